import CertFlowCore

extension CalendarYear {
    static let samples: [CalendarYear] = [
        .sample(
            2024,
            off: "01-01 02-10/02-17 04-04/04-06 05-01/05-05 06-10 09-15/09-17 10-01/10-07",
            makeUp: "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
        .sample(
            2025,
            off: "01-01 01-28/02-04 04-04/04-06 05-01/05-05 05-31/06-02 10-01/10-08",
            makeUp: "01-26 02-08 04-27 09-28 10-11"),
        .sample(
            2026,
            off:
                "01-01/01-03 02-15/02-23 04-04/04-06 05-01/05-05 06-19/06-21 09-25/09-27 10-01/10-07",
            makeUp: "01-04 02-14 02-28 05-09 09-20 10-10"),
    ]

    /// A year from spans such as `02-10/02-17`.
    static func sample(_ year: Int, off: String = "", makeUp: String = "") -> CalendarYear {
        CalendarYear(
            year: year, off: days(off, year), makeUp: days(makeUp, year),
            notice: Notice(title: "国务院办公厅关于\(year)年部分节假日安排的通知"))
    }

    private static func days(_ spans: String, _ year: Int) -> Set<Day> {
        Set(
            spans.split(separator: " ").flatMap { span -> [Day] in
                let ends = span.split(separator: "/").map { Day.sample("\(year)-\($0)") }
                guard let first = ends.first, let last = ends.last else { return [] }
                return Array(first...last)
            })
    }
}

extension WorkCalendar {
    /// 2024 to 2026, as announced.
    static func sample() throws -> WorkCalendar { try WorkCalendar(CalendarYear.samples) }
}
