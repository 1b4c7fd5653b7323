import HuzhuAnswers
import HuzhuLanguage
import Testing

/// Account lines add up to what they account for, to the fen.
@Suite struct ReceiptTests {
  private let rules = ProjectRules.shared

  @Test(arguments: ProjectRules.shared.cases)
  func `A receipt adds up to the amount`(_ worked: WorkedCase) throws {
    for answer in try rules.answers(worked, explainsEnds: true) {
      let context = answer.scheme.id
      guard let total = answer.payIfEntitled, let pay = answer.pay else {
        #expect(answer.receipt.lines.isEmpty, "\(context)")
        continue
      }
      let sum = answer.receipt.sum
      if answer.eligibility == .ineligible {
        #expect(sum == 0 && pay.low == 0 && pay.high == 0, "\(context)")
      } else if total.isExact {
        #expect(sum == total.low, "\(context)")
      } else {
        #expect(answer.receipt.lines.isEmpty, "\(context)")
      }
      if total.isExact, answer.eligibility != .ineligible {
        for event in answer.events where event.payIfEntitled.isExact {
          let own = Receipt(lines: answer.receipt.lines.filter { $0.event == event.position })
          #expect(own.sum == event.payIfEntitled.low, "\(context), event \(event.position + 1)")
        }
      }
      expectSound(answer.receipt, context)
    }
  }

  @Test(arguments: ProjectRules.shared.cases)
  func `Each closed end of a tight range has a receipt that adds up to it`(
    _ worked: WorkedCase
  ) throws {
    for answer in try rules.answers(worked, explainsEnds: true) {
      guard let range = answer.payIfEntitled, answer.eligibility != .ineligible else { continue }
      let ends = [(range.low, answer.lowReceipt), (range.high, answer.highReceipt)]
      for (end, receipt) in ends where !range.isExact {
        #expect(end != nil || receipt == nil, "\(answer.scheme.id): an open end has a receipt")
        guard let end else { continue }
        if range.isTight {
          #expect(receipt != nil, "\(answer.scheme.id): the end \(end) has none")
        }
        guard let receipt else { continue }
        #expect(receipt.sum == end, "\(answer.scheme.id): the end \(end)")
        expectSound(receipt, answer.scheme.id)
      }
    }
  }

  private func expectSound(_ receipt: Receipt, _ context: String) {
    for line in receipt.lines {
      switch line.kind {
      case .benefit: #expect(line.amount >= 0, "\(context): \(line.clause)")
      case .notPaidBecauseExclusive, .cutByLimit, .notEligible:
        #expect(line.amount < 0, "\(context): \(line.clause)")
      }
      if let room = line.room {
        #expect(0 <= room.after && room.after <= room.before, "\(context): \(line.clause)")
      }
    }
  }
}

extension Receipt {
  fileprivate var sum: Int128 { lines.reduce(0) { $0 + $1.amount } }
}
