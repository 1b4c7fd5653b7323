import HuzhuAnswers
import HuzhuLanguage

/// Words that are written again and again, as bytes.
@safe final class WordStore {
  private(set) var start: UnsafeMutablePointer<UInt8>
  private var count = 0
  private var capacity = 1 << 12
  private(set) var eligible = Word()
  private(set) var ineligible = Word()
  private(set) var outOfScope = Word()
  private(set) var notAssessed = Word()
  private(set) var yes = Word()
  private(set) var bases: [Word] = []

  struct Word {
    var start = 0
    var length = 0
  }

  init() {
    unsafe start = .allocate(capacity: capacity)
    eligible = add(Eligibility.eligible.rawValue)
    ineligible = add(Eligibility.ineligible.rawValue)
    outOfScope = add(Eligibility.outOfScope.rawValue)
    notAssessed = add(Eligibility.notAssessed.rawValue)
    yes = add("true")
    bases = Basis.allCases.map { add($0.word) }
  }

  deinit { unsafe start.deallocate() }

  func add(_ text: String) -> Word {
    let bytes = Array(text.utf8)
    if count + bytes.count > capacity {
      let wider = max(capacity * 2, count + bytes.count)
      let other = UnsafeMutablePointer<UInt8>.allocate(capacity: wider)
      unsafe other.update(from: start, count: count)
      unsafe start.deallocate()
      unsafe start = other
      capacity = wider
    }
    let word = Word(start: count, length: bytes.count)
    for byte in bytes {
      unsafe start[count] = byte
      count += 1
    }
    return word
  }
}
