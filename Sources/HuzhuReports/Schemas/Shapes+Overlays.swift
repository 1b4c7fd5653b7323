extension SchemaShapes {
  /// Overlays: values for terms of one scheme from outside its file.
  static let overlays = #"""
    # overlay | 补充值 | an overlay
    = 由经办方提供或为说明而设的值，用于方案未载明的条款；须点名才采用。
    = Values that the operator supplies or that illustrate, for what a scheme leaves open; applied only where it is named.
    ! format: format | 格式。 | The format.
    ! overlay: text | 名称。 | Its name.
    ! for: text | 方案和版本：编号@版本。 | The scheme and its version: id@version.
    ! mode: "fill" / "reform" | fill 填未载明的条款；reform 可改任何条款，只供比较。 | fill: sets unstated terms; reform: sets any term, to compare.
    ! terms: {camel: term} | 条款及其值。 | The terms with their values.
    > {"format": "huzhu/1", "overlay": "city-2026", "for": "weihai.critical-cost@2010", "mode": "fill", "terms": {"deductibleIs": {"is": "deductible", "assumed": {"zh": "为说明。", "en": "To illustrate."}}}}
    """#
}
