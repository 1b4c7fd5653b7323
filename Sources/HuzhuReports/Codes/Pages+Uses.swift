extension CodePage {
  /// What nothing uses, what is not translated, and ledgers against their pages.
  static let uses = #"""
    # HZ0801 scheme warning | 累计额没有人读取 | nothing reads the running total
    = 没有公式、限额或条件读取这个累计额。
    = No formula, limit or condition reads this running total.
    ? 多半是限制写漏了，或者名称改了而引用没有改。
    ? Most likely a limit was forgotten, or a name was changed and its use was not.
    - "running": {"burden": {"of": "event.ownBurden", "per": "lifetime"}},
    - "benefits": [{"clause": "hospital", "pay": "event.ownBurden"}]
    + "running": {"burden": {"of": "event.ownBurden", "per": "lifetime"}},
    + "benefits": [{"clause": "hospital", "pay": {"increase": "it", "in": "burden"}}]

    # HZ0802 scheme warning | 没有什么按这个期间累计 | nothing adds up over the span
    = 没有累计额、限额、互斥或义务把这个期间写在「per」里。
    = No running total, limit, exclusive or duty has this span as its "per".
    ? 期间没有用到，限额就可能按别的期间计算。
    ? With an unused span a limit may count over another one.
    - "spans": {"cover-year": {"from": "policy.start", "every": "1 year"}},
    - "terms": {"ceiling": {"is": "10000 CNY", "source": "plan.ceiling"}},
    - "benefits": [{"clause": "hospital", "pay": "event.ownBurden"}],
    - "limits": [{"clause": "ceiling", "clauses": ["hospital"], "per": "calendar-year", "atMost": "ceiling"}]
    + "spans": {"cover-year": {"from": "policy.start", "every": "1 year"}},
    + "terms": {"ceiling": {"is": "10000 CNY", "source": "plan.ceiling"}},
    + "benefits": [{"clause": "hospital", "pay": "event.ownBurden"}],
    + "limits": [{"clause": "ceiling", "clauses": ["hospital"], "per": "cover-year", "atMost": "ceiling"}]

    # HZ0803 scheme warning | 条件没有人问 | nothing asks the clause
    = 写在「values」里的条件，既没有按值的名称用到，也没有以「clause」引用。
    = A condition among the "values" is neither used by the name of its value nor referred to by its "clause".
    ? 没有人问的条件拒绝不了任何人。
    ? A condition that nobody asks refuses nobody.
    - "values": {"joined": {"clause": "member", "that": "worker.unionMember", "is": true}},
    - "eligibility": {"all": []}
    + "values": {"joined": {"clause": "member", "that": "worker.unionMember", "is": true}},
    + "eligibility": {"all": [{"clause": "member"}]}

    # HZ0804 scheme warning | 文字不是这种语言的 | a text in the other language
    = 「zh」里有词而没有一个汉字，或者「en」里只有中文：还没有翻译。两种语言相同的名称和符号不算。
    = "zh" has words and no Chinese, or "en" nothing but Chinese: it is not translated yet. Names and signs that are the same in both are let be.
    ? 结果给职工看，也给别的语言的读者看，两种文字都要写全。
    ? Answers are read by workers and by readers of the other language: both texts are needed.
    - "note": {"zh": "paid once a year", "en": "paid once a year"}
    + "note": {"zh": "每年付一次", "en": "paid once a year"}

    # HZ0805 term | 来源互相矛盾 | two sources disagree
    = 「source」列了几条台账事实，它们写的值不同。值只能取自其中之一：另一条写在「seen」里，或者写成「unstated」。
    = "source" lists facts of ledgers that state different values. The value is drawn from one of them: put the other in "seen", or make the term "unstated".
    ? 两份文件说法不同，取哪一份要由人决定，不能由程序挑。
    ? Where two documents differ, a person decides which one holds, and no program picks one.
    - {"is": "10000 CNY", "source": ["plan.ceiling", "plan.other-ceiling"]}
    + {"is": "10000 CNY", "source": "plan.ceiling", "seen": "plan.other-ceiling"}

    # HZ0806 term warning | 上下限或读法没有来源 | a bound or a reading without an origin
    = 「unstated」条款的「within」或「oneOf」里的数或日期，应由「source」或「seen」所列的台账事实写明：「不超过」的数只作上限，「不少于」的数只作下限。也可以写一个有来源的条款。0 和 1 不需要来源。
    = A number or a day in "within" or "oneOf" of an unstated term is stated by a ledger fact in "source" or "seen": what is "upTo" as the upper end, what is "atLeast" as the lower. It may also be a term that has a source. 0 and 1 need none.
    ? 没有定下的数也要知道范围从哪里来，否则答案的两端就是编出来的。
    ? Of what is left open too it must be known where the range comes from: the ends of an answer would be made up.
    - {"unstated": {"zh": "多少？", "en": "How much?"}, "within": ["0 CNY", "60000 CNY"], "source": "plan.at-most"}
    + {"unstated": {"zh": "多少？", "en": "How much?"}, "within": ["0 CNY", "70000 CNY"], "source": "plan.at-most"}

    # HZ0811 uses warning | 没有规则问到的事实 | a fact that no rule asks
    = 没有方案用到词汇表里的这个事实，也没有用到由它推算的事实。所有文件都没有错误时才查。
    = No scheme uses this fact of the vocabulary, nor a fact that is derived from it. It is asked only where no document has an error.
    ? 多余的事实会让人白填；也可能是规则漏问了。
    ? A needless fact would be filled in for nothing; or a rule has forgotten to ask it.
    - "facts": {"worker.unionMember": {"type": "flag"}, "worker.disabled": {"type": "flag"}}
    + "facts": {"worker.unionMember": {"type": "flag"}}

    # HZ0812 uses warning | 没有用到的选项表、单位或主体 | a choice, a unit or a subject that nothing uses
    = 没有事实、条款或方案用到词汇表里的这个名称。所有文件都没有错误时才查。
    = No fact, term or scheme uses this name of the vocabulary. It is asked only where no document has an error.
    ? 没有用到的名称多半是改名后留下的。
    ? An unused name is most likely left from before it was renamed.
    - "units": {"litre": {}}, "facts": {"worker.unionMember": {"type": "flag"}}
    + "facts": {"worker.unionMember": {"type": "flag"}}

    # HZ0813 drawn note | 台账中有事实没有规则引用 | facts of a ledger that no rule is drawn from
    = 原文写明的数、日期、列表或表格，没有规则以它为来源，也没有推算或核对用到它。一份台账一条，--notes 才列出。
    = Numbers, days, lists or tables that the document states are the source of no rule, and no derivation or check reads them. One note for a ledger, listed with --notes.
    ? 可能只是叙述，也可能是规则漏写了一条限制。
    ? They may be no more than narration; or a rule has left out a limit.
    - "facts": [{"id": "plan.youngest", "says": {"zh": "最低年龄", "en": "the least age"}, "value": "16 years", "lines": [1], "certainty": "stated"},
    -           {"id": "plan.oldest", "says": {"zh": "最高年龄", "en": "the greatest age"}, "value": "60 years", "lines": [1], "certainty": "stated"}]
    + "facts": [{"id": "plan.youngest", "says": {"zh": "最低年龄", "en": "the least age"}, "value": "16 years", "lines": [1], "certainty": "stated"}]

    # HZ0821 page | 原文变了 | the page has changed
    = 原文目录中文件的摘要与台账的「sha256」不同，行号和数字因此没有核对。
    = The digest of the file in the folder of pages is not the "sha256" of the ledger; its lines and numbers are not looked at then.
    ? 台账依据的是那一份原文；换了一份，每条事实都要重新核对，所以没有改法。
    ? The ledger was drawn from that very page. With another one every fact is checked anew, so there is no fix.
    - "document": "page.txt", "sha256": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a", "facts": []
    + "document": "page.txt", "sha256": "1dc213f3ec8dca0cf1dc502e7dbd66310acea703a0eedf89b16a92facce14435", "facts": []

    # HZ0822 page warning | 没有这份原文 | the page is not there
    = 原文目录（--sources 或 HUZHU_SOURCES）中没有台账所据的文件，无从核对。
    = The folder of pages (--sources or HUZHU_SOURCES) does not have the document of the ledger, so nothing is held against it.
    ? 没有核对不等于没有问题。
    ? What was not checked is not sound for that.
    - "document": "other.txt", "sha256": "1dc213f3ec8dca0cf1dc502e7dbd66310acea703a0eedf89b16a92facce14435", "facts": []
    + "document": "page.txt", "sha256": "1dc213f3ec8dca0cf1dc502e7dbd66310acea703a0eedf89b16a92facce14435", "facts": []

    # HZ0823 page | 原文没有这一行 | the page has no such line
    = 事实的「lines」超出原文的行数，或者是空行。
    = "lines" of a fact are beyond the end of the page, or empty.
    ? 行号是读者核对的入口，指不到字就无从核对。
    ? They are where a reader begins to check, and lead nowhere.
    - "document": "page.txt", "sha256": "1dc213f3ec8dca0cf1dc502e7dbd66310acea703a0eedf89b16a92facce14435",
    - "facts": [{"id": "plan.premium", "says": {"zh": "保费", "en": "premium"}, "value": "20 CNY", "lines": [1, 2], "certainty": "stated"}]
    + "document": "page.txt", "sha256": "1dc213f3ec8dca0cf1dc502e7dbd66310acea703a0eedf89b16a92facce14435",
    + "facts": [{"id": "plan.premium", "says": {"zh": "保费", "en": "premium"}, "value": "20 CNY", "lines": [1], "certainty": "stated"}]

    # HZ0824 page warning | 这些行没有印出这个数 | the number is not printed on its lines
    = 写明的数或日期，不以任何写法（7万、百分之八十、5月下旬）出现在所列的行里。
    = A number or a day that is stated is on none of its lines, in whatever form: 7万, 百分之八十, 5月下旬.
    ? 多半是抄错了数或行号；程序不认识的写法，可写明理由放行。
    ? Most likely the number or the line was copied wrongly; a form that is not known is let stand with a reason.
    - "document": "page.txt", "sha256": "1dc213f3ec8dca0cf1dc502e7dbd66310acea703a0eedf89b16a92facce14435",
    - "facts": [{"id": "plan.ceiling", "says": {"zh": "最高赔付", "en": "the most that is paid"}, "value": "7000 CNY", "lines": [3], "certainty": "stated", "qualifier": "upTo"}]
    + "document": "page.txt", "sha256": "1dc213f3ec8dca0cf1dc502e7dbd66310acea703a0eedf89b16a92facce14435",
    + "facts": [{"id": "plan.ceiling", "says": {"zh": "最高赔付", "en": "the most that is paid"}, "value": "70000 CNY", "lines": [3], "certainty": "stated", "qualifier": "upTo"}]
    """#
}
