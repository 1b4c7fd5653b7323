extension CodePage {
  /// Fund models.
  static let funds = #"""
    # HZ1001 fund | 数值超出范围 | a figure outside its range
    = 基金模型中的人数、频率、比例或金额不可能是这个数：人数至少为 1，频率不为负，至多一次的概率不超过 1。
    = A number of members, a rate, a share or an amount of a fund cannot be this: there is a member at least, no rate is negative, and no probability is above 1.
    ? 错位的小数点会把一个基金的支出算错十倍。
    ? A point in the wrong place makes the cost of a fund wrong by ten.
    - {"law": "binomial", "mean": {"is": "2", "assumed": {"zh": "假设", "en": "made up"}}}
    + {"law": "binomial", "mean": {"is": "0.02", "assumed": {"zh": "假设", "en": "made up"}}}

    # HZ1002 fund | 与分布不相配的键 | a part that does not go with its law
    = 每种分布有自己的键：poisson 只有均值，negative-binomial 还有 variation，table 有 rows。
    = Each law has its own keys: poisson has a mean alone, negative-binomial a variation too, table has rows.
    ? 被忽略的键会让人以为它起了作用。
    ? Of a key that is ignored somebody believes that it counts.
    - {"law": "poisson", "mean": {"is": "0.02", "assumed": {"zh": "假设", "en": "made up"}}, "variation": {"is": "0.3", "assumed": {"zh": "假设", "en": "made up"}}}
    + {"law": "negative-binomial", "mean": {"is": "0.02", "assumed": {"zh": "假设", "en": "made up"}}, "variation": {"is": "0.3", "assumed": {"zh": "假设", "en": "made up"}}}

    # HZ1003 none | 没有这个补充值 | no such overlay
    = 「overlays」列出的是本方案的补充值；规则文件中没有这个名称的补充值。
    = 'overlays' lists overlays of the fund's scheme, and the rule files have none of this name.
    ? 没有采用的补充值会改变全部给付。
    ? An overlay that is not applied changes every payout.

    # HZ1004 none | 基金所用的文件有误 | a file beside a fund that cannot be used
    = 基金所指的文件不能读取，或不是应有的那种文件，或其中一行不是可用的值。没有一行会被悄悄略去：改正每一行，或从表中删去。对照（checks）的「with」列出的是另外的基金文件：不能是本文件，同一文件只能列一次，计入支出的都须是给付。
    = A file that a fund names cannot be read or is another kind of file than it should be, or a row of it is no value that can be used. No row is left out silently: mend it, or take it out of the table. 'with' in 'checks' names other funds: never this one, none of them twice, and all of them count benefits as cost.
    ? 略去坏行会改变分布，而且没有人看得出来。
    ? Leaving out bad rows changes a distribution, and nobody sees it.

    # HZ1005 none | 人员表不只是成员 | a population that is more than members
    = 人员表作为基金的成员时，只说成员是谁：事件、评估日、补充值和按人分组都由基金模型规定。
    = As members of a fund a population says only who they are: events, days of assessment, overlays and groups of rows are the fund's.
    ? 同一件事由两处规定，算出的就不知是哪一处的结果。
    ? Of what two documents say nobody knows which of them was computed.

    # HZ1006 none | 预测的年数不够 | a forecast of too few years
    = 次数按年给出时，须覆盖推演的每一年。
    = Where numbers are given by year, there is one for each year of the projection.
    ? 没有预测的年份不能当作没有事件。
    ? A year without a forecast is no year without events.
    """#
}
