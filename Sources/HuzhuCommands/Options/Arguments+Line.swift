import HuzhuValues

extension Arguments {
  /// The line as one would type it, options in the order of the help.
  ///
  /// - Parameters:
  ///   - without: Options that are left out.
  ///   - day: A day of assessment to add.
  /// - Returns: The line, as a shell reads it back.
  func line(without: Set<OptionID>, on day: Day? = nil) -> String {
    let command = command ?? .check
    var words = ["huzhu", command.rawValue]
    for option in command.options where !without.contains(option) && has(option) {
      if option.value(in: command) == nil { words.append(option.name) }
      for value in all(option) { words += [option.name, Self.quoted(value)] }
    }
    if let day { words += ["--on", day.text] }
    return (words + operands.map { Self.quoted($0) }).joined(separator: " ")
  }

  /// A word as a shell reads it back.
  static func quoted(_ word: String) -> String {
    let isPlain = word.utf8.allSatisfy { byte in
      byte >= 128 || (48...57).contains(byte) || (97...122).contains(byte | 32)
        || [45, 46, 47, 58, 61, 64, 95, 43, 44].contains(byte)
    }
    if isPlain, !word.isEmpty { return word }
    let parts = word.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
