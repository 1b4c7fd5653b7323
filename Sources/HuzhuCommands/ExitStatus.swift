/// What the process tells its caller.
package enum ExitStatus: Int32, Hashable, Sendable, CaseIterable {
  case done = 0
  /// There are findings, failed examples, or an answer that `--fail-on` names.
  case findings = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  /// A mistake of the tool itself.
  case bug = 70
  case cannotWrite = 74
}
