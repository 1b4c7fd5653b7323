"""Holds `huzhu batch` against DuckDB and Polars on one population: time, memory, equal answers.

Build and prepare:
  swift build -c release --static-swift-stdlib
  .build/release/HuzhuBench rules FOLDER
  .build/release/HuzhuBench population 8600000 1 > FOLDER/people.csv
  python3 -m venv VENV && VENV/bin/pip install duckdb polars

usage: VENV/bin/python compare.py FOLDER HUZHU [RUNS]
"""

import hashlib
import os
import statistics
import subprocess
import sys
import time


def measured(command, output=None):
    """Runs a command: seconds, seconds of processors, MiB at most."""
    with open(output or os.devnull, "wb") as file:
        begin = time.monotonic()
        child = subprocess.Popen(command, stdout=file, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - begin
    if status != 0:
        sys.exit(f"{command} ended with {status}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def digest(path):
    sha = hashlib.sha256()
    with open(path, "rb") as file:
        while part := file.read(1 << 20):
            sha.update(part)
    return sha.hexdigest()


def main():
    folder, huzhu = sys.argv[1], sys.argv[2]
    runs = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    here = os.path.dirname(os.path.abspath(__file__))
    people = f"{folder}/people.csv"
    with open(people, "rb") as file:
        rows = sum(part.count(b"\n") for part in iter(lambda: file.read(1 << 20), b"")) - 1
    print(f"{rows} rows, {os.path.getsize(people) >> 20} MiB, {os.cpu_count()} processors")
    ways = []
    for jobs in (1, 2):
        ours = [huzhu, "batch", f"{folder}/bench.json", "--rules", f"{folder}/rules", "--data",
                people, "--quiet", "--jobs", str(jobs)]
        ways.append((f"huzhu, {jobs}", ours, f"{folder}/huzhu.csv"))
    for name in ("duckdb", "polars"):
        out = f"{folder}/{name}.csv"
        query = [sys.executable, f"{here}/{name}_query.py", people, out, "2"]
        ways.append((f"{name}, 2", query, None))
    print("seconds  processor s  us/row of processor  MiB  what, threads (median of runs)")
    digests = set()
    # Turn by turn, so that what else the machine does is shared.
    found = {name: [] for name, _, _ in ways}
    for _ in range(runs):
        for name, command, output in ways:
            found[name].append(measured(command, output))
            digests.add(digest(output or command[-2]))
    for name, _, _ in ways:
        wall = statistics.median(run[0] for run in found[name])
        cpu = statistics.median(run[1] for run in found[name])
        memory = max(run[2] for run in found[name])
        print(f"{wall:7.2f}  {cpu:11.2f}  {cpu / rows * 1e6:20.3f}  {memory:3.0f}  {name}")
    print("all answers are equal" if len(digests) == 1 else f"answers differ: {digests}")


main()
