extension CodePage {
  /// Parts of schemes, overlays, duties and places.
  static let parts = #"""
    # HZ0530 scheme | 条文重名 | two clauses of one name
    = 一个方案里，条文的名称各不相同。
    = The clauses of a scheme have different names.
    ? 理由、收据和限额都靠名称指认。
    ? Reasons, receipts and limits go by the name.
    - "eligibility": {"clause": "stay", "that": "worker.place", "is": "weihai"},
    - "benefits": [{"clause": "stay", "pay": "event.ownBurden"}]
    + "eligibility": {"clause": "resident", "that": "worker.place", "is": "weihai"},
    + "benefits": [{"clause": "stay", "pay": "event.ownBurden"}]

    # HZ0531 scheme | 缺少条文名称 | a member without a name
    = 资格、理赔、缴费、给付、互斥、限额和义务的每一项都要有「clause」。
    = Each member of eligibility, claims, contributions, benefits, exclusive, limits and duties has a "clause".
    ? 没有名称，就说不出哪一条不符合。
    ? Without it nobody could be told which one fails.
    - "benefits": [{"pay": "event.ownBurden"}]
    + "benefits": [{"clause": "stay", "pay": "event.ownBurden"}]

    # HZ0532 scheme | 只问一次的内容用到了事件 | what is asked once reads an event
    = 资格、范围、缴费、义务和名额不随事件变化，不能用 event.*；随事件的条件写在「claims」里。
    = Eligibility, scope, contributions, duties and places do not depend on events; conditions on events go into "claims".
    ? 一个人可以有几个事件，参加与否只有一个回答。
    ? A person may have several events, but joining has one answer.
    - "eligibility": {"clause": "kind", "that": "event.kind", "is": "outpatient"}
    + "claims": {"clause": "kind", "that": "event.kind", "is": "outpatient"}

    # HZ0533 scheme | 理赔条件读取了本事件之后的累计额 | claims read a total after the event that they admit
    = 「claims」中的累计额只能读「before」。
    = Running totals in "claims" are read "before".
    ? 事件能否受理还没有定，就不能先把它算进去。
    ? Whether the event is admitted is not yet decided, so it is not counted in.
    - "running": {"stays": {"count": true, "per": "policy"}},
    - "claims": {"clause": "first", "that": {"running": "stays", "at": "after"}, "atMost": 1}
    + "running": {"stays": {"count": true, "per": "policy"}},
    + "claims": {"clause": "first", "that": {"running": "stays", "at": "before"}, "under": 1}

    # HZ0534 scheme | 没有这项给付 | the scheme has no such benefit
    = 限额、互斥和累计中的名称不是本方案的给付。
    = A name in a limit, an exclusive or a total is no benefit of the scheme.
    ? 写错的名称会使限额管不到它该管的给付。
    ? A misspelt name would leave a benefit without its limit.
    - "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    - "limits": [{"clause": "most", "clauses": ["stai"], "per": "policy", "atMost": "history.paid"}]
    + "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    + "limits": [{"clause": "most", "clauses": ["stay"], "per": "policy", "atMost": "history.paid"}]

    # HZ0535 scheme | 不付钱的给付用在了金额里 | a benefit that pays no money where only paying ones count
    = 限额、互斥和已付累计只管付钱的给付；提供物品或服务的不在其内。
    = Limits, exclusives and totals of payments are about benefits that pay; what is provided has no amount.
    ? 物品没有可以相加的金额。
    ? A thing has no amount that could be added.
    - "benefits": [{"clause": "gift", "provide": ["gold"]}],
    - "limits": [{"clause": "most", "clauses": ["gift"], "per": "policy", "atMost": "history.paid"}]
    + "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    + "limits": [{"clause": "most", "clauses": ["stay"], "per": "policy", "atMost": "history.paid"}]

    # HZ0536 scheme | 没有这个期间 | no such window
    = 「per」是 event、policy、calendar-year、lifetime 等内置期间，或方案「spans」中的一个。
    = "per" is a built-in window, such as event, policy, calendar-year or lifetime, or one of "spans" of the scheme.
    ? 期间不同，限额就不同。
    ? Another window is another limit.
    - "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    - "limits": [{"clause": "most", "clauses": ["*"], "per": "calender-year", "atMost": "history.paid"}]
    + "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    + "limits": [{"clause": "most", "clauses": ["*"], "per": "calendar-year", "atMost": "history.paid"}]

