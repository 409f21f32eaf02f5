/// Computes what a reward comes to, or says what the source leaves open.
package struct RewardAssessor {
    package let pack: Pack
    package let day: Day

    package init(pack: Pack, day: Day) {
        self.pack = pack
        self.day = day
    }

    /// The assessment of a reward case with its whole calculation.
    ///
    /// `facts` hold `rewardRule`, and the day of recognition in `recognisedOn`; `noticeOn` is the day its
    /// public notice began, when there was one. Refuses when one of these is missing.
    package func assess(
        _ facts: Facts, filedOn: Day, noticeOn: Day?
    ) throws(Refusal) -> Assessment {
        guard let id = facts["rewardRule"]?.text.flatMap({ RewardRuleID(rawValue: $0) }),
            let rule = pack.reward(id)
        else {
            throw .missing([Bilingual(zh: "奖励项目", en: "the reward rule")])
        }
        guard let appliesBy = rule.appliesBy else {
            if rule.amendments.isEmpty { return unset(rule, unsetSentence(rule)) }
            return unset(rule, appliesByUnset(rule))
        }
        let applies: Day? =
            switch appliesBy {
            case .recognition: facts["recognisedOn"]?.day
            case .notice: noticeOn
            case .filing: filedOn
            }
        guard let applies else {
            throw .missing([Bilingual(zh: "适用时点对应的日期", en: "the day the rule applies by")])
        }
        guard let amendment = rule.inForce(on: applies) else {
            return unset(
                rule, rule.amendments.isEmpty ? unsetSentence(rule) : notInForce(rule, applies))
        }
        guard case .fixed(let amount) = amendment.amount else {
            return unset(rule, unsetSentence(rule))
        }
        return computed(rule, amendment, amount, appliesBy, applies)
    }

    private func computed(
        _ rule: RewardRule, _ amendment: RewardRule.Amendment, _ amount: Fen,
        _ appliesBy: RewardRule.AppliesBy, _ applies: Day
    ) -> Assessment {
        let isExample = amendment.isExample || rule.appliesByIsExample
        let mark = isExample ? "【示例值】" : ""
        let markEN = isExample ? "[example value] " : ""
        return Assessment(
            rule: rule.id, outcome: .computed, amount: amount, source: amendment.source,
            appliesOn: applies, appliesBy: appliesBy,
            sentence: Bilingual(
                zh:
                    "\(mark)\(rule.title.zh)：依据\(rule.source)，按\(applies.iso)（\(appliesBy.title.zh)）施行的标准，一次性 \(amount.yuanText)。",
                en:
                    "\(markEN)\(rule.title.en): by \(rule.source), at the value in force on \(applies.iso) (\(appliesBy.title.en)), once \(amount.yuanText)."
            ), isExample: isExample, on: day)
    }

    private func unset(_ rule: RewardRule, _ sentence: Bilingual) -> Assessment {
        Assessment(
            rule: rule.id, outcome: .unset, amount: nil, source: rule.source, appliesOn: nil,
            appliesBy: rule.appliesBy, sentence: sentence, isExample: false, on: day)
    }

    private func unsetSentence(_ rule: RewardRule) -> Bilingual {
        rule.unsetBecause
            ?? Bilingual(
                zh: "\(rule.source)“\(rule.title.zh)”标准未明确，本系统不予计算。",
                en: "\(rule.source) names no amount for ‘\(rule.title.en)’; nothing is computed.")
    }

    private func appliesByUnset(_ rule: RewardRule) -> Bilingual {
        Bilingual(
            zh:
                "\(rule.source)“\(rule.title.zh)”未明确适用时点（认定、公示或申报之日，appliesBy），本系统不予计算；请由市局在政策文件中设定。",
            en:
                "\(rule.source) does not say by which day ‘\(rule.title.en)’ applies (appliesBy: recognition, notice or filing); nothing is computed until the office sets it."
        )
    }

    private func notInForce(_ rule: RewardRule, _ day: Day) -> Bilingual {
        Bilingual(
            zh: "\(day.iso) 时“\(rule.title.zh)”尚未施行（\(rule.source)）。",
            en: "‘\(rule.title.en)’ was not in force on \(day.iso) (\(rule.source)).")
    }
}

extension RewardRule.AppliesBy {
    package var title: Bilingual {
        switch self {
        case .recognition: Bilingual(zh: "认定公布之日", en: "day of recognition")
        case .notice: Bilingual(zh: "公示之日", en: "day of the notice")
        case .filing: Bilingual(zh: "申领之日", en: "day of filing")
        }
    }
}
