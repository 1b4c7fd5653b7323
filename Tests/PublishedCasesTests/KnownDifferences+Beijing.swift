let beijingDifferences = [
  KnownDifference(
    "bj11-01",
    .outcome,
    published: "pay",
    found: "nothing_due",
    because: "The amount is 0 either way, and of 0 yuan the engine says that nothing is due."
  ),
  KnownDifference(
    "bj11-09",
    .missing,
    published: "",
    found: "event.date; event.hospitalDays; event.kind; event.leftOn",
    because: "The case asks only who may join; the engine also asks what happened, if anything did."
  ),
]
