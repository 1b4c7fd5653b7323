extension CodePage {
  /// Population documents, and files of people.
  static let populations = #"""
    # HZ0901 population | 同一事实给了两次 | one fact is given twice
    = 一项事实只来自一列，或者在「facts」「policies」「event」「on」中对各行都相同。
    = A fact comes from one column, or is the same for all in "facts", "policies", "event" or "on".
    ? 两处不同时，不知道该信哪一处。
    ? Where the two differ nobody knows which one counts.
    - "facts": {"worker.unionMember": true}, "columns": {"会员": "worker.unionMember"}
    + "columns": {"会员": "worker.unionMember"}

    # HZ0902 population | 没有这一列 | no column has this name
    = 「id」「group」「output」写列名；「output」还可以写 eligibility、reasons 等，见 huzhu help batch。「overlays」写补充值的名称。
    = "id", "group" and "output" name columns; "output" also takes words such as eligibility and reasons. "overlays" names overlays.
    ? 写错的列名不能当作空列。
    ? A misspelt column is not taken for an empty one.
    - "columns": {"编号": null}, "id": "編号"
    + "columns": {"编号": null}, "id": "编号"

    # HZ0903 population | 日期格式不完整 | a pattern of days that is not whole
    = 「days」中 YYYY、MM、DD 各出现一次，其间是列中所用的符号。不写「days」时，2026-06-05、2026/6/5、2026年6月5日都能读。
    = "days" has YYYY, MM and DD once each, with the signs that the column uses. Without it 2026-06-05, 2026/6/5 and 2026年6月5日 are read.
    ? 03/04/2026 是三月还是四月，只有表的制作者知道。
    ? Whether 03/04/2026 is in March or in April is known only to whoever made the file.
    - "columns": {"出生日期": {"fact": "worker.birthDate", "days": "DD/MM/YY"}}
    + "columns": {"出生日期": {"fact": "worker.birthDate", "days": "DD/MM/YYYY"}}

    # HZ0904 population | 列的说明与事实不合 | what is said of a column does not fit its fact
    = 「empty」为 none 的事实须声明了「mayBeNone」，no-event 用于 event.* 的列；「days」用于日期；「scheme」用于 policy.* 和 history.*。
    = "empty": "none" goes with facts that say "mayBeNone", "no-event" with columns of event.*, "days" with days, "scheme" with policy.* and history.*.
    ? 空单元格是不知道，不是没有。
    ? An empty cell is something that is not known, not something that is not there.
    - "columns": {"出生日期": {"fact": "worker.birthDate", "empty": "none"}}
    + "columns": {"投保日": {"fact": "policy.start", "empty": "none"}}

    # HZ0905 population | 事件来自各行 | events come from the rows
    = 有 event.* 的列时，每行是一个事件；各行事件相同的事实写在「event」。「"events": []」表示没有发生任何事。
    = Where a column gives event.*, each row is an event; what all events share stands in "event". "events": [] says that nothing happened.
    ? 列在这里的事件会成为每个人的事件。
    ? An event that is listed here would be one of each person.
    - "events": [{"event.ownBurden": "100 CNY"}]
    + "event": {"event.ownBurden": "100 CNY"}

    # HZ0911 none | 没有列名 | a table without the names of its columns
    = 文件是空的。第一行应为列名，或在说明文件的「header」中写出列名。
    = The file is empty. Its first line has the names of the columns, unless "header" in the population document has them.
    ? 空文件多半是导出失败，不是没有人。
    ? An empty file is most likely a failed export, and not a population of nobody.

    # HZ0912 table | 两列同名 | two columns have one name
    = 表头中每个列名只出现一次。
    = Each name stands once in the first line.
    ? 不知道该读哪一列。
    ? Nobody knows which of them is meant.
    - worker.unionMember,worker.unionMember
    - true,false
    + worker.unionMember,worker.place
    + true,weihai

    # HZ0913 table | 不认识的列 | a column that nobody knows
    = 列名既不是事实（名称或中文名），说明文件也没有提到它。与规则无关的列写成「"备注": null」，或写「"others": "ignore"」。
    = The name is no fact, and the population document does not speak of it. What no rule reads is written "remark": null, or "others": "ignore".
    ? 写错的列名若被略过，所有人的这项事实都成了不知道。
    ? If a misspelt name were skipped, that fact would be unknown of everybody.
    - worker.unionMembr
    - true
    + worker.unionMember
    + true

    # HZ0914 table | 缺少一列 | a column is missing
    = 说明文件提到的列（含 id、group、output 和 --by 所指的）须在表中。
    = A column of which the document speaks, also as id, group, output or in --by, has to be in the table.
    ? 缺少的列不是空的列。
    ? A column that is missing is not one that is empty.
    - "columns": {"会员": "worker.unionMember", "地市": "worker.place"}
    - ---
    - 会员
    - true
    + "columns": {"会员": "worker.unionMember", "地市": "worker.place"}
    + ---
    + 会员,地市
    + true,weihai

    # HZ0920 table | 单元格数与列数不符 | a row with more or fewer cells than there are columns
    = 每行的单元格与列一样多，空的也要有分隔符。含有逗号的单元格须加引号。
    = A row has as many cells as there are columns, empty ones too. A cell with a comma in it stands in quotes.
    ? 错开一格，后面各格的意思就都变了。
    ? One cell too many, and all that follow say something else.
    - worker.unionMember,event.ownBurden
    - true,1,200
    + worker.unionMember,event.ownBurden
    + true,"1,200"

    # HZ0921 table | 引号不成对 | quotes that do not come out
    = 以引号开头的单元格以引号结尾，其中的引号写两次；不加引号的单元格中没有引号。引号没有结束时，只有这一行无效，下一行照常读取。
    = A cell that begins with a quote ends with one, with those inside doubled; one without quotes has none inside. Where a quote is not closed, that line is bad and the next is read as usual.
    ? 引号的配对决定了一行在哪里结束。
    ? Where a row ends depends on the quotes.
    - worker.unionMember,event.ownBurden
    - true,"100
    + worker.unionMember,event.ownBurden
    + true,"100"

    # HZ0922 table | 有 NUL 字节 | a NUL byte
    = 这一行有值为 0 的字节，文件多半在写出或传输时损坏。
    = The row has a byte of value 0: the file was most likely damaged when it was written or sent.
    ? 损坏的行里，其他内容也不可信。
    ? In a damaged row nothing else can be trusted.
    - worker.unionMember,worker.place
    - true,weihai‹U+0000›
    + worker.unionMember,worker.place
    + true,weihai

    # HZ0923 none | 一行太长 | a row that is too long
    = 一行超过 1 MiB，不是人员的一行；多半是没有换行的文件，或引号没有结束。
    = A row of more than 1 MiB is none of a person: a file without line ends, or a quote that is not closed.
    ? 这样内存才不随文件增长。
    ? So the memory of a run does not grow with the file.

    # HZ0924 table | 单元格为空 | an empty cell
    = 说明文件写了「"empty": "invalid"」的列，以及「group」所指的列，不能为空。
    = A column that says "empty": "invalid", and the column of "group", has a value in each row.
    ? 有的数据不允许缺少，缺少时宁可退回这一行。
    ? Where something may not be lacking, the row is rather sent back.
    - "columns": {"会员": {"fact": "worker.unionMember", "empty": "invalid"}, "地市": "worker.place"}
    - ---
    - 会员,地市
    - ,weihai
    + "columns": {"会员": {"fact": "worker.unionMember", "empty": "invalid"}, "地市": "worker.place"}
    + ---
    + 会员,地市
    + true,weihai

    # HZ0925 table | 列名又出现一次 | the line of names once more
    = 某一行与列名完全相同，多半是几个文件拼接而成；拼接时只保留第一个文件的列名。
    = A row is the same as the line of names: most likely files were joined, of which only the first keeps its names.
    ? 它不是人，也不能悄悄略过：行数要对得上。
    ? It is nobody, and it is not skipped in silence either: the rows are to add up.
    - worker.place,event.ownBurden
    - weihai,100
    - worker.place,event.ownBurden
    + worker.place,event.ownBurden
    + weihai,100

    # HZ0931 table | 同组的行不在一起 | rows of one group do not stand together
    = 「group」所指的列中，相同的值须在相邻各行。请先按此列排序。
    = Equal values of the column that "group" names stand one behind the other. Sort the file by that column.
    ? 起付线和限额要看同一人的全部事件，所以读到下一人之前必须读完。
    ? Deductibles and limits need all events of a person before the next person comes.
    - "columns": {"编号": null}, "group": "编号"
    - ---
    - 编号,event.ownBurden
    - A,100
    - B,100
    - A,100
    + "columns": {"编号": null}, "group": "编号"
    + ---
    + 编号,event.ownBurden
    + A,100
    + A,100
    + B,100

    # HZ0932 none | 同组的行互不一致 | rows of one group contradict each other
    = 同一人的各行，除 event.* 以外的事实应相同；不知道的可以空着。同组其余各行报 HZ0933。
    = In the rows of one person all facts but event.* are the same, or empty. The other rows of the group are told as HZ0933.
    ? 不知道哪一行写对了。
    ? Nobody knows which row is right.

    # HZ0933 none | 同组有无效的行 | another row of the group is bad
    = 同组的一行无法读取，因此同组各行都不能回答。改正那一行后重新运行。
    = One row of the group cannot be read, so that none of the group is answered. Mend that row and run again.
    ? 缺了一个事件，其余事件的给付可能就不对。
    ? With one event missing, what is paid for the others may be wrong.

    # HZ0934 none | 分组太多而未排序 | too many groups that are not sorted
    = 分组超过二百万个时，须按「group」的列排序，升序或降序都可以。
    = With more than two million groups the file has to be sorted by the column of "group", up or down.
    ? 排好序才能不记住所有的组就发现重复。
    ? In a sorted file a group that comes again is found without remembering all of them.

    # HZ0951 none | 不是合计文件 | a file that is no summary
    = 「--merge-summaries」读取 --summary json 或 --summary-to 写出的文件。
    = --merge-summaries reads what --summary json or --summary-to wrote.
    ? 少加一份，总数就不对。
    ? With one part missing the total is wrong.

    # HZ0952 none | 合计不能相加 | summaries that do not add up
    = 各部分须用同一引擎、同样的规则文件、方案、说明文件和 --by。
    = All parts are of one engine, the same rule files, schemes, population document and --by.
    ? 按不同规则得出的数相加没有意义。
    ? Numbers by different rules make no sum.
    """#
}
