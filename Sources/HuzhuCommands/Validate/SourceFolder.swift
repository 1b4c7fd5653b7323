import HuzhuChecker
import HuzhuDocuments
import HuzhuLanguage

/// The folder of the pages that ledgers were drawn from, where an option or a variable names one.
struct SourceFolder {
  private let path: String

  init?(_ arguments: Arguments, _ environment: Environment) throws(Stop) {
    let variable = environment.variable("HUZHU_SOURCES").flatMap { $0.isEmpty ? nil : $0 }
    guard let path = arguments.value(.sources) ?? variable else { return nil }
    guard Platform.kind(of: path) == .directory else {
      throw Stop(
        status: .noInput,
        message: Label(
          zh: "没有原文目录「\(path)」",
          en: "there is no folder of pages '\(path)'"
        )
      )
    }
    self.path = path
  }

  /// The pages of the ledgers, as far as they are there.
  func pages(of book: Rulebook) -> SourcePages {
    var pages = SourcePages(folder: path)
    for ledger in book.ledgers {
      guard let document = ledger.document, Self.isBelow(document),
        case .success(let bytes) = Platform.read(Platform.joined(path, document))
      else { continue }
      pages.pages[document] = SourcePages.Page(bytes: bytes, sha256: SHA256.hex(of: bytes))
    }
    return pages
  }

  /// Whether a name leads to nowhere outside of the folder.
  private static func isBelow(_ document: String) -> Bool {
    !document.hasPrefix("/") && !document.split(separator: "/").contains("..")
  }
}
