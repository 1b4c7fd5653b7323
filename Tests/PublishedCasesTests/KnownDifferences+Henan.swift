let henanDifferences = [
  KnownDifference(
    "hen-01",
    .outcome,
    published: "pay",
    found: "nothing_due",
    because: "The amount is 0 either way, and of 0 yuan the engine says that nothing is due."
  ),
  KnownDifference(
    "hen-07",
    .payee,
    published: "next of kin",
    found: "",
    because: "The rules say who pays and how much, not to whom a death benefit is handed."
  ),
]
