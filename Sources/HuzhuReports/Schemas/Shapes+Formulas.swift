extension SchemaShapes {
  /// Formulas: one operator each, with its modifiers.
  static let formulas = #"""
    @ formula | 公式 | a formula
    = 条款、值或事实的名称，带单位的 0 或 1，100%，或含一个运算的对象。以数字或正负号开头的是字面值，其余是名称。
    = The name of a term, value or fact; 0 or 1 of a unit, 100%; or an object with one operator. What begins with a digit or a sign is a literal, all else a name.
    : text / number / flag / formula-object
    > "event.ownBurden"
    > {"percent": "rate", "of": "event.ownBurden"}

    @ result | 结果 | a result
    = 公式、选项或选项的列表。
    = A formula, an item, or a list of items.
    : text / number / flag / [text] / formula-object

    @ value-entry | 有名称的值 | a named value
    = 公式或条件；answer 使它成为答复的一部分。
    = A formula or a condition; 'answer' makes it part of the answer.
    : text / number / flag / value-object
    > {"sum": ["event.ownBurden"], "answer": true}

    % value-object | 有名称的运算 | a named operation
    ^ formula-object value-keys !term

    + value-keys | 值的键 | the keys of a named value
    . answer: flag | 是否列入答复。 | Whether it is part of the answer.
    . of: kebab | 结果属于哪个选项表。 | The choice that the result belongs to.

    % formula-object | 运算 | an operation
    = 每个对象只用一个运算。
    = Each object has one operator.
    - sum: sum
    - difference: difference
    - product: product
    - quotient: quotient
    - percent: percent
    - largest: largest
    - smallest: smallest
    - bands: bands-formula
    - table: table-formula
    - choose: choose
    - value: value
    - years: years
    - months: months
    - days: days
    - date: date
    - total: total
    - count: count-formula
    - running: running
    - increase: increase
    - all: all
    - any: any-condition
    - not: not
    - that: comparison
    - some: some
    - every: every
    - is: term !*
    - unstated: term !*
    - clause: clause-reference !*

    + modifiers | 修饰 | the modifiers
    . round: round | 取整，须有出处。 | How it is rounded, with an origin.
    . floor: formula | 不低于。 | Not less than this.
    . cap: formula | 不超过；最后应用。 | Not more than this; applied last.

    + naming | 名称 | the name of a condition
    . clause: kebab | 条件的名称：理由、收据和覆盖率都用它。 | The name of the condition, for reasons, receipts and coverage.
    . curable: flag | 是否还可补办：不成立时告知要补什么。 | Whether a paper or a step can still mend it.
    . subject: kebab | 关于哪个主体。 | Whom it is about.

    # round | 取整 | a rounding
    ! to: quantity | 取到多少的整数倍。 | The step.
    ! mode: rounding-mode | 方式。 | The mode.
    & origin
    ? source operator assumed

    # sum | 和 | a sum
    ! sum: [formula]+ | 相加的各项。 | What is added.
    & modifiers
    > {"sum": ["basic", "supplement"]}

    # difference | 差 | a difference
    ! difference: [formula, formula] | 前项减后项。 | The first less the second.
    & modifiers

    # product | 积 | a product
    ! product: [formula]+ | 相乘的各项；单位随之相乘。 | The factors; their units multiply.
    & modifiers

    # quotient | 商 | a quotient
    ! quotient: [formula, formula] | 前项除以后项；除非直接用于比较，须写 round。 | The first by the second; it says how it is rounded, unless it is compared.
    & modifiers

    # percent | 百分比 | a percentage
    ! percent: formula | 比例。 | The rate.
    ! of: formula | 基数。 | The base.
    & modifiers
    > {"percent": "rate", "of": "event.ownBurden"}

    # largest | 最大 | the largest
    ! largest: [formula]+ / extreme | 列表中的，或逐条记录中的。 | Of a list, or over the records of a list.
    & modifiers

    # smallest | 最小 | the smallest
    ! smallest: [formula]+ / extreme | 列表中的，或逐条记录中的。 | Of a list, or over the records of a list.
    & modifiers

    # extreme | 逐条取最 | an extreme over records
    ! each: text | 列表事实的名称。 | The name of a list fact.
    ! as: camel | 每条记录的称呼。 | What each record is called.
    . where: condition | 哪些记录。 | Which records.
    ! of: formula | 取什么。 | What is taken of them.
    . by: formula | 按什么排。 | What they are ordered by.

    # bands-formula | 分段 | bands
    ! bands: bands | 分段累进：各段按各自的比例。 | Marginal tiers, each at its own rate.
    & modifiers

    # bands | 分段 | bands
    ! of: formula | 对什么分段。 | What is divided into tiers.
    ! rates: [tier]+ | 各段；最后一段没有上限。 | The tiers; the last one is open.
    & origin
    > {"of": "event.ownBurden", "rates": [{"upTo": "10000 CNY", "rate": "0%"}, {"rate": "80%"}], "source": "plan.rates"}

    # tier | 一段 | a tier
    . upTo: formula | 到多少为止，含。 | The end of the tier, inclusive.
    ! rate: formula | 比例。 | The rate.

    # table-formula | 查表 | a lookup
    ! table: table | 按键查得结果。 | A result by its keys.
    & modifiers
    & naming

    # table | 表 | a table
    ! by: formula / [formula]+ | 各个键。 | The keys.
    ! rows: [row]+ | 各行：键，最后是结果。恰有一行符合。 | The rows: keys, and the result at the end. Exactly one row matches.
    . otherwise: result | 都不符合时。 | Where none matches.
    & origin
    > {"by": ["event.grade"], "rows": [["one", "8000 CNY"], ["two", "7000 CNY"]], "source": "plan.scale"}

    @ row | 行 | a row
    : [cell]++ / cited-row

    # cited-row | 有出处的行 | a row with an origin
    ! row: [cell]++ | 键和结果。 | The keys and the result.
    & origin

    @ cell | 单元格 | a cell
    = 键：选项、选项的列表、null（没有）、"any"（任何）或用比较词写的范围；最后一格为结果。
    = A key: an item, a list of items, null (none), "any", or a range in test words; the last cell is the result.
    : null / text / number / flag / [formula] / cell-object

    @ cell-object | 范围或公式 | a range or a formula
    $ {"if": {"anyOf": [{"required": ["source"]}, {"required": ["operator"]}, {"required": ["assumed"]}, {"not": {"anyOf": [{"required": ["is"]}, {"required": ["in"]}, {"required": ["includes"]}, {"required": ["atLeast"]}, {"required": ["atMost"]}, {"required": ["over"]}, {"required": ["under"]}, {"required": ["between"]}, {"required": ["onOrAfter"]}, {"required": ["onOrBefore"]}, {"required": ["after"]}, {"required": ["before"]}, {"required": ["from"]}, {"required": ["until"]}]}}, {"required": ["that"]}, {"required": ["increase"]}]}, "then": {"$ref": "#/$defs/formula-object"}, "else": {"$ref": "#/$defs/tests"}}

    # choose | 分支 | a choice between branches
    ! choose: [branch]+ | 取第一个成立的。 | The first that holds.
    & modifiers
    & naming
    > {"choose": [{"when": "isOlder", "then": "higher"}, {"otherwise": "lower"}]}

    % branch | 分支 | a branch
    - when: branch-when
    - otherwise: branch-otherwise !when

    # branch-when | 分支 | a branch
    ! when: condition | 何时。 | When.
    ! then: result | 则取什么。 | What it then is.

    # branch-otherwise | 其余 | the rest
    ! otherwise: result | 其余情形。 | Where no branch holds.

    # value | 名称 | a name
    ! value: text | 条款、值或事实的名称。 | The name of a term, value or fact.
    . at: formula | 取哪一天的。 | The day on which it is taken.
    . otherwise: result | 为「无」时取什么。 | What counts where it is none.
    & modifiers
    & naming
    > {"value": "worker.age", "at": "enrolment.date"}

    # years | 整年数 | complete years
    ! years: elapsed | 从一天到另一天的整年数。 | From one day to another.
    & modifiers

    # months | 整月数 | complete months
    ! months: elapsed | 从一天到另一天的整月数。 | From one day to another.
    & modifiers

    # elapsed | 起止 | from and to
    ! from: formula | 从哪天。 | From this day.
    ! to: formula | 到哪天。 | To this day.

    # days | 天数 | days
    ! days: elapsed-days | 从一天到另一天的天数。 | From one day to another.
    & modifiers

    # elapsed-days | 起止 | from and to
    ! from: formula | 从哪天。 | From this day.
    ! to: formula | 到哪天。 | To this day.
    . counting: text | one（默认）只计一端，both 计首尾两天，或以此为读法的条款。 | one end (the default), both ends, or a term whose readings are these.

    # date | 日期 | a day
    ! date: formula | 从哪天起，或每年的哪一天。 | A day to go on from, or a recurring day.
    . plus: formula | 加多长的期间。 | The period that is added.
    . firstOnOrAfter: formula | 当日或其后的第一次。 | Its first occurrence on or after this day.
    . lastOnOrBefore: formula | 当日或之前的最后一次。 | Its last occurrence on or before this day.
    ? plus firstOnOrAfter lastOnOrBefore
    > {"date": "event.date", "plus": "filingWindow"}

    # total | 合计 | a total
    ! total: over-records | 对各条记录求和。 | The sum over records.
    & modifiers

    # over-records | 逐条 | over records
    ! each: text | 列表事实的名称。 | The name of a list fact.
    ! as: camel | 每条记录的称呼。 | What each record is called.
    . where: condition | 哪些记录。 | Which records.
    ! of: formula | 加什么。 | What is added.

    # count-formula | 条数 | a count
    ! count: records | 有几条记录。 | How many records there are.
    & modifiers
    > {"count": {"each": "household.children", "as": "child"}}

    # records | 记录 | records
    ! each: text | 列表事实的名称。 | The name of a list fact.
    ! as: camel | 每条记录的称呼。 | What each record is called.
    . where: condition | 哪些记录。 | Which records.

    # running | 累计额 | a running total
    ! running: text | 累计额的名称。 | The name of the running total.
    ! at: "before" / "after" | 事件之前还是之后。 | Before or after the event.
    & modifiers

    # increase | 增加额 | an increase
    ! increase: formula | 以累计额 it 为变量的公式。 | A formula in which 'it' is the running total.
    ! in: text | 累计额的名称。 | The name of the running total.
    & modifiers
    """#
}
