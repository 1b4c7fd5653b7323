import HuzhuValues

/// Rows of people that are the same for the same seed.
struct RandomPeople {
  static let header =
    "id,worker.birthDate,worker.unionMember,worker.occupation,registration.date,policy.start,"
    + "history.paid,event.kind,event.date,event.ownBurden,event.days,event.grade\n"

  static let occupations = ["rider", "courier", "driver", "other"]
  static let kinds = ["hospital-stay", "accident-injury", "illness", "death", "outpatient"]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.upperBound - range.lowerBound + 1))
  }

  /// One person with one event; days as ordinals, money in fen, items by position.
  struct Person {
    var birth: Int
    var isMember: Bool
    var occupation: Int
    var registration: Int?
    var start: Int
    var paid: Int
    var kind: Int
    var date: Int
    var burden: Int
    var days: Int
    var grade: Int?
  }

  mutating func person() -> Person {
    // Cover that began in 2024 to 2026; most are of age, members and registered before.
    let start = number(19_750...20_500)
    let kind = number(0...99)
    return Person(
      birth: start - number(5_000...23_000),
      isMember: number(0...99) < 93,
      occupation: number(0...99) < 95 ? number(0...2) : 3,
      registration: number(0...99) < 96 ? start - number(-20...1_500) : nil,
      start: start,
      paid: number(0...9) < 7 ? 0 : number(0...7_000_000),
      kind: kind < 55 ? 0 : kind < 70 ? 1 : kind < 78 ? 2 : kind < 80 ? 3 : 4,
      date: start + number(-15...400),
      burden: number(0...9) < 8 ? number(0...1_200_000) : number(0...20_000_000),
      days: number(0...60),
      grade: kind >= 55 && kind < 70 ? number(0...9) : nil
    )
  }
}
