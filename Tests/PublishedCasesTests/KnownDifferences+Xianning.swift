let xianningDifferences = [
  KnownDifference(
    "xn25-14",
    .outcome,
    published: "unknown",
    found: "range",
    because: "Of an amount that is not printed the engine says 0 yuan or more, with an open end."
  )
]
