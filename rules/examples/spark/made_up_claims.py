"""Writes made-up claims for `rules/examples/populations/claims.json`: ROWS, from a SEED."""

import csv
import random
import sys


def main():
    rows, seed = int(sys.argv[1]), int(sys.argv[2])
    made = random.Random(seed)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(["会员号", "单位", "病因", "住院日期", "自付费用"])
    written = 0
    member = 0
    while written < rows:
        member += 1
        unit = made.choice(["一厂", "二厂", "三厂, 东区", '"四"厂', "五厂\n分部"])
        month = 0
        for _ in range(min(made.choice([1, 1, 1, 2, 3, 5]), rows - written)):
            month = min(12, month + made.randint(1, 3))
            day = f"2011-{month:02}-{made.randint(1, 28):02}"
            cost = made.choice([str(made.randint(1, 9_999_999) / 100), f"{made.randint(1, 9)}万", ""])
            # A few rows are bad, as they are in every file.
            if made.random() < 0.01:
                cost = made.choice(["?", "-1", "1,200,00x"])
            writer.writerow([f"W{member:07}", unit, made.choice(["心脏", "肿瘤", "骨折"]), day, cost])
            written += 1


if __name__ == "__main__":
    main()
