package import HuzhuDocuments

#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Why a file cannot be read.
package struct FileProblem: Error, Hashable, Sendable {
  package var path: String
  package var reason: Reason

  package enum Reason: Hashable, Sendable {
    case missing
    case isDirectory
    case notPermitted
    case tooLarge
    /// What the system says.
    case other(String)
  }

  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  init(_ path: String, code: Int32) {
    self.path = path
    switch code {
    case ENOENT, ENOTDIR: reason = .missing
    case EISDIR: reason = .isDirectory
    case EACCES, EPERM: reason = .notPermitted
    default: reason = .other(Platform.message(of: code))
    }
  }

  /// The stable name of the problem, for machine output.
  package var code: DiagnosticCode {
    switch reason {
    case .missing: .noSuchFile
    case .isDirectory: .isDirectory
    case .notPermitted, .tooLarge, .other: .unreadableFile
    }
  }

  package var message: Label {
    switch reason {
    case .missing: Label(zh: "没有文件「\(path)」", en: "there is no file '\(path)'")
    case .isDirectory:
      Label(zh: "「\(path)」是目录，不是文件", en: "'\(path)' is a directory, not a file")
    case .notPermitted: Label(zh: "无权读取「\(path)」", en: "no permission to read '\(path)'")
    case .tooLarge:
      Label(
        zh: "「\(path)」超过 \(Platform.largestFile >> 20) MiB，不读取",
        en: "'\(path)' has more than \(Platform.largestFile >> 20) MiB and is not read"
      )
    case .other(let text): Label(zh: "无法读取「\(path)」：\(text)", en: "cannot read '\(path)': \(text)")
    }
  }
}

extension DiagnosticCode {
  /// There is no file of that name.
  package static let noSuchFile = Self(rawValue: "HZ0001")
  /// A directory stands where a file is wanted.
  package static let isDirectory = Self(rawValue: "HZ0002")
  /// A file cannot be read.
  package static let unreadableFile = Self(rawValue: "HZ0003")
}
