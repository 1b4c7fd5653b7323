"""The reference fund's sampled years as numpy does them: array operations, claim by claim.

usage: simulate_numpy.py TRIALS SEED PROCESSES

Prints mean, standard deviation, and VaR at 99.5 % of a year's payout, in yuan. The terms are typed in
here, which is what a plan file saves: 100 deductible, 80 %, at most 15,000 a stay; 10 % to 100 % of
50,000 by grade; 50,000, 20,000 and 500 for death, sudden death and condolence.
"""

import math
import sys
from multiprocessing import Pool

import numpy

MEMBERS = 1_000_000
SQUARE = math.log(1 + 1.2 * 1.2)
LOCATION, SPREAD = math.log(3000) - SQUARE / 2, math.sqrt(SQUARE)


def years(task):
    """The totals of some years in fen; one year at a time stays in the processor's cache."""
    seed, number, count = task
    random = numpy.random.Generator(numpy.random.SFC64([seed, number]))
    totals = numpy.empty(count, dtype=numpy.int64)
    for year in range(count):
        stays = random.poisson(0.02 * MEMBERS)
        cost = random.standard_normal(stays)
        cost *= SPREAD
        cost += LOCATION
        numpy.exp(cost, out=cost)
        # To whole fen, then 80 % of what exceeds 100 yuan, half up, at most 15,000 yuan.
        cost *= 100
        numpy.rint(cost, out=cost)
        cost -= 10_000
        numpy.maximum(cost, 0, out=cost)
        cost *= 0.8
        cost += 0.5
        numpy.floor(cost, out=cost)
        numpy.minimum(cost, 1_500_000, out=cost)
        total = int(cost.sum())
        grades = random.integers(1, 11, random.poisson(0.0005 * MEMBERS))
        total += int(grades.sum()) * 500_000
        total += random.poisson(0.0001 * MEMBERS) * 5_000_000
        total += random.poisson(0.00008 * MEMBERS) * 2_000_000
        total += random.poisson(0.004 * MEMBERS) * 50_000
        totals[year] = total
    return totals


def main():
    trials, seed, processes = (int(word) for word in sys.argv[1:4])
    part = max(1, trials // 64)
    tasks = [(seed, n, min(part, trials - n)) for n in range(0, trials, part)]
    if processes == 1:
        parts = [years(task) for task in tasks]
    else:
        with Pool(processes) as pool:
            parts = pool.map(years, tasks)
    totals = numpy.concatenate(parts) / 100
    print(f"{totals.mean():.2f} {totals.std(ddof=1):.2f} {numpy.quantile(totals, 0.995):.2f}")


if __name__ == "__main__":
    main()
