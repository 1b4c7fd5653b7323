extension SchemaShapes {
  /// What all documents share: labels, names, quantities, days, and where a value comes from.
  static let shared = #"""
    @ format | 格式 | the format
    = 书写文件所用的语言版本。
    = The version of the language in which the document is written.
    $ {"const": "huzhu/1"}

    ## label | 文字 | a label
    = 给人看的文字，两种语言都要有。
    = What people read, in both languages.
    ! zh: text | 中文。 | In Chinese.
    ! en: text | 英文。 | In English.
    > {"zh": "职工", "en": "worker"}

    @ title | 名称 | a title
    = 给人看的名称。
    = What people call it.
    : label

    @ note | 说明 | a note
    = 说明，不影响结果。
    = A remark, without effect.
    : label

    @ allowances | 放行 | allowances
    = 在此处放行的问题，各有理由。
    = Findings that are let stand here, each with a reason.
    : [allow]

    # allow | 放行 | an allowance
    = 让一处警告或提示存在，并写明理由；没有放行任何问题的 allow 本身也是问题。
    = Lets a warning or note stand, with the reason; an allow that silences nothing is a finding itself.
    ! code: code | 问题代码。 | The code of the finding.
    ! because: label | 为什么可以。 | Why it may stand.
    > {"code": "HZ0412", "because": {"zh": "原文如此。", "en": "So the source has it."}}

    @ code | 问题代码 | a code
    $ {"type": "string", "pattern": "^HZ[0-9]{4}$"}
    > "HZ0412"

    @ kebab | 短横线名称 | a kebab-case name
    = 小写字母和数字，用「-」连接。
    = Small letters and digits, joined by '-'.
    $ {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
    > "hospital-stay"

    @ camel | 驼峰名称 | a lowerCamelCase name
    = 小写字母开头的字母和数字。
    = Letters and digits, the first a small letter.
    $ {"type": "string", "pattern": "^[a-z][A-Za-z0-9]*$"}
    > "firstBandEnd"

    @ fact-name | 事实名称 | the name of a fact
    = 带点的驼峰名称。
    = lowerCamelCase parts joined by dots.
    $ {"type": "string", "pattern": "^[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)+$"}
    > "worker.birthDate"

    @ path | 编号 | an id
    = 用点连接的短横线名称。
    = kebab-case parts joined by dots.
    $ {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)*$"}
    > "guangdong.hui-ji-xiang"

    @ day | 日期 | a day
    $ {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
    > "2026-06-05"

    @ quantity | 数量 | a quantity
    = 带单位的精确小数，或不带单位的数。
    = An exact decimal with its unit, or a bare number.
    $ {"anyOf": [{"type": "string", "pattern": "^[-+]?[0-9]"}, {"type": "number"}]}
    > "20 CNY/person/year"
    > "80%"

    @ unit | 单位 | a unit
    = 内置 CNY、year、month、day 和 %；其余在词汇表中声明；可用「/」相除。
    = Built in are CNY, year, month, day and %; others are declared in a vocabulary; '/' divides.
    : text
    > "CNY/person/year"

    @ rounding-mode | 取整方式 | a rounding mode
    : "half-up" / "half-even" / "up" / "down"

    @ source | 来源 | a source
    = 台账中一条或几条事实的编号；数值须与其相同。
    = The id of a ledger fact, or of several; the value must equal theirs.
    : text / [text]+

    % operator | 经办方 | the operator
    = 经办方自己的规定。
    = The society's own clause.
    - zh: label
    - document: operator-clause

    # operator-clause | 经办方条文 | a clause of the operator
    ! document: text | 文件名称。 | The document.
    . clause: text / number | 条文号。 | The number of the clause.
    . line: number | 行号。 | The line.

    + origin | 出处 | an origin
    . source: source | 台账事实：数值须与其相同。 | The ledger fact that states it; the value must equal it.
    . operator: operator | 经办方的规定。 | The society's own clause.
    . assumed: label | 假设的理由；结果则为试算。 | The reason for an assumption; answers are then a trial.
    """#
}
