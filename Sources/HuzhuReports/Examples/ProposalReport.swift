package import HuzhuChecker
package import HuzhuDocuments

/// Examples to be derived by a person, scheme by scheme.
package struct ProposalReport: Sendable {
  private let proposals: [Proposals]
  private let places: PlaceIndex

  package init(_ proposals: [Proposals], places: PlaceIndex) {
    self.proposals = proposals
    self.places = places
  }

  /// Each as JSON on lines to paste into `examples`, below a line that names the file.
  package func text(_ layout: Layout, isQuiet: Bool) -> String {
    var page = Page(layout)
    var count = 0
    for proposal in proposals where !proposal.examples.isEmpty {
      page.gap()
      page.verbatim(
        "\(places.position(of: proposal.place).file): \(proposal.scheme)@\(proposal.version)"
      )
      count += proposal.examples.count
      for (index, example) in proposal.examples.enumerated() {
        page.verbatim(example.text() + (index + 1 < proposal.examples.count ? "," : ""))
      }
    }
    guard !isQuiet else { return page.text }
    page.gap()
    guard count > 0 else {
      page.verbatim(
        layout.say(
          zh: "各阈值上下均已有示例",
          en: "the examples name each threshold that they reach, with a step below and above"
        )
      )
      return page.text
    }
    page.verbatim(
      layout.say(
        zh: "建议 \(count) 个示例；由人按条款推算并写上「expect」之后才作数",
        en:
          "\(CoverageReport.count(count, "example")) proposed; they count once a person has derived"
          + " what must come out and written 'expect'"
      )
    )
    return page.text
  }

  package func json() -> JSONOutput {
    .array(
      proposals.map { proposal in
        .object([
          ("scheme", .string(proposal.scheme)), ("version", .string(proposal.version)),
          ("file", .string(places.position(of: proposal.place).file)),
          ("examples", .array(proposal.examples)),
        ])
      }
    )
  }
}
