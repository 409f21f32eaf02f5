/// What a number measures, where the static check keeps it apart from plain numbers.
///
/// Measures exist only in types: a value is a number whatever it measures. They make the check refuse
/// `销售额 >= 500`, which says nothing of yuan or 万元, and `销售额 + 增长率`.
///
/// | operation | allowed | gives |
/// |---|---|---|
/// | `+` `-` | money and money; percent and percent; percent and the literal `1` | the same measure |
/// | `*` | a measure and a number or a percent | the measure |
/// | `/` | money by money | a percent |
/// | `/` | a measure by a number or a percent | the measure |
/// | `**` | a percent to a number | a percent |
/// | comparison, `in`, `between` | equal measures | a truth value |
///
/// The literal `0` goes with every measure.
public enum Measure: String, Hashable, Sendable, CaseIterable {
    /// An amount of money, in the currency of the host.
    case money
    /// A share of something: `0.125` is 12.5 %.
    case percent

    /// The measure in Chinese.
    public var chineseName: String {
        switch self {
        case .money: "金额"
        case .percent: "百分比"
        }
    }
}

extension Measure {
    /// The type of an operation on at least one measure; `nil` when the operation makes no sense.
    ///
    /// A plain number on one side is `nil` as that side's measure.
    static func result(
        of sign: ArithmeticOperator, _ left: Measure?, _ right: Measure?
    ) -> FEELType? {
        switch (sign, left, right) {
        case (.plus, let left?, let right?), (.minus, let left?, let right?):
            left == right ? .measure(left) : nil
        case (.times, .money?, .money?), (.over, nil, .money?): nil
        case (.times, .percent?, let right?): .measure(right)
        case (.times, let left?, _): .measure(left)
        case (.times, nil, let right?): .measure(right)
        case (.over, .money?, .money?): .measure(.percent)
        case (.over, let left?, let right?):
            left == .percent && right == .money ? nil : .measure(left)
        case (.over, let left?, nil): .measure(left)
        case (.over, nil, .percent?): .number
        case (.power, .percent?, nil): .measure(.percent)
        default: nil
        }
    }
}

/// What the static check asks for beyond types that go together.
public struct Profile: Hashable, Sendable {
    /// Whether clocks, external functions and branches of different types are refused.
    public let isStrict: Bool
    /// Names that stand for one unit of a measure, such as `万元`; hints propose them.
    public let units: [Measure: String]

    /// The whole language: only types are checked.
    public static let full = Profile(isStrict: false, units: [:])

    /// The profile for rules that decide something.
    ///
    /// - Parameter units: For each measure a name of its unit, which hints propose.
    /// - Returns: The profile.
    public static func strict(units: [Measure: String] = [:]) -> Profile {
        Profile(isStrict: true, units: units)
    }

    private init(isStrict: Bool, units: [Measure: String]) {
        self.isStrict = isStrict
        self.units = units
    }
}
