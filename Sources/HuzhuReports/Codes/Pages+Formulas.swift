extension CodePage {
  /// Formulas and conditions: names, operators, types and units.
  static let formulas = #"""
    # HZ0401 formula | 没有声明的事实 | no vocabulary declares this fact
    = 带点的名称是事实，它要在词汇表中声明。
    = A name with a dot is a fact, and facts are declared in a vocabulary.
    ? 写错的事实永远不知道，条件也就永远定不下来。
    ? A misspelt fact would never be known, and its condition never decided.
    - {"that": "worker.agee", "atLeast": "youngest"}
    + {"that": "worker.age", "atLeast": "youngest"}

    # HZ0402 formula | 方案没有这个条款或值 | the scheme has no such term or value
    = 不带点的名称是本方案的条款或值。
    = A name without a dot is a term or a value of the scheme itself.
    ? 名称的含义由位置决定，不会去别的方案里找。
    ? Its position says what a name means; no other scheme is searched.
    - {"sum": ["ceilng", "event.ownBurden"]}
    + {"sum": ["ceiling", "event.ownBurden"]}

    # HZ0403 formula | 列表的记录没有这个字段 | the records of the list have no such field
    = 「as」之后的名称加点，指记录的一个字段。
    = The name from "as" and a dot lead to a field of the records.
    ? 字段在词汇表的「fields」中声明。
    ? Fields are declared in "fields" of the vocabulary.
    - {"total": {"each": "household.children", "as": "child", "of": "child.incom"}}
    + {"total": {"each": "household.children", "as": "child", "of": "child.income"}}

    # HZ0404 formula | 不是列表 | this is no list
    = 「each」要一个列表类型的事实。
    = "each" takes a fact of type list.
    ? 只有列表有可以逐条计算的记录。
    ? Only a list has records to walk over.
    - {"count": {"each": "worker.age", "as": "child"}}
    + {"count": {"each": "household.children", "as": "child"}}

    # HZ0405 formula | 名称已有别的用途 | a name that is taken
    = 「at」「on」「it」由语言保留；「as」也不能用事实名的第一段或外层已用的名称。
    = 'at', 'on' and 'it' belong to the language, and "as" is not the first part of facts or a name in use around it.
    ? 一个名称在一处只有一个含义。
    ? A name has one meaning in one place.
    - {"count": {"each": "household.children", "as": "worker"}}
    + {"count": {"each": "household.children", "as": "child"}}

    # HZ0406 formula | 「it」用在了「increase」之外 | 'it' outside of an 'increase'
    = 「it」是「increase」中的累计额，别处没有。
    = 'it' is the running total inside of an "increase" and nothing elsewhere.
    ? 累计额在别处用 {"running": …, "at": …} 读取。
    ? Elsewhere a total is read as {"running": …, "at": …}.
    - {"sum": ["it", "ceiling"]}
    + {"increase": {"smallest": ["it", "ceiling"]}, "in": "burden"}

    # HZ0407 formula | 没有运算 | no operator is found
    = 对象里没有任何运算或条件词；相近的词会作为改法给出。
    = The object has no operator and no condition; the nearest one is offered.
    ? 公式的含义由唯一的运算决定。
    ? The one operator says what a formula means.
    - {"summ": ["ceiling", "event.ownBurden"]}
    + {"sum": ["ceiling", "event.ownBurden"]}

    # HZ0408 formula | 有两个运算 | two operators in one object
    = 一个对象里只有一个运算；要套用就写成里外两层。
    = An object has one operator; one formula inside another takes two objects.
    ? 先算哪一个不能靠次序猜。
    ? Which comes first is not guessed from their order.
    - {"sum": ["ceiling"], "product": ["ceiling", "rate"]}
    + {"sum": ["ceiling", {"product": ["ceiling", "rate"]}]}

    # HZ0409 formula | 数没有出处 | a number without an origin
    = 公式里的数和日期都要是条款，带来源、经办方说明或假设。例外的只有 0、1、100% 和写明来源的表。
    = Numbers and days in formulas are terms with a source, an operator's clause or an assumption. Free are 0, 1, 100 % and the cells of tables with a source.
    ? 付给或拒绝一个人的数，要能说出从哪里来。
    ? A number that pays or refuses somebody tells where it comes from.
    - {"sum": ["event.ownBurden", "500 CNY"]}
    + {"sum": ["event.ownBurden", {"is": "10000 CNY", "source": "plan.ceiling"}]}

    # HZ0410 formula | 类型不对 | a value of another type is needed
    = 这里要金额、日期、真假或选项中的一种，给的是另一种。
    = An amount, a day, a flag or an item is needed here, and another one is given.
    ? 不同类型之间没有转换。
    ? Types are not converted into each other.
    - {"not": "ceiling"}
    + {"not": "worker.unionMember"}

    # HZ0411 formula | 单位不能相加或比较 | units that cannot be added or compared
    = 相加、相减和比较的两个量，单位要相同；年和月可以换算。
    = What is added, subtracted or compared has the same unit; years and months convert.
    ? 元加岁没有意义，多半是用错了名称。
    ? Yuan and years do not add; most likely a name is wrong.
    - {"sum": ["ceiling", "youngest"]}
    + {"sum": ["ceiling", "event.ownBurden"]}

    # HZ0412 formula | 年率乘以月数 | a rate per year times months
    = 年率不能直接乘以月数：先算出每月的数，并写明如何取整。
    = A rate per year is not multiplied by months: first find the rate per month, with a word on how it is rounded.
    ? 除以 12 时的取整会差到分，规则里要写出来。
    ? Rounding after the division by 12 makes a difference of some fen, so the rule says it.
    - {"product": ["worker.rate", "worker.tenure"]}
    + {"product": [{"is": "20.83 CNY/month", "assumed": {"zh": "年 250 元，舍去不到分的部分", "en": "250 yuan a year, rounded down"}}, "worker.tenure"]}

    # HZ0413 formula | 商没有写明如何取整 | a quotient without a word on rounding
    = 除法的结果当作数量使用时，要写「round」；只用于比较时不必写。
    = A quotient that is used as an amount says "round"; one that is only compared need not.
    ? 除不尽的数没有精确的小数，差一分也是差。
    ? It may have no exact decimals, and a fen is a difference.
    - {"quotient": ["ceiling", "worker.points"]}
    + {"quotient": ["ceiling", "worker.points"], "round": {"to": "0.01 CNY", "mode": "half-up", "source": "plan.fen"}}

    # HZ0414 formula | 小数位多到不能精确计算 | more decimals than can be carried exactly
    = 连乘的小数位超过了能精确表示的位数，中间要取整。
    = The product has more decimals than can be carried; round in between.
    ? 所有计算都是精确的，不用近似数。
    ? All arithmetic is exact and nothing is approximated.
    - {"product": ["rate", "rate", "rate", "rate", "rate", "ceiling"]}
    + {"product": ["rate", "rate", "ceiling"]}

    # HZ0415 formula | 没有写明为“无”时怎样 | nothing is said for the case that it is none
    = 比较的一边可能不存在时，写「"ifNone": true」或「false」。
    = Where a side of a comparison may be none, say "ifNone": true or false.
    ? 没有参保日的人算符合还是不符合，由规则决定，不由程序决定。
    ? Whether somebody without a start of the policy passes is for the rule to say.
    - {"that": "policy.start", "before": "on"}
    + {"that": "policy.start", "before": "on", "ifNone": false}

    # HZ0416 formula | 比较词与被比较的不合 | a test that does not fit
    = 日期用 before、after、onOrBefore、onOrAfter，量用 atLeast、atMost、over、under，选项用 is、in，集合用 includes。
    = Days take before, after, onOrBefore and onOrAfter, quantities atLeast, atMost, over and under, items is and in, sets includes.
    ? 用词不同，界限是否含在内也不同。
    ? The words differ in whether the bound is in or out.
    - {"that": "event.ownBurden", "before": "ceiling"}
    + {"that": "event.ownBurden", "under": "ceiling"}

    # HZ0417 formula | 没有比较 | a comparison without a test
    = 「that」之后没有 is、in、atLeast 之类的比较词。
    = "that" has no test such as is, in or atLeast beside it.
    ? 只写对象不是条件。
    ? A thing alone is no condition.
    - {"that": "worker.place"}
    + {"that": "worker.place", "is": "weihai"}

    # HZ0418 formula | 选项没有次序 | the items have no order
    = atLeast、over 之类只能比较声明了「ordered」的选项表。
    = atLeast, over and their like compare items of choices that say "ordered" only.
    ? 书写的次序不是大小的次序。
    ? The order in which items are written is no rank.
    - {"that": "worker.place", "atLeast": "weihai"}
    + {"that": "worker.level", "atLeast": "two"}

    # HZ0419 scheme | 名称依赖它自己 | a name depends on itself
    = 沿着公式里的名称走，又回到了同一个名称。
    = Following the names in formulas one comes back to the same name.
    ? 这样的值算不出来。
    ? Such a value cannot be computed.
    - "values": {"first": {"sum": ["second"], "answer": true}, "second": {"sum": ["first"]}}
    + "values": {"first": {"sum": ["second"], "answer": true}, "second": {"sum": ["event.ownBurden"]}}

    # HZ0420 none | 公式嵌套过深 | formulas are nested too deeply
    = 公式连同其中名称所指的公式，一层套一层，超过了允许的层数。请用「values」命名并合并重复的部分。
    = Formulas, with those behind their names, stand inside each other too deeply. Name parts in "values" and join what repeats.
    ? 真正的规则用不到这么多层；限制层数使任何文件都不能让程序崩溃。
    ? No real rule needs so many levels, and the bound keeps any file from bringing the tool down.

    # HZ0421 formula warning | 周岁或整月与上限比较 | complete years or months against an upper bound
    = 按整年计的年数「atMost 16」，到 17 岁前一天都成立。“不超过一年”是日期的比较。
    = Complete years that are "at most 16" hold until the day before 17. "Not more than one year" compares days.
    ? 多出的几天不改变整年数，界限因此宽了将近一年。
    ? Some days more do not change complete years, so the bound is nearly a year wider.
    - {"that": {"years": {"from": "worker.birthDate", "to": "on"}}, "atMost": "youngest"}
    + {"that": {"years": {"from": "worker.birthDate", "to": "on"}}, "under": "youngest"}

    # HZ0422 formula | 表的形状不对 | a table whose rows do not fit its keys
    = 每一行先写「by」中各个名称的键，再写一个结果；一行也没有的表什么也查不出。
    = A row holds a key for each name in "by", and then a result; a table without rows gives nothing.
    ? 少一个键，结果就会被当作键。
    ? With a key too few the result would be taken for one.
    - {"table": {"by": ["worker.level"], "rows": [["ceiling"]]}}
    + {"table": {"by": ["worker.level"], "rows": [["three", "ceiling"]]}}

    # HZ0423 formula | 分段的最后一段没有敞开 | bands without an open end
    = 「rates」的最后一段不写「upTo」，其余各段都写。
    = The last of the "rates" has no "upTo", and all others have one.
    ? 否则超出最后一段的部分没有规定。
    ? Otherwise nothing is said of what lies beyond.
    - {"bands": {"of": "event.ownBurden", "rates": [{"upTo": "ceiling", "rate": "rate"}]}}
    + {"bands": {"of": "event.ownBurden", "rates": [{"upTo": "ceiling", "rate": "rate"}, {"rate": "0%"}]}}

    # HZ0424 formula | 「choose」的分支写法不对 | branches that are not 'when', 'then' and 'otherwise'
    = 先是若干「when」和「then」，最后一个是「otherwise」。
    = First come branches with "when" and "then", and the last one is "otherwise".
    ? 分支按次序取第一个成立的，「otherwise」之后的永远轮不到。
    ? The first that holds counts, and nothing behind "otherwise" would ever be reached.
    - {"choose": [{"otherwise": "ceiling"}, {"when": "worker.unionMember", "then": "0 CNY"}]}
    + {"choose": [{"when": "worker.unionMember", "then": "0 CNY"}, {"otherwise": "ceiling"}]}

    # HZ0425 formula | 方案没有这个累计额 | the scheme has no such running total
    = 「running」指的名称不在方案的「running」里。
    = The name is not in "running" of the scheme.
    ? 累计什么、在什么期间内累计，要先声明。
    ? What is added up, and over which window, is declared first.
    - {"running": "burdn", "at": "before"}
    + {"running": "burden", "at": "before"}

    # HZ0426 formula | 读取了本次给付之后的数 | payments are read after the event that is being paid
    = 已付款的累计额只能读「before」：本次付多少还没有定。
    = A total of payments is read "before": what this event pays is not yet decided.
    ? 给付若取决于自己，就算不出来。
    ? A payment that depends on itself cannot be computed.
    - {"running": "paidOut", "at": "after"}
    + {"running": "paidOut", "at": "before"}

    # HZ0427 formula | 不随日期变化的名称写了「at」 | 'at' beside a name that does not depend on a day
    = 「at」只用于随日期变化的事实或值，例如年龄。
    = "at" goes with facts and values that depend on a day, as an age does.
    ? 写了也没有作用，多半是以为有。
    ? It would change nothing, while its author thinks that it does.
    - {"value": "event.ownBurden", "at": "on"}
    + {"value": "worker.age", "at": "on"}

    # HZ0428 formula | 没有这个条文，或不能在这里引用 | no such clause, or one that cannot be asked from here
    = {"clause": …} 引用本方案中有名称的条件。
    = {"clause": …} asks a named condition of the same scheme.
    ? 条文的名称也用于说明理由，不能含糊。
    ? The names of clauses also give reasons, so they are exact.
    - {"not": {"clause": "stayy"}}
    + {"not": {"clause": "stay"}}

    # HZ0429 formula | 没有名称的条件写了「curable」或「subject」 | 'curable' or 'subject' on a condition without a name
    = 「curable」和「subject」只用于有「clause」名称的条件。
    = "curable" and "subject" go with a condition that has a "clause" name.
    ? 可补正的条件要能说出名称，才能告诉人补什么。
    ? What can be mended has a name, so that people are told what to bring.
    - {"that": "worker.place", "is": "weihai", "curable": true}
    + {"clause": "resident", "that": "worker.place", "is": "weihai", "curable": true}

    # HZ0430 formula | 运算对象太少或太多 | too few or too many operands
    = 差和商恰有两个，和、积、all、any 至少一个。
    = A difference and a quotient have two; sums, products, all and any have one or more.
    ? 没有对象的运算没有明显的结果。
    ? Without operands there is no obvious result.
    - {"difference": ["ceiling", "event.ownBurden", "event.ownBurden"]}
    + {"difference": ["ceiling", "event.ownBurden"]}

    # HZ0431 scheme | 金额可能为“无” | an amount that may be none
    = 可能不存在的数当作金额用时，写明那时付多少：{"value": …, "otherwise": …}。
    = An amount that may be none says what is paid then: {"value": …, "otherwise": …}.
    ? 没有和零是两回事，由规则决定。
    ? None is not zero, and the rule decides.
    - "benefits": [{"clause": "extra", "pay": "event.extra"}]
    + "benefits": [{"clause": "extra", "pay": {"value": "event.extra", "otherwise": "0 CNY"}}]

    # HZ0432 formula | 不是期间 | this is no period
    = 日期之后加的是若干整年、整月或整日。
    = Whole years, months or days are added to a day.
    ? 半个月有多长，没有定义。
    ? How long half a month is, nobody has said.
    - {"date": "on", "plus": "ceiling"}
    + {"date": "on", "plus": "waiting"}

    # HZ0433 formula | 取整的单位不大于零 | a rounding step that is not above zero
    = 「to」是取整到的单位，例如「0.01 CNY」，要大于零。
    = "to" is what is rounded to, such as "0.01 CNY", and is above zero.
    ? 取整到零的倍数只能得零。
    ? Multiples of zero are zero.
    - {"sum": ["ceiling"], "round": {"to": "0 CNY", "mode": "up", "assumed": {"zh": "试算", "en": "a trial"}}}
    + {"sum": ["ceiling"], "round": {"to": "1 CNY", "mode": "up", "assumed": {"zh": "试算", "en": "a trial"}}}

    # HZ0434 vocabulary | 这里不能写条款 | no term can stand here
    = 带来源的数是方案的条款；词汇表里没有方案可以容纳它。
    = A number with an origin is a term of a scheme, and there is no scheme in a vocabulary.
    ? 规则的数写在方案里，读方案的人才看得见。
    ? The numbers of a rule stand where its reader looks for them.
    - "facts": {"worker.points": {"type": "quantity", "step": 1, "between": [0, 9]},
    -           "worker.skilled": {"type": "flag", "derived": {"that": "worker.points", "atLeast": {"is": 5, "assumed": {"zh": "试算", "en": "a trial"}}}}}
    + "facts": {"worker.points": {"type": "quantity", "step": 1, "between": [0, 9]},
    +           "worker.skilled": {"type": "flag", "derived": {"that": "worker.points", "atLeast": 1}}}

    # HZ0435 vocabulary | 推算的结果比事实的步长更细 | a derived fact may have more decimals than its step
    = 公式的结果可能有更多小数位：写明「round」，或放宽事实的步长。
    = The formula may give more decimals than the fact has: say "round", or give the fact a finer step.
    ? 数值不会被悄悄取整。
    ? Nothing is rounded silently.
    - "facts": {"worker.share": {"type": "quantity", "unit": "%", "step": "1%", "between": ["0%", "100%"]},
    -           "worker.part": {"type": "quantity", "step": 1, "between": [0, 9], "derived": {"product": ["worker.share", 1]}}}
    + "facts": {"worker.share": {"type": "quantity", "unit": "%", "step": "1%", "between": ["0%", "100%"]},
    +           "worker.part": {"type": "quantity", "step": 0.01, "between": [0, 9], "derived": {"product": ["worker.share", 1]}}}

    # HZ0436 formula | 「date」旁边不是恰好一样 | a 'date' with nothing beside it, or with two things
    = 「date」旁边写「plus」，或者「firstOnOrAfter」「lastOnOrBefore」之一。
    = Beside "date" stands "plus", or one of "firstOnOrAfter" and "lastOnOrBefore".
    ? 只有一样，才知道得到哪一天。
    ? With just one it is clear which day comes out.
    - {"date": "on"}
    + {"date": "on", "plus": "waiting"}
    """#
}
