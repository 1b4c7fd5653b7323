/// What can be wrong with the text of a document, before anybody asks what it means.
extension DiagnosticCode {
  /// The file has nothing in it but white space.
  package static let emptyDocument = Self(rawValue: "HZ0101")
  /// The file begins with a UTF-8 byte order mark.
  package static let byteOrderMark = Self(rawValue: "HZ0102")
  /// The file is written in UTF-16 or UTF-32.
  package static let wideEncoding = Self(rawValue: "HZ0103")
  /// The file is written in GB18030, GBK or GB 2312.
  package static let chineseEncoding = Self(rawValue: "HZ0104")
  /// Some bytes of the file are not UTF-8.
  package static let malformedUTF8 = Self(rawValue: "HZ0105")
  /// More text follows the one value of the file.
  package static let textAfterValue = Self(rawValue: "HZ0106")
  /// The file ends inside an object, an array or a string.
  package static let unexpectedEnd = Self(rawValue: "HZ0107")
  /// A string has no closing quote on its line.
  package static let unclosedString = Self(rawValue: "HZ0108")
  /// A value or a member is missing where one must stand.
  package static let missingValue = Self(rawValue: "HZ0109")
  /// Two values or members have no comma between them.
  package static let missingComma = Self(rawValue: "HZ0110")
  /// A key and its value have no colon between them.
  package static let missingColon = Self(rawValue: "HZ0111")
  /// A comma stands before a closing bracket.
  package static let trailingComma = Self(rawValue: "HZ0112")
  /// A word stands without quotes.
  package static let unquotedText = Self(rawValue: "HZ0113")
  /// A string stands in single quotes.
  package static let singleQuotes = Self(rawValue: "HZ0114")
  /// The file has a comment.
  package static let comment = Self(rawValue: "HZ0115")
  /// A number is not finite: NaN or Infinity.
  package static let notFinite = Self(rawValue: "HZ0116")
  /// A number begins with a needless zero.
  package static let leadingZero = Self(rawValue: "HZ0117")
  /// A number begins with a plus sign.
  package static let leadingPlus = Self(rawValue: "HZ0118")
  /// A number is not written as JSON writes numbers.
  package static let malformedNumber = Self(rawValue: "HZ0119")
  /// A control character, such as a tab or a line end, stands bare in a string.
  package static let controlCharacter = Self(rawValue: "HZ0120")
  /// A backslash in a string begins no known escape.
  package static let unknownEscape = Self(rawValue: "HZ0121")
  /// An escape gives one half of a surrogate pair without the other.
  package static let loneSurrogate = Self(rawValue: "HZ0122")
  /// An object has the same key twice.
  package static let duplicateKey = Self(rawValue: "HZ0123")
  /// A full-width sign stands where JSON wants the ASCII one.
  package static let fullWidthSign = Self(rawValue: "HZ0124")
  /// Arrays and objects are nested too deeply.
  package static let nestedTooDeeply = Self(rawValue: "HZ0125")
  /// A closing bracket does not match the bracket that is open.
  package static let mismatchedBracket = Self(rawValue: "HZ0126")
  /// Something stands where JSON allows nothing of the kind.
  package static let unexpectedText = Self(rawValue: "HZ0127")
  /// A key is not a string.
  package static let keyNotString = Self(rawValue: "HZ0128")
  /// A character that cannot be seen stands outside the strings.
  package static let invisibleCharacter = Self(rawValue: "HZ0129")
  /// A document has more mistakes than are listed.
  package static let moreMistakes = Self(rawValue: "HZ0130")

  /// All codes of this target, in order: each has a page of its own.
  package static let documentCodes: [Self] = [
    .emptyDocument, .byteOrderMark, .wideEncoding, .chineseEncoding, .malformedUTF8,
    .textAfterValue, .unexpectedEnd, .unclosedString, .missingValue, .missingComma,
    .missingColon, .trailingComma, .unquotedText, .singleQuotes, .comment,
    .notFinite, .leadingZero, .leadingPlus, .malformedNumber, .controlCharacter,
    .unknownEscape, .loneSurrogate, .duplicateKey, .fullWidthSign, .nestedTooDeeply,
    .mismatchedBracket, .unexpectedText, .keyNotString, .invisibleCharacter, .moreMistakes,
  ]
}
