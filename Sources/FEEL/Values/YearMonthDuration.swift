/// A length of time in years and months: the FEEL `years and months duration`.
public struct YearMonthDuration: Hashable, Sendable {
    /// The length in months; negative for a span backwards.
    public let totalMonths: Int

    /// A length in months.
    public init(months: Int) { totalMonths = months }

    /// The whole years; negative for a span backwards, as are the months.
    public var years: Int { totalMonths / 12 }
    /// The months that are left after the years.
    public var months: Int { totalMonths % 12 }

    /// The span in the other direction; `nil` when that is one month too long.
    var negated: YearMonthDuration? {
        totalMonths == .min ? nil : YearMonthDuration(months: -totalMonths)
    }
}

extension YearMonthDuration: Comparable, CustomStringConvertible {
    /// Whether the first span is shorter.
    public static func < (left: YearMonthDuration, right: YearMonthDuration) -> Bool {
        left.totalMonths < right.totalMonths
    }

    /// The span as ISO 8601 text: `P1Y2M`, `-P3M`, `P0M`.
    public var description: String {
        guard totalMonths != 0 else { return "P0M" }
        let size = totalMonths.magnitude
        let years = size / 12 == 0 ? "" : "\(size / 12)Y"
        let months = size % 12 == 0 ? "" : "\(size % 12)M"
        return "\(totalMonths < 0 ? "-" : "")P\(years)\(months)"
    }
}
