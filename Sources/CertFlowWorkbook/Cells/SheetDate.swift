/// A calendar day that Excel can hold as a date: 1900-03-01 to 9999-12-31.
///
/// Earlier days are left out because Excel believes that 1900 was a leap year.
package struct SheetDate: Hashable, Sendable {
    package let year: Int
    package let month: Int
    package let day: Int

    /// `nil` when there is no such day or Excel cannot hold it.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
        guard day <= Self.length(ofMonth: month, year: year) else { return nil }
        guard year > 1900 || month > 2 else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Excel's number for the day: days since 1899-12-30.
    var serial: Int {
        // Count years from March, so that the leap day is the last day of a year.
        let shiftedYear = month > 2 ? year : year - 1
        let monthIndex = (month + 9) % 12
        let dayOfYear = (153 * monthIndex + 2) / 5 + day - 1
        let daysBefore =
            shiftedYear * 365 + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
        // 693,899 is the same count for 1899-12-30.
        return daysBefore + dayOfYear - 693_899
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension SheetDate: CustomStringConvertible {
    /// The day as 2026-12-31.
    package var description: String {
        "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}
