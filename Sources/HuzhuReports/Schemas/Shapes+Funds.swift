extension SchemaShapes {
  /// Funds: who the members are, what happens to them, and where the money comes from.
  static let funds = #"""
    # fund | 基金模型 | a fund
    = 一个方案的参加者、可能发生的事件和资金来源，用于推算一年的给付。
    = The members of a scheme, what may happen to them and where the money comes from, to work out a year.
    ! format: format | 格式。 | The format.
    ! fund: text | 名称。 | Its name.
    ! for: path | 方案的编号。 | The id of the scheme.
    . overlays: [text] | 采用的补充值。 | The overlays that are applied.
    ! on: day | 评估日。 | The day of assessment.
    ! groups: [fund-group]+ | 各成员组。 | The groups of members.
    ! events: [fund-event]+ | 可能发生的各种事件。 | The kinds of events that may happen.
    . funding: funding | 资金来源。 | Where the money comes from.
    . projection: projection | 推演到以后各年。 | The years to come.
    . pays: fund-pays | 计入支出的缴费；默认为各项给付。 | The contribution that is counted as cost; by default the benefits.
    . checks: [fund-check]+ | 与公布的合计对照，不据此调整。 | Documented totals to compare with; nothing is fitted to them.

    # fund-pays | 计入支出的缴费 | the contribution that is counted
    ! contribution: kebab | 方案中缴费的编号。 | The clause of the contribution.
    . party: kebab | 由哪一方承担的部分；默认全部。 | The party whose part it is; by default all of it.

    # fund-check | 对照 | a comparison with documented figures
    = 至少两个合计，由此得出每笔、每人的平均数。
    = Two totals at least, of which follow means of a claim and of a member.
    ! id: kebab | 编号。 | Its id.
    . payout: figure | 一年付出多少。 | What was paid in a year.
    . claims: figure | 一年给付多少次。 | How often something was paid in it.
    . members: figure | 参加人数。 | How many members there were.
    . with: [text]+ | 与本基金合计的其他基金文件；默认只有本基金。 | Documents of other funds that are taken together with this one; by default this one alone.
    ! caution: label | 两者为什么不必相同。 | Why the two need not agree.

    # fund-group | 成员组 | a group of members
    ! id: kebab | 编号。 | Its id.
    . members: figure | 多少人。 | How many there are.
    . population: text | 人员表说明文件，每行一名成员，代替以下各项；须有出处。 | A population document with a member in each row, in place of all that follows; with its origin.
    . subject: kebab | 主体。 | The subject.
    . facts: facts | 每人相同的事实。 | Facts that all of them share.
    . policies: {path: policy} | 按方案：保单和历史。 | By scheme: the policy and its history.
    . assume: {path: assumptions} | 按方案：对未载明条款的假设。 | By scheme: what is assumed of its unstated terms.
    & origin
    ? members population

    # figure | 数值 | a figure
    = 一个有出处的数。
    = A number with its origin.
    ! is: quantity | 数。 | The number.
    & origin
    ? source operator assumed
    > {"is": "0.02", "assumed": {"zh": "为说明。", "en": "To illustrate."}}

    # fund-event | 事件种类 | a kind of event
    ! id: kebab | 编号。 | Its id.
    . groups: [kebab]+ | 发生在哪些组；默认全部。 | The groups that it happens to; by default all.
    ! frequency: frequency | 多常发生。 | How often it happens.
    ! facts: {fact-name: spread} | 事件的事实怎样分布。 | How the facts of the event are distributed.

    # frequency | 频率 | the frequency
    ! law: "poisson" / "binomial" / "negative-binomial" / "counts" | 次数的分布。 | The law of how many there are.
    . byYear: [figure]+ | 各年的次数，从本年起，只用于 counts。 | The numbers of the years, this one first; for counts only.
    . mean: figure | 每人每年平均几次。 | The mean of a member and year.
    . variation: figure | 变异程度，只用于 negative-binomial。 | How it varies; for negative-binomial only.
    . hits: figure | 一次涉及几人。 | How many members one event hits.
    ? mean byYear

    @ spread | 分布 | a distribution
    = 一个值，或一个有出处的分布。
    = A value, or a distribution with its origin.
    : null / text / number / flag / [listed] / spread-object

    % spread-object | 分布 | a distribution
    - law: spread-law
    - between: given-range !*
    - in: given-alternatives !*
    - atLeast: given-least !*
    - count: given-count !*

    # spread-law | 分布 | a distribution
    ! law: "fixed" / "uniform" / "table" / "empirical" / "between" / "lognormal" / "gamma" | 分布的种类。 | The law.
    . is: given | 固定的值。 | The fixed value.
    . mean: quantity | 平均数。 | The mean.
    . variation: quantity | 变异系数。 | The coefficient of variation.
    . among: [given]+ | 在这些值中，机会均等。 | One of these values, all alike.
    . file: text | 表格文件，每行一个值，代替 among。 | A table with a value in each row, in place of among.
    . column: text | 表格中的列；默认为事实的名称。 | The column of the table; by default the name of the fact.
    . weight: text | 表格中的权重列；默认各行相同。 | The column of the weights; by default all rows count alike.
    . rows: [weighted]+ | 各值及其权重。 | Values with their weights.
    . between: [given-end, given-end] | 两端之间，机会均等。 | From one end to the other, all alike.
    & origin
    ? source operator assumed
    > {"law": "lognormal", "mean": "3000 CNY", "variation": "1.2", "assumed": {"zh": "为说明。", "en": "To illustrate."}}

    # weighted | 带权重的值 | a value with its weight
    ! is: given | 值。 | The value.
    ! weight: quantity | 权重。 | The weight.

    # funding | 资金来源 | the funding
    . premium: figure | 每人每年缴费。 | The premium of a member and year.
    . subsidy: figure | 每年补助。 | The yearly subsidy.
    . expenses: figure | 每年费用。 | The yearly expenses.
    . reserve: figure | 年初结余。 | The reserve at the beginning.
    . floor: figure | 结余的下限。 | What the reserve may not fall below.
    . ceiling: figure | 全年给付上限。 | The most that is paid in a year.

    # projection | 推演 | the projection
    . years: quantity | 几年。 | How many years.
    . growth: figure | 人数每年增减多少。 | The yearly change of the number of members.
    . inflation: figure | 金额每年增减多少。 | The yearly change of amounts.
    . whenShort: "none" / "first-come" / "proportional" | 不足时：照付成债、先到先付，或同比例减付。 | Where money runs short: a debt, first come first served, or all cut alike.
    """#
}
