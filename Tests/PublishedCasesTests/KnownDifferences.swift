/// Differences in wording or scope, each with its reason.
///
/// A row that tells of no difference any more is as wrong as a difference without a row.
let knownDifferences =
  weihaiDifferences + hainanDifferences + shanghaiDifferences + xianningDifferences

private let weihaiDifferences = [
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

private let hainanDifferences = [
  KnownDifference(
    "hi15-06",
    .payee,
    published: "next of kin",
    found: "",
    because: "The rules say who pays and how much, not to whom a death benefit is handed."
  ),
  KnownDifference(
    "hi15-10",
    .inputs,
    published: "",
    found: "1: event.recognisedWorkInjury=true; 2: event.recognisedWorkInjury=true; "
      + "worker.serviceCard=true",
    because: "The case takes card and recognition for granted; left out, they would be unknown."
  ),
  KnownDifference(
    "hi15-11",
    .inputs,
    published: "",
    found: "1: event.recognisedWorkInjury=true; 2: event.recognisedWorkInjury=true; "
      + "worker.serviceCard=true",
    because: "The case takes card and recognition for granted; left out, they would be unknown."
  ),
]
