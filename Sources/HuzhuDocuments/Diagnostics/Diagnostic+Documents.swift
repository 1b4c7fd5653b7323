// The words of the findings HZ0101 to HZ0130, in the order of their codes. They are kept together so
// that whoever betters a sentence sees its neighbours, in both languages.

/// What can stand open when a file ends, or when a bracket of another kind closes.
enum Enclosure: Sendable {
  case object
  case array
  case string

  var name: Label {
    switch self {
    case .object: Label(zh: "对象", en: "object")
    case .array: Label(zh: "数组", en: "array")
    case .string: Label(zh: "字符串", en: "string")
    }
  }

  var closing: String {
    switch self {
    case .object: "}"
    case .array: "]"
    case .string: "\""
    }
  }
}

// MARK: The file as a whole

extension Diagnostic {
  static func emptyDocument(at place: Place) -> Self {
    Self(
      .emptyDocument,
      Label(
        zh: "文件是空的：应当有一个 JSON 对象，例如 「{\"format\": \"huzhu/1\"}」",
        en: "the file is empty: expected a JSON object such as '{\"format\": \"huzhu/1\"}'"
      ),
      at: place
    )
  }

  static func byteOrderMark(at place: Place) -> Self {
    Self(
      .byteOrderMark,
      Label(
        zh: "文件开头有 UTF-8 字节顺序标记（BOM），JSON 不允许：请删除这三个字节，或另存为「UTF-8 无 BOM」",
        en: "the file begins with a UTF-8 byte order mark, which JSON does not allow:"
          + " remove the three bytes, or save as 'UTF-8 without BOM'"
      ),
      at: place,
      fix: ""
    )
  }

  static func wideEncoding(at place: Place) -> Self {
    Self(
      .wideEncoding,
      Label(
        zh: "文件看起来是 UTF-16 或 UTF-32 编码：请另存为 UTF-8",
        en: "the file looks like UTF-16 or UTF-32: save it as UTF-8"
      ),
      at: place
    )
  }

  static func chineseEncoding(at place: Place) -> Self {
    Self(
      .chineseEncoding,
      Label(
        zh: "文件看起来是 GB18030（GBK、GB 2312）编码：请另存为 UTF-8",
        en: "the file looks like GB18030 (GBK, GB 2312): save it as UTF-8"
      ),
      at: place,
      notes: [
        Note(
          Label(
            zh: "也可以转换：iconv -f GB18030 -t UTF-8",
            en: "or convert it: iconv -f GB18030 -t UTF-8"
          )
        )
      ]
    )
  }

  static func malformedUTF8(_ bytes: String, at place: Place) -> Self {
    let offset = place.range.lowerBound
    return Self(
      .malformedUTF8,
      Label(
        zh: "从第 \(offset) 字节（自 0 起）开始不是 UTF-8：\(bytes)",
        en: "not UTF-8 at byte \(offset), counted from 0: \(bytes)"
      ),
      at: place
    )
  }

  static func textAfterValue(_ text: String, at place: Place) -> Self {
    Self(
      .textAfterValue,
      Label(
        zh: "文件的值到此已经结束，后面不应再有内容：「\(text)」",
        en: "the value of the file ends before '\(text)': expected nothing after it"
      ),
      at: place
    )
  }

  static func unexpectedEnd(
    inside: Enclosure,
    line: Int,
    at place: Place,
    opened: [Note]
  ) -> Self {
    Self(
      .unexpectedEnd,
      Label(
        zh: "文件结束时，第 \(line) 行开始的\(inside.name.zh)还没有结束：缺少「\(inside.closing)」",
        en: "the file ends inside \(inside == .string ? "a" : "an") \(inside.name.en)"
          + " opened at line \(line): expected '\(inside.closing)'"
      ),
      at: place,
      notes: opened
    )
  }

  static func unclosedString(fix: String?, at place: Place) -> Self {
    Self(
      .unclosedString,
      Label(
        zh: "字符串到行末仍没有结束：缺少「\"」",
        en: "the string is not closed before the end of its line: expected '\"'"
      ),
      at: place,
      fix: fix
    )
  }
}

// MARK: Commas, colons and brackets

extension Diagnostic {
  static func missingValue(before sign: String, at place: Place) -> Self {
    Self(
      .missingValue,
      Label(zh: "「\(sign)」前面缺少一个值", en: "expected a value before '\(sign)'"),
      at: place
    )
  }

  static func missingMember(before sign: String, at place: Place) -> Self {
    Self(
      .missingValue,
      Label(
        zh: "「\(sign)」前面缺少一个成员：应当是「\"名称\": 值」",
        en: "expected a member, '\"key\": value', before '\(sign)'"
      ),
      at: place
    )
  }

  static func keyWithoutValue(_ key: String, at place: Place) -> Self {
    Self(
      .missingValue,
      Label(
        zh: "键「\(key)」没有值：后面应当是「: 值」",
        en: "the key '\(key)' has no value: expected ': value' after it"
      ),
      at: place
    )
  }

