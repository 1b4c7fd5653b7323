extension SchemaShapes {
  /// What is paid out and in.
  static let benefits = #"""
    # benefit | 待遇 | a benefit
    = 付一笔钱、提供某物，或按低价收费。
    = Money that is paid, something that is provided, or a lower price.
    ! clause: kebab | 名称：限额、缺口和收据都用它。 | Its name, for limits, gaps and receipts.
    . when: condition | 每次事件何时适用。 | When it applies, asked for each event.
    . pay: formula | 付多少钱。 | The amount of money.
    . provide: result | 提供什么：选项、其列表，或给出列表的表。 | What is provided: items of a choice, or a table of lists of them.
    . of: kebab | 所提供的属于哪个选项表。 | The choice that the provided items belong to.
    . worth: formula | 所提供的值多少钱。 | What the provided things are worth.
    . charge: formula | 收多少钱；免费为 "0 CNY"。 | The price; free is "0 CNY".
    . insteadOf: formula | 原价。 | The usual price.
    . for: formula / [formula]+ | 单价乘以什么。 | What a price per unit is multiplied by.
    . every: text | 多久一次，如 month。 | How often it recurs, such as month.
    . times: formula | 共几次；不写则答复为每次的金额。 | How many times; without it the answer is a rate.
    . paidBy: text / formula-object | 谁付。 | Who pays.
    . decidedBy: text / formula-object | 谁决定；不写则由主管单位。 | Who decides; without it the authority does.
    . subject: kebab | 给哪个主体。 | Whom it is for.
    ? pay provide charge
    > {"clause": "death", "pay": "deathBenefit"}

    # contribution | 缴费 | a contribution
    ! clause: kebab | 名称。 | Its name.
    . when: condition | 何时缴。 | When it is paid.
    ! amount: formula | 多少。 | How much.
    . for: formula / [formula]+ | 乘以什么，使单位只剩钱。 | The factors that cancel its units.
    ! paidBy: text / formula-object / [share]+ | 谁缴，或各方分担。 | Who pays it, or the shares of several.
    . subject: kebab | 关于哪个主体。 | Whom it is about.
    > {"clause": "premium", "amount": "premium", "for": ["1 person", "1 year"], "paidBy": "member"}

    # share | 分担 | a share
    ! party: text / formula-object | 哪一方。 | The party.
    . share: formula | 钱数或百分比；最后一方不写，承担其余。 | Money or a percentage; the last party has none and takes the rest.
    """#
}
