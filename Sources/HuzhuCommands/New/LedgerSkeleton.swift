/// A ledger to begin from, with a fact for each number of the scheme that `huzhu new scheme` gives.
struct LedgerSkeleton {
  let scheme: String

  var text: String {
    let facts = Self.facts.map { name, value, zh, en in
      """
          {
            "id": "\(scheme).\(name)",
            "says": {"zh": "待填：\(zh)", "en": "To fill: \(en)"},
            "value": \(value),
            "certainty": "stated"
          }
      """
    }
    return """
      {
        "format": "huzhu/1",
        "ledger": "\(scheme)",
        "note": {
          "zh": "由 huzhu new ledger 生成的起点。收录原文的，写 document、sha256，并给每项事实写 lines。",
          "en": "A start made by huzhu new ledger. Where the text is held, give document and sha256, and lines for each fact."
        },
        "publisher": {"zh": "待填：发布者", "en": "To fill: the publisher"},
        "published": {"unstated": {"zh": "待填：发布日期。", "en": "To fill: the day of publication."}},
        "facts": [
      \(facts.joined(separator: ",\n"))
        ]
      }

      """
  }

  private static let facts = [
    ("premium", "\"100 CNY/person/year\"", "每人每年保费。", "the premium of a person and year."),
    ("cover", "\"1 year\"", "保障期。", "the period of cover."),
    ("waiting", "\"30 days\"", "等待期。", "the waiting period."),
    ("deductible", "\"1000 CNY\"", "起付线。", "the deductible."),
    ("first-band-end", "\"10000 CNY\"", "第一档上限。", "the end of the first tier."),
    ("second-band-end", "\"50000 CNY\"", "第二档上限。", "the end of the second tier."),
    ("first-rate", "\"50%\"", "第一档比例。", "the rate of the first tier."),
    ("second-rate", "\"60%\"", "第二档比例。", "the rate of the second tier."),
    ("third-rate", "\"70%\"", "第三档比例。", "the rate of the third tier."),
    ("ceiling", "\"50000 CNY\"", "年度最高额。", "the most in a year."),
    ("listed", "[\"malignant-tumour\", \"stroke\"]", "所列疾病。", "the listed illnesses."),
    ("lump-sum", "\"20000 CNY\"", "一次性给付。", "the sum for a listed illness."),
  ]
}
