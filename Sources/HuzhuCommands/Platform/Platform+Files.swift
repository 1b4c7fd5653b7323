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
    guard let directory = unsafe opendir(path) else {
      return .failure(FileProblem(path, code: errno))
    }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    names.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return .success(names)
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
      switch names(in: directory) {
      case .failure(let failure): problem = problem ?? failure
      case .success(let names):
        for name in names {
          let full = directory == "." ? name : joined(directory, name)
          if name.hasSuffix(ending), kind(of: full) == .file {
            found.append(full)
          } else if kind(of: full) == .directory, depth > 0 || !skipping.contains(name) {
            walk(full, depth + 1)
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
