extension SchemaShapes {
  /// Source ledgers: what each document states, fact by fact.
  static let ledgers = #"""
    # ledger | 来源台账 | a source ledger
    = 一份来源文件载明的事实，逐条、用自己的话写。
    = What a source document states, fact by fact and in our own words.
    ! format: format | 格式。 | The format.
    ! ledger: text | 台账的名称。 | The name of the ledger.
    . document: text | 来源文件的文件名；未收录原文则不写。 | The file of the source; absent where its text is not held.
    . sha256: digest | 来源文件的摘要。 | The digest of that file.
    . publisher: label | 发布者。 | Who published it.
    . published: published | 发布日期。 | When it was published.
    . schemes: [listed-scheme] | 文件所列的方案。 | The schemes that the document lists.
    . facts: [ledger-fact] | 各条事实。 | The facts.
    . checks: [ledger-check] | 对数字的核对。 | Checks of the numbers.
    > {"format": "huzhu/1", "ledger": "page", "publisher": {"zh": "工人日报", "en": "Workers' Daily"}, "published": {"is": "2026-06-05"}, "facts": []}

    @ digest | 摘要 | a digest
    $ {"type": "string", "pattern": "^[0-9a-f]{64}$"}

    # published | 发布日期 | the day of publication
    . is: day | 日期。 | The day.
    . certainty: "stated" / "implied" | 载明还是推定。 | Whether it is stated or implied.
    . unstated: label | 未载明时的说明。 | What is known where it is not stated.
    ? is unstated

    # listed-scheme | 所列方案 | a listed scheme
    ! scheme: path | 方案的编号。 | The id of the scheme.
    ! title: label | 方案的名称。 | The name of the scheme.
    . notAssessed: label | 无从核定的原因。 | Why it cannot be assessed.

    # ledger-fact | 台账事实 | a ledger fact
    = 一个数值、一张表，或一处有歧义的说法。
    = A value, a table, or a statement of two meanings.
    ! id: path | 编号：方案的编号加一个名称。 | The id: that of the scheme, and a name.
    ! says: label | 用自己的话说它载明什么；不抄原句，不写私人姓名。 | What it states, in our own words; no sentence of the source, no name of a private person.
    . value: ledger-value | 数值、日期、词，或各种读法。 | A quantity, a day, a word, or its readings.
    . rows: [[any]] | 整张表。 | A whole table.
    ! certainty: "stated" / "implied" / "ambiguous" / "instance" / "derived" | 载明、推定、有歧义、所见一例、推算。 | Stated, implied, of two meanings, one award that was seen, or worked out.
    . qualifier: "exactly" / "atLeast" / "moreThan" / "upTo" / "about" / "nearly" | 正好（默认）、至少、多于、至多、大约、将近：有此限定的只是界限。 | Exactly (the default), or a bound.
    . lines: [count]+ | 在来源文件的哪几行，从小到大。 | The lines of the document, the smallest first.
    . from: ledger-formula | 推算它的公式。 | The formula that it is worked out by.
    . prints: text | 原文所印的年或月，其首日或末日为 value。 | The year or month as printed, of which the value is the first or last day.
    > {"id": "plan.min-age", "says": {"zh": "年满十六周岁。", "en": "From sixteen years on."}, "value": "16 years", "lines": [12], "certainty": "stated"}

    @ ledger-value | 台账的值 | a value of a ledger
    : text / number / flag / [ledger-scalar] / either

    @ ledger-scalar | 单个值 | a single value
    : text / number / flag

    # either | 有歧义的值 | an ambiguous value
    ! either: {text: ledger-reading} | 各种读法，至少两种。 | The readings, two or more.
    > {"either": {"deductible": {"zh": "只计超过部分", "en": "only the part above"}, "threshold": {"zh": "达到即从头计", "en": "from the first yuan once it is reached"}}}

    @ ledger-reading | 读法 | a reading
    : text / number / flag / [ledger-scalar] / label

    # ledger-check | 核对 | a check
    ! id: path | 编号。 | The id.
    ! that: ledger-formula | 左边。 | The left side.
    . is: ledger-formula | 等于。 | Equals.
    . atLeast: ledger-formula | 不小于。 | Not less than.
    . atMost: ledger-formula | 不大于。 | Not more than.
    . over: ledger-formula | 大于。 | More than.
    . under: ledger-formula | 小于。 | Less than.
    ! expect: "holds" / "contradicts" | 应成立，或记下的矛盾。 | That it holds, or a contradiction on record.

    @ ledger-formula | 台账公式 | a ledger formula
    = 事实的编号、字面值，或对它们的运算。
    = The id of a fact, a literal, or an operation over them.
    : text / number / flag / ledger-operation

    # ledger-operation | 台账运算 | an operation of a ledger
    . sum: [ledger-formula]++ | 和。 | The sum.
    . difference: [ledger-formula, ledger-formula] | 差。 | The difference.
    . product: [ledger-formula]++ | 积。 | The product.
    . quotient: [ledger-formula, ledger-formula] | 商。 | The quotient.
    . percent: ledger-formula | 百分比；其基数写在 of。 | A percentage; its base is 'of'.
    . largest: [ledger-formula]++ | 最大的。 | The largest.
    . smallest: [ledger-formula]++ | 最小的。 | The smallest.
    . years: ledger-period | 整年数。 | Complete years.
    . months: ledger-period | 整月数。 | Complete months.
    . days: ledger-period | 天数。 | Days.
    . of: ledger-formula | 百分比的基数。 | The base of a percentage.
    . round: ledger-rounding | 取整。 | How the result is rounded.
    ? sum difference product quotient percent largest smallest years months days
    > {"quotient": ["plan.paid", "plan.recipients"], "round": {"to": "0.01 CNY", "mode": "half-up"}}

    # ledger-period | 期间 | a period
    ! from: ledger-formula | 从哪天。 | From this day.
    ! to: ledger-formula | 到哪天。 | To this day.

    # ledger-rounding | 取整 | a rounding
    ! to: quantity | 取到多少的整数倍。 | The step.
    ! mode: rounding-mode | 方式。 | The mode.
    """#
}
