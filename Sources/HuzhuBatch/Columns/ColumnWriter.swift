@unsafe @preconcurrency import Glibc
import HuzhuLanguage
import HuzhuPlan
import HuzhuValues

/// Writes the rows of one scheme from its columns, and counts them.
@safe final class ColumnWriter {
  private let layout: ColumnLayout
  private let scheme: Int
  private let views: UnsafeMutablePointer<View>
  private let viewCount: Int
  private let parts: UnsafeMutablePointer<Part>
  private let partCount: Int
  private let words: WordStore
  private var chosen = 0
  private let keptPlaces: [Int: Int]

  /// A part of a line.
  private struct Part {
    var kind: UInt8
    var kept: Int
  }

  /// The columns of one version, and what was counted of it.
  @safe private struct View {
    var answered: UnsafePointer<UInt8>
    var outOfScope: UnsafePointer<UInt8>
    var ineligible: UnsafePointer<UInt8>
    var total: ColumnNumbers
    var basis: ColumnNumbers
    var reasons: UnsafeMutablePointer<Reason>
    var reasonCount: Int
    var benefits: UnsafeMutablePointer<Benefit>
    var benefitCount: Int
    var name: WordStore.Word
    var isAssessed: Bool
    // Counts.
    var eligible = 0
    var refused = 0
    var outside = 0
    var unassessed = 0
    var paid = 0
    var sum: Int64 = 0
  }

  @safe private struct Reason {
    var rows: UnsafePointer<UInt8>
    var clause: Int
    var word: WordStore.Word
    var count = 0
    var first = 0
    /// Whether a reason before it has the same clause.
    var isRepeated = false
  }

  @safe private struct Benefit {
    var applies: UnsafePointer<UInt8>
    var amount: ColumnNumbers
    var word: WordStore.Word
    var count = 0
    var sum: Int64 = 0
  }

  init(_ layout: ColumnLayout, _ scheme: Int, _ columns: ColumnScheme) {
    self.layout = layout
    self.scheme = scheme
    let words = WordStore()
    self.words = words
    var kept: [Int: Int] = [:]
    for part in layout.parts {
      if case .cell(let column) = part, kept[column] == nil { kept[column] = 0 }
    }
    for (place, column) in kept.keys.sorted().enumerated() { kept[column] = place }
    keptPlaces = kept
    partCount = layout.parts.count
    unsafe parts = .allocate(capacity: max(partCount, 1))
    for (index, part) in layout.parts.enumerated() {
      var own = Part(kind: 0, kept: 0)
      switch part {
      case .cell(let column): own = Part(kind: 0, kept: kept[column] ?? 0)
      case .row: own.kind = 1
      case .scheme: own.kind = 2
      case .version: own.kind = 3
      case .eligibility: own.kind = 4
      case .reason: own.kind = 5
      case .reasons: own.kind = 6
      case .money: own.kind = 7
      case .exact: own.kind = 8
      case .basis: own.kind = 9
      case .benefits: own.kind = 10
      case .nothing: own.kind = 11
      }
      unsafe (parts + index).initialize(to: own)
    }
    let versions = layout.versions[scheme]
    viewCount = versions.count
    unsafe views = .allocate(capacity: max(viewCount, 1))
    let nowhere = unsafe UnsafePointer(words.start)
    let numbers = unsafe ColumnNumbers(base: UnsafeMutableRawPointer(words.start), isWide: false)
    for (index, version) in versions.enumerated() {
      let reasons = UnsafeMutablePointer<Reason>.allocate(
        capacity: max(version.clauseOfReason.count, 1)
      )
      var seen: Set<Int> = []
      for (position, clause) in version.clauseOfReason.enumerated() {
        unsafe (reasons + position).initialize(
          to: Reason(
            rows: nowhere,
            clause: clause,
            word: words.add(version.clauses[clause]),
            isRepeated: !seen.insert(clause).inserted
          )
        )
      }
      let benefits = UnsafeMutablePointer<Benefit>.allocate(
        capacity: max(version.benefits.count, 1)
      )
      for (position, clause) in version.benefits.enumerated() {
        unsafe (benefits + position).initialize(
          to: Benefit(applies: nowhere, amount: numbers, word: words.add(clause + "="))
        )
      }
      unsafe (views + index).initialize(
        to: View(
          answered: nowhere,
          outOfScope: nowhere,
          ineligible: nowhere,
          total: numbers,
          basis: numbers,
          reasons: reasons,
          reasonCount: version.clauseOfReason.count,
          benefits: benefits,
          benefitCount: version.benefits.count,
          name: words.add(String(decoding: version.name, as: UTF8.self)),
          isAssessed: version.isAssessed
        )
      )
    }
  }

