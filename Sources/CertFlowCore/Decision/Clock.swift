/// Counts deadlines: from the day of entry, in the days their parameter names.
package struct DeadlineClock {
    package let pack: Pack
    package let day: Day

    package init(pack: Pack, day: Day) {
        self.pack = pack
        self.day = day
    }

    /// The deadline of a state entered today; `nil` when it has none or its length is unset.
    ///
    /// `remaining` are the days left of a clock that waited. Refuses when no calendar covers the day.
    package func deadline(for state: State, remaining: Int?) throws(Refusal) -> Deadline? {
        guard let rule = state.deadline, let period = period(rule.length) else { return nil }
        let length = remaining ?? period.length
        let (due, isProvisional) = try counting(length, period.unit, after: day)
        return Deadline(
            state: state.id, startedOn: day, length: length, unit: period.unit, due: due,
            isProvisional: isProvisional, end: rule.end)
    }

    /// The length in force today; `nil` when unset.
    package func period(_ name: ParameterName) -> (length: Int, unit: PeriodUnit)? {
        guard let parameter = pack.parameter(name), let unit = PeriodUnit(rawValue: parameter.unit),
            let value = parameter.inForce(on: day)?.value.number, let length = value.wholeNumber
        else { return nil }
        return (length, unit)
    }

    /// The last day of a period; day 0 is not counted.
    package func counting(
        _ length: Int, _ unit: PeriodUnit, after start: Day
    ) throws(Refusal) -> (due: Day, isProvisional: Bool) {
        guard length >= 1 else { return (start, false) }
        do throws(CalendarGap) {
            switch unit {
            case .workingDay: return try pack.calendar.adding(workingDays: length, after: start)
            case .calendarDay: return try pack.calendar.adding(calendarDays: length, after: start)
            }
        } catch {
            throw .calendar(error)
        }
    }

    /// The days left of `deadline` when its clock stops today; at least 1.
    package func remaining(of deadline: Deadline) throws(Refusal) -> Int {
        guard day < deadline.due else { return 1 }
        switch deadline.unit {
        case .calendarDay: return max(1, deadline.due.days(since: day))
        case .workingDay:
            do throws(CalendarGap) {
                return max(
                    1, try pack.calendar.workingDays(after: day, through: deadline.due).count)
            } catch {
                throw .calendar(error)
            }
        }
    }
}