    # HZ0537 scheme | 期间之前没有什么可以结转 | an opening of a window that nothing precedes
    = 「opening」是期间开始前已有的数；单个事件之前没有。
    = "opening" is what a window begins with, and nothing precedes a single event.
    ? 写了也没有作用。
    ? It would change nothing.
    - "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    - "limits": [{"clause": "most", "clauses": ["*"], "per": "event", "atMost": "history.paid", "opening": "history.paid"}]
    + "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    + "limits": [{"clause": "most", "clauses": ["*"], "per": "event", "atMost": "history.paid"}]

    # HZ0538 scheme | 没有声明的对象 | an undeclared subject
    = 「subject」在词汇表的「subjects」中声明，例如 worker、station。
    = Subjects, such as worker or station, are declared in "subjects" of a vocabulary.
    ? 方案问的是谁，要与案例对得上。
    ? Whom a scheme is about must match the case.
    - "subject": "wroker"
    + "subject": "worker"

    # HZ0539 scheme | 缺口涉及的内容不存在 | a gap touches what the scheme does not have
    = 「touches」列出本方案的条文或值。
    = "touches" lists clauses or values of the scheme.
    ? 缺口要挂在它影响的内容上，答复才会提到它。
    ? A gap hangs on what it affects, or no answer would tell of it.
    - "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    - "gaps": [{"clause": "days", "says": {"zh": "没有写。", "en": "Not said."}, "touches": ["stai"], "could": "lower"}]
    + "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    + "gaps": [{"clause": "days", "says": {"zh": "没有写。", "en": "Not said."}, "touches": ["stay"], "could": "lower"}]

    # HZ0540 scheme | 份额没有恰好由最后一方付余额 | not exactly the last payer takes the rest
    = 「paidBy」的列表中，除最后一方外都写「share」，最后一方付余额。
    = In a list of payers all but the last have a "share", and the last one pays the rest.
    ? 各份取整之后，合计仍要等于总额。
    ? So the parts add up to the whole after rounding.
    - "contributions": [{"clause": "fee", "amount": "history.paid", "paidBy": [{"party": "city", "share": "0%"}]}]
    + "contributions": [{"clause": "fee", "amount": "history.paid", "paidBy": [{"party": "city", "share": "0%"}, {"party": "member"}]}]

    # HZ0541 scheme | 缴费的单位没有消完 | the factors of a contribution leave a unit
    = 「amount」乘上「for」各项之后应当只剩金额：每人每年的数，要乘人数和年数。
    = "amount" times all of "for" is money alone: a fee per person and year is multiplied by persons and years.
    ? 剩下的单位说明少乘了一项。
    ? A unit that is left tells that a factor is missing.
    - "contributions": [{"clause": "fee", "amount": {"is": "20 CNY/person/year", "source": "plan.premium"}, "for": ["1 year"], "paidBy": "member"}]
    + "contributions": [{"clause": "fee", "amount": {"is": "20 CNY/person/year", "source": "plan.premium"}, "for": ["1 person", "1 year"], "paidBy": "member"}]

    # HZ0542 scheme | 金额不到分，而方案没有写明取整 | parts of a fen, and no word on rounding
    = 金额可能有不到一分的零头，方案要写「rounding」，或公式写「round」。
    = An amount may have parts of a fen, so the scheme says "rounding", or the formula "round".
    ? 四舍五入、进位和舍去，得数不同。
    ? Rounding up, down and half-up give different amounts.
    - "benefits": [{"clause": "stay", "pay": {"percent": {"is": "80%", "source": "plan.rate"}, "of": "event.ownBurden"}}]
    + "benefits": [{"clause": "stay", "pay": {"percent": {"is": "80%", "source": "plan.rate"}, "of": "event.ownBurden"}}],
    + "rounding": {"to": "0.01 CNY", "mode": "half-up", "source": "plan.fen"}

    # HZ0543 scheme | 期间没有终点，也没有周期 | a span without an end or a period
    = 「spans」中的期间有「from」，再加「until」或「every」之一。
    = A span has "from", and one of "until" and "every".
    ? 没有终点的期间就是终身。
    ? A span without an end is a lifetime.
    - "spans": {"aid-period": {"from": "2017-03-01"}}
    + "spans": {"aid-period": {"from": "2017-03-01", "until": "2020-03-01"}}

