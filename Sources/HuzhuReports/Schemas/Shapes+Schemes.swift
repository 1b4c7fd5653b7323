extension SchemaShapes {
  /// One version of one scheme, and its parts but for benefits, terms and formulas.
  static let schemes = #"""
    # scheme | 方案 | a scheme
    = 一个方案的一个版本：谁可享受，付多少，凭什么。
    = One version of one scheme: who is entitled, to how much, and on what authority.
    ! format: format | 格式。 | The format.
    ! scheme: path | 方案的编号：地方和名称。 | The id: place and name.
    ! version: text | 版本。 | The version.
    ! kind: "mutual-aid-plan" / "aid" / "allowance" / "subsidised-service" / "free-service" / "seasonal-aid" / "training" / "childcare" / "award" / "wage-floor" / "classification" / "obligation" | 方案的种类。 | What kind of scheme it is.
    ! subject: kebab | 方案针对的主体。 | Whom it is about.
    ! title: label | 方案的名称。 | The name of the scheme.
    ! authority: label | 主管或举办单位。 | Who runs it.
    . scope: condition | 适用范围：范围之外答复为「不适用」，不是拒绝。 | Conditions on place or kind; outside them the answer is out of scope, never a refusal.
    ! effective: effective | 施行期。 | When it is in force.
    . terms: {camel: term} | 来源中的数值和清单。 | The numbers and lists of the source.
    . values: {camel: value-entry} | 有名称的公式和条件。 | Named formulas and conditions.
    . spans: {kebab: span} | 有名称的期间。 | Named windows.
    . running: {running-name: running-total} | 同一主体各事件的累计额。 | Totals over the events of one subject.
    . eligibility: requirement | 参加的资格，只问一次，不可读取事件；不写则不评定，{"all": []} 为人人可参加。 | Joining: asked once, may not read events. Absent: not assessed; {"all": []}: open to all.
    . claims: requirement | 每次事件共同的条件：等待期、申请期限等。 | Asked for each event: waiting period, filing window.
    . contributions: [contribution] | 缴什么，谁缴。 | What is paid in, by whom.
    . benefits: [benefit] | 付什么、提供什么、少收什么。 | What is paid out, provided, or charged less for.
    . exclusive: [exclusive] | 只能择一的待遇。 | Benefits of which only one is paid.
    . limits: [limit] | 限额。 | Limits over benefits.
    . duties: [duty] | 提供方、单位或项目的义务。 | What a provider, unit or programme owes.
    . capacity: [capacity] | 名额与占用。 | Places, and places taken.
    . rounding: amount-rounding | 金额如何取整。 | How amounts are rounded.
    . gaps: [gap] | 来源没有说、规则没有表达的事项。 | What the source does not say and the rule does not model.
    . examples: [example] | 算例与应得的结果。 | Worked cases with what must come out.

    @ running-name | 累计额的名称 | the name of a running total
    $ {"type": "string", "pattern": "^[a-z][A-Za-z0-9]*(-[a-z0-9]+)*$"}

    # effective | 施行期 | the span in force
    ! from: day / unstated-end | 首日。 | The first day.
    . until: day / unstated-end | 结束日（不含）。 | The day on which it ends, no longer in it.
    . by: formula | 以哪一天选定版本；默认评估日。 | The day that selects the version; by default the day of assessment.
    > {"from": "2010-01-01", "by": "policy.start"}

    # unstated-end | 未载明的一端 | an unstated end
    ! unstated: label | 来源怎么说。 | What the source says of it.

    # span | 期间 | a span
    ! from: formula | 首日。 | The first day.
    . until: formula | 结束日（不含）。 | The day on which it ends.
    . every: formula | 每隔多久一期。 | How long each window of the series is.
    ? until every
    > {"from": "policy.start", "every": "1 year"}

    @ window | 期间 | a window
    = event、day、calendar-year、policy、lifetime、spans 中的名称、以它们为读法的未载明条款，或关键事实的列表。
    = event, day, calendar-year, policy, lifetime, the name of a span, an unstated term whose readings are these, or a list of key facts.
    : text / [formula]+
    > "policy"
    > ["event.injury"]

    # running-total | 累计额 | a running total
    . of: formula | 累计的金额。 | The amount that adds up.
    . count: condition | 累计次数：符合条件的事件；true 为全部。 | How many events the condition holds for; true: all.
    . paid: [text]+ | 累计这些待遇已付的金额。 | What these benefits have paid.
    . payments: [text]+ | 累计这些待遇付款的次数。 | How often these benefits have paid.
    ! per: window | 期间。 | The window.
    . opening: formula | 第一次事件之前已有多少。 | What had added up before the first event.
    . where: condition | 计入哪些事件。 | Which events count.
    ? of count paid payments
    > {"of": "event.ownBurden", "per": "policy", "opening": "history.burden"}

    % requirement | 要求 | a requirement
    = 各有名称的条件：{"all": […]}，或一个有 clause 的条件。
    = Conditions with a name each: {"all": […]}, or one condition with a clause.
    - all: requirement-all !clause
    - clause: formula-object
    > {"all": [{"clause": "member", "that": "worker.unionMember", "is": true}]}

    # requirement-all | 全部要求 | all requirements
    ! all: [named-condition] | 须全部成立；空列表为人人符合。 | All of them hold; an empty list is open to all.

    @ named-condition | 有名称的条件 | a condition with a name
    $ {"allOf": [{"$ref": "#/$defs/formula-object"}], "required": ["clause"]}
    > {"clause": "member", "that": "worker.unionMember", "is": true}

    # exclusive | 择一 | an exclusive
    ! clause: kebab | 名称。 | Its name.
    ! clauses: [text]+ | 哪些待遇；["*"] 为全部付款的。 | The benefits; ["*"]: all that pay.
    ! pay: "largest" / chosen | 付最大的，或由一项事实选定。 | The largest is paid, or the chosen one.
    ! per: window | 在哪一期间内择一。 | The window within which one is paid.
    . when: condition | 何时适用。 | When it applies.

    # chosen | 选定 | the chosen one
    ! chosen: text / formula-object | 以待遇名称为选项的事实。 | A fact whose items are clauses of benefits.

    # limit | 限额 | a limit
    ! clause: kebab | 名称。 | Its name.
    ! clauses: [text]+ | 哪些待遇；["*"] 为全部付款的。 | The benefits; ["*"]: all that pay.
    ! per: window | 期间。 | The window.
    . atMost: formula | 最多付多少。 | The most that is paid.
    . payments: formula | 最多付几次。 | The most payments.
    . opening: formula | 第一次事件之前已用多少。 | What was used up before the first event.
    . when: condition | 何时适用。 | When it applies.
    ? atMost payments
    > {"clause": "ceiling", "clauses": ["*"], "per": "policy", "atMost": "ceiling", "opening": "history.paid"}

    # duty | 义务 | a duty
    ! clause: kebab | 名称。 | Its name.
    ! that: formula | 计量什么。 | What is measured.
    & tests
    . ifNone: flag | 左边不存在时是否算满足。 | Whether it is met where the left side is none.
    . per: window | 在哪一期间内计。 | The window over which it is counted.
    . by: formula | 到哪一天为止。 | The day by which it is due.
    . when: condition | 何时负有义务。 | When it is owed.
    . leadsTo: label | 未履行的后果。 | The consequence where it is missed.
    . subject: kebab | 由谁履行；默认方案的主体。 | Who owes it; by default the subject of the scheme.

    # capacity | 名额 | a capacity
    ! clause: kebab | 名称。 | Its name.
    ! places: formula | 共有多少。 | How many there are.
    ! taken: formula | 已占多少。 | How many are taken.
    . clauses: [text]+ | 关系到哪些待遇。 | The benefits that it is about.
    . when: condition | 何时适用。 | When it applies.
    . subject: kebab | 属于哪个主体。 | Whose places they are.

    # amount-rounding | 金额取整 | the rounding of amounts
    ! to: quantity | 取到多少的整数倍，如一分。 | The step, such as a fen.
    ! mode: rounding-mode | 方式。 | The mode.
    & origin
    ? source operator assumed
    > {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "原文没有写。", "en": "The text names none."}}

    # gap | 缺口 | a gap
    = 来源没有说的一件事：金额照算，答复附带说明。
    = Something that the source does not say: the amount stays, the answer carries the caveat.
    ! clause: kebab | 名称。 | Its name.
    ! says: label | 缺什么。 | What is missing.
    ! touches: [text] | 影响哪些条款或值。 | The clauses or values that it touches.
    ! could: "refuse" / "lower" / "raise" | 可能拒绝、减少或增加。 | What it could do to the answer.
    > {"clause": "waiting-period", "says": {"zh": "没有提到等待期。", "en": "No waiting period is mentioned."}, "touches": ["hospital"], "could": "refuse"}
    """#
}
