let hangzhouDifferences = [
  KnownDifference(
    "hz21-09",
    .inputs,
    published: "",
    found: "1: event.illness=other-illness",
    because: "The case takes it for granted that the illness is no critical one; the engine asks."
  ),
  KnownDifference(
    "hz21-09",
    .assume,
    published: "",
    found: "criticalIllnesses=without other-illness",
    because: "The list of critical illnesses is not printed, so that too must be said."
  ),
]
