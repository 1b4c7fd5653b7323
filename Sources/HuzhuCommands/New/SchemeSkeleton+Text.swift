extension SchemeSkeleton {
  /// The document: every number is assumed until a ledger or the operator gives it.
  static func text(id: String, scope: String, place: String) -> String {
    func assumed(_ fact: String) -> String {
      """
      "assumed": {
              "zh": "待填：依据写明后改为 source \(id).\(fact)。",
              "en": "To fill: once it is founded, source \(id).\(fact)."
            }
      """
    }
    return """
      {
        "format": "huzhu/1",
        "scheme": "\(id)",
        "version": "1",
        "kind": "mutual-aid-plan",
        "subject": "worker",
        "title": {"zh": "待填：方案名称", "en": "To fill: name of the scheme"},
        "note": {
          "zh": "由 huzhu new scheme 生成的起点。数值都是假设：台账写好后，把 assumed 换成 \\"source\\": \\"\(id).名称\\"。",
          "en": "A start made by huzhu new scheme. All numbers are assumed: once the ledger is written, put \\"source\\": \\"\(id).name\\" in the place of assumed."
        },
        "authority": {"zh": "待填：主办单位", "en": "To fill: who runs it"},\(scope)
        "effective": {"from": "2026-01-01", "by": "policy.start"},
        "spans": {
          "cover-year": {
            "title": {"zh": "参保年度", "en": "year of cover"},
            "from": "policy.start",
            "every": "1 year"
          }
        },
        "terms": {
          "premium": {
            "title": {"zh": "保费", "en": "premium"},
            "is": "100 CNY/person/year",
            \(assumed("premium"))
          },
          "cover": {
            "title": {"zh": "保障期", "en": "period of cover"},
            "is": "1 year",
            \(assumed("cover"))
          },
          "waiting": {
            "title": {"zh": "等待期", "en": "waiting period"},
            "is": "30 days",
            \(assumed("waiting"))
          },
          "deductible": {
            "title": {"zh": "起付线", "en": "deductible"},
            "is": "1000 CNY",
            \(assumed("deductible"))
          },
          "firstBandEnd": {
            "title": {"zh": "第一档上限", "en": "end of the first tier"},
            "is": "10000 CNY",
            \(assumed("first-band-end"))
          },
          "secondBandEnd": {
            "title": {"zh": "第二档上限", "en": "end of the second tier"},
            "is": "50000 CNY",
            \(assumed("second-band-end"))
          },
          "firstRate": {
            "title": {"zh": "第一档比例", "en": "rate of the first tier"},
            "is": "50%",
            \(assumed("first-rate"))
          },
          "secondRate": {
            "title": {"zh": "第二档比例", "en": "rate of the second tier"},
            "is": "60%",
            \(assumed("second-rate"))
          },
          "thirdRate": {
            "title": {"zh": "第三档比例", "en": "rate of the third tier"},
            "is": "70%",
            \(assumed("third-rate"))
          },
          "ceiling": {
            "title": {"zh": "年度最高额", "en": "most in a year"},
            "is": "50000 CNY",
            \(assumed("ceiling"))
          },
          "listed": {
            "title": {"zh": "所列重大疾病", "en": "listed illnesses"},
            "is": ["malignant-tumour", "stroke"],
            \(assumed("listed"))
          },
          "lumpSum": {
            "title": {"zh": "重大疾病一次性给付", "en": "sum for a listed illness"},
            "is": "20000 CNY",
            \(assumed("lump-sum"))
          }
        },
        "running": {
          "burden": {
            "title": {"zh": "年度内累计的个人负担", "en": "own burden of the year"},
            "note": {
              "zh": "分档按一年累计计算；按每次计算的，per 改为 \\"event\\"。",
              "en": "The tiers run on the year's total; where they run on each stay, per is \\"event\\"."
            },
            "of": "event.ownBurden",
            "per": "cover-year",
            "opening": "history.burden",
            "where": {"that": "event.kind", "is": "hospital-stay"}
          }
        },
        "eligibility": {
          "all": [
            {
              "clause": "member",
              "title": {"zh": "工会会员", "en": "union member"},
              "that": "worker.unionMember",
              "is": true
            },
            {
              "clause": "enrolled",
              "title": {"zh": "已参保", "en": "enrolled"},
              "that": "policy.start",
              "exists": true
            }
          ]
        },
        "claims": {
          "all": [
            {
              "clause": "in-cover",
              "title": {"zh": "在保障期内", "en": "within the period of cover"},
              "that": "event.date",
              "from": "policy.start",
              "until": {"date": "policy.start", "plus": "cover"},
              "ifNone": false
            },
            {
              "clause": "wait-30-days",
              "title": {"zh": "等待期已满", "en": "after the waiting period"},
              "note": {
                "zh": "等待期的第一天是参保生效之日的次日；生效之日就算第一天的，把 after 改为 onOrAfter。",
                "en": "The day behind the first day of cover is the first of the period; where the first day of cover is, write onOrAfter in the place of after."
              },
              "that": "event.date",
              "after": {"date": "policy.start", "plus": "waiting"},
              "ifNone": false
            }
          ]
        },
        "contributions": [
          {
            "clause": "premium",
            "title": {"zh": "年度保费", "en": "premium of the year"},
            "amount": "premium",
            "for": ["1 person", "1 year"],
            "paidBy": "member"
          }
        ],
        "benefits": [
          {
            "clause": "hospital",
            "title": {"zh": "住院费用补助", "en": "aid with the cost of a stay in hospital"},
            "when": {"that": "event.kind", "is": "hospital-stay"},
            "pay": {
              "increase": {
                "bands": {
                  "of": "it",
                  "rates": [
                    {"upTo": "deductible", "rate": "0%"},
                    {"upTo": "firstBandEnd", "rate": "firstRate"},
                    {"upTo": "secondBandEnd", "rate": "secondRate"},
                    {"rate": "thirdRate"}
                  ]
                }
              },
              "in": "burden"
            }
          },
          {
            "clause": "listed-illness",
            "title": {"zh": "重大疾病给付", "en": "sum for a listed illness"},
            "when": {
              "all": [
                {"that": "event.kind", "is": "serious-illness"},
                {"that": "event.illness", "in": {"value": "listed"}}
              ]
            },
            "pay": "lumpSum"
          }
        ],
        "limits": [
          {
            "clause": "ceiling",
            "title": {"zh": "年度最高额", "en": "most in a year"},
            "clauses": ["hospital"],
            "per": "cover-year",
            "atMost": "ceiling",
            "opening": "history.paid"
          },
          {
            "clause": "once",
            "title": {"zh": "重大疾病给付一次", "en": "the sum is paid once"},
            "clauses": ["listed-illness"],
            "per": "policy",
            "payments": "1"
          }
        ],
        "rounding": {
          "to": "0.01 CNY",
          "mode": "half-up",
          "assumed": {
            "zh": "待填：来源没有写取整办法的，写明这一点。",
            "en": "To fill: say so where the source names no rounding."
          }
        },
        "gaps": [
          {
            "clause": "exclusions",
            "says": {
              "zh": "待填：来源没有提到的，例如除外责任；已写明的删去此条。",
              "en": "To fill: what the source does not mention, such as exclusions; remove it where nothing is left out."
            },
            "touches": ["hospital", "listed-illness"],
            "could": "refuse"
          }
        ],
        "examples": [
          {
            "name": "a stay of 12,000 yuan",
            "note": {
              "zh": "1,000 元以下不付，9,000 元付 50%，2,000 元付 60%：共 5,700 元。",
              "en": "Nothing of 1,000 yuan, 50% of 9,000 and 60% of 2,000: 5,700 yuan."
            },
            "on": "2026-12-31",
            "facts": {\(place)"worker.unionMember": true},
            "policies": {"\(id)": {"policy.start": "2026-01-01", "history": "none"}},
            "events": [
              {"event.kind": "hospital-stay", "event.date": "2026-03-01", "event.ownBurden": "12000 CNY"}
            ],
            "expect": {"eligibility": "eligible", "pay": "5700 CNY"}
          },
          {
            "name": "a listed illness within the waiting period",
            "like": "a stay of 12,000 yuan",
            "events": [
              {"event.kind": "serious-illness", "event.date": "2026-01-31", "event.illness": "stroke"}
            ],
            "expect": {"pay": "0 CNY"}
          },
          {
            "name": "a listed illness on the day behind it",
            "like": "a stay of 12,000 yuan",
            "events": [
              {"event.kind": "serious-illness", "event.date": "2026-02-01", "event.illness": "stroke"}
            ],
            "expect": {"pay": "20000 CNY"}
          },
          {
            "name": "a listed illness on the last day of cover",
            "like": "a stay of 12,000 yuan",
            "on": "2027-01-31",
            "events": [
              {"event.kind": "serious-illness", "event.date": "2026-12-31", "event.illness": "stroke"}
            ],
            "expect": {"pay": "20000 CNY"}
          },
          {
            "name": "a listed illness on the day after the cover",
            "like": "a stay of 12,000 yuan",
            "on": "2027-01-31",
            "events": [
              {"event.kind": "serious-illness", "event.date": "2027-01-01", "event.illness": "stroke"}
            ],
            "expect": {"pay": "0 CNY", "reasons": ["in-cover"]}
          }
        ]
      }

      """
  }
}
