/// The days of one year that differ from Monday to Friday.
struct Exceptions: Hashable, Sendable {
    /// Weekdays that are off.
    private let off: Set<Day>
    /// Weekend days that are worked.
    private let worked: Set<Day>

    /// - Parameter days: Whether each of them is worked; those that do not differ are left out.
    init(_ days: [Day: Bool]) {
        off = Set(days.filter { !$0.value && !$0.key.weekday.isWeekend }.keys)
        worked = Set(days.filter { $0.value && $0.key.weekday.isWeekend }.keys)
    }

    func isWorkingDay(_ day: Day) -> Bool {
        day.weekday.isWeekend ? worked.contains(day) : !off.contains(day)
    }

    /// Working days in (`start`, `end`]; both lie in this year, or `start` is the day before it.
    ///
    /// - Complexity: O(*e*), where *e* is the number of exceptions, whatever the length.
    func count(after start: Day, through end: Day) -> Int {
        let inside: (Day) -> Bool = { start < $0 && $0 <= end }
        return Weekday.weekdayCount(after: start, through: end)
            - off.count(where: inside) + worked.count(where: inside)
    }
}
