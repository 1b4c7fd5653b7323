"""Answers a divided population with `huzhu batch` under Apache Spark.

Each partition goes through the binary as CSV: rows in, answers out. The summaries of the
partitions are added up by the binary itself. See the article "More than one machine".
"""

import argparse
import csv
import io
import os
import subprocess
import sys
import tempfile
import threading

from pyspark.sql import SparkSession


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--huzhu", default="huzhu", help="the binary, on each machine")
    parser.add_argument("--rules", default="rules", help="the rule files, on each machine")
    parser.add_argument("--population", required=True, help="the document that says what columns are")
    parser.add_argument("--key", help="rows with the same cell here go into one partition, in their order")
    parser.add_argument("--by", help="columns by which the summary is broken down")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--compare", action="store_true", help="run on one machine too, and compare")
    parser.add_argument("rows", help="a CSV file with a line of names, or several: part-*.csv")
    parser.add_argument("output", help="the folder of the answers")
    return parser.parse_args()


def call(options, *more):
    line = [options.huzhu, "batch", options.population, "--rules", options.rules, *more]
    # A line is an answer, whatever the cells hold.
    line += ["--format", "ndjson"]
    return line + (["--by", options.by] if options.by else [])


def line_of(cells):
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow(["" if cell is None else cell for cell in cells])
    return text.getvalue()


def answering(options, names):
    """What is done with the rows of one partition: its answers, and behind them its summary."""

    def answer(rows):
        folder = tempfile.mkdtemp()
        summary = os.path.join(folder, "summary.json")
        line = call(options, "--data", "-", "--quiet", "--jobs", "1", "--summary-to", summary)
        process = subprocess.Popen(
            line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        complaints = []

        def feed():
            # A pipe holds little: who reads and who writes may not wait for each other.
            try:
                process.stdin.write(line_of(names).encode())
                for row in rows:
                    process.stdin.write(line_of(row).encode())
                process.stdin.close()
            except BrokenPipeError:
                pass

        threads = [
            threading.Thread(target=feed),
            threading.Thread(target=lambda: complaints.append(process.stderr.read())),
        ]
        for thread in threads:
            thread.start()
        for found in iter(process.stdout.readline, b""):
            yield ("answer", found.decode().rstrip("\n"))
        for thread in threads:
            thread.join()
        # 65: some rows were bad, which the answers say. Anything else ends the job.
        if process.wait() not in (0, 65) or not os.path.exists(summary):
            raise RuntimeError(b"".join(complaints).decode())
        with open(summary, encoding="utf-8") as file:
            yield ("summary", file.read())

    return answer


def merged(options, summaries):
    """The sum of the summaries, as the binary adds them up."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, text in enumerate(summaries):
            paths.append(os.path.join(folder, f"{index}.json"))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write(text)
        line = [options.huzhu, "batch", "--merge-summaries", *paths]
        return subprocess.run(line, check=True, stdout=subprocess.PIPE).stdout.decode()


def one_machine(options, path):
    """The whole file through one process: its answers, sorted, and its summary."""
    with tempfile.TemporaryDirectory() as folder:
        summary = os.path.join(folder, "summary.json")
        line = call(options, "--data", path, "--quiet", "--summary-to", summary)
        run = subprocess.run(line, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if run.returncode not in (0, 65):
            sys.exit(run.stderr.decode())
        # Read back as it is merged, so that both have one layout.
        return sorted(run.stdout.decode().split("\n")[:-1]), merged(options, [open(summary).read()])


def without_rows(text):
    """A summary without the numbers of rows, which parts count from their own beginning."""
    import json

    summary = json.loads(text)
    for problem in summary["problems"]:
        del problem["first"], problem["message"]
    summary["problems"].sort(key=lambda problem: (problem["code"], problem["column"] or ""))
    return json.dumps(summary, ensure_ascii=False)


def main():
    options = arguments()
    spark = SparkSession.builder.appName("huzhu").getOrCreate()
    # Cells may hold line breaks, so that the engine and not the line tells rows apart.
    table = spark.read.csv(
        options.rows, header=True, multiLine=True, escape='"', quote='"', nullValue="",
        ignoreLeadingWhiteSpace=False, ignoreTrailingWhiteSpace=False, encoding="UTF-8",
    )
    names = table.columns
    rows = table.rdd.map(list)
    if options.key:
        column = names.index(options.key)
        numbered = rows.zipWithIndex().map(lambda pair: (pair[0][column], (pair[1], pair[0])))
        grouped = numbered.partitionBy(options.partitions).glom()
        # Within a partition by key, and within a key as in the file.
        rows = grouped.flatMap(
            lambda part: [row for _, (_, row) in sorted(part, key=lambda item: (item[0] or "", item[1][0]))]
        )
    else:
        rows = rows.repartition(options.partitions)
    found = rows.mapPartitions(answering(options, names)).cache()
    found.filter(lambda item: item[0] == "answer").map(lambda item: item[1]).saveAsTextFile(options.output)
    summary = merged(options, found.filter(lambda item: item[0] == "summary").map(lambda item: item[1]).collect())
    print(summary, end="")
    if not options.compare:
        return
    answers = sorted(found.filter(lambda item: item[0] == "answer").map(lambda item: item[1]).collect())
    expected, whole = one_machine(options, options.rows)
    if answers != expected:
        sys.exit("the answers differ")
    if without_rows(summary) != without_rows(whole):
        sys.exit("the summaries differ")
    print(f"{len(answers)} answers of {options.partitions} partitions equal those of one machine", file=sys.stderr)


if __name__ == "__main__":
    main()