    # HZ0544 scheme | 累计额没有累计什么，或累计了两样 | a running total of nothing, or of two things
    = 写「of」（金额之和）、「count」（次数）、「paid」（已付）或「payments」（已付次数）之一。
    = Say one of "of" (a sum), "count", "paid" and "payments".
    ? 每个累计额只有一个数。
    ? A total is one number.
    - "running": {"burden": {"of": "event.ownBurden", "count": true, "per": "policy"}}
    + "running": {"burden": {"of": "event.ownBurden", "per": "policy"}}

    # HZ0545 scheme | 累计额互相需要对方在本事件之后的数 | running totals need each other after one event
    = 两个累计额（或一个累计额自己）要读取「after」的数才能算出。改读「before」。
    = Totals, or one total by itself, need to be read "after" in order to be computed. Read them "before".
    ? 这样的累计额算不出来。
    ? Such totals cannot be computed.
    - "running": {"visits": {"count": {"that": {"running": "stays", "at": "after"}, "over": 1}, "per": "policy"},
    -             "stays": {"count": true, "per": "policy", "where": {"that": {"running": "visits", "at": "after"}, "over": 1}}}
    + "running": {"visits": {"count": {"that": {"running": "stays", "at": "after"}, "over": 1}, "per": "policy"},
    +             "stays": {"count": true, "per": "policy", "where": {"that": {"running": "visits", "at": "before"}, "over": 1}}}

    # HZ0546 scheme | 给付什么也不给，或给两样 | a benefit that gives nothing, or two things
    = 一项给付有「pay」「provide」「charge」之一；「times」只与「every」同用，「worth」只与「provide」同用。
    = A benefit has one of "pay", "provide" and "charge"; "times" goes with "every", and "worth" with "provide".
    ? 给两样就写成两项，各有名称。
    ? Two things are two benefits, each with its name.
    - "benefits": [{"clause": "stay", "pay": "event.ownBurden", "provide": ["gold"]}]
    + "benefits": [{"clause": "stay", "pay": "event.ownBurden"}, {"clause": "gift", "provide": ["gold"]}]

    # HZ0547 scheme | 限额没有界限，或有两个 | a limit without a bound, or with two
    = 限额写「atMost」（金额）、「payments」（次数）等之一。
    = A limit has one bound, such as "atMost" (an amount) or "payments" (a number of them).
    ? 没有界限的限额什么也不限。
    ? A limit without a bound limits nothing.
    - "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    - "limits": [{"clause": "most", "clauses": ["stay"], "per": "policy"}]
    + "benefits": [{"clause": "stay", "pay": "event.ownBurden"}],
    + "limits": [{"clause": "most", "clauses": ["stay"], "per": "policy", "atMost": "history.paid"}]

    # HZ0548 case | 没有读到这个方案或版本 | a scheme or version that is not loaded
    = 「policies」「assume」或补充值的「for」指的方案不在规则文件里。
    = "policies", "assume" or "for" of an overlay names a scheme that is not among the rule files.
    ? 为不存在的方案写的内容不会有任何作用。
    ? What is said of it would have no effect.
    - "policies": {"city.plam": {"policy.start": "2026-01-01"}}
    + "policies": {"city.plan": {"policy.start": "2026-01-01"}}

    # HZ0549 overlay | 「fill」方式的补充值设定了来源已写明的条款 | an overlay of mode 'fill' sets what the source states
    = 「fill」只补未公布的条款；要换掉写明的值，用「reform」。
    = "fill" is for unstated terms; a stated value is changed with "reform".
    ? 补上没有公布的，和改掉已公布的，是两回事，答复也分别标明。
    ? Filling in what is not published and changing what is are two things, and answers tell them apart.
    - "rate": {"is": "90%", "assumed": {"zh": "试算", "en": "a trial"}}
    + "deathBenefit": {"is": "500 CNY", "assumed": {"zh": "试算", "en": "a trial"}}

    # HZ0550 overlay | 值超出条款的范围或读法 | a value outside the bounds or readings of its term
    = 补充的值要在条款的范围之内，集合不含排除的项。
    = What is filled in lies within the bounds of the term, and a list has nothing that is excluded.
    ? 范围来自来源，补充值不能越过它。
    ? The bounds come from the source, and no overlay passes them.
    - "deathBenefit": {"is": "70000.01 CNY", "assumed": {"zh": "试算", "en": "a trial"}}
    + "deathBenefit": {"is": "70000 CNY", "assumed": {"zh": "试算", "en": "a trial"}}

