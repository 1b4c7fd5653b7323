extension FuzzWorld {
  /// A vocabulary, a ledger and a scheme of a few lines, for many trials in a short time.
  package static let small: [[UInt8]] = [vocabulary, ledger].map { Array($0.utf8) }

  private static let vocabulary = #"""
    {"format": "huzhu/1", "vocabulary": "small",
     "subjects": {"worker": {"zh": "职工", "en": "worker"}},
     "units": {"person": {"whole": true}},
     "choices": {
       "event-kind": {"of": {"stay": {"zh": "住院", "en": "stay"}, "other": {"zh": "其他", "en": "other"}}},
       "party": {"of": {"member": {"zh": "会员", "en": "member"}, "city": {"zh": "市", "en": "city"}}},
       "level": {"ordered": true, "of": {"one": {"zh": "一", "en": "one"}, "two": {"zh": "二", "en": "two"}}}},
     "facts": {
       "worker.birthDate": {"type": "day", "between": ["1920-01-01", "2030-12-31"]},
       "worker.age": {"type": "quantity", "unit": "year", "step": "1 year", "between": ["0 years", "130 years"],
                      "derived": {"years": {"from": "worker.birthDate", "to": "at"}}},
       "worker.member": {"type": "flag"}, "worker.level": {"type": "choice", "of": "level"},
       "policy.start": {"type": "day", "mayBeNone": true},
       "history.paid": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "9999999 CNY"]},
       "event.date": {"type": "day"}, "event.kind": {"type": "choice", "of": "event-kind"},
       "event.cost": {"type": "quantity", "unit": "CNY", "step": "0.01 CNY", "between": ["0 CNY", "5000000 CNY"]},
       "household.children": {"type": "list", "atMost": 3, "fields": {"birthDate": {"type": "day"}}}}}
    """#

  private static let ledger = #"""
    {"format": "huzhu/1", "ledger": "small", "publisher": {"zh": "报", "en": "paper"}, "published": {"is": "2026-01-01"},
     "facts": [
       {"id": "a.b.rate", "says": {"zh": "率", "en": "rate"}, "value": "80%", "certainty": "stated"},
       {"id": "a.b.most", "says": {"zh": "限", "en": "most"}, "value": "5000 CNY", "certainty": "stated"},
       {"id": "a.b.age", "says": {"zh": "龄", "en": "age"}, "value": "16 years", "certainty": "stated"}]}
    """#

  /// A scheme to begin from.
  package static let scheme = #"""
    {"format": "huzhu/1", "scheme": "a.b", "version": "1", "kind": "mutual-aid-plan", "subject": "worker",
     "title": {"zh": "甲", "en": "a"}, "authority": {"zh": "乙", "en": "b"},
     "effective": {"from": "2020-01-01", "until": "2030-01-01", "by": "on"},
     "spans": {"year": {"from": "policy.start", "every": "1 year"}},
     "terms": {"rate": {"is": "80%", "source": "a.b.rate"}, "most": {"is": "5000 CNY", "source": "a.b.most"},
               "youngest": {"is": "16 years", "source": "a.b.age"},
               "over": {"unstated": {"zh": "起付？", "en": "Above what?"}, "within": ["0 CNY", "most"]},
               "yearIs": {"unstated": {"zh": "哪年？", "en": "Which?"}, "oneOf": ["year", "calendar-year"]}},
     "values": {"older": {"that": "worker.age", "over": "youngest"}},
     "running": {"spent": {"of": "event.cost", "per": "yearIs"}},
     "eligibility": {"all": [{"clause": "member", "that": "worker.member", "is": true},
                             {"clause": "age", "that": "worker.age", "atLeast": "youngest"}]},
     "claims": {"all": [{"clause": "kind", "that": "event.kind", "is": "stay"}]},
     "benefits": [{"clause": "stay", "when": "older",
                   "pay": {"percent": "rate", "of": {"largest": [{"difference": ["event.cost", "over"]}, "0 CNY"]}}},
                  {"clause": "more", "pay": {"increase": {"bands": {"of": "it", "rates": [{"upTo": "most", "rate": "rate"}, {"rate": "0%"}]}}, "in": "spent"}}],
     "limits": [{"clause": "cap", "clauses": ["*"], "per": "policy", "atMost": "most", "opening": "history.paid"}],
     "rounding": {"to": "0.01 CNY", "mode": "half-up", "assumed": {"zh": "设", "en": "assumed"}},
     "examples": [{"name": "one", "on": "2026-06-05", "facts": {"worker.member": true}, "events": [],
                   "expect": {"pay": "0 CNY"}}]}
    """#
}
