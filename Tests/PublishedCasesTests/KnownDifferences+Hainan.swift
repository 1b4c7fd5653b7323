let hainanDifferences = [
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
