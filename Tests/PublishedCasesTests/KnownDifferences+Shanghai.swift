let shanghaiDifferences = [
  KnownDifference(
    "sh19-13",
    .breakdown,
    published: "first: 10400.00 CNY",
    found: "first: no such part",
    because: "An answer tells what a benefit pays in all, not the part of each record of a list."
  ),
  KnownDifference(
    "sh19-13",
    .breakdown,
    published: "second: 20000.00 CNY",
    found: "second: no such part",
    because: "An answer tells what a benefit pays in all, not the part of each record of a list."
  ),
  KnownDifference(
    "sh19-14",
    .inputs,
    published: "1: event.aidsSought=study,medical",
    found: "1: event.aidsSought=living,study,medical",
    because: "That living aid is asked for as well stands only in the title of the case."
  ),
  KnownDifference(
    "sh19-15",
    .outcome,
    published: "unknown",
    found: "range",
    because: "Ten months of an unknown standard are 0 yuan or more: a range with an open end."
  ),
]
