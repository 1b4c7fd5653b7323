import HuzhuAnswers
import HuzhuDocuments
import HuzhuLanguage
import HuzhuPlan

// The words that a report uses for each state, with what they mean to the reader's eye.

extension Eligibility {
  /// The word of the headline.
  var word: Label {
    switch self {
    case .eligible: Label(zh: "符合条件", en: "eligible")
    case .ineligible: Label(zh: "不符合条件", en: "ineligible")
    case .undetermined: Label(zh: "暂不能判定", en: "undetermined")
    case .outOfScope: Label(zh: "不适用", en: "out of scope")
    case .notAssessed: Label(zh: "不评定资格", en: "not assessed")
    }
  }

  /// The word where the source leaves open something that could refuse.
  static let byWhatIsPublished = Label(
    zh: "按已公布条款符合条件",
    en: "eligible by what is published"
  )

  var role: TextRole {
    switch self {
    case .eligible: .good
    case .ineligible: .bad
    case .undetermined: .open
    case .outOfScope, .notAssessed: .faint
    }
  }
}

extension SchemeAnswer.Reason {
  var word: Label {
    switch state {
    case .fails: Label(zh: "不满足", en: "fails")
    case .open where isCurable: Label(zh: "可补正", en: "can still be mended")
    case .open: Label(zh: "待定", en: "open")
    }
  }
}

extension SchemeAnswer.Member.State {
  var word: Label {
    switch self {
    case .holds: Label(zh: "满足", en: "holds")
    case .fails: Label(zh: "不满足", en: "fails")
    case .open: Label(zh: "待定", en: "open")
    }
  }

  var role: TextRole {
    switch self {
    case .holds: .good
    case .fails: .bad
    case .open: .open
    }
  }
}

extension BenefitOutcome.Status {
  var word: Label {
    switch self {
    case .pays: Label(zh: "给付", en: "pays")
    case .zero: Label(zh: "给付为零", en: "zero")
    case .doesNotApply: Label(zh: "不适用", en: "does not apply")
    case .excluded: Label(zh: "不与他项兼得", en: "excluded by another")
    case .cutByLimit: Label(zh: "受限额削减", en: "cut by a limit")
    case .cannotSay: Label(zh: "暂不能判定", en: "cannot say yet")
    }
  }

  /// The word for what is given: a thing is provided and a price is had, only money is paid.
  func word(of gives: Benefit.Gives) -> Label {
    switch (self, gives) {
    case (.pays, .provide): Label(zh: "提供", en: "is provided")
    case (.zero, .provide): Label(zh: "不提供", en: "nothing is provided")
    case (.pays, .charge): Label(zh: "可享", en: "applies")
    case (.zero, .charge): Label(zh: "没有优惠", en: "nothing off")
    default: word
    }
  }

  var role: TextRole {
    switch self {
    case .pays: .good
    case .zero, .doesNotApply, .excluded: .faint
    case .cutByLimit, .cannotSay: .open
    }
  }
}

extension DutyAnswer.State {
  var word: Label {
    switch self {
    case .met: Label(zh: "已履行", en: "met")
    case .open: Label(zh: "尚在履行", en: "open")
    case .missed: Label(zh: "未履行", en: "missed")
    case .cannotSay: Label(zh: "暂不能判定", en: "cannot say yet")
    }
  }

  var role: TextRole {
    switch self {
    case .met: .good
    case .open, .cannotSay: .open
    case .missed: .bad
    }
  }
}

extension CapacityAnswer.State {
  var word: Label {
    switch self {
    case .free: Label(zh: "有名额", en: "free")
    case .full: Label(zh: "已满", en: "full")
    case .unknown: Label(zh: "是否有名额未知", en: "not known whether a place is free")
    }
  }

  var role: TextRole {
    switch self {
    case .free: .good
    case .full: .bad
    case .unknown: .open
    }
  }
}

extension Basis {
  /// On whose word an answer stands.
  var label: Label {
    switch self {
    case .stated: Label(zh: "文件载明", en: "stated")
    case .implied: Label(zh: "推定", en: "implied")
    case .operatorSupplied: Label(zh: "经办方提供", en: "supplied by the operator")
    case .ambiguous: Label(zh: "表述有歧义", en: "ambiguous")
    case .assumed: Label(zh: "假设", en: "assumed")
    }
  }
}

extension Receipt.Kind {
  var word: Label {
    switch self {
    case .benefit: Label(zh: "给付", en: "benefit")
    case .notPaidBecauseExclusive: Label(zh: "与他项不兼得，扣除", en: "not paid beside another")
    case .cutByLimit: Label(zh: "超出限额，扣除", en: "cut by a limit")
    case .notEligible: Label(zh: "不符合条件，扣除", en: "withheld: not eligible")
    }
  }
}

extension LedgerFact.Qualifier {
  /// What stands before a qualified number.
  var word: Label? {
    switch self {
    case .exactly: nil
    case .atLeast: Label(zh: "不少于", en: "at least")
    case .moreThan: Label(zh: "超过", en: "more than")
    case .upTo: Label(zh: "最高", en: "up to")
    case .about: Label(zh: "约", en: "about")
    case .nearly: Label(zh: "近", en: "nearly")
    }
  }
}
