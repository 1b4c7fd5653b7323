import HuzhuDocuments
import HuzhuLanguage
import HuzhuSimulation
import HuzhuValues

/// The facts that `--vary` runs over: `event.ownBurden=0..100000`, `worker.age=20,40,60`.
struct VaryOptions {
  private let book: Rulebook

  /// - Throws: A stop with status 64 where what is typed is no value of a fact, or there is too much
  ///   of it.
  static func facts(
    _ arguments: Arguments,
    in book: Rulebook
  ) throws(Stop) -> [VariedFact] {
    let texts = arguments.all(.vary)
    guard texts.count <= 2 else {
      throw .usage(
        Label(
          zh: "--vary 最多写两次，却有 \(texts.count) 次",
          en: "--vary is given at most twice, not \(texts.count) times"
        ),
        of: .simulate
      )
    }
    let reader = Self(book: book)
    var facts: [VariedFact] = []
    for text in texts {
      let fact = try reader.fact(text)
      let name = book.vocabulary.facts[fact.fact].name
      guard !facts.contains(where: { $0.fact == fact.fact && $0.event == fact.event }) else {
        throw wrong(name, Label(zh: "写了两次", en: "it is varied twice"))
      }
      let count = fact.count(in: book.vocabulary)
      guard count <= VariedFact.pointLimit else {
        throw wrong(
          name,
          Label(
            zh: "取值超过 \(VariedFact.pointLimit) 个：请加大步长",
            en: "there are more than \(VariedFact.pointLimit) values: take a larger step"
          )
        )
      }
      facts.append(fact)
    }
    let cells = facts.reduce(1) { $0 * $1.count(in: book.vocabulary) }
    guard cells <= VariedFact.cellLimit else {
      throw .usage(
        Label(
          zh: "两项事实共有 \(cells) 个组合，超过 \(VariedFact.cellLimit) 个：请加大步长",
          en: "the two facts have \(cells) combinations, more than \(VariedFact.cellLimit): take"
            + " larger steps"
        ),
        of: .simulate
      )
    }
    return facts
  }

  private static func wrong(_ what: String, _ why: Label) -> Stop {
    .usage(Label(zh: "--vary \(what)：\(why.zh)", en: "--vary \(what): \(why.en)"), of: .simulate)
  }

