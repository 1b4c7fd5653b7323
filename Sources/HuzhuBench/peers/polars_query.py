"""The plan of the benchmark as one Polars query: CSV in, CSV out.

usage: python polars_query.py IN.csv OUT.csv THREADS
"""

import os
import sys

source, target, threads = sys.argv[1], sys.argv[2], sys.argv[3]
os.environ["POLARS_MAX_THREADS"] = threads

import polars as pl  # noqa: E402  (reads the number of threads as it is imported)

col = pl.col
schema = {
    "id": pl.String, "worker.birthDate": pl.Date, "worker.unionMember": pl.Boolean,
    "worker.occupation": pl.String, "registration.date": pl.Date, "policy.start": pl.Date,
    "history.paid": pl.String, "event.kind": pl.String, "event.date": pl.Date,
    "event.ownBurden": pl.String, "event.days": pl.Int32, "event.grade": pl.String,
}


def fen(name):
    """Yuan with two decimals as fen, without a float in between."""
    return col(name).str.replace(".", "", literal=True).cast(pl.Int64)


birth, start, day, kind = (
    col("worker.birthDate"), col("policy.start"), col("event.date"), col("event.kind")
)
last = pl.when(start == start.dt.month_end()).then(31).otherwise(start.dt.day().cast(pl.Int32))
before = start.dt.month().cast(pl.Int32) * 32 + last < (
    birth.dt.month().cast(pl.Int32) * 32 + birth.dt.day().cast(pl.Int32)
)
age = start.dt.year() - birth.dt.year() - before.cast(pl.Int32)
refused = (
    pl.when(~age.is_between(16, 60)).then(pl.lit("age"))
    .when(~col("worker.unionMember")).then(pl.lit("member"))
    .when(col("registration.date").is_null() | (col("registration.date") > start))
    .then(pl.lit("registered"))
    .when(~col("worker.occupation").is_in(["rider", "courier", "driver"]))
    .then(pl.lit("occupation"))
)
unclaimed = (
    pl.when(~((day >= start) & (day < start.dt.offset_by("1y")))).then(pl.lit("covered"))
    .when(~((kind == "accident-injury") | (day >= start + pl.duration(days=30))))
    .then(pl.lit("waited"))
)
burden = fen("event.ownBurden")
hospital = pl.min_horizontal(
    (pl.max_horizontal(burden - 50_000, pl.lit(0)) * 80 + 50) // 100, pl.lit(2_000_000)
) + pl.min_horizontal(col("event.days").cast(pl.Int64), pl.lit(90)) * 6_000
grades = {f"grade-{number + 1}": (100 - 10 * number) * 50_000 for number in range(10)}
due = (
    pl.when(kind == "hospital-stay").then(hospital)
    .when(kind == "accident-injury")
    .then(col("event.grade").replace_strict(grades, default=0, return_dtype=pl.Int64))
    .when(kind == "illness").then(1_500_000)
    .when(kind == "death").then(5_000_000)
    .otherwise(pl.min_horizontal((burden * 50 + 50) // 100, pl.lit(200_000)))
)
room = pl.max_horizontal(7_000_000 - fen("history.paid"), pl.lit(0))
isPaid = col("refused").is_null() & col("unclaimed").is_null()
low = pl.when(isPaid).then(pl.min_horizontal(col("due"), col("room"))).otherwise(0)
(
    pl.scan_csv(source, schema=schema, quote_char=None)
    .with_columns(refused=refused, unclaimed=unclaimed, due=due, room=room)
    .with_columns(fen=low)
    .select(
        "id",
        pl.when(col("refused").is_null()).then(pl.lit("eligible")).otherwise(pl.lit("ineligible"))
        .alias("eligibility"),
        pl.coalesce("refused", "unclaimed").alias("reason"),
        (
            (col("fen") // 100).cast(pl.String) + "."
            + (col("fen") % 100).cast(pl.String).str.pad_start(2, "0")
        ).alias("low"),
    )
    .sink_csv(target)
)
