package import FEEL

/// A name that rules use to say what a number is: `销售额 >= 500 * 万元`.
///
/// Money is a number of yuan in rules, a share a fraction of 1.
package struct RuleUnit: Hashable, Sendable {
    package let name: String
    package let measure: Measure
    /// One of it, in yuan or as a fraction of 1.
    package let worth: Decimal128

    private init(_ name: String, _ measure: Measure, _ worth: Decimal128) {
        self.name = name
        self.measure = measure
        self.worth = worth
    }

    /// Every unit; the first of a measure is the one that hints propose.
    package static let all: [RuleUnit] = [
        RuleUnit("万元", .money, 10_000),
        RuleUnit("元", .money, 1),
        RuleUnit("亿元", .money, 100_000_000),
        RuleUnit("yuan", .money, 1),
        RuleUnit("percent", .percent, hundredth),
        RuleUnit("百分点", .percent, hundredth),
    ]

    private static let hundredth = Decimal128(1).divided(by: 100) ?? .zero

    /// The names with their types, for the check of a rule.
    package static let types: [String: FEELType] = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, .measure($0.measure)) })

    /// The profile of every rule.
    package static let profile = Profile.strict(
        units: Dictionary(
            all.map { ($0.measure, $0.name) }, uniquingKeysWith: { first, _ in first }))

    /// The names with their values.
    package static let context = Context(all.map { ($0.name, .number($0.worth)) })

    /// A scope of nothing but the names.
    package static let scope = Scope(context)
}
