import HuzhuDocuments

#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Why a file was not written.
enum WritingProblem: Error, Hashable {
  /// There is one of that name, and it was not said that it may go.
  case exists
  case isDirectory
  /// A device, a pipe or a socket stands there.
  case notRegular
  /// There is no directory to put it into.
  case noFolder
  case notPermitted
  /// What the system says.
  case other(String)

  init(code: Int32) {
    switch code {
    case EISDIR: self = .isDirectory
    case ENOENT, ENOTDIR: self = .noFolder
    case EACCES, EPERM, EROFS: self = .notPermitted
    default: self = .other(Platform.message(of: code))
    }
  }

  /// What can be told before anything is written; `nil` where nothing is in the way.
  static func before(_ path: String, replaces: Bool) -> Self? {
    switch Platform.kind(of: path) {
    case .directory: return .isDirectory
    case .file: return replaces ? nil : .exists
    case nil: break
    }
    guard let folder = folder(of: path), Platform.kind(of: folder) != .directory else { return nil }
    return .noFolder
  }

  /// The directory of a path; `nil` for a bare name, which stands here.
  private static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  func message(of path: String) -> Label {
    switch self {
    case .exists:
      Label(
        zh: "「\(path)」已存在，没有写入",
        en: "'\(path)' is there already and was left as it is"
      )
    case .isDirectory:
      Label(
        zh: "无法写入「\(path)」：它是目录，不是文件",
        en: "cannot write '\(path)': it is a directory, not a file"
      )
    case .notRegular:
      Label(
        zh: "无法写入「\(path)」：它是设备或管道，不是普通文件",
        en: "cannot write '\(path)': it is a device or a pipe, not a regular file"
      )
    case .noFolder:
      Label(
        zh: "无法写入「\(path)」：没有目录「\(Self.folder(of: path) ?? ".")」",
        en: "cannot write '\(path)': there is no folder '\(Self.folder(of: path) ?? ".")'"
      )
    case .notPermitted:
      Label(
        zh: "无法写入「\(path)」：没有写入权限",
        en: "cannot write '\(path)': no permission to write there"
      )
    case .other(let text):
      Label(zh: "无法写入「\(path)」：\(text)", en: "cannot write '\(path)': \(text)")
    }
  }
}

extension Stop {
  /// A file that could not be written.
  init(_ problem: WritingProblem, of path: String) {
    self.init(
      status: .cannotWrite,
      message: problem.message(of: path),
      hints: problem == .exists
        ? [Label(zh: "--replace 替换它", en: "--replace replaces it")] : []
    )
  }

  /// Refuses to write over a file that the run reads.
  ///
  /// - Parameters:
  ///   - path: Where is to be written; nil where no file is.
  ///   - option: The option that says so.
  ///   - inputs: The paths of what is read; what is no file is passed over.
  ///   - command: The command of the line.
  /// - Throws: Where one of them is that file, by whatever name.
  static func refuse(
    _ path: String?,
    _ option: OptionID,
    over inputs: [String],
    of command: Command
  ) throws(Stop) {
    guard let path, let real = Platform.realPath(path) else { return }
    guard inputs.contains(where: { Platform.realPath($0) == real }) else { return }
    throw .usage(
      Label(
        zh: "\(option.name) 所写的「\(path)」是本次要读取的文件，不能写在它上面",
        en: "\(option.name) would write over '\(path)', which is read here"
      ),
      of: command
    )
  }
}
