#if canImport(Glibc)
@unsafe @preconcurrency import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

extension Platform {
  enum Kind {
    case file
    case directory
  }

  /// What stands at a path; `nil` where there is nothing.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? .directory : .file
  }

  /// The path without links and dots, or `nil` where there is nothing.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The names in a directory without those that begin with a dot, in the order of their bytes.
  static func names(in path: String) -> Result<[String], FileProblem> {
    entries(in: path).map { $0.map { $0.name } }
  }

  /// An entry of a directory, with what it is where the directory says so.
  private struct DirectoryEntry {
    var name: String
    var kind: Kind?
  }

  private static func entries(in path: String) -> Result<[DirectoryEntry], FileProblem> {
    guard let directory = unsafe opendir(path) else {
      return .failure(FileProblem(path, code: errno))
    }
    defer { unsafe closedir(directory) }
    var entries: [DirectoryEntry] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      guard !name.hasPrefix(".") else { continue }
      let kind: Kind? =
        switch unsafe Int32(entry.pointee.d_type) {
        case Int32(DT_REG): .file
        case Int32(DT_DIR): .directory
        default: nil
        }
      entries.append(DirectoryEntry(name: name, kind: kind))
    }
    entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return .success(entries)
  }

  /// All files below a directory whose name has an ending, in the order of their paths.
  ///
  /// - Parameters:
  ///   - path: The directory.
  ///   - ending: `.json`.
  ///   - skipping: Names of directories right below it that are left out.
  /// - Returns: The paths, or why a directory cannot be read.
  static func files(
    below path: String,
    ending: String,
    skipping: Set<String> = []
  ) -> Result<[String], FileProblem> {
    var found: [String] = []
    var problem: FileProblem?
    func walk(_ directory: String, _ depth: Int) {
      // Links may lead in a circle; nobody nests rules so deeply.
      guard depth < 16 else { return }
      switch entries(in: directory) {
      case .failure(let failure): problem = problem ?? failure
      case .success(let entries):
        for entry in entries {
          let full = directory == "." ? entry.name : joined(directory, entry.name)
          // Links, and file systems that do not tell, have to be asked for.
          switch entry.kind ?? kind(of: full) {
          case .file where entry.name.hasSuffix(ending): found.append(full)
          case .directory where depth > 0 || !skipping.contains(entry.name): walk(full, depth + 1)
          default: break
          }
        }
      }
    }
    walk(path, 0)
    if let problem { return .failure(problem) }
    return .success(found)
  }

  /// A path below another.
  static func joined(_ directory: String, _ name: String) -> String {
    directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }
}
