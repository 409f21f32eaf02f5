/// Why loaded years do not make a calendar.
package enum CalendarMistake: Error, Hashable, Sendable {
    case empty
    /// A year between the first and the last one is missing.
    case missing(year: Int)
    case repeated(year: Int)

    package var sentence: Bilingual {
        switch self {
        case .empty:
            Bilingual(
                zh: "没有任何年度的工作日历，请在 calendars 目录下补充",
                en: "there is no calendar year; add one under calendars")
        case .missing(let year):
            Bilingual(
                zh: "工作日历缺少\(year)年，请补充该年度的放假安排",
                en: "the calendar for \(year) is missing between other years; add it")
        case .repeated(let year):
            Bilingual(
                zh: "\(year)年的工作日历重复，请只保留一份",
                en: "there are two calendars for \(year); keep one")
        }
    }
}

extension CalendarMistake: CustomStringConvertible {
    package var description: String { sentence.en }
}
