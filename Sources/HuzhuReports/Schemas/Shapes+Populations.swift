extension SchemaShapes {
  /// Populations: what the columns of a file of people say.
  static let populations = #"""
    # population | 人员表说明 | a population
    = 一个人员表（CSV 或 NDJSON）各列的含义，以及各行相同的情形。
    = What the columns of a file of people (CSV or NDJSON) say, and what is the same for all rows.
    ! format: format | 格式。 | The format.
    ! population: text | 名称。 | Its name.
    . data: text | 人员表的文件名。 | The file of people.
    . table: "csv" / "ndjson" | 文件的形式。 | The form of the file.
    . separator: "," / ";" / tab / bar | 列之间的分隔符。 | What separates the columns.
    . header: [text] | 各列的名称；不写则取首行。 | The names of the columns; by default the first line.
    . columns: {any: column} | 各列的含义。 | What each column says.
    . others: "ignore" / "refuse" | 未说明的列忽略还是拒绝（默认）。 | Whether other columns are ignored or refused, the default.
    & situation
    . event: event | 各行事件相同的事实。 | Facts that the events of all rows share.
    . schemes: [path] | 只核定这些方案。 | Only these schemes.
    . overlays: [text] | 采用的补充值。 | The overlays that are applied.
    . id: text | 哪一列是编号。 | The column that tells who somebody is.
    . group: text | 哪一列用来分组。 | The column by which people are grouped.
    . output: [output-column] | 输出哪些列。 | The columns that are written.
    > {"format": "huzhu/1", "population": "riders", "data": "riders.csv", "on": "2026-06-05", "columns": {"出生日期": {"fact": "worker.birthDate"}}, "id": "编号"}

    @ tab | 制表符 | a tab
    $ {"const": "\t"}

    @ bar | 竖线 | a bar
    $ {"const": "|"}

    @ column | 列 | a column
    = 事实的名称；null 为不用；或带说明的对象。
    = The name of a fact; null: not used; or an object with more.
    : null / text / column-form

    # column-form | 列的说明 | what a column says
    . fact: text | 事实的名称；不写则列名就是事实。 | The name of a fact; by default the column's own.
    . scheme: path | 属于哪个方案的保单或历史。 | The scheme whose policy or history it is.
    . empty: "unknown" / "none" / "no-event" / "invalid" | 空单元格为不知道（默认）、确知没有、没有事件，或数据有误。 | An empty cell: not known (the default), known not to exist, no event, or bad data.
    . days: text | 日期的写法，如 DD/MM/YYYY。 | How days are written, such as DD/MM/YYYY.
    . words: {any: text} | 单元格里的词各是什么意思。 | What the words in its cells mean.
    > {"fact": "worker.occupation", "words": {"骑手": "food-delivery-rider"}}

    @ output-column | 输出列 | a column of the output
    : text / input-column

    ## input-column | 原样照抄的列 | a column of the input
    ! column: text | 人员表的列名。 | The name of the column.
    """#
}
