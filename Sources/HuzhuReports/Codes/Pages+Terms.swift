extension CodePage {
  /// Terms and where they come from.
  static let terms = #"""
    # HZ0501 term | 条款既不是有值，也不是未公布 | a term that neither is nor is unstated, or both
    = 条款要么有「is」，要么有「unstated」，不能都没有，也不能都有。
    = A term has either "is" or "unstated", not both and not neither.
    ? 来源写没写明，只能有一个回答。
    ? Whether the source states it has one answer.
    - {"source": "plan.ceiling"}
    + {"is": "10000 CNY", "source": "plan.ceiling"}

    # HZ0502 term | 值没有出处 | a value without an origin
    = 有值的条款要有「source」（台账）、「operator」（经办方的条文）或「assumed」（假设的理由）之一。
    = A value has a "source" in a ledger, an "operator" clause, or a reason why it is "assumed".
    ? 付给或拒绝一个人的数，要能说出从哪里来。
    ? A number that pays or refuses somebody tells where it comes from.
    - {"is": "10000 CNY"}
    + {"is": "10000 CNY", "source": "plan.ceiling"}

    # HZ0503 term | 值有两个出处 | a value with two origins
    = 「source」「operator」「assumed」只写一个。几条来源写成「source」的列表。
    = Only one of "source", "operator" and "assumed" stands there. Several sources are a list in "source".
    ? 有来源的数不是假设，假设的数不算有来源。
    ? What has a source is not assumed, and what is assumed has none.
    - {"is": "10000 CNY", "source": "plan.ceiling", "assumed": {"zh": "试算", "en": "a trial"}}
    + {"is": "10000 CNY", "source": "plan.ceiling"}

    # HZ0504 term | 没有这条台账事实 | no ledger has this fact
    = 「source」或「seen」指的事实不在任何台账里；相近的会作为改法给出。
    = "source" or "seen" names a fact that no ledger has; the nearest is offered.
    ? 来源要能查到行号。
    ? A source leads to lines that can be looked up.
    - {"is": "10000 CNY", "source": "plan.ceilng"}
    + {"is": "10000 CNY", "source": "plan.ceiling"}

    # HZ0505 term | 这条事实不是规则 | a fact that is no rule
    = 一次给付的实例、推算的数、约数和有歧义的事实，都不能作「source」；看到的实例写在「seen」里。
    = An award that was seen, a derived number, an "about" or an ambiguous fact is no "source"; an award goes into "seen".
    ? 一个人得过 6000 元，不等于人人得 6000 元。
    ? That one person got 6,000 yuan is no rule for all.
    - {"is": "6000 CNY", "source": "plan.award"}
    + {"unstated": {"zh": "金额没有公布。", "en": "The amount is not published."}, "unit": "CNY", "seen": ["plan.award"]}

    # HZ0506 term | 与来源不一致 | a value that differs from its source
    = 值与台账记录的不同；台账的值作为改法给出。
    = The value is not the one in the ledger, which is offered as a fix.
    ? 规则与来源逐字核对，录错一位也会发现。
    ? Rules are held against their sources digit by digit.
    - {"is": "12000 CNY", "source": "plan.ceiling"}
    + {"is": "10000 CNY", "source": "plan.ceiling"}

    # HZ0507 scheme | 界限被当作值 | a bound used as a value
    = “最高 7 万元”只能用在限额、封顶和上限里，不能当作给付的金额；“不少于”则相反。
    = "Up to 70,000" stands in limits, caps and upper bounds and is no amount that is paid; "at least" is the reverse.
    ? 最高额不是人人能得的数。
    ? The most that anybody gets is not what everybody gets.
    - "terms": {"most": {"is": "70000 CNY", "source": "plan.at-most"}},
    - "benefits": [{"clause": "injury", "pay": "most"}]
    + "terms": {"most": {"is": "70000 CNY", "source": "plan.at-most"}},
    + "benefits": [{"clause": "injury", "pay": {"sum": ["event.ownBurden"], "cap": "most"}}]

    # HZ0508 term | 有些日子没有规定 | days for which a dated term says nothing
    = 分段的条款在方案施行期内不能有空档：后一段的「from」等于前一段的「until」。
    = A dated term leaves no hole within the span of the scheme: "from" is "until" of the piece before.
    ? 落在空档里的人没有规则可用。没有公布的一段写成「unstated」。
    ? Whoever falls into it has no rule. A piece that is not published is "unstated".
    - {"is": [{"until": "2012-01-01", "is": "10000 CNY"}, {"from": "2013-01-01", "is": "10000 CNY"}], "source": "plan.ceiling"}
    + {"is": [{"until": "2012-01-01", "is": "10000 CNY"}, {"from": "2012-01-01", "is": "10000 CNY"}], "source": "plan.ceiling"}

    # HZ0509 term | 有些日子有两种规定 | days for which a dated term says two things
    = 分段的条款不能重叠：「until」那天不算在内，等于后一段的「from」。
    = The pieces of a dated term do not overlap: "until" does not count and is "from" of the next one.
    ? 同一天只能有一个值。
    ? One day has one value.
    - {"is": [{"until": "2012-01-01", "is": "10000 CNY"}, {"from": "2011-01-01", "is": "10000 CNY"}], "source": "plan.ceiling"}
    + {"is": [{"until": "2012-01-01", "is": "10000 CNY"}, {"from": "2012-01-01", "is": "10000 CNY"}], "source": "plan.ceiling"}

    # HZ0510 scheme | 期间在开始之前结束 | a span that ends before it begins
    = 「until」要晚于「from」；「until」那天不算在内。
    = "until" lies behind "from", and does not itself count.
    ? 这样的期间里一天也没有。
    ? Such a span has no day.
    - "effective": {"from": "2026-01-01", "until": "2025-01-01"}
    + "effective": {"from": "2025-01-01", "until": "2035-01-01"}

    # HZ0511 term | 不清楚属于哪个选项表 | it is not clear to which choice the words belong
    = 所写的各项不同属任何一个选项表，或者属于几个：用「of」写明。
    = No choice has all of these items, or several have: name it with "of".
    ? 同一个词在不同的选项表里含义不同。
    ? One word means different things in different choices.
    - {"is": "other", "assumed": {"zh": "试算", "en": "a trial"}}
    + {"is": "other", "of": "place", "assumed": {"zh": "试算", "en": "a trial"}}

    # HZ0512 term | 同一条款的各段不是一类 | pieces of one term that are of several kinds
    = 各段都是金额，或都是日期，等等，单位也相同。
    = All pieces are amounts, or days, and so on, of one unit.
    ? 用到条款的公式只有一种类型。
    ? A formula that uses the term has one type.
    - {"is": [{"until": "2012-01-01", "is": "10000 CNY"}, {"from": "2012-01-01", "is": true}], "assumed": {"zh": "试算", "en": "a trial"}}
    + {"is": [{"until": "2012-01-01", "is": "10000 CNY"}, {"from": "2012-01-01", "is": "12000 CNY"}], "assumed": {"zh": "试算", "en": "a trial"}}

    # HZ0513 term | 单位没有自然的步长 | a unit without a natural step
    = 未公布的量要知道步长；分、0.01%、日和整数单位不必写，其余写「step」。
    = An unstated quantity needs a step; a fen, 0.01 %, a day and whole units go without saying, others say "step".
    ? 步长决定范围里有哪些值。
    ? It says which values lie in the range.
    - {"unstated": {"zh": "没有公布。", "en": "Not published."}, "unit": "litre"}
    + {"unstated": {"zh": "没有公布。", "en": "Not published."}, "unit": "litre", "step": "0.1 litre"}

    # HZ0514 term | 未公布的条款没有说明可能是什么 | an unstated term that does not say what it may be
    = 写「oneOf」列出读法，或「within」给出范围，或「unit」，或「includes」「excludes」。
    = Say its readings in "oneOf", its bounds in "within", its "unit", or "includes" and "excludes".
    ? 不知道是金额还是日期，就什么也算不了。
    ? Where nobody knows whether it is an amount or a day, nothing can be computed.
    - {"unstated": {"zh": "没有公布。", "en": "Not published."}}
    + {"unstated": {"zh": "没有公布。", "en": "Not published."}, "within": ["0 CNY", "70000 CNY"], "source": "plan.at-most"}

    # HZ0515 term | 读法太少 | too few readings
    = 「oneOf」至少有两种读法。
    = "oneOf" has two readings or more.
    ? 只有一种读法，就不是有歧义。
    ? With one reading there is no doubt.
    - {"unstated": {"zh": "到哪一天？", "en": "Until which day?"}, "oneOf": ["until-60"]}
    + {"unstated": {"zh": "到哪一天？", "en": "Until which day?"}, "oneOf": ["until-60", "year-of-60"]}

    # HZ0516 term | 范围的两端颠倒 | bounds in reverse order
    = 「within」先写小的一端。
    = The lower end of "within" comes first.
    ? 颠倒的范围里没有值。
    ? A reversed range holds no value.
    - {"unstated": {"zh": "没有公布。", "en": "Not published."}, "within": ["10000 CNY", "0 CNY"], "seen": "plan.ceiling"}
    + {"unstated": {"zh": "没有公布。", "en": "Not published."}, "within": ["0 CNY", "10000 CNY"], "seen": "plan.ceiling"}

    # HZ0517 term | 值不在条款的步长上 | a value off the step of its term
    = 范围的两端和所设的值都是步长的整数倍。
    = Bounds and values are whole numbers of steps.
    ? 否则两端本身就取不到。
    ? Otherwise the ends themselves could not be reached.
    - {"unstated": {"zh": "没有公布。", "en": "Not published."}, "within": ["0 CNY", "0.01 CNY"], "step": "0.1 CNY", "seen": "plan.fen"}
    + {"unstated": {"zh": "没有公布。", "en": "Not published."}, "within": ["0 CNY", "0.01 CNY"], "step": "0.01 CNY", "seen": "plan.fen"}

    # HZ0518 scheme warning | 没有用到的条款 | a term that nothing uses
    = 方案里没有公式、条件或限额用到这个条款。
    = No formula, condition or limit of the scheme uses the term.
    ? 来源写了而规则没有用，多半漏了一条。
    ? The source says it and no rule uses it: most likely a clause is missing.
    - "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}}
    + "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}},
    + "eligibility": {"clause": "age", "that": "worker.age", "atLeast": "youngest"}

    # HZ0519 scheme warning | 没有用到的值 | a value that nothing uses
    = 没有公式用到这个值，它也不是答复的一部分（「answer」）。
    = No formula uses the value, and it is no part of the answer ("answer").
    ? 算了而不用，多半漏了一条。
    ? It is computed for nothing: most likely a clause is missing.
    - "values": {"burden": {"sum": ["event.ownBurden"]}}
    + "values": {"burden": {"sum": ["event.ownBurden"], "answer": true}}

    # HZ0520 term warning | 明确的事实作了未公布条款的来源 | a clear fact as the source of an unstated term
    = 未公布条款的「source」应是台账中有歧义的事实，这里是明确的。
    = The "source" of an unstated term is an ambiguous fact of a ledger, and this one is clear.
    ? 来源明确的，写成有值的条款；读法有疑的，另记一条有歧义的事实。
    ? What is clear is a term with a value; a doubtful reading is recorded as a fact of its own.
    - {"unstated": {"zh": "没有公布。", "en": "Not published."}, "unit": "CNY", "source": "plan.ceiling"}
    + {"is": "10000 CNY", "source": "plan.ceiling"}
    """#
}
