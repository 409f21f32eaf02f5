/// A day of the proleptic Gregorian calendar, without time and zone: the FEEL `date`.
public struct CalendarDate: Hashable, Sendable {
    /// Year, month and day in one word, which is ordered as they are and keeps a ``Value`` small.
    private let packed: Int

    /// The year, in −999,999,999 … 999,999,999; year 0 precedes year 1.
    public var year: Int { packed >> 9 }
    /// The month, 1 … 12.
    public var month: Int { packed >> 5 & 15 }
    /// The day of the month, 1 … 31.
    public var day: Int { packed & 31 }

    /// The years that a date can have.
    public static let years = -999_999_999...999_999_999

    /// The day, or `nil` when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard CalendarDate.years.contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.days(inMonth: month, of: year)
        else { return nil }
        self.init(checkedYear: year, month: month, day: day)
    }

    private init(checkedYear year: Int, month: Int, day: Int) {
        packed = year << 9 | month << 5 | day
    }

    /// The day that lies a number of days after 1970-01-01, or `nil` beyond the last year.
    ///
    /// > Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    public init?(daysSinceEpoch: Int) {
        let (shifted, overflow) = daysSinceEpoch.addingReportingOverflow(719_468)
        guard !overflow else { return nil }
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        guard CalendarDate.years.contains(year) else { return nil }
        self.init(
            checkedYear: year, month: month, day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    /// The number of days since 1970-01-01.
    public var daysSinceEpoch: Int {
        let marchYear = month <= 2 ? year - 1 : year
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The length of a month in days.
    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

extension CalendarDate {
    /// The day of the week as in ISO 8601: Monday is 1, Sunday is 7.
    public var weekday: Int {
        let days = daysSinceEpoch + 3
        return (days % 7 + 7) % 7 + 1
    }

    /// The day of the year, 1 … 366.
    public var dayOfYear: Int {
        let past = (1..<month).reduce(0) { $0 + CalendarDate.days(inMonth: $1, of: year) }
        return past + day
    }

    /// The week of the year as in ISO 8601: week 1 holds the first Thursday.
    public var weekOfYear: Int {
        let thursday = daysSinceEpoch - weekday + 4
        guard let day = CalendarDate(daysSinceEpoch: thursday) else { return 52 }
        return (day.dayOfYear - 1) / 7 + 1
    }

    /// The day a number of days later, or `nil` beyond the last year.
    public func adding(days: Int) -> CalendarDate? {
        let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
        return overflow ? nil : CalendarDate(daysSinceEpoch: sum)
    }

    /// The same day some months later; the last day of a month where that month is shorter.
    public func adding(months: Int) -> CalendarDate? {
        let (total, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow else { return nil }
        let newYear = total / 12 - (total % 12 < 0 ? 1 : 0)
        guard CalendarDate.years.contains(newYear) else { return nil }
        let newMonth = total - newYear * 12 + 1
        let length = CalendarDate.days(inMonth: newMonth, of: newYear)
        return CalendarDate(year: newYear, month: newMonth, day: min(day, length))
    }

    /// The whole months from this day to another, towards zero.
    public func wholeMonths(until other: CalendarDate) -> Int {
        let months = (other.year - year) * 12 + other.month - month
        if months > 0, other.day < day { return months - 1 }
        if months < 0, other.day > day { return months + 1 }
        return months
    }
}

extension CalendarDate: Comparable, CustomStringConvertible {
    /// Whether the first day is earlier.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        left.packed < right.packed
    }

    /// The day as ISO 8601 text: `2026-03-01`.
    public var description: String {
        let sign = year < 0 ? "-" : ""
        return "\(sign)\(Int(year.magnitude).padded(4))-\(month.padded(2))-\(day.padded(2))"
    }
}

extension Int {
    /// The number with leading zeros.
    func padded(_ width: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(0, width - text.utf8.count)) + text
    }
}
