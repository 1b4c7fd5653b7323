extension CodePage {
  /// What a run of the examples finds.
  static let testing = #"""
    # HZ0841 tested warning | 规则改了而没有示例发现 | a change of the rule that no example notices
    = 「huzhu test --mutate」逐处小改规则（数值一步、不低于改高于、去掉一项条件等），每处改动都应有示例的结果随之不同。消息写明改动，并附上能发现它的案例。
    = 'huzhu test --mutate' changes the rule one small thing at a time: a number by a step, *at least* to *more than*, a condition left out. Some example should come out otherwise. The message names the change and a case that would notice it.
    ? 没有示例发现的改动，抄错时也没有人发现。改动确实不影响任何答案的，写明理由放行。
    ? What no example notices when it is changed, nobody notices when it is mistyped. A change that alters no answer is explained where it stands.
    - "effective": {"from": {"unstated": {"zh": "没有写。", "en": "Not said."}}},
    - "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}},
    - "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]},
    - "examples": [
    -   {"name": "grown up", "on": "2026-06-05", "facts": {"worker.birthDate": "1990-02-28"}, "expect": {"eligibility": "eligible"}},
    -   {"name": "a child", "on": "2026-06-05", "facts": {"worker.birthDate": "2016-06-05"}, "expect": {"eligibility": "ineligible"}}]
    + "effective": {"from": {"unstated": {"zh": "没有写。", "en": "Not said."}}},
    + "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}},
    + "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]},
    + "examples": [
    +   {"name": "16th birthday", "on": "2026-06-05", "facts": {"worker.birthDate": "2010-06-05"}, "expect": {"eligibility": "eligible"}},
    +   {"name": "a day before it", "on": "2026-06-05", "facts": {"worker.birthDate": "2010-06-06"}, "expect": {"eligibility": "ineligible"}}]

    # HZ0842 tested warning | 示例没有覆盖 | something that no example brings about
    = 「huzhu test --coverage」列出没有任何示例走到的：条件的一面、表的一行、一档、一支、阈值的一侧、一项给付的付与不付。
    = 'huzhu test --coverage' lists what no example comes to: a side of a condition, a row, a tier, a branch, a side of a threshold, a benefit paid or not paid.
    ? 没有走到的地方写错了，示例照样全部通过。
    ? Where no example comes, a mistake passes all of them.
    - "effective": {"from": {"unstated": {"zh": "没有写。", "en": "Not said."}}},
    - "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}},
    - "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]},
    - "examples": [
    -   {"name": "16th birthday", "on": "2026-06-05", "facts": {"worker.birthDate": "2010-06-05"}, "expect": {"eligibility": "eligible"}}]
    + "effective": {"from": {"unstated": {"zh": "没有写。", "en": "Not said."}}},
    + "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}},
    + "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]},
    + "examples": [
    +   {"name": "16th birthday", "on": "2026-06-05", "facts": {"worker.birthDate": "2010-06-05"}, "expect": {"eligibility": "eligible"}},
    +   {"name": "a day before it", "on": "2026-06-05", "facts": {"worker.birthDate": "2010-06-06"}, "expect": {"eligibility": "ineligible"}}]

    # HZ0843 tested | 方案没有示例 | a scheme without an example
    = 每个方案的每个版本至少要有一个示例，「huzhu test」才算通过。
    = 'huzhu test' passes only where each version of each scheme has an example.
    ? 没有示例，就没有人推算过它应当付什么。
    ? Without one nobody has derived what it should pay.
    - "effective": {"from": {"unstated": {"zh": "没有写。", "en": "Not said."}}},
    - "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}},
    - "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]}
    + "effective": {"from": {"unstated": {"zh": "没有写。", "en": "Not said."}}},
    + "terms": {"youngest": {"is": "16 years", "source": "plan.youngest"}},
    + "eligibility": {"all": [{"clause": "grown", "that": "worker.age", "atLeast": "youngest"}]},
    + "examples": [
    +   {"name": "16th birthday", "on": "2026-06-05", "facts": {"worker.birthDate": "2010-06-05"}, "expect": {"eligibility": "eligible"}},
    +   {"name": "a day before it", "on": "2026-06-05", "facts": {"worker.birthDate": "2010-06-06"}, "expect": {"eligibility": "ineligible"}}]
    """#
}
