extension CodePage {
  /// The text of documents: all that keeps it from being JSON.
  static let texts = #"""
    # HZ0101 text | 文件是空的 | the file is empty
    = 文件里除空白外什么也没有。每个文档都是一个 JSON 对象。
    = There is nothing in the file but white space. Each document is one JSON object.
    ? 空文件多半是没有保存，或写错了位置。
    ? An empty file was most likely not saved, or written to the wrong place.
    - ‹U+0020›
    + {}

    # HZ0102 text | 文件以字节顺序标记开头 | the file begins with a byte order mark
    = 文件开头有一个看不见的字节顺序标记（BOM）。请用「UTF-8，无 BOM」保存。
    = The file begins with an invisible byte order mark. Save it as UTF-8 without one.
    ? JSON 标准不允许写入它，别的程序会因此读不了文件。
    ? The JSON standard does not allow it, and other programs stumble over it.
    - ‹U+FEFF›{"format": "huzhu/1"}
    + {"format": "huzhu/1"}

    # HZ0103 none | 文件是 UTF-16 或 UTF-32 编码 | the file is written in UTF-16 or UTF-32
    = 文档一律用 UTF-8 编码。请在编辑器中另存为 UTF-8；Windows 记事本称 UTF-16 为「Unicode」。
    = Documents are written in UTF-8. Save it anew as UTF-8; some editors call UTF-16 "Unicode".
    ? 编码只有一种，同样的内容才有同样的字节和摘要。
    ? With one encoding the same content has the same bytes and the same digest.

    # HZ0104 none | 文件是 GB18030、GBK 或 GB 2312 编码 | the file is written in GB18030, GBK or GB 2312
    = 文件像是中文旧编码。请在编辑器中另存为 UTF-8。
    = The file looks like one of the older Chinese encodings. Save it anew as UTF-8.
    ? 猜测编码会把字猜错，名称和标题因此变样，所以不猜。
    ? A guessed encoding gets characters wrong, and with them names and titles; so nothing is guessed.

    # HZ0105 none | 有些字节不是 UTF-8 | some bytes are not UTF-8
    = 文件大体是 UTF-8，但所标之处的字节不成字符，常见于粘贴了别的编码的片段或文件损坏。
    = The file is UTF-8 but for the bytes that are marked: a piece in another encoding, or damage.
    ? 坏字节若被悄悄替换，名称就不再是原来的名称。
    ? Were bad bytes silently replaced, a name would not be the name any more.

    # HZ0106 text | 值之后还有文字 | more text follows the one value
    = 一个文件只有一个 JSON 值，这里在它结束之后还有内容，往往是括号早了一步。
    = A file holds one JSON value, and here something follows it; often a bracket closes too early.
    ? 多出的部分若不理会，写的人会以为它有效。
    ? Were the rest ignored, its author would believe that it counts.
    - {"a": 1} {"b": 2}
    + {"a": 1, "b": 2}

