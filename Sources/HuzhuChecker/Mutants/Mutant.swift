package import HuzhuDocuments
import HuzhuLanguage

/// A small change of one version of a scheme that some example should notice.
///
/// It is made on the sound scheme and not on its text, so that it is always a scheme.
package struct Mutant: Sendable {
  package var kind: Kind
  package var part: SchemePart
  package var place: Place
  /// What was changed, in words.
  package var change: Label
  let edit: Edit

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A number or a bound, one step up or down.
    case threshold
    case rate
    case number
    case day
    /// *At least* for *more than* and the like.
    case comparison
    /// The result or the key of a row.
    case cell
    /// A condition, a branch, an item that is left out.
    case clause
    /// *And* for *or*, the larger for the smaller.
    case connective
    /// A cap, a floor, a limit that is left out.
    case bound
    case rounding
  }

  enum Edit: Sendable {
    /// Another operation of a node; where no example evaluates it, none can notice.
    case node(NodeID, Operation)
    case scheme(@Sendable (inout Scheme) -> Void)
  }

  /// What is found where it survives.
  var finding: Diagnostic { Diagnostic(.survivingMutant, .warning, change, at: place) }

  /// The node that must be evaluated for anything to differ; nil where that cannot be said.
  var node: NodeID? {
    if case .node(let node, _) = edit { node } else { nil }
  }

  /// The rulebook and the version with the change.
  func applied(to scheme: Int, of book: Rulebook) -> Rulebook {
    var changed = book
    switch edit {
    case .node(let node, let operation): changed.nodes[node].operation = operation
    case .scheme(let body): body(&changed.schemes[scheme])
    }
    return changed
  }
}
