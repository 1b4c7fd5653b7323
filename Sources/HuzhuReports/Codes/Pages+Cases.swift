extension CodePage {
  /// Cases, examples and options, and versions side by side.
  static let cases = #"""
    # HZ0361 case | 事实放错了地方 | a fact stands where its kind does not belong
    = event.* 写在「events」的各个事件里，policy.* 和 history.* 写在「policies」的方案下，其余写在「facts」里。
    = event.* belongs in the events, policy.* and history.* under a scheme in "policies", all others in "facts".
    ? 一个人可以有几个事件和几份保障，要看得出说的是哪一个。
    ? A person may have several events and policies; it must be seen which one is meant.
    - "facts": {"event.ownBurden": "500 CNY"}
    + "events": [{"event.ownBurden": "500 CNY"}]

    # HZ0362 case | 总是存在的事实不能写 null | a fact that always exists is said not to
    = null 表示“确知没有”，只用于声明了「mayBeNone」的事实。不知道就不写。
    = null means "known not to exist" and goes with facts that say "mayBeNone". What is not known is left out.
    ? 不知道和没有是两种答案，结论也不同。
    ? Not known and not there are two answers, with two outcomes.
    - "facts": {"worker.birthDate": null}
    + "facts": {}

    # HZ0363 case | 值超出事实的范围 | a value outside the bounds of its fact
    = 值要在词汇表声明的范围之内。
    = The value lies within the bounds that the vocabulary gives.
    ? 超出的值多半是打错了；各种证明也以这个范围为准。
    ? A value outside is most likely a slip, and all proofs rely on the bounds.
    - "facts": {"worker.age": "160 years"}
    + "facts": {"worker.age": "60 years"}

    # HZ0364 case | 记录太多 | more records than a list may have
    = 列表的记录数超过了词汇表的「atMost」。
    = There are more records than "atMost" of the vocabulary.
    ? 确实需要更多时，改词汇表的上限，而不是丢掉几条。
    ? Where more are needed, the bound of the vocabulary is raised; no record is dropped.
    - "facts": {"household.children": [{}, {}, {}, {}]}
    + "facts": {"household.children": [{}, {}, {}]}

    # HZ0365 case | 方案没有这个条款 | the scheme has no such term
    = 「assume」中的名称不是该方案的条款。
    = A name in "assume" is no term of that scheme.
    ? 写错的假设若被跳过，试算结果就不是所想的那一个。
    ? Were it skipped, the trial would not be the one that was meant.
    - "assume": {"city.plan": {"deathbenefit": "500 CNY"}}
    + "assume": {"city.plan": {"deathBenefit": "500 CNY"}}

    # HZ0366 case | 假设了来源已写明的条款 | an assumption about what the source states
    = 「assume」只用于未公布或有歧义的条款；已写明的值要换，用「reform」方式的补充值。
    = "assume" is for terms that are unstated; a stated value is changed with an overlay of mode "reform".
    ? 一个案例不能悄悄改写来源。
    ? A case does not rewrite the source by the way.
    - "assume": {"city.plan": {"rate": "90%"}}
    + "assume": {"city.plan": {"deathBenefit": "500 CNY"}}

    # HZ0367 case | 条款没有这种读法 | the term has no such reading
    = 所写的读法不在条款的「oneOf」里。
    = The reading is none of those in "oneOf" of the term.
    ? 读法是列举的，新的读法要先写进方案。
    ? Readings are listed; a new one goes into the scheme first.
    - "assume": {"city.plan": {"oldestIs": "until60"}}
    + "assume": {"city.plan": {"oldestIs": "until-60"}}

    # HZ0368 case | 假设的值超出条款的范围 | an assumed value outside the bounds of its term
    = 值要在条款「within」的两端之间。
    = The value lies between the ends of "within".
    ? 范围来自来源（例如“最高 7 万元”），假设不能越过它。
    ? The bounds come from the source, "up to 70,000" for example, and no assumption passes them.
    - "assume": {"city.plan": {"deathBenefit": "70000.01 CNY"}}
    + "assume": {"city.plan": {"deathBenefit": "70000 CNY"}}

    # HZ0369 case | 有的事件有日期，有的没有 | some events have a day and some have none
    = 事件要么都写日期，要么都不写（按书写的次序）。
    = Either all events have a day, or none has and they happen as they are written.
    ? 起付线、限额和次数取决于先后，混写时先后不明。
    ? Deductibles, limits and counts depend on the order, which nobody would know.
    - "events": [{"event.date": "2026-01-01"}, {}]
    + "events": [{"event.date": "2026-01-01"}, {"event.date": "2026-02-01"}]

    # HZ0370 option | 选项的写法不对 | an option is not written as NAME=VALUE
    = 「--set」写作 事实=值，「--assume」写作 方案:条款=值。
    = --set is FACT=VALUE, and --assume is SCHEME:TERM=VALUE.
    ? 没有等号就分不清名称和值。
    ? Without an equals sign name and value cannot be told apart.
    - --set worker.age
    + --set worker.age=36

    # HZ0371 option | 选项没有说明是哪个事件或哪个方案 | an option does not say which event or scheme it is about
    = 案例有几个事件时写「2:event.ownBurden=…」；policy.* 和 history.* 前写方案编号。
    = With several events write 2:event.ownBurden=…; before policy.* and history.* stands the id of the scheme.
    ? 改错了事件或方案，试算结果就不是所想的那一个。
    ? Set in another event or policy, it would be another trial than the one that was meant.
    - --set 9:event.ownBurden=500
    + --set 1:event.ownBurden=500

    # HZ0381 scheme | 没有所仿照的示例 | an example is like one that is not there
    = 「like」指的示例不在这个方案里。
    = "like" names an example that the scheme does not have.
    ? 示例从被仿照的示例取得其余事实，缺了就是另一个案例。
    ? It takes all other facts from that example; without them it would be another case.
    - "examples": [{"name": "older", "like": "yonger", "facts": {"worker.age": "60 years"}, "expect": {"pay": null}},
    -              {"name": "younger", "on": "2026-06-05", "expect": {"pay": null}}]
    + "examples": [{"name": "older", "like": "younger", "facts": {"worker.age": "60 years"}, "expect": {"pay": null}},
    +              {"name": "younger", "on": "2026-06-05", "expect": {"pay": null}}]

    # HZ0382 scheme | 示例互相仿照 | examples are like each other in a circle
    = 沿着「like」走，又回到了自己。
    = Going along "like" one comes back to the same example.
    ? 总要有一个示例写全自己的事实。
    ? One of them gives its own facts.
    - "examples": [{"name": "a", "like": "b", "expect": {"pay": null}}, {"name": "b", "like": "a", "expect": {"pay": null}}]
    + "examples": [{"name": "a", "like": "b", "expect": {"pay": null}}, {"name": "b", "on": "2026-06-05", "expect": {"pay": null}}]

    # HZ0383 scheme | 示例没有评估日期 | an example without the day of assessment
    = 示例要写「on」，或从所仿照的示例取得。
    = An example says "on", or is like one that does.
    ? 没有“今天”：同一示例任何时候都应有同样的结果。
    ? There is no "today": an example comes out the same at any time.
    - "examples": [{"name": "rider", "expect": {"pay": null}}]
    + "examples": [{"name": "rider", "on": "2026-06-05", "expect": {"pay": null}}]

    # HZ0391 none | 两个版本同时施行 | two versions of a scheme are in force on one day
    = 同一方案两个文件的「effective」有重叠的日子，另一版本的位置一并指出。结束日写后一版本的起始日：「until」那天不算在内。
    = "effective" of two files of one scheme has days in common; the place of the other is told. An end is the first day of the next version: "until" itself does not count.
    ? 同一天只能有一种规则，否则答复取决于文件的次序。
    ? One day has one rule, or the answer would depend on the order of files.
    """#
}
