extension SchemaShapes {
  /// Conditions: comparisons, and what connects them.
  static let conditions = #"""
    @ condition | 条件 | a condition
    = 是否事实、条件或值的名称，或含一个运算的对象。
    = The name of a flag, a condition or a value, or an object with one operator.
    : text / flag / formula-object
    > "outpatientCounts"
    > {"that": "worker.age", "atLeast": "youngest"}

    # tests | 比较 | test words
    . is: formula | 是；选项包括其下级。 | Is; of an item also what stands under it.
    . in: [formula] / formula-object | 是其中之一。 | Is one of these.
    . includes: text / [text] / formula-object | 包含，或包含其中之一。 | Holds this item, or one of these.
    . atLeast: formula | 不小于（以上）。 | Not less than.
    . atMost: formula | 不大于（以下、以内）。 | Not more than.
    . over: formula | 大于（超过）。 | More than.
    . under: formula | 小于（不满）。 | Less than.
    . between: [formula, formula] | 在两者之间，含两端。 | Between the two, both inclusive.
    . onOrAfter: formula | 不早于该日。 | Not before this day.
    . onOrBefore: formula | 不晚于该日。 | Not after this day.
    . after: formula | 晚于该日。 | After this day.
    . before: formula | 早于该日。 | Before this day.
    . from: formula | 从该日起，与 until 成半开区间。 | From this day on; half-open with 'until'.
    . until: formula | 到该日为止，不含。 | Up to this day, no longer on it.
    . exists: flag | 是否存在。 | Whether it exists.

    # comparison | 比较 | a comparison
    ! that: formula | 比较什么；文字为名称。 | What is compared; a text is a name.
    & tests
    . ifNone: flag | 左边不存在时是否成立。 | Whether it holds where the left side is none.
    & naming
    > {"clause": "age", "that": "worker.age", "atLeast": "youngest"}

    # all | 全部 | all
    ! all: [condition] | 全部成立。 | All of them hold.
    & naming

    # any-condition | 任一 | any
    ! any: [condition]+ | 至少一个成立。 | One of them holds at least.
    & naming

    # not | 非 | not
    ! not: condition | 不成立。 | It does not hold.
    & naming

    # some | 有一条 | some
    ! some: quantified | 列表中至少有一条符合。 | It holds for one record at least.
    & naming

    # every | 每一条 | every
    ! every: quantified | 列表中每一条都符合。 | It holds for every record.
    & naming

    # quantified | 逐条判断 | asked of records
    ! each: text | 列表事实的名称。 | The name of a list fact.
    ! as: camel | 每条记录的称呼。 | What each record is called.
    ! where: condition | 条件。 | The condition.

    # clause-reference | 引用条件 | a reference to a condition
    ! clause: kebab | 写在别处的条件的名称。 | The name of a condition that is written elsewhere.
    """#
}
