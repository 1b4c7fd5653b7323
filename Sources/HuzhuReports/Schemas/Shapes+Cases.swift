extension SchemaShapes {
  /// Cases: what is given of one person.
  static let cases = #"""
    # case | 个案 | a case
    = 关于一个人（或其他主体）所知的一切。没有写的就是不知道。
    = What is known of one person or other subject. What is absent is unknown.
    ! format: format | 格式。 | The format.
    ! case: text | 名称。 | Its name.
    & situation
    > {"format": "huzhu/1", "case": "A-17", "on": "2026-06-05", "facts": {"worker.birthDate": "1990-02-28", "worker.disabled": null}}

    + situation | 情形 | a situation
    . subject: kebab | 主体；不写则看给出的事实。 | The subject.
    . on: day | 评估日。 | The day of assessment.
    . facts: facts | 关于本人和家庭的事实。 | Facts of the person and the household.
    . policies: {path: policy} | 按方案：保单和历史。 | By scheme: the policy and its history.
    . events: [event] | 发生并申请的事件；[] 为没有发生，不写为不知道。 | What happened and is claimed; []: nothing, absent: unknown.
    . assume: {path: assumptions} | 按方案：对未载明条款的假设。 | By scheme: what is assumed of its unstated terms.

    ## facts | 事实 | facts
    & remarks
    * fact-name: given
    > {"worker.birthDate": "1990-02-28", "worker.income": {"between": ["20000 CNY", "24000 CNY"]}}

    + remarks | 说明 | remarks
    . title: title
    . note: note
    . allow: allowances

    ## policy | 保单 | a policy
    . history: "none" | 除另写的之外，历史都为零。 | Everything of its history is zero but for what is given beside it.
    & remarks
    * fact-name: given
    > {"policy.start": "2026-03-01", "history": "none"}

    ## event | 事件 | an event
    & remarks
    * fact-name: given
    > {"event.kind": "hospital-stay", "event.date": "2026-05-01", "event.ownBurden": "12000 CNY"}

    @ given | 所知 | what is known
    = 一个值；null 为确知没有；或一个范围、几种可能。
    = A value; null: known not to exist; or a range, or several possibilities.
    : null / text / number / flag / [listed] / given-object

    @ listed | 列表的一项 | one of a list
    : text / record

    ## record | 记录 | a record
    & remarks
    * camel: given

    % given-object | 部分已知 | what is known in part
    - between: given-range
    - in: given-alternatives
    - atLeast: given-least
    - count: given-count

    # given-range | 范围 | a range
    ! between: [given-end, given-end] | 两端；null 为不限。 | Its ends; null: open.
    > {"between": ["20000 CNY", null]}

    @ given-end | 一端 | an end
    : null / text / number

    # given-alternatives | 几种可能 | alternatives
    ! in: [given-item]+ | 是其中之一。 | It is one of these.
    > {"in": ["courier", "food-delivery-rider"]}

    @ given-item | 一种可能 | an alternative
    : null / text

    # given-least | 至少有 | at least these
    ! atLeast: [listed] | 有这些，可能还有别的。 | These, and perhaps others.

    # given-count | 只知条数 | only how many
    ! count: quantity | 有几条。 | How many there are.

    ## assumptions | 假设 | assumptions
    & remarks
    * camel: assumption
    > {"oldestIs": "until-60"}

    @ assumption | 假设 | an assumption
    = 一种读法、界限内的一个值，或清单的成员。
    = One of the readings, a value within the bounds, or members of the list.
    : text / number / flag / assumed-members

    # assumed-members | 清单的成员 | members of a list
    . includes: [text] / text | 在清单内的。 | What is in it.
    . excludes: [text] / text | 不在清单内的。 | What is not in it.
    """#
}
