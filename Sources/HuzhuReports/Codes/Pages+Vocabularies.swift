extension CodePage {
  /// Vocabularies.
  static let vocabularies = #"""
    # HZ0301 vocabulary | 没有这个选项表 | no vocabulary has this choice
    = 「of」指的选项表没有在任何词汇表中声明。
    = The choice that "of" names is declared in no vocabulary.
    ? 事实可取哪些值，取决于选项表，不能空缺。
    ? The choice says what values a fact may have, so it cannot be missing.
    - "facts": {"worker.occupation": {"type": "choice", "of": "occupatoin"}},
    - "choices": {"occupation": {"of": {"rider": {"zh": "骑手", "en": "rider"}}}}
    + "facts": {"worker.occupation": {"type": "choice", "of": "occupation"}},
    + "choices": {"occupation": {"of": {"rider": {"zh": "骑手", "en": "rider"}}}}

    # HZ0302 vocabulary | 选项的上下级成了环 | items stand under each other in a circle
    = 沿着「under」往上走，又回到了自己。
    = Going up along "under" one comes back to the same item.
    ? 上级成立，下级才有意义；成环就没有上级。
    ? What holds for an item holds for all below it; in a circle nothing is below.
    - "choices": {"illness": {"of": {
    -   "tumour": {"zh": "肿瘤", "en": "tumour", "under": "lung-cancer"},
    -   "lung-cancer": {"zh": "肺癌", "en": "lung cancer", "under": "tumour"}}}}
    + "choices": {"illness": {"of": {
    +   "tumour": {"zh": "肿瘤", "en": "tumour"},
    +   "lung-cancer": {"zh": "肺癌", "en": "lung cancer", "under": "tumour"}}}}

    # HZ0303 vocabulary | 里面什么也没有 | there is nothing in it
    = 选项表、列表或范围不能是空的。
    = A choice, a list or a range has at least one thing in it.
    ? 没有选项的事实取不到任何值。
    ? A fact without items could have no value at all.
    - "choices": {"occupation": {"of": {}}}
    + "choices": {"occupation": {"of": {"rider": {"zh": "骑手", "en": "rider"}}}}

    # HZ0304 vocabulary | 步长不大于零 | a step is not above zero
    = 「step」是相邻两个值的差，要大于零。
    = "step" is the distance from one value to the next, and is above zero.
    ? 步长决定小数位数和「超过」的下一个值。
    ? It gives the decimals, and the value that comes next after "over".
    - "facts": {"worker.visits": {"type": "quantity", "step": 0, "between": [0, 99]}}
    + "facts": {"worker.visits": {"type": "quantity", "step": 1, "between": [0, 99]}}

    # HZ0305 vocabulary | 范围的两端颠倒 | the ends of a range are reversed
    = 范围先写小的一端，再写大的一端。
    = The lower end of a range comes first.
    ? 颠倒的范围里没有值。
    ? A reversed range holds no value.
    - "facts": {"worker.birthDate": {"type": "day", "between": ["2030-12-31", "1920-01-01"]}}
    + "facts": {"worker.birthDate": {"type": "day", "between": ["1920-01-01", "2030-12-31"]}}

    # HZ0306 vocabulary | 值不在步长上 | a value between two steps
    = 值应是步长的整数倍。
    = A value is a whole number of steps.
    ? 不在步长上的值是坏数据，不会被取整。
    ? A value off its step is bad data and is never rounded.
    - "facts": {"worker.points": {"type": "quantity", "step": 5, "between": [0, 98]}}
    + "facts": {"worker.points": {"type": "quantity", "step": 5, "between": [0, 95]}}

    # HZ0307 vocabulary | 推算的事实互相依赖 | derived facts depend on each other in a circle
    = 几个推算的事实互为根据，消息中写出绕的一圈。
    = Derived facts are computed from each other; the message tells the way round.
    ? 总要有一个能直接给出的事实。
    ? One of them has to be given.
    - "facts": {"household.income": {"type": "quantity", "step": 1, "between": [0, 9], "derived": {"sum": ["household.total"]}},
    -           "household.total": {"type": "quantity", "step": 1, "between": [0, 9], "derived": {"sum": ["household.income"]}}}
    + "facts": {"household.income": {"type": "quantity", "step": 1, "between": [0, 9]},
    +           "household.total": {"type": "quantity", "step": 1, "between": [0, 9], "derived": {"sum": ["household.income"]}}}

    # HZ0309 vocabulary | 列表没有合理的上限 | a list without a sensible bound
    = 「atMost」说明列表最多有几条记录，不能太大。
    = "atMost" says how many records a list may have, and is no large number.
    ? 对列表的证明和范围要逐条计算。
    ? Ranges over a list are computed record by record.
    - "facts": {"household.children": {"type": "list", "atMost": 1000, "fields": {"birthDate": {"type": "day"}}}}
    + "facts": {"household.children": {"type": "list", "atMost": 10, "fields": {"birthDate": {"type": "day"}}}}

    # HZ0310 vocabulary | 列表里又有列表 | a list inside a list
    = 列表的字段不能再是列表。
    = A field of a list is no list.
    ? 一层列表够用，也才能算得准。
    ? One level is enough, and can be computed exactly.
    - "facts": {"household.children": {"type": "list", "atMost": 9, "fields": {"aids": {"type": "list", "atMost": 9, "fields": {}}}}}
    + "facts": {"household.children": {"type": "list", "atMost": 9, "fields": {"birthDate": {"type": "day"}}}}

    # HZ0311 vocabulary | 有次序的选项表不能有上下级 | an order and a hierarchy in one choice
    = 「ordered」的各项排成一列，不能再用「under」分上下级。
    = The items of an "ordered" choice stand in a row, so none is "under" another.
    ? 上级与下级之间没有先后，「atLeast」就没有意义。
    ? An item and one below it have no order, and 'atLeast' would mean nothing.
    - "choices": {"level": {"ordered": true, "of": {"one": {"zh": "一级", "en": "one"}, "one-b": {"zh": "一级乙等", "en": "one B", "under": "one"}}}}
    + "choices": {"level": {"ordered": true, "of": {"one-b": {"zh": "一级乙等", "en": "one B"}, "one": {"zh": "一级", "en": "one"}}}}

    # HZ0312 vocabulary | 公开数据的写法不对 | a public fact has no table, or is asked as well
    = 公开数据从带日期、有来源的表中查出：「public」有「by」和「rows」，单元是数值本身；它不问人，也不推算。
    = A public fact is looked up in dated, sourced tables: "public" has "by" and "rows" with plain values; it is neither asked nor derived.
    ? 公开的标准各人相同，问来的数字可能各不相同。
    ? A published standard is the same for everybody, while figures that are asked may differ.
    - "choices": {"place": {"of": {"city": {"zh": "市", "en": "city"}}}},
    - "facts": {"worker.place": {"type": "choice", "of": "place"},
    -           "local.wage": {"type": "quantity", "unit": "CNY", "step": "1 CNY", "between": ["0 CNY", "9999 CNY"],
    -             "ask": {"zh": "标准？", "en": "The standard?"},
    -             "public": {"by": ["worker.place"], "rows": [["city", "900 CNY"]], "assumed": {"zh": "试算", "en": "a trial"}}}}
    + "choices": {"place": {"of": {"city": {"zh": "市", "en": "city"}}}},
    + "facts": {"worker.place": {"type": "choice", "of": "place"},
    +           "local.wage": {"type": "quantity", "unit": "CNY", "step": "1 CNY", "between": ["0 CNY", "9999 CNY"],
    +             "public": {"by": ["worker.place"], "rows": [["city", "900 CNY"]], "assumed": {"zh": "试算", "en": "a trial"}}}}
    """#
}
