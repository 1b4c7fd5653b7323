/// Whole records that are answered together.
struct Chunk: Sendable {
  /// The records, each with the end of its line; the last line of the input may have none.
  var bytes: [UInt8]
  /// The number of the first record; lines without anything in them have one too.
  var firstRow: Int
  /// Of groups, how many of the first records belong to one that has too many already.
  var continued = 0
}