    # HZ0551 overlay | 补充值写了来源文档 | an overlay that claims a source
    = 补充值的出处只能是「operator」或「assumed」。
    = The origin of a value in an overlay is "operator" or "assumed".
    ? 来源写明的值属于方案本身。
    ? What a source states belongs in the scheme.
    - "deathBenefit": {"is": "10000 CNY", "source": "plan.ceiling"}
    + "deathBenefit": {"is": "10000 CNY", "operator": {"document": "rules of the fund"}}

    # HZ0560 scheme | 义务的期间里只会有事件 | a duty over a window in which only events lie
    = 义务按日历年、方案年或「spans」计，不按单个事件或按键分组。
    = A duty runs over a calendar year, a policy year or one of "spans", not over one event or keys of events.
    ? 义务问的是一段时间里做了多少。
    ? It asks how much was done in a stretch of time.
    - "duties": [{"clause": "visits", "subject": "station", "that": "station.visits", "atLeast": {"is": "9 visit", "assumed": {"zh": "试算", "en": "a trial"}}, "per": "event"}]
    + "duties": [{"clause": "visits", "subject": "station", "that": "station.visits", "atLeast": {"is": "9 visit", "assumed": {"zh": "试算", "en": "a trial"}}, "per": "calendar-year"}]

    # HZ0561 scheme | 按期间计的义务没有恰好一个界限 | a duty over days without exactly one bound
    = 有「per」的义务写「atLeast」「atMost」等之一。
    = A duty with "per" has one of "atLeast", "atMost" and their like.
    ? 进度和差额都对着一个界限计算。
    ? Pace and shortfall are told against one bound.
    - "duties": [{"clause": "visits", "subject": "station", "that": "station.visits", "per": "calendar-year", "atLeast": {"is": "9 visit", "assumed": {"zh": "试算", "en": "a trial"}}, "atMost": {"is": "99 visit", "assumed": {"zh": "试算", "en": "a trial"}}}]
    + "duties": [{"clause": "visits", "subject": "station", "that": "station.visits", "per": "calendar-year", "atLeast": {"is": "9 visit", "assumed": {"zh": "试算", "en": "a trial"}}},
    +            {"clause": "most-visits", "subject": "station", "that": "station.visits", "per": "calendar-year", "atMost": {"is": "99 visit", "assumed": {"zh": "试算", "en": "a trial"}}}]

    # HZ0562 scheme | 每年的界限没有对应一年的期间 | a bound per time without a window of one such time
    = 「1000 visit/year」这样的界限要有「per」，而且正好是一年。
    = A bound such as "1000 visit/year" goes with a "per" of just one year.
    ? 半年该做多少，来源没有写，不能折算。
    ? What half a year asks for the source does not say, and it is not divided.
    - "duties": [{"clause": "visits", "subject": "station", "that": "station.visits", "atLeast": {"is": "1000 visit/year", "source": "plan.quota"}}]
    + "duties": [{"clause": "visits", "subject": "station", "that": "station.visits", "atLeast": {"is": "1000 visit/year", "source": "plan.quota"}, "per": "calendar-year"}]

    # HZ0563 scheme warning | 方案自己的条款就违反这项义务 | a duty that the terms of the scheme do not keep
    = 只看条款的值，义务就已经不成立，不必看任何案例。
    = By the terms alone the duty is broken, whatever the case.
    ? 多半录错了数；原文确实如此时，说明理由放行。
    ? Most likely a number is wrong; where the source has it so, let it stand with a reason.
    - "terms": {"city": {"is": "20 CNY/month", "assumed": {"zh": "试算", "en": "a trial"}}, "firm": {"is": "19 CNY/month", "assumed": {"zh": "试算", "en": "a trial"}}},
    - "duties": [{"clause": "floor", "that": "firm", "atLeast": "city"}]
    + "terms": {"city": {"is": "20 CNY/month", "assumed": {"zh": "试算", "en": "a trial"}}, "firm": {"is": "21 CNY/month", "assumed": {"zh": "试算", "en": "a trial"}}},
    + "duties": [{"clause": "floor", "that": "firm", "atLeast": "city"}]
    """#
}
