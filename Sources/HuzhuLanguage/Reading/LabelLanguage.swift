import HuzhuDocuments

extension Findings {
  /// Reports a text that was copied from the other language instead of being translated.
  ///
  /// Names and signs that are the same in both, such as `A+` or `4:30`, are let be, and so is a text
  /// of one language that quotes the other.
  func checkLanguage(_ text: JSONNode, isChinese: Bool) {
    guard case .string(let words) = text.value else { return }
    var hasChinese = false
    var letters = 0
    var mostLetters = 0
    for scalar in words.unicodeScalars {
      switch scalar.value {
      case 0x3400...0x9FFF, 0x20000...0x2FFFF:
        // The most frequent answer, and at once.
        if isChinese { return }
        hasChinese = true
        letters = 0
      case 0x41...0x5A, 0x61...0x7A:
        letters += 1
        mostLetters = max(mostLetters, letters)
        // A word of English beside the signs of Chinese: it quotes them.
        if !isChinese { return }
      default: letters = 0
      }
    }
    guard isChinese ? mostLetters >= 3 : hasChinese else { return }
    warning(
      .otherLanguage,
      zh: isChinese ? "「zh」里没有一个汉字：还没有翻译" : "「en」里只有中文：还没有翻译",
      en: isChinese
        ? "'zh' has no Chinese in it: it is not translated yet"
        : "'en' has nothing but Chinese in it: it is not translated yet",
      at: text.place
    )
  }
}
