/// Why a question about working days has no answer.
package enum CalendarGap: Error, Hashable, Sendable {
    /// The day lies before the first loaded year.
    case before(Day, firstYear: Int)
    /// The answer lies after the year 9999.
    case beyondReach(from: Day, days: Int)
    /// A period has at least one day.
    case noPeriod(from: Day, days: Int)

    /// The year of the day that was asked about.
    package var year: Int {
        switch self {
        case .before(let day, _), .beyondReach(let day, _), .noPeriod(let day, _): day.year
        }
    }

    package var sentence: Bilingual {
        switch self {
        case .before(let day, let first):
            Bilingual(
                zh: "\(day)早于已载入的第一个年度（\(first)年），请补充该年度的放假安排",
                en: "\(day) lies before the first loaded calendar year \(first); add that year")
        case .beyondReach(let day, let days):
            Bilingual(
                zh: "从\(day)起\(days)天超出可计算的范围（至9999年），请改用较短的期限",
                en: "\(days) days from \(day) is after the year 9999; use a shorter period")
        case .noPeriod(let day, let days):
            Bilingual(
                zh: "从\(day)起的期限为\(days)天，期限至少为1天",
                en:
                    "a period of \(days) days from \(day) was asked for; a period has at least 1 day"
            )
        }
    }
}

extension CalendarGap: CustomStringConvertible {
    package var description: String { sentence.en }
}
