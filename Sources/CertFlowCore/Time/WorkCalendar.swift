/// Which days are working days, and how periods are counted over them.
///
/// Days follow the announced years; a make-up day (调休) is a working day. The years after the last
/// announced one are *provisional*: weekends and the statutory days are off, every result that
/// depends on one says so, and no document states it.
///
/// > Source: 《全国年节及纪念日放假办法》 and the yearly notices in ``years``.
package struct WorkCalendar: Hashable, Sendable {
    /// The announced years, ascending and without a hole.
    package let years: [CalendarYear]
    package let firstYear: Int
    /// The last announced year; later ones are provisional.
    package let lastYear: Int

    /// What the notices say of a day: `true` when it is worked. A later notice wins.
    private let announced: [Day: Bool]
    /// The days of each announced year that differ from Monday to Friday.
    private let exceptions: [Int: Exceptions]

    /// A working day, and whether it depends on a year that is not yet announced.
    package typealias Reckoning = (due: Day, isProvisional: Bool)

    /// - Parameter years: In any order.
    /// - Throws: ``CalendarMistake`` when there is no year, a year twice or a hole between years.
    package init(_ years: [CalendarYear]) throws(CalendarMistake) {
        let years = years.sorted { $0.year < $1.year }
        guard let first = years.first, let last = years.last else { throw .empty }
        for (earlier, later) in zip(years, years.dropFirst()) {
            guard earlier.year != later.year else { throw .repeated(year: later.year) }
            guard earlier.year + 1 == later.year else { throw .missing(year: earlier.year + 1) }
        }
        var announced: [Day: Bool] = [:]
        for year in years {
            for day in year.off { announced[day] = false }
            for day in year.makeUp { announced[day] = true }
        }
        self.years = years
        firstYear = first.year
        lastYear = last.year
        self.announced = announced
        exceptions = Dictionary(
            uniqueKeysWithValues: years.map { year in
                (year.year, Exceptions(announced.filter { $0.key.year == year.year }))
            })
    }

    /// Whether the rules of `day` are not yet announced.
    package func isProvisional(_ day: Day) -> Bool { day.year > lastYear }

    /// Whether `day` is a working day; ask ``isProvisional(_:)`` whether that may change.
    ///
    /// - Throws: ``CalendarGap/before(_:firstYear:)`` when the year of `day` is not loaded.
    package func isWorkingDay(_ day: Day) throws(CalendarGap) -> Bool {
        try demandLoaded(day)
        return exceptions(of: day.year).isWorkingDay(day)
    }

    /// The first working day that is not before `day`.
    ///
    /// - Throws: ``CalendarGap`` when `day` is not loaded, or the answer is after the year 9999.
    package func workingDay(onOrAfter day: Day) throws(CalendarGap) -> Reckoning {
        var candidate = day
        while try !isWorkingDay(candidate) {
            guard let next = candidate.adding(days: 1) else {
                throw .beyondReach(from: day, days: 1)
            }
            candidate = next
        }
        return (candidate, isProvisional(candidate))
    }

    func demandLoaded(_ day: Day) throws(CalendarGap) {
        guard day.year >= firstYear else { throw .before(day, firstYear: firstYear) }
    }

    /// The exceptions of a year from ``firstYear``; statutory ones in a provisional year.
    func exceptions(of year: Int) -> Exceptions {
        if let known = exceptions[year] { return known }
        var days = Dictionary(
            uniqueKeysWithValues: StatutoryHolidays.days(of: year).map { ($0, false) })
        if year == lastYear + 1 {
            for (day, isWorked) in announced where day.year == year { days[day] = isWorked }
        }
        return Exceptions(days)
    }
}
