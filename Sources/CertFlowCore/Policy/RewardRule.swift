/// A money rule of a policy: what is paid for what, on which clause.
package struct RewardRule: Hashable, Sendable {
    package enum Amount: Hashable, Sendable {
        /// A fixed sum, paid once.
        case fixed(Fen)
        /// The source names none; nothing is computed.
        case unset
    }

    /// The day whose values apply (适用时点).
    package enum AppliesBy: String, Hashable, Sendable, Codable, CaseIterable {
        case recognition, notice, filing
    }

    /// What "once" counts.
    package enum Once: String, Hashable, Sendable, Codable, CaseIterable {
        case perProduct
        case perEnterprise
    }

    /// The record of a fair-competition review (公平竞争审查).
    package struct FairCompetitionReview: Hashable, Sendable, Codable {
        package let number: String
        package let on: Day
        package let conclusion: String
        package let isExample: Bool

        package init(number: String, on: Day, conclusion: String, isExample: Bool) {
            self.number = number
            self.on = on
            self.conclusion = conclusion
            self.isExample = isExample
        }
    }

    package struct Amendment: Hashable, Sendable {
        package let from: Day
        package let amount: Amount
        package let source: Citation
        package let isExample: Bool

        package init(from: Day, amount: Amount, source: Citation, isExample: Bool) {
            self.from = from
            self.amount = amount
            self.source = source
            self.isExample = isExample
        }
    }

    package let id: RewardRuleID
    package let title: Bilingual
    package let source: Citation
    package let payer: String
    /// The kind of title that it rewards.
    package let titleKind: String
    package let once: Once
    package let appliesBy: AppliesBy?
    package let appliesByIsExample: Bool
    package let amendments: [Amendment]
    /// The sentence shown while the amount is unset.
    package let unsetBecause: Bilingual?
    package let fairCompetition: FairCompetitionReview?

    package init(
        id: RewardRuleID, title: Bilingual, source: Citation, payer: String, titleKind: String,
        once: Once, appliesBy: AppliesBy?, appliesByIsExample: Bool, amendments: [Amendment],
        unsetBecause: Bilingual?, fairCompetition: FairCompetitionReview?
    ) {
        self.id = id
        self.title = title
        self.source = source
        self.payer = payer
        self.titleKind = titleKind
        self.once = once
        self.appliesBy = appliesBy
        self.appliesByIsExample = appliesByIsExample
        self.amendments = amendments.sorted { $0.from < $1.from }
        self.unsetBecause = unsetBecause
        self.fairCompetition = fairCompetition
    }

    package func inForce(on day: Day) -> Amendment? { amendments.last { $0.from <= day } }
}
