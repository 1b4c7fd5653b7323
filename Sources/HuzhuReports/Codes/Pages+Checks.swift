extension CodePage {
  /// What sound rules say of the cases that can come: tables, choices, time.
  static let checks = #"""
    # HZ0701 scheme | 表中没有适用的行 | a table has no row for a case
    = 有一种情形，表中没有一行适用，也没有「otherwise」。附注中是一个这样的案例，可以放进「examples」。
    = There is a case that no row of the table is for, and there is no "otherwise". The note shows one, to be put among the examples.
    ? 遇到这个案例，方案算不出结果。各行合起来要包括键的全部取值：到 100 元和 100 元以上之间，常常漏掉 100 元。
    ? For it the scheme has no result. Together the rows are for all that the keys may be: between "under 100" and "over 100" the 100 is easily lost.
    - "benefits": [{"clause": "stay", "pay": {"table": {"by": ["event.ownBurden"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    -   [{"under": "100 CNY"}, "0 CNY"],
    -   [{"over": "100 CNY"}, "50 CNY"]]}}}]
    + "benefits": [{"clause": "stay", "pay": {"table": {"by": ["event.ownBurden"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    +   [{"atMost": "100 CNY"}, "0 CNY"],
    +   [{"over": "100 CNY"}, "50 CNY"]]}}}]

    # HZ0702 scheme | 两行结果不同而同时适用 | two rows of a table differ and are for one case
    = 有一种情形，表中两行同时适用，结果却不同。附注指出另一行和这样的案例。
    = There is a case that two rows are for, and their results differ. The notes show the other row and such a case.
    ? 表没有先后次序，每种情形恰有一行适用；两行都适用时，没有结果。
    ? The rows of a table have no order, and exactly one is for each case; where two are, there is no result.
    - "benefits": [{"clause": "stay", "pay": {"table": {"by": ["worker.points"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    -   [{"atMost": 5}, "100 CNY"],
    -   [{"atLeast": 5}, "200 CNY"]]}}}]
    + "benefits": [{"clause": "stay", "pay": {"table": {"by": ["worker.points"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    +   [{"under": 5}, "100 CNY"],
    +   [{"atLeast": 5}, "200 CNY"]]}}}]

    # HZ0703 scheme | 两行结果相同而同时适用 | two rows of a table say the same of one case
    = 有一种情形，表中两行同时适用，结果相同。
    = There is a case that two rows are for, with the same result.
    ? 现在结果相同，改动其中一行时就不同了；而且两行都适用时，没有结果。
    ? They agree until one of them is changed, and where two rows fit there is no result.
    - "benefits": [{"clause": "stay", "pay": {"table": {"by": ["worker.level"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    -   [["one", "two"], "100 CNY"],
    -   [["two", "three"], "100 CNY"]]}}}]
    + "benefits": [{"clause": "stay", "pay": {"table": {"by": ["worker.level"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    +   [["one", "two"], "100 CNY"],
    +   ["three", "100 CNY"]]}}}]

    # HZ0704 scheme warning | 不适用于任何取值的行 | a row that no value of the keys fits
    = 键在词汇表的范围之内，没有一个取值适用此行。
    = Within the bounds of the vocabulary no value of the keys fits the row.
    ? 多半是界限写错了，或词汇表的范围太窄。
    ? Most likely a bound is wrong, or the vocabulary has too narrow a domain.
    - "benefits": [{"clause": "stay", "pay": {"table": {"by": ["worker.points"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    -   [{"atMost": 9}, "100 CNY"],
    -   [{"over": 9}, "200 CNY"]]}}}]
    + "benefits": [{"clause": "stay", "pay": {"table": {"by": ["worker.points"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    +   [{"under": 9}, "100 CNY"],
    +   [{"atLeast": 9}, "200 CNY"]]}}}]

    # HZ0705 scheme warning | 用不到的「otherwise」 | an 'otherwise' that nothing is left for
    = 表的各行或「choose」的各分支已经包括全部情形，「otherwise」不会用到。
    = The rows of the table, or the branches of the "choose", take every case, and nothing is left for "otherwise".
    ? 它显得像另有一种情形；以后少写一行时，它又会默默接过去。
    ? It reads as if there were another case, and would quietly take over where a row is lost later.
    - "benefits": [{"clause": "stay", "pay": {"choose": [
    -   {"when": {"that": "worker.place", "is": "weihai"}, "then": "event.ownBurden"},
    -   {"when": {"that": "worker.place", "is": "other"}, "then": "0 CNY"},
    -   {"otherwise": "history.paid"}]}}]
    + "benefits": [{"clause": "stay", "pay": {"choose": [
    +   {"when": {"that": "worker.place", "is": "weihai"}, "then": "event.ownBurden"},
    +   {"otherwise": "0 CNY"}]}}]

    # HZ0706 scheme | 没有一个分支成立 | no branch of a 'choose' holds for a case
    = 有一种情形，「choose」的分支都不成立，也没有「otherwise」。附注中是一个这样的案例。
    = There is a case for which no branch of the "choose" holds, and there is no "otherwise". The note shows one.
    ? 遇到这个案例，方案算不出结果。
    ? For it the scheme has no result.
    - "benefits": [{"clause": "stay", "pay": {"choose": [
    -   {"when": {"that": "worker.level", "is": "one"}, "then": "event.ownBurden"},
    -   {"when": {"that": "worker.level", "is": "two"}, "then": "0 CNY"}]}}]
    + "benefits": [{"clause": "stay", "pay": {"choose": [
    +   {"when": {"that": "worker.level", "is": "one"}, "then": "event.ownBurden"},
    +   {"otherwise": "0 CNY"}]}}]

    # HZ0707 scheme warning | 永不成立的分支 | a branch whose condition never holds
    = 分支的条件在任何情形下都不成立。
    = The condition of the branch holds in no case.
    ? 多半是该写「any」的地方写了「all」，或界限写反了。
    ? Most likely an "all" should be an "any", or bounds are the wrong way round.
    - "benefits": [{"clause": "stay", "pay": {"choose": [
    -   {"when": {"all": [{"that": "worker.level", "is": "one"}, {"that": "worker.level", "is": "two"}]}, "then": "event.ownBurden"},
    -   {"otherwise": "history.paid"}]}}]
    + "benefits": [{"clause": "stay", "pay": {"choose": [
    +   {"when": {"any": [{"that": "worker.level", "is": "one"}, {"that": "worker.level", "is": "two"}]}, "then": "event.ownBurden"},
    +   {"otherwise": "history.paid"}]}}]

    # HZ0708 scheme warning | 轮不到的分支 | a branch that never comes to its turn
    = 凡符合此分支条件的情形，前面的分支都已取走。
    = Every case for which the branch holds is taken by earlier ones.
    ? 第一个成立的分支算数：较窄的条件要写在较宽的前面。
    ? The first branch that holds counts: a narrow condition stands before a wider one.
    - "benefits": [{"clause": "stay", "pay": {"choose": [
    -   {"when": {"that": "worker.level", "atLeast": "two"}, "then": "event.ownBurden"},
    -   {"when": {"that": "worker.level", "is": "three"}, "then": "history.paid"},
    -   {"otherwise": "0 CNY"}]}}]
    + "benefits": [{"clause": "stay", "pay": {"choose": [
    +   {"when": {"that": "worker.level", "is": "three"}, "then": "history.paid"},
    +   {"when": {"that": "worker.level", "atLeast": "two"}, "then": "event.ownBurden"},
    +   {"otherwise": "0 CNY"}]}}]

    # HZ0709 scheme note | 不能断定的表或分支 | a table or a choice that could not be decided
    = 不能断定每种情形是否恰有一行（一个分支）：界限要在运行时才知道，或找不到也排除不了这样的案例。附注说明是哪一种。
    = Whether one row, or one branch, is for each case could not be told: a bound is known only as it runs, or a case was neither found nor excluded. The message says which.
    ? 不能断定的，不说成没有问题。给未载明的条款列出读法，或加一行「otherwise」，就能断定。
    ? What could not be told is not passed off as right. Readings for an unstated term, or an "otherwise", decide it.
    - "terms": {"line": {"unstated": {"zh": "没有公布。", "en": "Not published."}, "within": ["0 CNY", "1000 CNY"]}},
    - "benefits": [{"clause": "stay", "pay": {"table": {"by": ["event.ownBurden"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    -   [{"atMost": "line"}, "0 CNY"],
    -   [{"over": "line"}, "50 CNY"]]}}}]
    + "terms": {"line": {"unstated": {"zh": "一百还是两百？", "en": "One hundred or two?"}, "oneOf": ["100 CNY", "200 CNY"]}},
    + "benefits": [{"clause": "stay", "pay": {"table": {"by": ["event.ownBurden"], "assumed": {"zh": "试算", "en": "a trial"}, "rows": [
    +   [{"atMost": "line"}, "0 CNY"],
    +   [{"over": "line"}, "50 CNY"]]}}}]

    # HZ0710 scheme | 分档不递增 | tiers that do not rise
    = 「bands」的一档在前一档的末端或之前就结束。
    = A tier of "bands" ends where the one before it ends, or earlier.
    ? 同一部分会落进两档，算不出结果。
    ? A part would lie in two tiers, and there is no result.
    - "benefits": [{"clause": "stay", "pay": {"bands": {"of": "event.ownBurden", "assumed": {"zh": "试算", "en": "a trial"}, "rates": [
    -   {"upTo": "20000 CNY", "rate": "50%"}, {"upTo": "10000 CNY", "rate": "60%"}, {"rate": "70%"}]}}}],
    - "rounding": {"to": "0.01 CNY", "mode": "half-up", "source": "plan.fen"}
    + "benefits": [{"clause": "stay", "pay": {"bands": {"of": "event.ownBurden", "assumed": {"zh": "试算", "en": "a trial"}, "rates": [
    +   {"upTo": "10000 CNY", "rate": "50%"}, {"upTo": "20000 CNY", "rate": "60%"}, {"rate": "70%"}]}}}],
    + "rounding": {"to": "0.01 CNY", "mode": "half-up", "source": "plan.fen"}

    # HZ0721 none warning | 两个版本之间有空档 | days between two versions of a scheme
    = 前一版本结束之后，后一版本过些日子才开始；其间没有施行的版本。
    = One version ends some days before the next one begins, and on those days none is in force.
    ? 多半是日期录错了。方案确有中断时，在后一版本的「effective」处说明理由放行。
    ? Most likely a day is wrong. Where the scheme did pause, let it stand with a reason in "effective" of the later version.

    # HZ0722 scheme warning | 方案将要结束 | a scheme that ends soon
    = 只在写明「--on」时查：方案在若干天内（「--expiring」，默认 30 天）结束，没有后续版本。已经结束的只作附注。
    = Found only with --on: the scheme ends within some days (--expiring, 30 by default) and has no later version. One that has ended is a note.
    ? 结束之后，谁也不在它的范围之内。
    ? Behind its end nobody is in its scope.
    - "effective": {"from": "2010-01-01", "until": "2026-06-30"}
    + "effective": {"from": "2010-01-01", "until": "2027-06-30"}

    # HZ0723 scheme warning | 条款的值将要到期 | a dated term without a value soon
    = 只在写明「--on」时查：分段条款的最后一段在若干天内到期，而方案还在施行。
    = Found only with --on: the last piece of a dated term ends within some days, and the scheme goes on.
    ? 过了最后一天，条款没有值，用到它的一切都没有结果；不会沿用旧数。
    ? Past its last day a term has no value, and nothing that needs it has a result: no number is carried on.
    - "terms": {"rate": {"is": [{"from": "2010-01-01", "until": "2026-06-30", "is": "80%"}], "source": "plan.rate"}}
    + "terms": {"rate": {"is": [{"from": "2010-01-01", "is": "80%"}], "source": "plan.rate"}}

    # HZ0724 scheme warning | 等待期不短于保障期 | a waiting period as long as the cover
    = 事件要在起保若干时间之后，又要在保障期之内；两者没有共同的日子。
    = An event must lie behind a waiting period and within the cover, and no day is in both.
    ? 这样永远没有赔付。
    ? So nothing is ever paid.
    - "claims": {"all": [
    -   {"clause": "waited", "that": "event.date", "onOrAfter": {"date": "worker.joined", "plus": {"is": "12 months", "source": "plan.waiting"}}},
    -   {"clause": "covered", "that": "event.date", "before": {"date": "worker.joined", "plus": {"is": "1 year", "assumed": {"zh": "试算", "en": "a trial"}}}}]}
    + "claims": {"all": [
    +   {"clause": "waited", "that": "event.date", "onOrAfter": {"date": "worker.joined", "plus": {"is": "30 days", "assumed": {"zh": "试算", "en": "a trial"}}}},
    +   {"clause": "covered", "that": "event.date", "before": {"date": "worker.joined", "plus": {"is": "1 year", "assumed": {"zh": "试算", "en": "a trial"}}}}]}
    """#
}
