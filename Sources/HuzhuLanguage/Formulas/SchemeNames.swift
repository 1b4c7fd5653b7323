import HuzhuDocuments

/// The names of one scheme while it is being read, and how far each of them is understood.
///
/// A term or a value is read when a formula first needs it, so that its type is known whatever the
/// order of the file, and a circle of names is found by walking into it.
package final class SchemeNames {
  /// The scheme as far as it is read; places for all declared terms and values are there at once.
  var scheme: Scheme

  var terms = Register()
  var values = Register()
  var runnings = Register()
  /// Positions in the scheme's spans.
  var spans: [String: Int] = [:]
  /// Those over which something adds up.
  var usedSpans: Set<Int> = []
  /// Conditions that are asked by their name from elsewhere.
  var askedClauses: Set<String> = []
  /// Positions in the scheme's benefits, and whether each pays money.
  var benefits: [String: Int] = [:]
  var pays: [Bool] = []

  /// The place of the name of each clause that is read so far, of whatever part.
  var clausePlaces: [String: Place] = [:]
  /// The conditions with a name that are read so far, and those that are being read.
  var clauseNodes: [String: NodeID] = [:]
  var openClauses: Set<String> = []
  /// All conditions with a name outside loops; filled when one is first referred to.
  var clauseSources: [String: ClauseSource]?
  /// The members of the scheme's document in which a condition may stand.
  var document: [JSONMember] = []

  /// What the readings of unstated terms are, as written, by term.
  var readings: [Int: [JSONNode]] = [:]
  /// Unstated terms taken as a day: the formula over their readings.
  var dayReadings: [Int: NodeID] = [:]

  /// The names that are being read, outermost first.
  var path: [(thing: NamedThing, name: String)] = []
  /// Every use of a term, a value or a running total by something else.
  var references: [Reference] = []
  /// Terms whose source is only a bound, with what that source is.
  var boundTerms: [(term: Int, use: Use, source: String, place: Place)] = []
  /// How many terms in place took their names from each label.
  var inPlaceCounts: [String: Int] = [:]
  /// Whether terms in place have a scheme to be added to: an overlay's have not.
  var isClosed = false

  init(scheme: Scheme) {
    self.scheme = scheme
  }

  /// One use of a name.
  struct Reference {
    var owner: NamedThing
    var target: NamedThing
    var use: Use
    /// Whether a running total is read after the event.
    var isAfter = false
    var place: Place
  }

  /// Where a condition with a name is written.
  enum ClauseSource {
    case condition(JSONNode)
    /// It is the root of a named value.
    case value(Int)
  }

  /// How far a name is understood.
  enum Progress {
    case waiting
    case reading
    case done
    /// Something is wrong with it and reported: whoever uses it has nothing to add.
    case failed
  }

  /// The declared names of one kind.
  struct Register {
    var positions: [String: Int] = [:]
    var members: [JSONMember] = []
    var progress: [Progress] = []
    /// What is known of each beyond its type.
    var notes: [NodeNote] = []

    mutating func declare(_ member: JSONMember) {
      positions[member.key] = members.count
      add(member)
    }

    /// Adds one that nobody refers to by name.
    mutating func add(_ member: JSONMember) {
      members.append(member)
      progress.append(.waiting)
      notes.append(NodeNote())
    }
  }
}
