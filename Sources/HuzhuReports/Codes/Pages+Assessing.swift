extension CodePage {
  /// Cases that are read without a mistake and cannot be answered.
  static let assessing = #"""
    # HZ0601 assessed | 没有评估日期 | no day of assessment
    = 在案例中写「on」，或用选项 --on；--on today 为今天。
    = Write "on" in the case, or give --on; --on today is today.
    ? 没有默认的“今天”：同一案例明天的答复也应与今天一样。
    ? There is no default of today: the same case has the same answer tomorrow.
    - "facts": {"worker.unionMember": true}
    + "on": "2026-06-05", "facts": {"worker.unionMember": true}

    # HZ0602 call | 有的事件有日期，有的没有 | some events have a day and some have none
    = 与 HZ0369 相同；由选项改动事件之后才发现的，报这个代码。
    = The same as HZ0369, where it is found only after options have changed the events.
    ? 起付线、限额和次数取决于先后，混写时先后不明。
    ? Deductibles, limits and counts depend on the order, which nobody would know.
    - huzhu check rules/examples/weihai-two-stays.json --set 2:event.date=unknown
    + huzhu check rules/examples/weihai-two-stays.json --set 2:event.date=2011-10-01

    # HZ0603 assessed | 事件的先后不明 | the order of two events is not known
    = 事件的日期给成了范围，而且与前一事件的重叠。请缩小范围，使先后确定。
    = The day of an event is a range that overlaps the day before it. Narrow it until the order is clear.
    ? 先后不同，给付可能不同。
    ? Another order may be another payment.
    - "on": "2026-06-05", "policies": {"city.plan": {"policy.start": "2026-01-01"}},
    - "events": [{"event.date": "2026-03-01"}, {"event.date": {"between": ["2026-02-01", "2026-04-01"]}}]
    + "on": "2026-06-05", "policies": {"city.plan": {"policy.start": "2026-01-01"}},
    + "events": [{"event.date": "2026-03-01"}, {"event.date": {"between": ["2026-03-02", "2026-04-01"]}}]

    # HZ0604 assessed | 事实互相矛盾 | the facts contradict each other
    = 案例违反了词汇表「always」中总是成立的关系，消息中指出两个事实。
    = The case breaks what always holds by the vocabulary; the message names both facts.
    ? 矛盾的案例没有答复，不能挑一个事实相信。
    ? Such a case has no answer; none of its facts is believed more than the other.
    - "on": "2026-06-05", "facts": {"worker.birthDate": "1990-02-28", "worker.joined": "1980-01-01"}
    + "on": "2026-06-05", "facts": {"worker.birthDate": "1990-02-28", "worker.joined": "2010-01-01"}

    # HZ0605 assessed | 所给的与推算的不一致 | a given fact differs from what it is derived from
    = 推算的事实也给了值，而与其余事实算出的不同。
    = A derived fact is given as well, and differs from what the other facts make it.
    ? 两个数有一个是错的，不知道是哪一个。
    ? One of the two is wrong, and nobody knows which.
    - "on": "2026-06-05", "facts": {"worker.birthDate": "1990-02-28", "worker.age": "30 years"}
    + "on": "2026-06-05", "facts": {"worker.birthDate": "1990-02-28", "worker.age": "36 years"}

    # HZ0606 call | 没有这个补充值 | no overlay has this name
    = 「--overlay」给的是补充值的名称或文件；相近的名称会提示。
    = --overlay takes the name of an overlay or its file; the nearest name is told.
    ? 补充值只在被指名时采用，写错就等于没有采用。
    ? Overlays apply only where they are named, so a misspelt one would not.
    - huzhu check rules/examples/rider.json --overlay guangdong-ilustration.hui-ji-xiang
    + huzhu check rules/examples/rider.json --overlay guangdong-illustration.hui-ji-xiang

    # HZ0607 call | 两个补充值设定同一条款 | two overlays set one term
    = 同时采用的补充值不能设定同一方案的同一条款。
    = Overlays that are applied together do not set the same term of one scheme.
    ? 以谁为准不能靠书写的次序。
    ? The order of options does not decide which one counts.
    - huzhu check rules/examples/rider.json --overlay guangdong-illustration.hui-ji-xiang --overlay guangdong-illustration.hui-ji-xiang
    + huzhu check rules/examples/rider.json --overlay guangdong-illustration.hui-ji-xiang --overlay guangdong-illustration.hui-zhuan-xiang

    # HZ0608 call | 没有这个方案 | no scheme has this id
    = 「--scheme」给的编号不在规则文件里；「huzhu schemes」列出全部。
    = The id behind --scheme is not among the rule files; 'huzhu schemes' lists them all.
    ? 不存在的方案不能答复为“不适用”。
    ? A scheme that is not there cannot be answered as out of scope.
    - huzhu check rules/examples/rider.json --scheme guangdong.hui-ji-xian
    + huzhu check rules/examples/rider.json --scheme guangdong.hui-ji-xiang

    # HZ0609 none | 事件太多 | more events than are answered in one check
    = 一个案例的事件超过了一次评估的上限；按保障期或年份分成几个案例，前面的数写在 history.* 里。
    = A case has more events than one check answers. Split it by policy or year, and give what precedes as history.*.
    ? 每个事件都要与之前的事件核对是否在同一期间。
    ? Each event asks all earlier ones whether they share its windows.
    """#
}
