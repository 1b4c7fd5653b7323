import HuzhuDocuments
import HuzhuSimulation

extension SimulationTable {
  /// The fund under changed terms, beside the fund as it is.
  mutating func add(_ comparison: Comparison) {
    let name = comparison.title[language]
    addTerms(comparison)
    if !comparison.isCertain {
      add(comparison.before, section: "comparison", series: "before")
      add(comparison.after, section: "comparison", series: "after")
      add("comparison", "difference", "mean", name, comparison.difference, .yuan)
      if let paired = comparison.sampledDifference {
        add("comparison", "difference sampled", "mean", name, paired, .yuan)
      }
    }
    for year in comparison.years {
      let (key, cost) = (String(year.calendar), say("支出", "cost"))
      add("comparison year", "before", key, cost, Estimate(year.before), .yuan)
      add("comparison year", "after", key, cost, Estimate(year.after), .yuan)
      let change = Estimate(year.after - year.before)
      add("comparison year", "difference", key, name, change, .yuan)
    }
    for (index, group) in ([comparison.everybody] + comparison.groups).enumerated() {
      let series = index == 0 ? "all" : "group \(index)"
      let title = group.title[language]
      func add(_ key: String, _ label: String, _ value: Double, _ unit: Unit) {
        self.add("comparison group", series, key, "\(title) \(label)", Estimate(value), unit)
      }
      let isCost = result.counted != nil
      let claims = isCost ? say("次数", "number") : say("申请", "claims")
      add(isCost ? "number" : "claims", claims, Double(group.count), .count)
      for (band, count) in zip(Comparison.Band.allCases, group.bands) {
        add("band \(band.rawValue - 2)", band.label[language], Double(count), .count)
      }
      let before =
        isCost
        ? say("所比较各次的原支出合计", "before, sum over the compared events")
        : say("所比较各笔的原给付合计", "before, sum over the compared claims")
      add("before", before, Double(group.before), .yuan)
      let after =
        isCost
        ? say("所比较各次的新支出合计", "after, sum over the compared events")
        : say("所比较各笔的新给付合计", "after, sum over the compared claims")
      add("after", after, Double(group.after), .yuan)
    }
  }

  /// Which terms exactly are compared.
  private mutating func addTerms(_ comparison: Comparison) {
    let sides = [
      ("before", say("现行", "as it is"), comparison.oldTerms),
      ("after", say("改动后", "changed"), comparison.newTerms),
    ]
    for (series, label, terms) in sides {
      addLine(["comparison", series, "scheme", label, terms.identity, "", ""])
      for overlay in terms.overlays {
        addLine(["comparison", series, "overlay", label, overlay, "", ""])
      }
      if let version = terms.otherVersion {
        let name = say("文件的版本（评估日不适用）", "version of the file, not the one of the day")
        addLine(["comparison", series, "version_of_file", name, version, "", ""])
      }
      if let file = terms.file { addLine(["comparison", series, "file", label, file, "", ""]) }
    }
  }
}
