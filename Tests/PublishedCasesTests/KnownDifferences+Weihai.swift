let weihaiDifferences = [
  KnownDifference(
    "wh10-01",
    .reason,
    published: "accumulated burden below 10,000",
    found: "",
    because: "To stay below 10,000 fails no clause: the benefit applies and comes to zero."
  ),
  KnownDifference(
    "wh10-02",
    .outcome,
    published: "pay",
    found: "nothing_due",
    because: "The amount is 0 either way, and of 0 yuan the engine says that nothing is due."
  ),
  KnownDifference(
    "wh10-06",
    .reason,
    published: "each year below 10,000",
    found: "",
    because: "To stay below 10,000 fails no clause: the benefit applies and comes to zero."
  ),
  KnownDifference(
    "wh10-14",
    .outcome,
    published: "unknown",
    found: "alternatives",
    because: "What is unknown is a term with two readings, so the engine tells what each would pay."
  ),
  KnownDifference(
    "wh10-14",
    .alternatives,
    published: "",
    found: "deductibleIs=deductible and outpatientCounts=true: pay 4000.00 CNY; "
      + "deductibleIs=threshold and outpatientCounts=true: pay 12000.00 CNY; "
      + "outpatientCounts=false: nothing_due 0.00 CNY",
    because: "The case gives no amounts; these are (15000 - 10000) x 80%, 15000 x 80%, and none."
  ),
  KnownDifference(
    "wh10-14",
    .missing,
    published: "outpatientCounts",
    found: "deductibleIs; outpatientCounts",
    because:
      "Where outpatient cost counts, the meaning of the 10,000 yuan decides how much is paid."
  ),
  KnownDifference(
    "wh10-15",
    .examples,
    published: "1",
    found: "3",
    because:
      "The case bundles three years of cover; an example is of one, and their sum is compared."
  ),
]
