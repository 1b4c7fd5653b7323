extension CodePage {
  /// Source ledgers.
  static let ledgers = #"""
    # HZ0331 document | 台账没有说明出处 | a ledger that cannot be traced
    = 持有原文的台账写「document」和 64 位的「sha256」；没有原文的写「publisher」和「published」。
    = A ledger whose document is held says "document" and a "sha256" of 64 digits; any other says "publisher" and "published".
    ? 每个数都要能追到原文。
    ? Every number leads back to its source.
    - {"format": "huzhu/1", "ledger": "paper", "document": "paper.txt", "sha256": "00", "facts": []}
    + {"format": "huzhu/1", "ledger": "paper", "publisher": {"zh": "日报", "en": "daily paper"},
    +  "published": {"is": "2026-06-05", "certainty": "stated"}, "facts": []}

    # HZ0332 fact | 行号不可能 | lines that cannot be
    = 「lines」是原文的行号，从 1 起，由小到大；没有原文的台账不写。
    = "lines" are the lines of the document, from 1, in order; a ledger without a document has none.
    ? 行号是核对的入口。
    ? They are where a reader begins to check.
    - "value": "20 CNY", "lines": [16, 12], "certainty": "stated"
    + "value": "20 CNY", "lines": [12, 16], "certainty": "stated"

    # HZ0333 fact | 与确定程度不符 | what the certainty demands is missing, or excludes what is there
    = 「ambiguous」要有「either」列出两种以上的读法；「derived」要有「from」；其余两者都没有。
    = "ambiguous" has "either" with two readings or more, "derived" has "from", and the others have neither.
    ? 有歧义而只写一种读法，就是替来源作了决定。
    ? An ambiguous fact with one reading would decide in the place of the source.
    - "value": "60 years", "lines": [12], "certainty": "ambiguous"
    + "value": {"either": {"year-of-60": {"zh": "满 60 周岁的当年", "en": "the year of 60"}, "until-60": {"zh": "60 周岁生日之前", "en": "until 60"}}}, "lines": [12], "certainty": "ambiguous"

    # HZ0334 fact | 值既不是数、日期、词，也不是它们的列表 | a value that is nothing a source could state
    = 事实的值是数、日期、真假、词或它们的列表；没有写明的不记为事实。
    = The value of a fact is a number, a day, a flag, a word or a list of them; what is not stated is no fact.
    ? null 会把“没有写”变成一个值。
    ? null would make a value of what is not said.
    - "value": null, "lines": [12], "certainty": "stated"
    + "value": "20 CNY", "lines": [12], "certainty": "stated"

    # HZ0335 fact | 表中各行长短不一 | rows of unequal length
    = 表的每一行有同样多的单元。
    = Every row of a table has the same number of cells.
    ? 少一个单元，后面的就对错了列。
    ? With one cell less the others stand in the wrong column.
    - "rows": [["grade-1", "8000 CNY"], ["grade-2"]], "lines": [12], "certainty": "stated"
    + "rows": [["grade-1", "8000 CNY"], ["grade-2", "4000 CNY"]], "lines": [12], "certainty": "stated"

    # HZ0336 fact | 刊出的年月与日期不合 | the printed year or month does not end or begin on that day
    = 「prints」是原文刊出的年或月，旁边的日期应是它的第一天或最后一天。
    = "prints" is the year or month as printed; the day beside it is its first or its last.
    ? 原文只写了年份，取哪一天要看得出来。
    ? Where the source prints a year, it must be seen which day is taken for it.
    - "value": "2028-06-30", "prints": "2028", "lines": [12], "certainty": "stated"
    + "value": "2028-12-31", "prints": "2028", "lines": [12], "certainty": "stated"

    # HZ0337 fact | 没有这条台账事实 | no ledger has this fact
    = 公式中的名称不是任何台账的事实。
    = A name in the formula is a fact of no ledger.
    ? 推算只能从记录下来的事实出发。
    ? A derivation starts from recorded facts only.
    - "value": "58.03 CNY", "certainty": "derived", "from": {"sum": ["aid.piad", "1 CNY"]}
    + "value": "58.03 CNY", "certainty": "derived", "from": {"sum": ["aid.paid", "1 CNY"]}

    # HZ0338 fact | 推算的值不对 | a derived value that its formula does not give
    = 按「from」算出的数与所写的不同；算出的数作为改法给出。
    = "from" gives another number than the one that is written; it is offered as a fix.
    ? 推算的数每次都重算，不靠人记。
    ? Derived numbers are computed anew each time, whoever wrote them down.
    - "value": "58.04 CNY", "certainty": "derived", "from": {"sum": ["aid.paid", "1 CNY"]}
    + "value": "58.03 CNY", "certainty": "derived", "from": {"sum": ["aid.paid", "1 CNY"]}

    # HZ0339 check | 核对不成立 | a check does not hold
    = 台账里要求成立的核对，按记录的数算出来不成立。
    = A check of the ledger that is expected to hold does not, by the recorded numbers.
    ? 多半是录错了数，也可能原文自相矛盾：那就写「"expect": "contradicts"」。
    ? Most likely a number was copied wrongly; where the source contradicts itself, say "expect": "contradicts".
    - "that": "aid.paid", "is": "57 CNY", "expect": "holds"
    + "that": "aid.paid", "is": "57.03 CNY", "expect": "holds"

    # HZ0340 check | 记录的矛盾不见了 | a recorded contradiction is gone
    = 记为「contradicts」的核对现在成立了。
    = A check that is recorded as "contradicts" holds now.
    ? 有人改了数，使来源的矛盾消失：要么改错了，要么记录该更新。
    ? Somebody changed a number so that the source agrees with itself: it is wrong, or the record is out of date.
    - "that": "aid.paid", "is": "57.03 CNY", "expect": "contradicts"
    + "that": "aid.paid", "is": "57.03 CNY", "expect": "holds"

    # HZ0341 fact | 台账公式算不出值 | a formula of a ledger has no value
    = 单位加不起来、除以零、没有运算，或者嵌套过深。
    = Units that do not add, a division by zero, no operator, or too many levels.
    ? 算不出的推算等于没有推算。
    ? What cannot be computed is no derivation.
    - "value": "58.03 CNY", "certainty": "derived", "from": {"sum": ["aid.paid", "1 day"]}
    + "value": "58.03 CNY", "certainty": "derived", "from": {"sum": ["aid.paid", "1 CNY"]}

    # HZ0342 ledger warning | 所列方案与规则文件不一致 | the listed schemes are not those of the rule files
    = 台账的「schemes」列出原文涉及的方案：有规则文件的只写名称，没有的写「notAssessed」说明原因。
    = "schemes" of a ledger lists what its document speaks of: with a rule file, or with "notAssessed" and why there is none.
    ? 这样才看得出原文中还有什么没有写成规则。
    ? So it can be seen what of a document is not yet a rule.
    - "schemes": [{"scheme": "city.plam", "title": {"zh": "计划", "en": "plan"}}], "facts": []
    + "schemes": [{"scheme": "city.plan", "title": {"zh": "计划", "en": "plan"}}], "facts": []
    """#
}