  static func missingComma(before text: String, at place: Place) -> Self {
    Self(
      .missingComma,
      Label(zh: "「\(text)」前面缺少逗号「,」", en: "expected ',' before '\(text)'"),
      at: place,
      fix: ","
    )
  }

  static func semicolon(at place: Place) -> Self {
    Self(
      .missingComma,
      Label(zh: "这里应当是逗号「,」，不是分号「;」", en: "expected ',' here, not ';'"),
      at: place,
      fix: ","
    )
  }

  static func missingColon(after key: String, at place: Place) -> Self {
    Self(
      .missingColon,
      Label(
        zh: "键「\(key)」和它的值之间缺少冒号「:」",
        en: "expected ':' between the key '\(key)' and its value"
      ),
      at: place,
      fix: ":"
    )
  }

  static func trailingComma(before sign: String, at place: Place) -> Self {
    Self(
      .trailingComma,
      Label(
        zh: "「\(sign)」前面多了一个逗号：最后一项后面不写逗号",
        en: "the comma before '\(sign)' is one too many: JSON has none after the last item"
      ),
      at: place,
      fix: ""
    )
  }

  static func nestedTooDeeply(limit: Int, at place: Place) -> Self {
    Self(
      .nestedTooDeeply,
      Label(
        zh: "数组和对象嵌套超过 \(limit) 层",
        en: "arrays and objects are nested more than \(limit) levels deep"
      ),
      at: place
    )
  }

  static func mismatchedBracket(
    _ sign: String,
    open: Enclosure,
    line: Int,
    at place: Place,
    opened: Place,
    fix: String?
  ) -> Self {
    Self(
      .mismatchedBracket,
      Label(
        zh: "第 \(line) 行开始的\(open.name.zh)应当用「\(open.closing)」结束，这里却是「\(sign)」",
        en: "expected '\(open.closing)' for the \(open.name.en) opened at line \(line),"
          + " found '\(sign)'"
      ),
      at: place,
      notes: [.openedHere(open, at: opened)],
      fix: fix
    )
  }
}

// MARK: Words and keys

extension Diagnostic {
  static func unquotedText(
    _ text: String,
    fix: String,
    at place: Place,
    notes: [Note] = []
  ) -> Self {
    Self(
      .unquotedText,
      Label(
        zh: "「\(text)」没有加引号：应当写作「\"\(text)\"」",
        en: "'\(text)' stands without quotes: write '\"\(text)\"'"
      ),
      at: place,
      notes: notes,
      fix: fix
    )
  }

  static func misspeltWord(_ text: String, fix: String, at place: Place) -> Self {
    Self(
      .unquotedText,
      Label(
        zh: "JSON 没有「\(text)」这个词：应当写作「\(fix)」",
        en: "JSON has no word '\(text)': write '\(fix)'"
      ),
      at: place,
      fix: fix
    )
  }

  static func singleQuotes(fix: String?, at place: Place) -> Self {
    Self(
      .singleQuotes,
      Label(
        zh: "字符串用了单引号：JSON 只用双引号「\"」",
        en: "the string stands in single quotes: JSON has only the double quote '\"'"
      ),
      at: place,
      fix: fix
    )
  }

  static func comment(at place: Place) -> Self {
    Self(
      .comment,
      Label(
        zh: "JSON 没有注释：请删除，或写成「\"note\"」成员",
        en: "JSON has no comments: remove it, or write it as a '\"note\"' member"
      ),
      at: place,
      fix: ""
    )
  }

  static func duplicateKey(_ key: String, at place: Place, first: Place) -> Self {
    Self(
      .duplicateKey,
      Label(
        zh: "键「\(key)」在同一个对象里出现了两次",
        en: "the key '\(key)' stands twice in the same object"
      ),
      at: place,
      notes: [Note(Label(zh: "第一次出现在这里", en: "it stands here first"), at: first)]
    )
  }

  static func keyNotString(_ text: String, fix: String?, at place: Place) -> Self {
    Self(
      .keyNotString,
      Label(
        zh: "对象的键应当是带双引号的字符串，这里是「\(text)」",
        en: "expected a key, which is a string in double quotes, found '\(text)'"
      ),
      at: place,
      fix: fix
    )
  }
}

// MARK: Numbers

extension Diagnostic {
  static func notFinite(_ text: String, at place: Place) -> Self {
    Self(
      .notFinite,
      Label(
        zh: "「\(text)」不是数：JSON 的数都是有限的十进制数",
        en: "'\(text)' is no number: JSON has only finite decimal numbers"
      ),
      at: place
    )
  }

  static func leadingZero(_ text: String, fix: String, at place: Place) -> Self {
    Self(
      .leadingZero,
      Label(
        zh: "数「\(text)」不能以 0 开头：应当写作「\(short(fix))」；编号请加引号",
        en:
          "the number '\(text)' begins with 0: write '\(short(fix))', or quotes around an identifier"
      ),
      at: place,
      fix: fix
    )
  }

