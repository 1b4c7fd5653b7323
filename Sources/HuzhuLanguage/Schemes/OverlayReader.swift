package import HuzhuDocuments
import HuzhuValues

/// Reads an overlay: values for terms of one scheme from outside its file.
package struct OverlayReader {
  let builder: RulebookBuilder

  private var findings: Findings { builder.findings }

  package init(builder: RulebookBuilder) {
    self.builder = builder
  }

  private static let keys = ["format", "overlay", "for", "mode", "terms"]

  /// Reads an overlay after all schemes; `nil` where it has an error or its scheme has one.
  package func read(_ node: JSONNode) -> Overlay? {
    let before = findings.diagnostics.count
    let what = Label(zh: "补充文件", en: "an overlay")
    guard let fields = Fields(node, what, known: Self.keys, findings: findings) else { return nil }
    let name = fields.requiredString("overlay")
    var mode: Overlay.Mode?
    if fields.required("mode") != nil {
      mode = fields.word("mode", among: ["fill", "reform"]).flatMap { Overlay.Mode(rawValue: $0) }
    }
    guard let target = fields.requiredString("for"), let place = fields["for"]?.place else {
      return nil
    }
    if builder.compilation.unsoundSchemes.contains(target) { return nil }
    guard let scheme = scheme(target, at: place), let mode else { return nil }
    let names = SchemeNames(sound: scheme, builder)
    let reader = FormulaReader(builder: builder, context: .scheme(names))
    var terms: [(index: Int, term: Term)] = []
    _ = fields.required("terms")
    for member in fields.members("terms") ?? [] {
      guard let index = names.terms.positions[member.key] else {
        findings.unknown(
          .unknownName,
          Label(zh: "「\(target)」的条款", en: "term of '\(target)'"),
          member.key,
          among: names.terms.positions.keys,
          at: member.keyPlace
        )
        continue
      }
      let setter = OverlayTerm(names: names, reader: reader, index: index, mode: mode)
      guard let term = setter.read(member) else { continue }
      terms.append((index, term))
    }
    let found = findings.diagnostics[before...]
    guard let name, !found.contains(where: { $0.severity == .error }) else { return nil }
    return Overlay(
      name: name,
      title: fields.label("title"),
      scheme: scheme.id,
      version: scheme.version,
      mode: mode,
      terms: terms,
      place: node.place
    )
  }

  private func scheme(_ target: String, at place: Place) -> Scheme? {
    var known: [String] = []
    for scheme in builder.book.schemes {
      let name = "\(scheme.id)@\(scheme.version)"
      if name == target { return scheme }
      known.append(name)
    }
    findings.unknown(
      .unknownScheme,
      Label(zh: "方案版本", en: "scheme and version"),
      target,
      among: known,
      at: place
    )
    return nil
  }
}

extension SchemeNames {
  /// The names of a scheme that is read already; nothing can be added to it.
  convenience init(sound scheme: Scheme, _ builder: RulebookBuilder) {
    self.init(scheme: scheme)
    isClosed = true
    let reader = FormulaReader(builder: builder, context: .vocabulary)
    for (index, term) in scheme.terms.enumerated() {
      terms.declare(
        JSONMember(key: term.name, keyPlace: term.place, value: JSONNode(.null, at: term.place))
      )
      terms.progress[index] = .done
      terms.notes[index] = reader.note(of: term)
    }
    for (index, value) in scheme.values.enumerated() {
      values.declare(
        JSONMember(key: value.name, keyPlace: value.place, value: JSONNode(.null, at: value.place))
      )
      values.progress[index] = .done
      values.notes[index] = reader.note(of: value.node)
    }
  }
}
