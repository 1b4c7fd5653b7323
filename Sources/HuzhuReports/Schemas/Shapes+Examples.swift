extension SchemaShapes {
  /// Examples inside schemes: cases with what must come out.
  static let examples = #"""
    # example | 算例 | an example
    = 一个个案和应得的结果。
    = A case with what must come out.
    ! name: text | 名称。 | Its name.
    . from: text | 已公布算例的编号。 | The id of a published case.
    . like: text | 以哪个算例为底：事实和保单逐项合并，其余替换，expect 不继承。 | The example that it builds on: facts and policies are merged, all else replaced, expect never inherited.
    & situation
    ! expect: expectation | 应得的结果；只比较写出的。 | What must come out; only what is named is compared.

    # expectation | 预期结果 | an expectation
    . eligibility: "eligible" / "ineligible" / "undetermined" / "outOfScope" / "notAssessed" | 资格。 | The eligibility.
    . basis: "stated" / "implied" / "operator" / "ambiguous" / "assumed" | 依据。 | The basis.
    . refer: null / text / [text] | 由谁决定；null 为没有别人。 | Who decides; null: nobody else.
    . pay: expected-amount | 应付：金额、范围，按事件的列表，或按待遇的对象。 | What is paid: an amount, a range, a list by events, or an object by benefits.
    . payIfEntitled: expected-amount | 若符合条件应付多少。 | What is paid if entitled.
    . alternatives: [expected-alternative] | 各种读法下的结果。 | The answers of the readings.
    . benefits: expected-states | 各待遇的状态。 | The state of each benefit.
    . claims: expected-states | 各申请条件的状态。 | The state of each clause of the claims.
    . duties: expected-states | 各义务的状态。 | The state of each duty.
    . capacity: expected-states | 各名额的状态。 | The state of each capacity.
    . noPlaceNow: [text] | 哪些名额已满。 | The capacities that are full.
    . contributions: {text: expected-amount} | 各方或各项缴费。 | What each party or clause contributes.
    . values: {camel: expected-value} | 有名称的值。 | The named values.
    . reasons: [text] | 拒绝的全部理由。 | All reasons for a refusal.
    . missing: [text] | 还缺的全部名称。 | All names that are missing.
    . entitlements: {text: any} | 各待遇的细节。 | Details of each benefit.
    . subjectTo: [text] | 答复受哪些缺口制约。 | The gaps that the answer is subject to.
    . gaps: [text] | 答复附带的缺口。 | The gaps that the answer carries.
    > {"eligibility": "eligible", "pay": "2400 CNY", "missing": []}

    # expected-alternative | 另一种结果 | an alternative
    ! given: {camel: any} | 在哪种读法下。 | Under which readings.
    & expectation

    @ expected-amount | 预期金额 | an expected amount
    : null / text / number / [expected-amount] / {text: expected-amount}
    > "2400 CNY"
    > {"between": ["0 CNY", null]}

    @ expected-states | 预期状态 | expected states
    : {text: expected-state} / [expected-states] / null

    @ expected-state | 预期状态 | an expected state
    : text / {text: any} / null

    @ expected-value | 预期的值 | an expected value
    : null / text / number / flag / {text: any} / [text]
    """#
}
