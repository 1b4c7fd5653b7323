import HuzhuDocuments

extension JSONOutput {
  static func label(_ label: Label) -> JSONOutput {
    .object([("zh", .string(label.zh)), ("en", .string(label.en))])
  }

  static func label(zh: String, en: String) -> JSONOutput { label(Label(zh: zh, en: en)) }
}