  deinit {
    for index in 0..<viewCount {
      unsafe views[index].reasons.deallocate()
      unsafe views[index].benefits.deallocate()
    }
    unsafe views.deallocate()
    unsafe parts.deallocate()
  }

  /// Begins to count anew.
  func begin() {
    for index in 0..<viewCount {
      let view = unsafe views + index
      unsafe view.pointee.eligible = 0
      unsafe view.pointee.refused = 0
      unsafe view.pointee.outside = 0
      unsafe view.pointee.unassessed = 0
      unsafe view.pointee.paid = 0
      unsafe view.pointee.sum = 0
      for position in 0..<(unsafe view.pointee.reasonCount) {
        unsafe view.pointee.reasons[position].count = 0
        unsafe view.pointee.reasons[position].first = 0
      }
      for position in 0..<(unsafe view.pointee.benefitCount) {
        unsafe view.pointee.benefits[position].count = 0
        unsafe view.pointee.benefits[position].sum = 0
      }
    }
  }

  /// Takes the columns of a block that was run.
  func look(_ runner: borrowing ColumnSchemeRunner, _ block: borrowing ColumnBlock) {
    for index in 0..<viewCount {
      let view = unsafe views + index
      runner.with(index) { runner in
        unsafe view.pointee.answered = runner.answered(block)
        unsafe view.pointee.outOfScope = runner.outOfScope(block)
        unsafe view.pointee.ineligible = runner.ineligible(block)
        unsafe view.pointee.total = runner.total(block)
        unsafe view.pointee.basis = runner.basis(block)
        for position in 0..<(unsafe view.pointee.reasonCount) {
          unsafe view.pointee.reasons[position].rows = runner.fails(position, block)
        }
        for position in 0..<(unsafe view.pointee.benefitCount) {
          unsafe view.pointee.benefits[position].applies = runner.applies(position, block)
          unsafe view.pointee.benefits[position].amount = runner.amount(position, block)
        }
      }
    }
  }

  var hasOneVersion: Bool { viewCount == 1 }

  /// Whether the only version answers a row.
  @inline(__always)
  func answers(_ row: Int) -> Bool { unsafe views[0].answered[row] != 0 }

  /// Chooses the version that answers a row; false where none does.
  @inline(__always)
  func chooses(
    _ row: Int,
    _ runner: borrowing ColumnSchemeRunner,
    _ block: borrowing ColumnBlock
  ) -> Bool {
    if viewCount == 1 { return answers(row) }
    guard let version = runner.version(of: row, block) else { return false }
    chosen = version
    return true
  }

  func write(
    _ row: Int,
    number: Int,
    _ text: UnsafePointer<UInt8>,
    _ kept: UnsafePointer<(start: Int32, length: Int32)>,
    _ buffer: inout ByteBuffer
  ) {
    let view = unsafe views + (viewCount == 1 ? 0 : chosen)
    let isOutside = unsafe view.pointee.outOfScope[row] != 0
    let isRefused = unsafe view.pointee.ineligible[row] != 0
    unsafe count(row, view, isOutside: isOutside, isRefused: isRefused)
    for index in 0..<partCount {
      let part = unsafe parts[index]
      buffer.reserve(128)
      if index > 0 { buffer.put(layout.separator) }
      switch part.kind {
      case 0:
        let cell = unsafe kept[part.kept * ColumnBlock.capacity + row]
        buffer.reserve(Int(cell.length) + 8)
        unsafe buffer.put(text + Int(cell.start), Int(cell.length))
      case 1: buffer.put(number: UInt64(number))
      case 2:
        let id = layout.schemeIDs[scheme]
        buffer.reserve(id.count)
        for byte in id { buffer.put(byte) }
      case 3: put(unsafe view.pointee.name, &buffer)
      case 4:
        put(
          isOutside
            ? words.outOfScope
            : isRefused
              ? words.ineligible
              : unsafe view.pointee.isAssessed ? words.eligible : words.notAssessed,
          &buffer
        )
      case 5, 6:
        if !isOutside { unsafe putReasons(row, view, all: part.kind == 6, &buffer) }
      case 7: if layout.tellsPay, !isOutside { buffer.put(fen: unsafe view.pointee.total[row]) }
      case 8: if layout.tellsPay, !isOutside { put(words.yes, &buffer) }
      case 9: if !isOutside { put(words.bases[Int(unsafe view.pointee.basis[row])], &buffer) }
      case 10: if layout.tellsPay, !isOutside { unsafe putBenefits(row, view, &buffer) }
      default: break
      }
    }
    buffer.put(0x0A)
  }

