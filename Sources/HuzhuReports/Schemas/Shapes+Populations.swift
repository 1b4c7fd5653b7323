extension SchemaShapes {
  /// Populations: what the columns of a file of people say.
  static let populations = #"""
    # population | 人员表说明 | a population
    = 人员表各列的意思，供「huzhu batch」使用。
    = What the columns of a file of people say, for 'huzhu batch'.
    ! format: format | 格式。 | The format.
    ! population: text | 名称。 | Its name.
    . data: text | 人员表的文件，从本文件的目录算起。 | The file of rows, from the folder of the document.
    . table: "csv" / "ndjson" | 人员表的格式；不写则看文件名。 | Its form; by the name of the file where it is absent.
    . separator: text | 单元格之间的符号：逗号、分号、竖线或制表符。 | What stands between cells: a comma, a semicolon, a bar or a tab.
    . header: [text] | 各列的名称，用于第一行不是列名的文件。 | The names of the columns, of a file without a line of them.
    . columns: {text: column} | 按列名：这一列的意思。 | By name: what the column says.
    . others: "ignore" / "refuse" | 没有提到的列：略过，还是拒绝（默认）。 | Columns of which nothing is said: ignored, or refused, which is the default.
    & situation
    . event: event | 各行的事件中相同的事实。 | What the events of all rows have in common.
    . schemes: [path] | 按哪些方案回答。 | The schemes under which is answered.
    . overlays: [text] | 采用的补充值。 | Overlays that are applied.
    . id: text | 用来辨认各行的列。 | The column that names a row.
    . group: text | 值相同的相邻各行属于同一人的列。 | The column of which equal cells, one behind the other, are one person.
    . output: [output-column] | 写出的列。 | The columns that are written.
    > {"format": "huzhu/1", "population": "claims", "on": "2026-06-05", "columns": {"编号": null, "自付": "event.ownBurden"}, "schemes": ["weihai.critical-cost"], "group": "编号"}

    @ column | 列 | a column
    = 事实的名称；null 为与规则无关；或详细说明。
    = The name of a fact; null: nothing that a rule reads; or more about it.
    : null / text / column-object

    # column-object | 列的说明 | a column
    . fact: text | 给出的事实；不写则列名就是事实。 | The fact that it gives; its own name where it is absent.
    . scheme: path | policy.* 和 history.* 属于哪个方案；不写为所问的各方案。 | The scheme of a fact of a policy; all that are asked where it is absent.
    . empty: "unknown" / "none" / "no-event" / "invalid" | 空单元格的意思；默认不知道。 | What an empty cell says; not known by default.
    . days: text | 日期的写法，如 DD/MM/YYYY。 | How days are written, such as DD/MM/YYYY.
    . words: {text: text} | 单元格里的代码及其意思。 | Codes in the cells, with what they mean.
    > {"fact": "worker.birthDate", "days": "DD/MM/YYYY", "empty": "invalid"}

    @ output-column | 输出列 | a column of the output
    = eligibility、reasons、low 等词，或人员表的列名。
    = A word such as eligibility, reasons or low, or a column of the input.
    : text / output-input

    ## output-input | 原有的列 | a column of the input
    ! column: text | 人员表的列名。 | Its name.
    """#
}
