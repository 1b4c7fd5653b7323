extension SchemeBuilder {
  /// The nearest day of every year on one side of another day.
  mutating func recurringDay(beside day: Draft) -> Draft {
    let marks = ["--01-01", "--02-29", "--06-30", "--12-31"]
    let recurring: Draft
    if random.chance(25) {
      let settled: Draft = random.chance(50) ? "--02-29" : "--06-30"
      recurring = unstated("dayIs", ("oneOf", ["--02-29", "--06-30"]), settled: settled)
    } else {
      recurring = term("yearly", .text(random.pick(marks)))
    }
    return [
      "date": recurring, random.chance(60) ? "firstOnOrAfter" : "lastOnOrBefore": day,
    ]
  }
}