    # HZ0107 text | 文件中途结束 | the file ends too early
    = 文件结束时，还有对象、列表或文本没有收尾。
    = The file ends while an object, a list or a text is still open.
    ? 复制不全的文件可能恰好少了一条限制，因此不读半个文件。
    ? A file that was copied in part may lack just a limit; so half a file is not read.
    - {"a": [1, 2
    + {"a": [1, 2]}

    # HZ0108 text | 文本没有右引号 | a text has no closing quote
    = 文本从左引号开始，到行末还没有右引号。
    = A text begins with a quote, and none closes it on its line.
    ? 少一个引号，后面的内容都会被看成文字；在行末断定，其余错误仍能一次报全。
    ? Without it all that follows would be text; deciding at the line's end, one run can tell the other mistakes too.
    - {"a": "one,
    -  "b": 2}
    + {"a": "one",
    +  "b": 2}

    # HZ0109 text | 缺少值或成员 | a value or a member is missing
    = 该有值的地方什么也没有：键后面没有值，或者两个逗号之间是空的。
    = Nothing stands where a value must: behind a key, or between two commas.
    ? 缺的值不能当作零、否或没有。
    ? A missing value is not zero, not false and not none.
    - {"a": }
    + {"a": 0}

    # HZ0110 text | 缺少逗号 | a comma is missing
    = 两个值或两个成员之间没有逗号。
    = Two values or members have no comma between them.
    ? 改法只有一种，可以照提示改。
    ? There is one way to mend it, which the finding offers.
    - [1 2]
    + [1, 2]

    # HZ0111 text | 缺少冒号 | a colon is missing
    = 键和它的值之间应有冒号，不用等号或箭头。
    = A colon stands between a key and its value, no equals sign and no arrow.
    ? 文档是严格的 JSON，别的程序也要能读。
    ? Documents are strict JSON, which other programs can read as well.
    - {"a" = 1}
    + {"a": 1}

    # HZ0112 text | 右括号前有多余的逗号 | a comma stands before a closing bracket
    = 最后一项之后不写逗号。
    = No comma follows the last item.
    ? 多余的逗号也可能是漏写了一项，JSON 标准不允许。
    ? It may also stand for an item that was forgotten, and the JSON standard forbids it.
    - [1, 2,]
    + [1, 2]

    # HZ0113 text | 文字没有加引号 | a word stands without quotes
    = 键和文本都要加双引号；真假和空写作 true、false、null。
    = Keys and texts stand in double quotes; the bare words are true, false and null.
    ? 不加引号的词，可能是文本，也可能是写错的 true 或 null。
    ? A bare word may be a text, or a misspelt true or null.
    - {occupation: "rider", "member": True}
    + {"occupation": "rider", "member": true}

    # HZ0114 text | 用了单引号 | a text stands in single quotes
    = JSON 的引号是双引号。
    = The quotes of JSON are double quotes.
    ? 文档是严格的 JSON，别的程序也要能读。
    ? Documents are strict JSON, which other programs can read as well.
    - {'a': 'b'}
    + {"a": "b"}

    # HZ0115 text | 有注释 | there is a comment
    = JSON 没有注释。说明写在「note」中，它可以放在任何对象里。
    = JSON has no comments. A remark goes into "note", which may stand in any object.
    ? 「note」有中英两种文字，随文档一起读取和显示；注释会被工具丢掉。
    ? A "note" has both languages and stays with the document; tools lose comments.
    - {"a": 1 // one
    - }
    + {"a": 1}

    # HZ0116 text | 数不是有限的 | a number is not finite
    = NaN 和 Infinity 不是 JSON 的数。没有上限时写 null，不知道时不写。
    = NaN and Infinity are no JSON numbers. An open end is null, and what is not known is left out.
    ? 每个数都是精确的十进制数，没有无穷。
    ? Every number is an exact decimal, and none is infinite.
    - {"between": [0, Infinity]}
    + {"between": [0, null]}

    # HZ0117 text | 数的前面有多余的零 | a number begins with a needless zero
    = 数不以零开头，零本身和零点几除外。
    = A number does not begin with a zero, but for zero itself and fractions.
    ? 在有些语言里，前导零表示八进制。
    ? In some languages it would mean an octal number.
    - [007]
    + [7]

    # HZ0118 text | 数的前面有正号 | a number begins with a plus sign
    = 正数不写正号。
    = A positive number has no sign.
    ? 文档是严格的 JSON，别的程序也要能读。
    ? Documents are strict JSON, which other programs can read as well.
    - [+5]
    + [5]

    # HZ0119 text | 数的写法不对 | a number is not written as JSON writes numbers
    = 这不是 JSON 的数。带单位的量和日期是文本，要加引号。
    = This is no JSON number. Quantities with a unit, and days, are texts and stand in quotes.
    ? 单位写在引号里面，数和单位才不会分开。
    ? Inside the quotes a number keeps its unit.
    - {"rate": 20%, "on": 2026-06-05, "share": .5}
    + {"rate": "20%", "on": "2026-06-05", "share": 0.5}

    # HZ0120 text | 文本中有控制字符 | a control character stands bare in a text
    = 文本中不能直接写制表符、换行等看不见的字符，要写成 \t、\n。
    = Tabs, line ends and their like do not stand bare in a text; they are written \t, \n.
    ? 直接写的换行多半是漏了引号，看不见的字符也会让两个名称看上去一样。
    ? A bare line end is most likely a missing quote, and unseen characters make two names look alike.
    - {"a": "one‹U+0009›two"}
    + {"a": "one\ttwo"}

    # HZ0121 text | 不认识的转义 | an unknown escape
    = 反斜杠之后只能是 " \ / b f n r t 或 u 加四位十六进制数字。
    = Behind a backslash stand " \ / b f n r t, or u with four hexadecimal digits.
    ? 反斜杠本身写作两个反斜杠。
    ? A backslash itself is written twice.
    - {"path": "C:\xls"}
    + {"path": "C:\\xls"}

    # HZ0122 text | 转义只给了半个代理对 | half of a surrogate pair
    = \uD800 至 \uDFFF 要成对书写。直接写出那个字更好。
    = \uD800 to \uDFFF come in pairs. It is better to write the character itself.
    ? 半个代理对不是字符，无法存成 UTF-8。
    ? Half a pair is no character and cannot be kept as UTF-8.
    - {"a": "\uD83D"}
    + {"a": "\uD83D\uDE00"}

    # HZ0123 text | 同一个键写了两次 | the same key twice
    = 一个对象里每个键只能写一次。
    = A key stands once in an object.
    ? 许多程序只取后一个，前一个写的人却以为有效。
    ? Many programs take the last one, while the author of the first believes that it counts.
    - {"atLeast": 16, "atLeast": 18}
    + {"atLeast": 18}

    # HZ0124 text | 用了全角符号 | a full-width sign stands where the ASCII one is meant
    = JSON 的括号、逗号、冒号、引号和数字是半角的。文本里面可以用全角标点。
    = Brackets, commas, colons, quotes and digits of JSON are ASCII. Inside texts any sign may stand.
    ? 中文输入法容易打出全角符号，看上去几乎一样。
    ? Chinese keyboards easily give the other ones, which look much the same.
    - {"a"：１}
    + {"a": 1}

    # HZ0125 none | 嵌套过深 | nested too deeply
    = 列表和对象一层套一层，超过了可以读取的层数。
    = Lists and objects stand inside each other more deeply than is read.
    ? 真正的规则用不到这么多层；限制层数使任何文件都不能让程序崩溃。
    ? No real rule needs so many levels, and the bound keeps any file from bringing the tool down.

    # HZ0126 text | 括号不配对 | brackets do not match
    = 右括号与还没有收尾的左括号不是一对。
    = The closing bracket is not the one of the bracket that is open.
    ? 括号决定条件属于「all」还是「any」，不能猜。
    ? Brackets decide whether a condition belongs to 'all' or to 'any', so they are not guessed.
    - {"a": [1, 2}}
    + {"a": [1, 2]}

    # HZ0127 text | 不该有的文字 | unexpected text
    = 这里的文字在 JSON 中没有意义，常见的是单位写在了引号外面。
    = What stands here has no meaning in JSON; often it is a unit outside the quotes.
    ? 带单位的量整个写在引号里。
    ? A quantity with its unit stands in quotes as a whole.
    - {"age": 16 years}
    + {"age": "16 years"}

    # HZ0128 text | 键不是文本 | a key is not a text
    = 对象的键要加双引号，数字也不例外。
    = The keys of an object stand in double quotes, numbers too.
    ? 文档是严格的 JSON，别的程序也要能读。
    ? Documents are strict JSON, which other programs can read as well.
    - {1: "one"}
    + {"1": "one"}

    # HZ0129 text | 有看不见的字符 | an invisible character
    = 文本之外有看不见的字符，如不换行空格或零宽空格，常从网页或文档粘贴而来。
    = An invisible character, such as a no-break space, stands outside the texts; pages and letters bring them along.
    ? JSON 只认四种空白；看不见的字符最难找。
    ? JSON knows four kinds of white space, and what cannot be seen is hardest to find.
    - [‹U+00A0›1]
    + [1]

    # HZ0130 none note | 还有更多错误没有列出 | there are more mistakes than are listed
    = 一个文件最多列出一百处文字错误，其余只计数。先改列出的，再看剩下的。
    = Of one file a hundred mistakes in its text are listed, and the others counted. Mend those first.
    ? 根本不是 JSON 的文件，每个字节都可能算错一次，没有人会读完。
    ? In a file that is no JSON at all every byte could be wrong, and nobody would read that.
    """#
}
