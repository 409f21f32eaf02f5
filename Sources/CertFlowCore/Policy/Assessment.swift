/// What a reward comes to, with its whole calculation; or why none can be computed (核定).
package struct Assessment: Hashable, Sendable, Codable {
    package enum Outcome: String, Hashable, Sendable, Codable {
        case computed
        /// The source leaves something open; the sentence says what.
        case unset
    }

    package let rule: RewardRuleID
    package let outcome: Outcome
    /// `nil` unless computed.
    package let amount: Fen?
    package let source: Citation
    /// The day whose values were read, and why that day.
    package let appliesOn: Day?
    package let appliesBy: RewardRule.AppliesBy?
    /// What an officer reads: the calculation, or what is not set.
    package let sentence: Bilingual
    /// Whether any value came from an example overlay (示例值).
    package let isExample: Bool
    package let on: Day

    package init(
        rule: RewardRuleID, outcome: Outcome, amount: Fen?, source: Citation, appliesOn: Day?,
        appliesBy: RewardRule.AppliesBy?, sentence: Bilingual, isExample: Bool, on day: Day
    ) {
        self.rule = rule
        self.outcome = outcome
        self.amount = amount
        self.source = source
        self.appliesOn = appliesOn
        self.appliesBy = appliesBy
        self.sentence = sentence
        self.isExample = isExample
        on = day
    }
}
