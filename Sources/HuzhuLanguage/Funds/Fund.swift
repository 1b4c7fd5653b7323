package import HuzhuDocuments
package import HuzhuValues

/// A model of a mutual-aid fund: its members, what happens to them, and what pays for it.
///
/// All numbers are exact as written; what is computed from them is a statistic and no payout.
package struct Fund: Sendable {
  package var name: String
  package var title: Label?
  package var note: Label?
  /// The scheme whose payouts are simulated, and the overlays on it.
  package var scheme: String
  package var overlays: [String]
  /// The day of assessment; the trial year is the one that ends on it.
  package var on: Day
  package var groups: [Group]
  package var events: [EventKind]
  package var funding: Funding
  package var projection: Projection
  /// What is counted; nil for the benefits of the scheme.
  package var pays: Pays?
  /// Documented figures to be shown beside the model's own.
  package var checks: [Check]
  package var place: Place

  package init(name: String, scheme: String, on: Day, place: Place) {
    self.name = name
    self.scheme = scheme
    self.on = on
    self.place = place
    title = nil
    note = nil
    overlays = []
    groups = []
    events = []
    funding = Funding()
    projection = Projection()
    pays = nil
    checks = []
  }

  /// A number of the model with where it comes from.
  package struct Figure: Sendable {
    package var value: Quantity
    package var origin: Origin
    package var place: Place

    package init(value: Quantity, origin: Origin, place: Place) {
      self.value = value
      self.origin = origin
      self.place = place
    }
  }

  /// Members who are alike.
  package struct Group: Sendable {
    package var id: String
    package var title: Label?
    package var members: Figure
    /// What is known of each of them; of the first, where they come from a file.
    package var input: Case
    /// Where they come from a file; their number is one until it is read.
    package var file: MemberFile?
    /// The members of the file, those who are alike together; empty until it is read.
    package var rows: [MemberRow]

    package init(id: String, title: Label?, members: Figure, input: Case) {
      self.id = id
      self.title = title
      self.members = members
      self.input = input
      file = nil
      rows = []
    }
  }

  /// One kind of event.
  package struct EventKind: Sendable {
    package var id: String
    package var title: Label?
    /// Positions in the fund's groups; all of them where the document names none.
    package var groups: [Int]
    package var frequency: Frequency
    package var facts: [Spread]
    package var place: Place

    package init(
      id: String,
      title: Label?,
      groups: [Int],
      frequency: Frequency,
      facts: [Spread],
      place: Place
    ) {
      self.id = id
      self.title = title
      self.groups = groups
      self.frequency = frequency
      self.facts = facts
      self.place = place
    }
  }

  /// How often an event happens.
  package struct Frequency: Sendable {
    package enum Law: String, Hashable, Sendable, CaseIterable {
      case poisson
      case binomial
      case negativeBinomial = "negative-binomial"
      /// So many events in each year, without chance.
      case counts
    }

    package var law: Law
    /// Expected events in a year: of each member, or of the fund where an event hits many at once.
    package var mean: Figure
    /// The coefficient of variation of the mean itself, for the negative binomial law.
    package var variation: Figure?
    /// How many members one event of the fund hits.
    package var hits: Figure?
    /// For the law `counts`: the number of each year, the fund's own first, which is also `mean`.
    package var counts: [Figure]?

    package init(law: Law, mean: Figure, variation: Figure?, hits: Figure?) {
      self.law = law
      self.mean = mean
      self.variation = variation
      self.hits = hits
      counts = nil
    }
  }

  /// The values that a fact of an event takes.
  package struct Spread: Sendable {
    package var fact: Int
    package var law: Law
    /// Nil for a value that is no number: it says which event is meant.
    package var origin: Origin?
    package var place: Place
    /// Where the rows of a table come from; the law is an empty table until the file is read.
    package var file: FileColumn?

    package init(fact: Int, law: Law, origin: Origin?, place: Place) {
      self.fact = fact
      self.law = law
      self.origin = origin
      self.place = place
      file = nil
    }

    package enum Law: Sendable {
      case fixed(Case.Value)
      /// Values with weights, which need not add up to one.
      case table([(value: Case.Value, weight: Decimal)])
      /// Whole steps from one end to the other, all alike.
      case between(Interval)
      /// Given by mean and coefficient of variation.
      case lognormal(mean: Quantity, variation: Decimal)
      case gamma(mean: Quantity, variation: Decimal)
    }
  }

  /// What comes in and what is there, in yuan.
  package struct Funding: Sendable {
    /// Of each member and year.
    package var premium: Figure?
    package var subsidy: Figure?
    package var expenses: Figure?
    /// In all.
    package var reserve: Figure?
    /// The least reserve that is thought safe.
    package var floor: Figure?
    /// The most that is paid in a year.
    package var ceiling: Figure?

    package init() {
      premium = nil
      subsidy = nil
      expenses = nil
      reserve = nil
      floor = nil
      ceiling = nil
    }
  }

  /// How the fund goes on after its first year.
  package struct Projection: Sendable {
    package var years: Int
    /// Whether the document says for how many years.
    package var isAsked = false
    /// Yearly growth of the number of members, and of money facts.
    package var growth: Figure?
    package var inflation: Figure?
    package var whenShort: Shortfall

    package init() {
      years = 1
      growth = nil
      inflation = nil
      whenShort = .none
    }

    /// What is paid when the money runs out.
    package enum Shortfall: String, Hashable, Sendable, CaseIterable {
      /// All claims are paid; the reserve becomes a debt.
      case none
      /// Claims are paid until nothing is left.
      case firstCome = "first-come"
      /// All claims of the year are cut by the same part.
      case proportional
    }
  }
}
