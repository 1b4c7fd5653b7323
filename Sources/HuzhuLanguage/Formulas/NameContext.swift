import HuzhuValues

/// Which names a formula may use.
package enum NameContext {
  /// Facts only: for derived facts and for what always holds.
  case vocabulary
  /// The facts, and the terms, values and running totals of one scheme.
  case scheme(SchemeNames)
}

/// What the position of a formula asks of it; it decides what a string means there.
enum Expectation {
  case anything
  case flag
  case day
  case recurringDay
  /// A quantity, of that unit where there is one.
  case quantity(Unit?)
  case choice(Int)
  case choices(Int)
  case text

  init(_ type: ValueType?) {
    switch type {
    case nil, .list: self = .anything
    case .flag: self = .flag
    case .choice(let choice): self = .choice(choice)
    case .choices(let choice): self = .choices(choice)
    case .day: self = .day
    case .recurringDay: self = .recurringDay
    case .quantity(let unit, _): self = .quantity(unit)
    case .text: self = .text
    }
  }
}

/// What a term is needed for: a fact that is only a bound may serve one purpose and not another.
enum Use: Hashable, Sendable {
  /// For whatever the formula around it is needed for.
  case inherited
  case upperBound
  case lowerBound
  /// For its exact value.
  case value

  /// The purpose of what is taken away or divided by.
  var reversed: Use {
    switch self {
    case .upperBound: .lowerBound
    case .lowerBound: .upperBound
    case .inherited, .value: .value
    }
  }
}

/// A named thing of a scheme that refers to others.
enum NamedThing: Hashable, Sendable {
  case term(Int)
  case value(Int)
  case running(Int)
  case clause(String)
  /// A part of the scheme: a benefit, a limit.
  case part
}

/// The surroundings in which a formula is read.
struct Surroundings {
  /// What the formula belongs to.
  var owner = NamedThing.part
  /// The name from which the terms that are written in place get theirs.
  var label = "term"
  var loops: [LoopVariable] = []
  /// The type of `it`, inside an `increase`.
  var total: ValueType?
  /// Whether the scheme's name lookup should note it as a bound or a value.
  var use = Use.inherited

  struct LoopVariable {
    var name: String
    /// The fact that is the list.
    var list: Int
    var slot: Int
  }
}
