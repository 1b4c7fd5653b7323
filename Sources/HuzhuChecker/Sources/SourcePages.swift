/// The pages that ledgers were drawn from, where somebody has them at hand.
package struct SourcePages: Sendable {
  /// The folder in which they lie, as the user named it.
  package var folder: String
  /// By the name that a ledger has for its document.
  package var pages: [String: Page]

  package init(folder: String, pages: [String: Page] = [:]) {
    self.folder = folder
    self.pages = pages
  }

  /// One page.
  package struct Page: Sendable {
    package var bytes: [UInt8]
    /// The digest of the bytes, as 64 hexadecimal digits.
    package var sha256: String

    package init(bytes: [UInt8], sha256: String) {
      self.bytes = bytes
      self.sha256 = sha256
    }

    /// The lines without their ends.
    var lines: [Substring] {
      String(decoding: bytes, as: UTF8.self)
        .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    }
  }
}