  private func count(
    _ row: Int,
    _ view: UnsafeMutablePointer<View>,
    isOutside: Bool,
    isRefused: Bool
  ) {
    if isOutside {
      unsafe view.pointee.outside += 1
      return
    }
    if isRefused {
      unsafe view.pointee.refused += 1
    } else if unsafe view.pointee.isAssessed {
      unsafe view.pointee.eligible += 1
    } else {
      unsafe view.pointee.unassessed += 1
    }
    if layout.tellsPay {
      unsafe view.pointee.paid += 1
      unsafe view.pointee.sum += view.pointee.total[row]
      for position in 0..<(unsafe view.pointee.benefitCount) {
        let benefit = unsafe view.pointee.benefits + position
        if unsafe benefit.pointee.applies[row] != 0 {
          unsafe benefit.pointee.count += 1
          unsafe benefit.pointee.sum += benefit.pointee.amount[row]
        }
      }
    }
    var isFirst = true
    for position in 0..<(unsafe view.pointee.reasonCount) {
      let reason = unsafe view.pointee.reasons + position
      guard unsafe reason.pointee.rows[row] != 0, unsafe isNew(position, row, view) else {
        continue
      }
      unsafe reason.pointee.count += 1
      if isFirst { unsafe reason.pointee.first += 1 }
      isFirst = false
    }
  }

  /// Whether no reason before has the same clause.
  @inline(__always)
  private func isNew(_ position: Int, _ row: Int, _ view: UnsafeMutablePointer<View>) -> Bool {
    let reasons = unsafe view.pointee.reasons
    guard unsafe reasons[position].isRepeated else { return true }
    for earlier in 0..<position
    where unsafe reasons[earlier].clause == reasons[position].clause
      && reasons[earlier].rows[row]
        != 0
    {
      return false
    }
    return true
  }

  private func putReasons(
    _ row: Int,
    _ view: UnsafeMutablePointer<View>,
    all: Bool,
    _ buffer: inout ByteBuffer
  ) {
    var isFirst = true
    for position in 0..<(unsafe view.pointee.reasonCount) {
      let reason = unsafe view.pointee.reasons + position
      guard unsafe reason.pointee.rows[row] != 0, unsafe isNew(position, row, view) else {
        continue
      }
      if !isFirst {
        if !all { return }
        buffer.reserve(1)
        buffer.put(0x20)
      }
      isFirst = false
      put(unsafe reason.pointee.word, &buffer)
    }
  }

  private func putBenefits(
    _ row: Int,
    _ view: UnsafeMutablePointer<View>,
    _ buffer: inout ByteBuffer
  ) {
    var isFirst = true
    for position in 0..<(unsafe view.pointee.benefitCount) {
      let benefit = unsafe view.pointee.benefits + position
      guard unsafe benefit.pointee.applies[row] != 0 else { continue }
      buffer.reserve(1)
      if !isFirst { buffer.put(0x20) }
      isFirst = false
      put(unsafe benefit.pointee.word, &buffer)
      buffer.put(fen: unsafe benefit.pointee.amount[row])
    }
  }

  @inline(__always)
  private func put(_ word: WordStore.Word, _ buffer: inout ByteBuffer) {
    buffer.reserve(word.length + 32)
    unsafe buffer.put(UnsafePointer(words.start + word.start), word.length)
  }

  /// Adds what was counted.
  func finish(_ summary: inout PartialSummary, scheme: Int) {
    let versions = layout.versions[scheme]
    for (index, version) in versions.enumerated() {
      let view = unsafe views[index]
      var tally = Tally()
      tally.eligible = view.eligible
      tally.ineligible = view.refused
      tally.outOfScope = view.outside
      tally.notAssessed = view.unassessed
      tally.pay.add(rows: view.paid, fen: view.sum)
      for position in 0..<(view.reasonCount) {
        let reason = unsafe view.reasons[position]
        if reason.count == 0 { continue }
        let clause = version.clauses[reason.clause]
        tally.reasons[clause].rows += reason.count
        tally.reasons[clause].first += reason.first
      }
      for (position, clause) in version.benefits.enumerated() {
        let benefit = unsafe view.benefits[position]
        if benefit.count == 0 { continue }
        tally.benefits[clause].add(rows: benefit.count, fen: benefit.sum)
      }
      summary.schemes[scheme].add(tally)
    }
  }
}

extension MoneyTotal {
  /// Adds so many exact amounts.
  mutating func add(rows more: Int, fen: Int64) {
    rows += more
    low += Int128(fen)
    high += Int128(fen)
  }
}