  private func fact(_ text: String) throws(Stop) -> VariedFact {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw .usage(
        Label(
          zh: "--vary 应写作 FACT=LOW..HIGH、FACT=LOW..HIGH/STEP 或 FACT=VALUE,VALUE，却是「\(text)」",
          en: "--vary is FACT=LOW..HIGH, FACT=LOW..HIGH/STEP or FACT=VALUE,VALUE, not '\(text)'"
        ),
        of: .simulate
      )
    }
    var name = String(parts[0])
    var event: Int?
    if let colon = name.firstIndex(of: ":") {
      guard let number = Int(name[..<colon]), number >= 1 else {
        throw Self.wrong(
          name,
          Label(zh: "冒号前应为事件的序号", en: "what stands before the colon is the number of an event")
        )
      }
      event = number - 1
      name = String(name[name.index(after: colon)...])
    }
    let vocabulary = book.vocabulary
    let index =
      vocabulary.factByName[name]
      ?? vocabulary.facts.firstIndex {
        $0.title.zh == name && vocabulary.factByName[$0.name] != nil
      }
    guard let index else { throw unknown(name) }
    let fact = vocabulary.facts[index]
    switch fact.type {
    case .list, .text, .choices, .recurringDay:
      throw Self.wrong(
        name,
        Label(
          zh: "只有数量、日期、选项和是否可以变化",
          en: "only a number, a day, a choice or a flag can be varied"
        )
      )
    case .flag, .choice, .day, .quantity: break
    }
    let values = try self.values(String(parts[1]), of: index, name)
    return VariedFact(fact: index, event: event, values: values)
  }

  private func unknown(_ name: String) -> Stop {
    let near = nearestName(to: name, in: book.vocabulary.factByName.keys.sorted())
    return Self.wrong(
      name,
      Label(
        zh: "词汇表没有这项事实" + (near.map { "；是否指「\($0)」？" } ?? ""),
        en: "the vocabulary has no such fact" + (near.map { "; did you mean '\($0)'?" } ?? "")
      )
    )
  }

  // MARK: - Values

  private func values(
    _ text: String,
    of index: Int,
    _ name: String
  ) throws(Stop) -> VariedFact.Values {
    guard let dots = text.firstRange(of: "..") else {
      var values: [Case.Value] = []
      for part in text.split(whereSeparator: { $0 == "," || $0 == "，" || $0 == "、" }) {
        values.append(try value(String(part), of: index, name))
      }
      guard !values.isEmpty else {
        throw Self.wrong(name, Label(zh: "没有取值", en: "there is no value"))
      }
      return .each(values)
    }
    let fact = book.vocabulary.facts[index]
    guard fact.type == .day || fact.type.unit != nil else {
      throw Self.wrong(
        name,
        Label(
          zh: "没有从一端到另一端的范围：请逐一写出，以逗号相隔",
          en: "it has no range from one end to another: write its values with commas between them"
        )
      )
    }
    var rest = String(text[dots.upperBound...])
    var step: Int64?
    // A day may have strokes of its own: `2026/6/5`.
    if let stroke = rest.lastIndex(of: "/"), fact.type != .day || isStep(rest, from: stroke) {
      step = try self.step(String(rest[rest.index(after: stroke)...]), of: fact, name)
      rest = String(rest[..<stroke])
    }
    let low = try end(String(text[..<dots.lowerBound]), of: index, name)
    let high = try end(rest, of: index, name)
    guard low < high else {
      throw Self.wrong(
        name,
        Label(
          zh: "范围的第一个值必须小于第二个值，如 0..100；不能倒写",
          en: "the first value of a range must be below the second, as in 0..100"
        )
      )
    }
    return .range(low...high, step: step)
  }

  /// Whether what stands behind a stroke counts days and is no day of the month.
  private func isStep(_ text: String, from stroke: String.Index) -> Bool {
    text[..<stroke].contains("-") || text[stroke...].utf8.contains { $0 == 0x20 || $0 > 0x39 }
  }

  private func value(_ text: String, of index: Int, _ name: String) throws(Stop) -> Case.Value {
    let findings = Findings()
    guard let value = readAnswer(text, to: index, in: book, findings: findings) else {
      let why = findings.diagnostics.first?.message
      throw Self.wrong(name, why ?? Label(zh: "「\(text)」不是取值", en: "'\(text)' is no value"))
    }
    return value
  }

  private func end(_ text: String, of index: Int, _ name: String) throws(Stop) -> Int64 {
    guard !text.isEmpty else {
      throw Self.wrong(name, Label(zh: "范围缺少一端", en: "the range lacks an end"))
    }
    guard case .plain(let possible) = try value(text, of: index, name),
      let number = possible.interval?.single, let end = Int64(exactly: number)
    else {
      throw Self.wrong(name, Label(zh: "「\(text)」不是一端", en: "'\(text)' is no end of a range"))
    }
    return end
  }

  private func step(_ text: String, of fact: Fact, _ name: String) throws(Stop) -> Int64 {
    let unit = fact.type.unit ?? .day
    let typed = PeoplesForm(declared: book.vocabulary.units).quantity(text, expecting: unit)
    let smallest = max(1, fact.step)
    guard let typed, typed.unit == unit,
      let step = typed.number.mantissa(atScale: fact.type.scale), step > 0,
      step % smallest == 0, let fits = Int64(exactly: step)
    else {
      let least = canonicalText(Quantity(Decimal(mantissa: smallest, scale: fact.type.scale), unit))
      throw Self.wrong(
        name,
        Label(
          zh: "步长应为 \(least) 的正整数倍，却是「\(text)」",
          en: "the step is a multiple of \(least), not '\(text)'"
        )
      )
    }
    return fits
  }
}
