package import HuzhuDocuments

/// The named part of a scheme in which a formula stands.
package struct SchemePart: Hashable, Sendable {
  package var kind: Kind
  package var name: String

  package enum Kind: String, Hashable, Sendable {
    case scope
    case effective
    case clause
    case term
    case value
    case running
    case span
  }

  package init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  package var label: Label {
    switch kind {
    case .scope: Label(zh: "适用范围", en: "scope")
    case .effective: Label(zh: "施行期", en: "effective")
    case .clause: Label(zh: "「\(name)」项", en: "clause '\(name)'")
    case .term: Label(zh: "条款「\(name)」", en: "term '\(name)'")
    case .value: Label(zh: "值「\(name)」", en: "value '\(name)'")
    case .running: Label(zh: "累计额「\(name)」", en: "running total '\(name)'")
    case .span: Label(zh: "期间「\(name)」", en: "span '\(name)'")
    }
  }
}
