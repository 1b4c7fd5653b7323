package import HuzhuLanguage
package import HuzhuPlan
package import HuzhuValues

/// Schemes with their plans made once, to be asked of many cases.
///
/// An answer is that of `Assessor.assess` without what explains it.
package struct PreparedSchemes: Sendable {
  private let assessor: Assessor
  /// In the order of the rulebook.
  package let schemes: [PreparedScheme]

  /// A scheme with the plans of its versions.
  package struct PreparedScheme: Sendable {
    package var id: String
    /// By their first day, each up to where its neighbour begins.
    package var versions: [Scheme]
    package var plans: [Plan]
  }

  fileprivate init(_ assessor: Assessor, _ schemes: [PreparedScheme]) {
    self.assessor = assessor
    self.schemes = schemes
  }

  /// Answers a case under each scheme, in their order.
  ///
  /// - Returns: The answers, those out of scope among them, or why the case cannot be answered.
  package func assess(_ input: Case, on: Day?) -> Result<[SchemeAnswer], CaseProblem> {
    assessor.day(of: input, on: on).flatMap { day in
      var answers: [SchemeAnswer] = []
      for scheme in schemes {
        let answer = assessor.answer(
          input,
          day,
          versions: scheme.versions,
          plans: scheme.plans,
          .brief
        )
        switch answer {
        case .success(let answer): answers.append(answer)
        case .failure(let problem): return .failure(problem)
        }
      }
      return .success(answers)
    }
  }
}

extension Assessor {
  /// Makes the plans of the schemes that are to be asked.
  ///
  /// - Parameters:
  ///   - schemes: Their ids; none are all.
  ///   - overlays: Names of the overlays to apply.
  /// - Returns: The schemes, or which name is wrong.
  package func prepare(
    _ schemes: [String],
    overlays: [String]
  ) -> Result<PreparedSchemes, CaseProblem> {
    asked(schemes, overlays: overlays).map { applied in
      var prepared: [PreparedSchemes.PreparedScheme] = []
      var index = 0
      while index < applied.count {
        var end = index
        while end < applied.count, applied[end].id == applied[index].id { end += 1 }
        let versions = Self.bounded(Array(applied[index..<end]))
        var plans: [Plan] = []
        for version in versions {
          plans.append(Plan(scheme: version, book: book, shared: shared))
        }
        prepared.append(
          PreparedSchemes.PreparedScheme(id: applied[index].id, versions: versions, plans: plans)
        )
        index = end
      }
      return PreparedSchemes(self, prepared)
    }
  }
}