  static func leadingPlus(_ text: String, fix: String, at place: Place) -> Self {
    Self(
      .leadingPlus,
      Label(
        zh: "数「\(text)」不能以加号开头：应当写作「\(short(fix))」",
        en: "the number '\(text)' begins with '+': write '\(short(fix))'"
      ),
      at: place,
      fix: fix
    )
  }

  static func malformedNumber(_ text: String, fix: String?, at place: Place) -> Self {
    var message = Label(
      zh: "「\(text)」不是 JSON 的数：应当像「-12.50」那样",
      en: "'\(text)' is not a JSON number: expected one such as '-12.50'"
    )
    if let fix {
      message = Label(
        zh: "「\(text)」不是 JSON 的数：应当写作「\(short(fix))」",
        en: "'\(text)' is not a JSON number: write '\(short(fix))'"
      )
    }
    return Self(.malformedNumber, message, at: place, fix: fix)
  }

  /// A fix is as long as what it mends; a message is not.
  private static func short(_ fix: String) -> String { SourceText.excerpt(of: fix) }
}

// MARK: Characters

extension Diagnostic {
  static func controlCharacter(_ name: String, fix: String, at place: Place) -> Self {
    Self(
      .controlCharacter,
      Label(
        zh: "字符串里有控制字符 \(name)：应当写作「\(fix)」",
        en: "the control character \(name) stands bare in a string: write '\(fix)'"
      ),
      at: place,
      fix: fix
    )
  }

  static func unknownEscape(_ text: String, fix: String?, at place: Place) -> Self {
    Self(
      .unknownEscape,
      Label(
        zh: "「\(text)」不是转义：反斜杠后面应当是 \" \\ / b f n r t，或 u 和四位十六进制数字",
        en: "'\(text)' is no escape: expected one of \" \\ / b f n r t,"
          + " or u and four hexadecimal digits, after the backslash"
      ),
      at: place,
      fix: fix
    )
  }

  static func loneSurrogate(_ text: String, at place: Place) -> Self {
    Self(
      .loneSurrogate,
      Label(
        zh: "「\(text)」只是代理对的一半：应当写出两半，或直接写那个字",
        en: "'\(text)' is half of a surrogate pair: expected both halves, or the character itself"
      ),
      at: place
    )
  }

  static func fullWidthSign(_ sign: String, fix: String, at place: Place) -> Self {
    Self(
      .fullWidthSign,
      Label(
        zh: "「\(sign)」是全角符号：JSON 在这里要半角的「\(short(fix))」",
        en: "'\(sign)' is full-width: JSON wants the ASCII '\(short(fix))' here"
      ),
      at: place,
      fix: fix
    )
  }

  static func fullWidthString(_ signs: String, fix: String, at place: Place) -> Self {
    Self(
      .fullWidthSign,
      Label(
        zh: "字符串用了「\(signs)」：JSON 只用半角的双引号「\"」",
        en: "the string stands in '\(signs)': JSON has only the ASCII double quote '\"'"
      ),
      at: place,
      fix: fix
    )
  }

  static func unexpectedText(_ text: String, expected: Label, at place: Place) -> Self {
    Self(
      .unexpectedText,
      Label(
        zh: "没有料到「\(text)」：这里应当是\(expected.zh)",
        en: "unexpected '\(text)': expected \(expected.en)"
      ),
      at: place
    )
  }

  static func textAfterItem(_ text: String, value: String, at place: Place) -> Self {
    Self(
      .unexpectedText,
      Label(
        zh: "值后面多了「\(text)」：带单位的量要整个加引号，如「\"\(value) \(text)\"」",
        en: "unexpected '\(text)' after the value: a quantity with its unit stands in quotes,"
          + " as in '\"\(value) \(text)\"'"
      ),
      at: place
    )
  }

  static func invisibleCharacter(_ name: String, at place: Place) -> Self {
    Self(
      .invisibleCharacter,
      Label(
        zh: "这里有看不见的字符 \(name)：JSON 的空白只有空格、制表符和换行",
        en: "the invisible character \(name) stands here:"
          + " JSON has only the space, the tab and the line end as white space"
      ),
      at: place,
      fix: " "
    )
  }

  static func moreMistakes(_ count: Int, at place: Place) -> Self {
    Self(
      .moreMistakes,
      .note,
      Label(
        zh: "还有 \(count) 处错误没有列出",
        en: count == 1 ? "1 more mistake is not listed" : "\(count) more mistakes are not listed"
      ),
      at: place
    )
  }
}

// MARK: Remarks

extension Diagnostic.Note {
  static func openedHere(_ enclosure: Enclosure, at place: Place) -> Self {
    Self(
      Label(zh: "\(enclosure.name.zh)从这里开始", en: "the \(enclosure.name.en) was opened here"),
      at: place
    )
  }

  /// The remark that offers the nearest name.
  package static func didYouMean(_ name: String) -> Self {
    Self(Label(zh: "是不是想写「\(name)」？", en: "did you mean '\(name)'?"))
  }
}
