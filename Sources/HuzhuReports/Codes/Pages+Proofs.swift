extension CodePage {
  /// What proofs find.
  static let proofs = #"""
    # HZ0751 scheme warning | 并非总有结果 | something has no result in some case
    = 有这样的情况：适用，却算不出结果，例如除数为零、用到不存在的日期、条款在那一天没有值。所附的案例运行过。
    = There are cases in which it applies and nothing comes of it: a divisor is zero, a day is used that does not exist, a term has no value on that day. The case beside it was run.
    ? 算不出结果的人得到的是「不能确定」，而不是给付。
    ? Whoever meets it is told that nothing can be said, and gets nothing.
    - "benefits": [{"clause": "aid", "pay": {"quotient": ["event.ownBurden", {"count": {"each": "household.children", "as": "child"}}], "round": {"to": "0.01 CNY", "mode": "down", "source": "plan.fen"}}}]
    + "benefits": [{"clause": "aid", "pay": {"quotient": ["event.ownBurden", {"largest": [1, {"count": {"each": "household.children", "as": "child"}}]}], "round": {"to": "0.01 CNY", "mode": "down", "source": "plan.fen"}}}]

    # HZ0752 scheme warning | 可能小于零 | an amount is below zero in some case
    = 有这样的情况：给付、价格或缴费小于零。所附的案例运行过。
    = There are cases in which a payment, a price or a contribution is below zero. The case beside it was run.
    ? 负的给付没有意义，运行时当作没有结果；多半是漏写了下限。
    ? A negative payment means nothing and counts as no result; most often a floor was left out.
    - "benefits": [{"clause": "aid", "pay": {"difference": ["event.ownBurden", "history.paid"]}}]
    + "benefits": [{"clause": "aid", "pay": {"difference": ["event.ownBurden", "history.paid"], "floor": "0 CNY"}}]

    # HZ0753 scheme warning | 花得多反而付得少 | a benefit pays less for more cost
    = 其他都一样，费用多了，给付反而少了。所附的两个案例只差这一笔费用。
    = With all else the same, more cost brings less money. The two cases beside it differ in that amount only.
    ? 少报一点费用就能多得，多半是分段写成了全额换算。
    ? Whoever claims a little less gets more; most often a band was written as a rate of the whole.
    - "rounding": {"to": "0.01 CNY", "mode": "half-up", "source": "plan.fen"}, "terms": {"rate": {"is": "80%", "source": "plan.rate"}, "ceiling": {"is": "10000 CNY", "source": "plan.ceiling"}},
    - "benefits": [{"clause": "aid", "pay": {"choose": [{"when": {"that": "event.ownBurden", "under": "ceiling"}, "then": "event.ownBurden"}, {"otherwise": {"percent": "rate", "of": "event.ownBurden"}}]}}]
    + "rounding": {"to": "0.01 CNY", "mode": "half-up", "source": "plan.fen"}, "terms": {"rate": {"is": "80%", "source": "plan.rate"}, "ceiling": {"is": "10000 CNY", "source": "plan.ceiling"}},
    + "benefits": [{"clause": "aid", "pay": {"bands": {"of": "event.ownBurden", "rates": [{"upTo": "ceiling", "rate": "100%"}, {"rate": "rate"}]}}}]

    # HZ0754 scheme warning | 限额在同一期间内变动 | a limit moves within its window
    = 限额取决于各次事件，几次事件合计可以超过其中一次的限额。所附的案例运行过。
    = The limit depends on the event, so that several events together pass what it is for one of them. The case beside it was run.
    ? 一个期间的限额应是一个数；每次不同的，应写 "per": "event"。
    ? The limit of a window should be one number; one for each event is written with "per": "event".
    - "terms": {"ceiling": {"is": "10000 CNY", "source": "plan.ceiling"}},
    - "benefits": [{"clause": "aid", "pay": "event.ownBurden"}],
    - "limits": [{"clause": "most", "clauses": ["aid"], "per": "policy", "atMost": {"choose": [{"when": {"that": "event.kind", "is": "outpatient"}, "then": "1 CNY"}, {"otherwise": "ceiling"}]}}]
    + "terms": {"ceiling": {"is": "10000 CNY", "source": "plan.ceiling"}},
    + "benefits": [{"clause": "aid", "pay": "event.ownBurden"}],
    + "limits": [{"clause": "most", "clauses": ["aid"], "per": "event", "atMost": {"choose": [{"when": {"that": "event.kind", "is": "outpatient"}, "then": "1 CNY"}, {"otherwise": "ceiling"}]}}]

    # HZ0755 scheme warning | 条件永不成立 | a condition never holds
    = 词汇表允许的任何取值都不能使它成立。
    = No value that the vocabulary allows makes it hold.
    ? 多半是单位、界限或方向写错了，它所保护的规定从不起作用。
    ? Most often a unit, a bound or a direction is wrong, and what it guards never counts.
    - "benefits": [{"clause": "aid", "when": {"any": [{"clause": "new", "that": "worker.tenure", "under": "0 months"}, {"that": "worker.unionMember", "is": true}]}, "pay": "event.ownBurden"}]
    + "benefits": [{"clause": "aid", "when": {"any": [{"clause": "new", "that": "worker.tenure", "under": "1 month"}, {"that": "worker.unionMember", "is": true}]}, "pay": "event.ownBurden"}]

    # HZ0756 scheme warning | 条件总是成立 | a condition always holds
    = 词汇表允许的任何取值都使它成立，它不决定任何事。
    = Every value that the vocabulary allows makes it hold, so that it decides nothing.
    ? 写出来的条件本该拒绝一些人；它从不拒绝，多半是界限写错了。
    ? A condition is written to keep somebody out; one that never does most often has a wrong bound.
    - "eligibility": {"clause": "tenure", "that": "worker.tenure", "atLeast": "0 months"}
    + "eligibility": {"clause": "tenure", "that": "worker.tenure", "atLeast": "1 month"}

    # HZ0757 scheme | 没有人能符合条件 | nobody can be eligible
    = 适用范围、施行期和各项条件不能同时满足。
    = Scope, days and conditions cannot all be met.
    ? 这样的方案谁也不付，而每个答复都会说得头头是道。
    ? Such a scheme pays nobody, and every answer would still give a reason.
    - "eligibility": {"all": [{"clause": "member", "that": "worker.unionMember", "is": true}, {"clause": "outsider", "that": "worker.unionMember", "is": false}]}
    + "eligibility": {"all": [{"clause": "member", "that": "worker.unionMember", "is": true}, {"clause": "tenure", "that": "worker.tenure", "atLeast": "1 month"}]}

    # HZ0758 scheme warning | 待遇永不给付 | a benefit is never given
    = 没有一个符合条件的人能得到它：条件互相排斥，或金额总是零。
    = Nobody who is eligible can get it: conditions exclude each other, or the amount is always zero.
    ? 公布的待遇应当有人能得到。
    ? A benefit that was published should reach somebody.
    - "eligibility": {"clause": "member", "that": "worker.unionMember", "is": true},
    - "benefits": [{"clause": "aid", "when": {"that": "worker.unionMember", "is": false}, "pay": "event.ownBurden"}]
    + "eligibility": {"clause": "member", "that": "worker.unionMember", "is": true},
    + "benefits": [{"clause": "aid", "when": {"that": "worker.unionMember", "is": true}, "pay": "event.ownBurden"}]

    # HZ0759 scheme warning | 同日先后影响总额 | the order of one day's events matters
    = 同一天的两次事件，先后不同，合计给付不同；相差几分的舍入不算。所附的两个案例只差先后。
    = Two events of one day pay another total in the other order; a few fen of rounding do not count. The two cases beside it differ in the order only.
    ? 同一天的先后没有记录，给付不应由填写的次序决定。来源确实如此规定的，写明理由放行。
    ? Nobody records the order within a day, so that it should not decide. Where the source does say so, let it stand with a reason.
    - "benefits": [{"clause": "aid", "pay": "event.ownBurden"}],
    - "limits": [{"clause": "once", "clauses": ["aid"], "per": "policy", "payments": "1"}]
    + "benefits": [{"clause": "aid", "pay": "event.ownBurden"}],
    + "limits": [{"clause": "once", "clauses": ["aid"], "per": "policy", "atMost": {"is": "10000 CNY", "source": "plan.ceiling"}}]

    # HZ0760 scheme note | 未能判定 | something could not be decided
    = 既没有证明，也没有找到反例。消息中写明可以收窄什么。
    = It was neither proved, nor was a case found that refutes it. The message says what to narrow.
    ? 没有判定的不说成已经证明。它不使运行失败；改写公式或收窄事实的范围，常能判定。
    ? What was not decided is not told as proved. It fails no run; another form or narrower facts often decide it.
    - "benefits": [{"clause": "aid", "when": {"that": "event.ownBurden", "atLeast": "history.paid"}, "pay": {"difference": ["event.ownBurden", "history.paid"]}}]
    + "benefits": [{"clause": "aid", "when": {"that": "event.ownBurden", "atLeast": "history.paid"}, "pay": {"difference": ["event.ownBurden", "history.paid"], "floor": "0 CNY"}}]

    # HZ0761 scheme warning | 下限高于上限 | a floor above its cap
    = 有这样的情况：下限（floor）高于上限（cap）。上限在后，以上限为准。
    = There are cases in which the floor is above the cap. The cap comes last and wins.
    ? 写明的下限没有付到；至少有一个数写错了。
    ? The least that is promised is not paid; one of the two numbers is wrong.
    - "terms": {"ceiling": {"is": "10000 CNY", "source": "plan.ceiling"}},
    - "benefits": [{"clause": "aid", "pay": {"value": "event.ownBurden", "floor": "ceiling", "cap": "history.paid"}}]
    + "terms": {"ceiling": {"is": "10000 CNY", "source": "plan.ceiling"}},
    + "benefits": [{"clause": "aid", "pay": {"value": "event.ownBurden", "floor": "0 CNY", "cap": "ceiling"}}]

    """#
}
