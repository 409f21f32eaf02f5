/// The working days of one year as the State Council announced them.
///
/// A notice may name days of the year before or after its own (the one for 2023 gave 2022-12-31
/// off); they count as well.
package struct CalendarYear: Hashable, Sendable {
    /// The notice that announced the year; what is not known is left out.
    package struct Notice: Hashable, Sendable {
        package let title: String
        /// The document number, such as 国办发明电〔2024〕12号.
        package let number: String?
        package let publishedOn: Day?
        package let url: String?

        package init(
            title: String, number: String? = nil, publishedOn: Day? = nil, url: String? = nil
        ) {
            self.title = title
            self.number = number
            self.publishedOn = publishedOn
            self.url = url
        }
    }

    package let year: Int
    /// Holidays and exchanged days off; ordinary weekends need not be listed.
    package let off: Set<Day>
    /// Weekend days that are worked (调休).
    package let makeUp: Set<Day>
    package let notice: Notice

    package init(year: Int, off: Set<Day>, makeUp: Set<Day>, notice: Notice) {
        self.year = year
        self.off = off
        self.makeUp = makeUp
        self.notice = notice
    }

    /// What cannot be right, a sentence each, in order of days; empty when all is well.
    package var problems: [Bilingual] {
        let days = off.union(makeUp).sorted()
        return days.compactMap { day in
            if off.contains(day), makeUp.contains(day) {
                return Bilingual(
                    zh: "\(day)既列为放假又列为上班，请按通知改正",
                    en: "\(day) is listed both as off and as worked; correct it from the notice")
            }
            if makeUp.contains(day), !day.weekday.isWeekend {
                return Bilingual(
                    zh: "调休上班日\(day)是\(day.weekday.title.zh)，不是周末，请按通知改正",
                    en: "the make-up day \(day) is a \(day.weekday.title.en), not a weekend; "
                        + "correct it from the notice")
            }
            guard
                abs(day.year - year) > 1 || (day.year < year && day.month < 12)
                    || (day.year > year && day.month > 1)
            else { return nil }
            return Bilingual(
                zh: "\(day)不属于\(year)年的安排，请按通知改正",
                en: "\(day) does not belong to the notice for \(year); correct it from the notice")
        }
    }
}
