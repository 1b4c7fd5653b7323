"""The plan of the benchmark as one DuckDB query: CSV in, CSV out.

usage: python duckdb_query.py IN.csv OUT.csv THREADS
"""

import sys

import duckdb

source, target, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
db = duckdb.connect(config={"threads": threads})
db.execute(
    f"""
COPY (
WITH people AS (
  SELECT id, "worker.birthDate" AS birth, "worker.unionMember" AS member,
    "worker.occupation" AS occupation, "registration.date" AS registered, "policy.start" AS start,
    CAST("history.paid" * 100 AS BIGINT) AS paid, "event.kind" AS kind, "event.date" AS day,
    CAST("event.ownBurden" * 100 AS BIGINT) AS burden, "event.days" AS days, "event.grade" AS grade
  FROM read_csv('{source}', header = true, auto_detect = false, delim = ',', quote = '', escape = '',
    nullstr = '', columns = {{
      'id': 'VARCHAR', 'worker.birthDate': 'DATE', 'worker.unionMember': 'BOOLEAN',
      'worker.occupation': 'VARCHAR', 'registration.date': 'DATE', 'policy.start': 'DATE',
      'history.paid': 'DECIMAL(18,2)', 'event.kind': 'VARCHAR', 'event.date': 'DATE',
      'event.ownBurden': 'DECIMAL(18,2)', 'event.days': 'INTEGER', 'event.grade': 'VARCHAR'}})),
aged AS (
  SELECT *, year(start) - year(birth) - CAST(month(start) * 32
    + CASE WHEN last_day(start) = start THEN 31 ELSE day(start) END
    < month(birth) * 32 + day(birth) AS INTEGER) AS age FROM people),
asked AS (
  SELECT *,
    CASE WHEN NOT (age BETWEEN 16 AND 60) THEN 'age' WHEN NOT member THEN 'member'
      WHEN registered IS NULL OR registered > start THEN 'registered'
      WHEN occupation NOT IN ('rider', 'courier', 'driver') THEN 'occupation' END AS refused,
    CASE WHEN NOT (day >= start AND day < start + INTERVAL 1 YEAR) THEN 'covered'
      WHEN NOT (kind = 'accident-injury' OR day >= start + 30) THEN 'waited' END AS unclaimed
  FROM aged),
paid AS (
  SELECT *, CASE WHEN refused IS NOT NULL OR unclaimed IS NOT NULL THEN 0 ELSE
    CASE kind
      WHEN 'hospital-stay' THEN least((greatest(burden - 50000, 0) * 80 + 50) // 100, 2000000)
        + least(days, 90) * 6000
      WHEN 'accident-injury' THEN CASE grade
        WHEN 'grade-1' THEN 5000000 WHEN 'grade-2' THEN 4500000 WHEN 'grade-3' THEN 4000000
        WHEN 'grade-4' THEN 3500000 WHEN 'grade-5' THEN 3000000 WHEN 'grade-6' THEN 2500000
        WHEN 'grade-7' THEN 2000000 WHEN 'grade-8' THEN 1500000 WHEN 'grade-9' THEN 1000000
        WHEN 'grade-10' THEN 500000 ELSE 0 END
      WHEN 'illness' THEN 1500000 WHEN 'death' THEN 5000000
      ELSE least((burden * 50 + 50) // 100, 200000) END END AS due FROM asked)
SELECT id, CASE WHEN refused IS NULL THEN 'eligible' ELSE 'ineligible' END AS eligibility,
  coalesce(refused, unclaimed) AS reason,
  CAST(least(due, greatest(7000000 - paid, 0)) AS DECIMAL(18,2)) / 100 AS low
FROM (SELECT id, refused, unclaimed, paid, CAST(due AS BIGINT) AS due FROM paid)
) TO '{target}' (HEADER true, DELIMITER ',', NULLSTR '')
""".replace(
        "CAST(least(due, greatest(7000000 - paid, 0)) AS DECIMAL(18,2)) / 100 AS low",
        "CAST(CAST(least(due, greatest(7000000 - paid, 0)) AS DECIMAL(18,0)) * 0.01 AS DECIMAL(18,2)) AS low",
    )
)
