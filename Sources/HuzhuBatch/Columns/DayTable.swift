import HuzhuValues

/// The first day of each month, so that a written day is soon an ordinal.
@safe final class DayTable: @unchecked Sendable {
  // Written while it is made, and only read afterwards.
  private let months: UnsafeMutablePointer<(start: Int32, length: Int32)>

  static let shared = DayTable()
  private static let firstYear = 1800
  private static let years = 500

  private init() {
    unsafe months = .allocate(capacity: Self.years * 16)
    unsafe months.initialize(repeating: (0, 0), count: Self.years * 16)
    for year in 0..<Self.years {
      for month in 1...12 {
        guard let day = Day(year: Self.firstYear + year, month: month, day: 1) else { continue }
        let length = Day.length(ofMonth: month, year: Self.firstYear + year)
        unsafe months[year * 16 + month] = (day.ordinal, Int32(length))
      }
    }
  }

  deinit { unsafe months.deallocate() }

  private static let digits: UInt64 = 0x2D30_302D_3030_3030

  /// The ordinal of `2026-06-05`, ten bytes; nil where that is no day of these centuries.
  @inline(__always)
  func ordinal(_ text: UnsafePointer<UInt8>) -> Int32? {
    // The eight bytes of year and month at once: digits below ten, hyphens zero.
    let raw = unsafe UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)
    let word = raw ^ Self.digits
    let over = word &+ 0x7F76_767F_7676_7676
    let tens = unsafe Int(text[8]) &- 0x30
    let ones = unsafe Int(text[9]) &- 0x30
    guard (word | over) & 0x8080_8080_8080_8080 == 0, tens >= 0, tens < 4, ones >= 0, ones < 10
    else { return nil }
    func digit(_ index: UInt64) -> Int { Int((word >> (index * 8)) & 0xF) }
    let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3) - Self.firstYear
    let month = digit(5) * 10 + digit(6)
    let day = Int32(tens * 10 + ones)
    guard year >= 0, year < Self.years, month < 13 else { return nil }
    let found = unsafe months[year * 16 + month]
    guard day >= 1, day <= found.length else { return nil }
    return found.start + day - 1
  }
}
