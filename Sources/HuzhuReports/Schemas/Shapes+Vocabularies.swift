extension SchemaShapes {
  /// Vocabularies: the subjects, units, choices and facts that a rule may use.
  static let vocabularies = #"""
    # vocabulary | 词汇表 | a vocabulary
    = 规则可用的主体、单位、选项和事实。几个词汇表文件合为一个。
    = The subjects, units, choices and facts that rules may use. Several documents are one vocabulary.
    ! format: format | 格式。 | The format.
    ! vocabulary: kebab | 词汇表的名称。 | The name of the vocabulary.
    . subjects: {kebab: label} | 可以享受待遇或承担义务的主体。 | Who may be entitled or owe something.
    . units: {text: unit-declaration} | 除内置之外的单位。 | Units beside the built-in ones.
    . choices: {kebab: choice} | 选项表。 | Lists of items to choose from.
    . facts: {fact-name: fact} | 可以给出的事实。 | The facts that a case may give.
    . always: [condition] | 恒成立的条件：违反它的个案是坏数据。 | What always holds: a case that breaks it is bad data.
    > {"format": "huzhu/1", "vocabulary": "world", "facts": {"worker.unionMember": {"type": "flag", "ask": {"zh": "是否工会会员？", "en": "A union member?"}}}}

    # unit-declaration | 单位 | a unit
    . whole: flag | 是否只能是整数。 | Whether it comes in whole numbers only.
    > {"whole": true}

    # choice | 选项表 | a choice
    ! of: {kebab: item} | 各选项。 | The items.
    . ordered: flag | 各选项是否有先后高低。 | Whether the items stand in an order.
    > {"ordered": true, "of": {"one": {"zh": "一级", "en": "level one"}, "two": {"zh": "二级", "en": "level two"}}}

    # item | 选项 | an item
    ! zh: text | 中文。 | In Chinese.
    ! en: text | 英文。 | In English.
    . under: kebab | 属于哪个选项：对上级成立的判断对它也成立。 | The item that it belongs to: what is asked of that holds for this one.
    > {"zh": "乳腺癌", "en": "breast cancer", "under": "malignant-tumour"}

    % fact | 事实 | a fact
    = 个案可以给出、或可以推算、或查公开数据得到的一项。
    = What a case may give, or what is derived or looked up in public data.
    - type=flag: flag-fact
    - type=choice: choice-fact
    - type=choices: choices-fact
    - type=day: day-fact
    - type=quantity: quantity-fact
    - type=text: flag-fact
    - type=list: list-fact

    # flag-fact | 是否或文本 | a flag or a text
    ! type: "flag" / "text" | flag 为是否；text 只用于识别。 | flag: true or false; text: identity only.
    & asked-fact

    + asked-fact | 事实 | a fact
    . ask: label | 询问时的问句。 | The question that asks for it.
    . fixed: flag | 是否无人能改变，如出生日期：不会被建议去改。 | Whether nobody can change it, as a birth date: never suggested as a way out.
    . mayBeNone: flag | 是否可能不存在；个案写 null 表示确知没有。 | Whether it may not exist; null in a case means known not to exist.
    . derived: formula | 推算它的公式；不再询问。 | The formula that it is computed by; it is never asked.
    . public: public-table | 有来源的公开数据；不问人。 | A sourced public table; not asked of a person.

    # choice-fact | 单选 | one item of a choice
    ! type: "choice" | 一个选项。 | One item.
    & asked-fact
    ! of: kebab | 选项表的名称。 | The name of the choice.
    > {"type": "choice", "of": "occupation", "ask": {"zh": "职业？", "en": "Occupation?"}}

    # choices-fact | 多选 | several items of a choice
    ! type: "choices" | 一组选项。 | A set of items.
    . ask: label | 询问时的问句。 | The question that asks for it.
    . fixed: flag | 是否无人能改变。 | Whether nobody can change it.
    . derived: formula | 推算它的公式。 | The formula that it is computed by.
    ! of: kebab | 选项表的名称。 | The name of the choice.

    # day-fact | 日期 | a day
    ! type: "day" | 日期。 | A day.
    & asked-fact
    . between: [day, day] | 可能的首日和末日。 | The first and the last day that it may be.
    > {"type": "day", "between": ["1920-01-01", "2030-12-31"]}

    # quantity-fact | 数量 | a quantity
    ! type: "quantity" | 数量。 | A quantity.
    & asked-fact
    . unit: unit | 单位；不写则为计数。 | The unit; without one it is a count.
    ! step: quantity | 最小间隔：不在其倍数上的值是坏数据。 | The smallest difference: a value between two steps is bad data.
    ! between: [quantity, quantity] | 可能的最小和最大值；超出是坏数据。 | The least and the greatest value; beyond is bad data.
    > {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]}

    # list-fact | 列表 | a list
    ! type: "list" | 记录的列表。 | A list of records.
    . ask: label | 询问时的问句。 | The question that asks for it.
    . fixed: flag | 是否无人能改变。 | Whether nobody can change it.
    ! fields: {camel: fact} | 每条记录的字段。 | The fields of each record.
    ! atMost: quantity | 最多几条。 | The most records that it may have.
    > {"type": "list", "atMost": 10, "fields": {"birthDate": {"type": "day"}}}

    # public-table | 公开数据 | a public table
    ! by: text / [text]+ | 按哪些事实查找。 | The facts that it goes by.
    . rows: [row]+ | 各行：键，最后是结果。 | The rows: keys, and the result at the end.
    . is: [public-piece]+ | 分段生效的各张表。 | Dated pieces, each with its rows.
    & origin
    ? rows is

    # public-piece | 公开数据的一段 | a dated piece of a public table
    . from: day | 生效日。 | The first day.
    . until: day | 失效日（不含）。 | The day on which it ends, no longer in it.
    ! rows: [row]+ | 各行。 | The rows.
    & origin
    """#
}
