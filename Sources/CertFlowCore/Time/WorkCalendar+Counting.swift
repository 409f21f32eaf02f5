extension WorkCalendar {
    /// The day on which a period of working days ends.
    ///
    /// Day 0 is not counted: one working day after a Friday is the next working day.
    ///
    /// > Unit: `count` is in working days (工作日), at least 1.
    ///
    /// - Parameters:
    ///   - count: How many working days the period has.
    ///   - day: Day 0; it need not be a working day.
    /// - Returns: A working day.
    /// - Throws: ``CalendarGap`` when `count` is below 1, day 1 lies before the first loaded year,
    ///   or the period ends after the year 9999.
    /// - Complexity: O(*years* + 366).
    package func adding(workingDays count: Int, after day: Day) throws(CalendarGap) -> Reckoning {
        guard count >= 1 else { throw .noPeriod(from: day, days: count) }
        var remaining = count
        var start = day
        while let next = start.adding(days: 1) {
            try demandLoaded(next)
            let year = exceptions(of: next.year)
            let end = Day(year: next.year, month: 12, day: 31) ?? next
            let available = year.count(after: start, through: end)
            guard available < remaining else {
                let last = WorkCalendar.workingDay(number: remaining, in: next...end, of: year)
                return (last, isProvisional(last))
            }
            remaining -= available
            start = end
        }
        throw .beyondReach(from: day, days: count)
    }

    /// The day on which a period of calendar days ends; it depends on no notice.
    ///
    /// Day 0 is not counted. When the last day has to be a working day, ask
    /// ``workingDay(onOrAfter:)`` with the result.
    ///
    /// > Unit: `count` is in calendar days (自然日), at least 1.
    ///
    /// - Throws: ``CalendarGap`` when `count` is below 1, or the period ends after the year 9999.
    package func adding(calendarDays count: Int, after day: Day) throws(CalendarGap) -> Reckoning {
        guard count >= 1 else { throw .noPeriod(from: day, days: count) }
        guard let last = day.adding(days: count) else {
            throw .beyondReach(from: day, days: count)
        }
        return (last, false)
    }

    /// The working days in (`start`, `end`]: the number that ``adding(workingDays:after:)`` undoes.
    ///
    /// - Returns: The count, negative when `end` is before `start` (then of (`end`, `start`]), and
    ///   whether a counted span reaches into a provisional year.
    /// - Throws: ``CalendarGap/before(_:firstYear:)`` when a day of the span is not loaded.
    /// - Complexity: O(*years*).
    package func workingDays(
        after start: Day, through end: Day
    ) throws(CalendarGap) -> (count: Int, isProvisional: Bool) {
        guard start < end else {
            guard end < start else { return (0, false) }
            let backwards = try workingDays(after: end, through: start)
            return (-backwards.count, backwards.isProvisional)
        }
        try demandLoaded(start.advanced(by: 1))
        var count = 0
        var from = start
        for year in start.advanced(by: 1).year...end.year {
            let through = min(end, Day(year: year, month: 12, day: 31) ?? end)
            count += exceptions(of: year).count(after: from, through: through)
            from = through
        }
        return (count, isProvisional(end))
    }

    /// The working day with the given number, from 1; there are that many in `days`.
    private static func workingDay(
        number: Int, in days: ClosedRange<Day>, of year: Exceptions
    ) -> Day {
        var remaining = number
        for day in days where year.isWorkingDay(day) {
            remaining -= 1
            if remaining == 0 { return day }
        }
        preconditionFailure("the days were counted before")
    }
}
