import HuzhuDocuments

/// Finds rows of one group that do not stand together.
///
/// A key that comes again after another one is found, as long as there are not too many to remember;
/// beyond that the keys have to be sorted, which needs no memory. Keys are remembered by 64 bits of
/// a digest.
struct GroupOrder {
  /// The most groups that need not be sorted.
  static let limit = 1 << 21

  private var last: [UInt8] = []
  private var texts = Direction()
  /// Numbers of several lengths are sorted by their length first.
  private var numbers = Direction()
  private var seen: Set<UInt64> = []
  private let limit: Int

  init(limit: Int = Self.limit) {
    self.limit = limit
  }

  /// Takes the key of the next group; what is wrong with its place.
  mutating func see(_ key: [UInt8], column: String) -> RowProblem? {
    defer { last = key }
    if !last.isEmpty {
      texts.step(isUp: last.lexicographicallyPrecedes(key))
      numbers.step(
        isUp: last.count == key.count
          ? last.lexicographicallyPrecedes(key) : last.count < key.count
      )
    }
    if seen.count < limit {
      if seen.insert(Self.digest(key)).inserted { return nil }
      let shown = SourceText.excerpt(of: String(decoding: key, as: UTF8.self))
      return RowProblem(
        .tornGroup,
        column: column,
        Label(
          zh: "「\(shown)」的各行不在一起：请先按此列排序",
          en: "the rows of '\(shown)' do not stand together: sort the file by this column"
        )
      )
    }
    if texts.isOne || numbers.isOne { return nil }
    return RowProblem(
      .groupsUnsorted,
      column: column,
      Label(
        zh: "分组超过 \(limit) 个，须按此列排序",
        en: "with more than \(limit) groups the file has to be sorted by this column"
      )
    )
  }

  /// Whether all steps went one way.
  private struct Direction {
    private var wentUp = false
    private var wentDown = false

    var isOne: Bool { !(wentUp && wentDown) }

    mutating func step(isUp: Bool) {
      if isUp { wentUp = true } else { wentDown = true }
    }
  }

  /// FNV-1a with the bits mixed at the end.
  private static func digest(_ key: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    hash ^= hash >> 33
    hash = hash &* 0xff51_afd7_ed55_8ccd
    hash ^= hash >> 33
    hash = hash &* 0xc4ce_b9fe_1a85_ec53
    return hash ^ (hash >> 33)
  }
}
