package import HuzhuDocuments

extension Fund {
  /// A column of a table beside the fund whose rows are the values of a fact.
  package struct FileColumn: Sendable {
    /// From the folder of the fund document.
    package var path: String
    package var column: String
    /// The column that says how much each row counts; nil where all count alike.
    package var weight: String?
    package var place: Place

    package init(path: String, column: String, weight: String?, place: Place) {
      self.path = path
      self.column = column
      self.weight = weight
      self.place = place
    }
  }

  /// A population document whose rows are the members of a group.
  package struct MemberFile: Sendable {
    /// From the folder of the fund document.
    package var path: String
    package var place: Place

    package init(path: String, place: Place) {
      self.path = path
      self.place = place
    }
  }

  /// Members of a population file who are alike in all that matters.
  package struct MemberRow: Sendable {
    package var input: Case
    /// How many rows they are.
    package var count: Int

    package init(input: Case, count: Int) {
      self.input = input
      self.count = count
    }
  }

  /// What of an answer is counted as cost in place of benefits: the part of one party in a
  /// contribution.
  package struct Pays: Sendable {
    /// The clause of the contribution.
    package var contribution: String
    /// Who pays; nil for all together.
    package var party: String?
    package var place: Place

    package init(contribution: String, party: String?, place: Place) {
      self.contribution = contribution
      self.party = party
      self.place = place
    }
  }

  /// Another fund document.
  package struct OtherFund: Sendable {
    /// From the folder of the fund document.
    package var path: String
    package var place: Place

    package init(path: String, place: Place) {
      self.path = path
      self.place = place
    }
  }

  /// Documented totals beside which the model's own are shown; nothing is fitted to them.
  package struct Check: Sendable {
    package var id: String
    package var title: Label?
    /// What was paid in a year, in yuan.
    package var payout: Figure?
    /// How often something was paid in it.
    package var claims: Figure?
    package var members: Figure?
    /// The funds that are taken together with this one, where the totals are of several plans.
    package var with: [OtherFund]
    /// Why the two need not agree.
    package var caution: Label

    package init(id: String, title: Label?, caution: Label) {
      self.id = id
      self.title = title
      self.caution = caution
      payout = nil
      claims = nil
      members = nil
      with = []
    }
  }
}
