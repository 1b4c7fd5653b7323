"""Holds `huzhu simulate` of the reference fund against numpy: time, memory, figures.

Build first: swift build -c release --static-swift-stdlib
Then from the root of the project, with numpy installed:

usage: python3 Sources/HuzhuBench/peers/compare_simulation.py HUZHU [RUNS [TRIALS]]

The exact year is held against a transform on a grid of half a yuan, found here from the terms alone.
It ends with status 1 where a figure or the bytes of one and two processors differ.
"""

import hashlib
import json
import math
import os
import statistics
import subprocess
import sys
import tempfile
import time

import numpy

HERE = os.path.dirname(os.path.abspath(__file__))
SAMPLES = os.path.abspath("Tests/HuzhuSimulationTests/Samples/reference")
STEP = 0.5
POINTS = 1 << 25


def run(command, output):
    """Runs a command: seconds, seconds of processors, MiB at most."""
    with open(output, "wb") as file:
        begin = time.monotonic()
        child = subprocess.Popen(command, stdout=file)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{command} ended with {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def normal(x):
    return 0.5 * numpy.array([math.erfc(-value / math.sqrt(2)) for value in x])


def exact_quantile(level):
    """VaR of the reference fund's year, in yuan, from its terms and a fine grid."""
    square = math.log(1 + 1.2 * 1.2)
    location, spread = math.log(3000) - square / 2, math.sqrt(square)
    # The payout of a stay is linear from 100 to 18,850 yuan: its mean is kept at every grid point by
    # second differences of the integral of the survival function.
    top = 15_000
    pays = numpy.arange(0, top + STEP, STEP)
    cost = 100 + pays / 0.8
    z = (numpy.log(cost) - location) / spread
    survival, below = 1 - normal(z), normal(z - spread)
    # E[min(payout, p)] at every grid point p.
    base = (math.log(100) - location) / spread
    floor, part = normal([base])[0], normal([base - spread])[0]
    limited = 0.8 * (3000 * (below - part) - 100 * (1 - survival - floor)) + pays * survival
    masses = numpy.zeros(len(pays))
    slopes = numpy.diff(limited) / STEP
    masses[0] = 1 - slopes[0]
    masses[1:-1] = slopes[:-1] - slopes[1:]
    masses[-1] = slopes[-1]
    severity = numpy.zeros(POINTS)
    rate = 0.0
    members = 1_000_000

    def add(events, payouts, weights):
        nonlocal rate
        for payout, weight in zip(payouts, weights):
            severity[int(round(payout / STEP))] += events * weight
        rate += events

    severity[: len(masses)] += 0.02 * members * masses
    rate += 0.02 * members
    add(0.0005 * members, [5_000 * grade for grade in range(1, 11)], [0.1] * 10)
    add(0.0001 * members, [50_000], [1])
    add(0.00008 * members, [20_000], [1])
    add(0.004 * members, [500], [1])
    mean = float((severity * numpy.arange(POINTS)).sum() * STEP)
    total = numpy.fft.irfft(numpy.exp(numpy.fft.rfft(severity) - rate), POINTS)
    # The window wraps around: it is cut open far from the mean.
    start = int(max(0, mean / STEP - POINTS // 2))
    total = numpy.roll(total, -(start % POINTS))
    distribution = numpy.cumsum(total)
    index = int(numpy.searchsorted(distribution, level))
    share = (level - distribution[index - 1]) / (distribution[index] - distribution[index - 1])
    return (start + index - 0.5 + share) * STEP


def rules(folder):
    """A folder with the vocabulary and the one scheme; small, so that the fund is what is measured."""
    os.makedirs(f"{folder}/rules")
    os.symlink(os.path.abspath("rules/vocabulary"), f"{folder}/rules/vocabulary")
    os.symlink(f"{SAMPLES}/scheme.json", f"{folder}/rules/scheme.json")
    return f"{folder}/rules"


def main():
    with tempfile.TemporaryDirectory() as folder:
        compare(folder)


def compare(folder):
    huzhu = os.path.abspath(sys.argv[1])
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    trials = sys.argv[3] if len(sys.argv) > 3 else "10000"
    base = [huzhu, "simulate", f"{SAMPLES}/fund.json", "--rules", rules(folder),
            "--years", "1", "--format", "json", "--quiet"]
    sample = base + ["--method", "sample", "--trials", trials, "--seed", "1"]
    numpy_years = [sys.executable, f"{HERE}/simulate_numpy.py", trials, "1"]
    ways = {
        "huzhu, exact": base + ["--method", "exact"],
        "huzhu, sample, 1 processor": sample + ["--jobs", "1"],
        "huzhu, sample, 2 processors": sample + ["--jobs", "2"],
        "numpy, 1 process": numpy_years + ["1"],
        "numpy, 2 processes": numpy_years + ["2"],
    }
    found = {name: [] for name in ways}
    output = {name: f"{folder}/{i}" for i, name in enumerate(ways)}
    # Turn by turn, so that what else the machine does is shared.
    for _ in range(runs):
        for name, command in ways.items():
            found[name].append(run(command, output[name]))
    print("seconds  processor s   MiB  what (median of runs)")
    for name, measures in found.items():
        wall, cpu = (statistics.median(m[i] for m in measures) for i in (0, 1))
        print(f"{wall:7.3f}  {cpu:11.3f}  {max(m[2] for m in measures):4.0f}  {name}")

    text = {name: open(path, "rb").read() for name, path in output.items()}
    same = text["huzhu, sample, 1 processor"] == text["huzhu, sample, 2 processors"]
    print(f"one and two processors: {'the same bytes' if same else 'OTHER BYTES'}, sha256",
          hashlib.sha256(text["huzhu, sample, 2 processors"]).hexdigest()[:16])
    levels = json.loads(text["huzhu, exact"])["exact"]["levels"]
    good = same
    for level in levels:
        own, other = level["valueAtRisk"], exact_quantile(level["level"])
        good = good and abs(own - other) <= 5
        print(f"VaR {level['level']}: {own:.2f}; a grid of {STEP} yuan {other:.2f};"
              f" apart {own - other:+.2f} yuan")
    print("numpy, mean, deviation, VaR 99.5 %:", text["numpy, 2 processes"].decode().strip())
    sys.exit(0 if good else 1)


main()
