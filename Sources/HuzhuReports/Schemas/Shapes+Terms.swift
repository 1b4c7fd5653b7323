extension SchemaShapes {
  /// Terms: the numbers and lists of the source, or what is unstated about them.
  static let terms = #"""
    # term | 条款 | a term
    = 一个有出处的值，或来源没有说清的值。
    = A value with its origin, or one that the source leaves open.
    . is: term-value | 值；分段生效时为各段的列表。 | The value; dated pieces in a list where it changes.
    . unstated: label | 来源没有说清的是什么。 | What the source leaves open.
    & origin
    . by: formula | 以哪一天选定分段的值；默认评估日。 | The day that selects a dated value; by default the evaluated day.
    & open-term
    . seen: source | 所见的实例，不是来源。 | Awards that were seen; no source.
    . of: kebab | 值属于哪个选项表。 | The choice that the value belongs to.
    ? is unstated
    > {"is": "16 years", "source": "guangdong.hui-ji-xiang.min-age"}
    > {"unstated": {"zh": "没有公布。", "en": "Not published."}, "within": ["0 CNY", "ceiling"]}

    + open-term | 未载明 | what an unstated term may be
    . oneOf: [reading]++ | 各种读法。 | Its readings.
    . within: [bound, bound] | 上下限；null 为不限。 | Its bounds; null: none.
    . unit: unit | 没有上下限时的单位。 | The unit, where there are no bounds.
    . step: quantity | 最小间隔。 | The smallest difference.
    . includes: [text] | 确在清单内的选项。 | Items that are in the list for certain.
    . excludes: [text] | 确不在清单内的选项。 | Items that are not in the list for certain.

    @ term-value | 条款的值 | the value of a term
    : text / number / flag / [listed-value] / term-formula

    @ listed-value | 清单或分段 | an item of a list, or a dated value
    : text / number / flag / piece

    # piece | 条款的一段 | a dated value
    . from: day | 首日。 | The first day.
    . until: day | 结束日（不含）。 | The day on which it ends.
    . is: term-value | 值。 | The value.
    . unstated: label | 来源没有说清的是什么。 | What the source leaves open.
    & origin
    & open-term
    . of: kebab | 值属于哪个选项表。 | The choice that the value belongs to.
    ? is unstated
    > {"from": "2024-01-01", "until": "2025-07-01", "is": "80%"}

    % term-formula | 整张表 | a whole table
    - table: term-table
    - bands: term-bands

    # term-table | 表 | a table
    ! table: table | 来源中的一张表。 | A table of the source.

    # term-bands | 分段 | bands
    ! bands: bands | 来源中的分段比例。 | Marginal tiers of the source.

    @ bound | 界限 | a bound
    : null / formula

    @ reading | 读法 | a reading
    : text / number / flag / labelled-reading

    # labelled-reading | 有名称的读法 | a reading with a label
    ! is: text / number / flag | 读法。 | The reading.
    """#
}
