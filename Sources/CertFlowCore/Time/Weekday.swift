/// A day of the week, numbered as in ISO 8601: Monday is 1.
package enum Weekday: Int, Hashable, Sendable, Codable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self == .saturday || self == .sunday }

    package var title: Bilingual {
        switch self {
        case .monday: Bilingual(zh: "星期一", en: "Monday")
        case .tuesday: Bilingual(zh: "星期二", en: "Tuesday")
        case .wednesday: Bilingual(zh: "星期三", en: "Wednesday")
        case .thursday: Bilingual(zh: "星期四", en: "Thursday")
        case .friday: Bilingual(zh: "星期五", en: "Friday")
        case .saturday: Bilingual(zh: "星期六", en: "Saturday")
        case .sunday: Bilingual(zh: "星期日", en: "Sunday")
        }
    }
}

extension Weekday {
    /// The weekday of the day `ordinal` days after 1970-01-01, a Thursday.
    init(ordinal: Int32) {
        let monday = 3  // 1969-12-29 is a Monday, three days before day 0.
        self = Weekday.allCases[(Int(ordinal) + monday).flooredRemainder(7)]
    }

    /// How many days from Monday to Friday lie in (`start`, `end`].
    ///
    /// - Precondition: `start` is not after `end`.
    /// - Complexity: O(1).
    static func weekdayCount(after start: Day, through end: Day) -> Int {
        precondition(start <= end, "a span ends after it starts")
        return weekdayCount(through: end) - weekdayCount(through: start)
    }

    /// Mondays to Fridays from 1969-12-29 through `day`; negative before.
    private static func weekdayCount(through day: Day) -> Int {
        let length = Int(day.ordinal) + 4
        return 5 * length.flooredQuotient(7) + min(5, length.flooredRemainder(7))
    }
}
