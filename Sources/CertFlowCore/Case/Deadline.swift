/// The last day for something, with how it was counted.
package struct Deadline: Hashable, Sendable, Codable {
    package let state: StateID
    /// Day 0; not counted.
    package let startedOn: Day
    package let length: Int
    package let unit: PeriodUnit
    package let due: Day
    /// Whether `due` lies in a year whose calendar is not announced.
    package let isProvisional: Bool
    package let end: DeadlineRule.End
    /// Set by the clock when the day is over.
    package let isMarked: Bool

    package init(
        state: StateID, startedOn: Day, length: Int, unit: PeriodUnit, due: Day,
        isProvisional: Bool, end: DeadlineRule.End, isMarked: Bool = false
    ) {
        self.state = state
        self.startedOn = startedOn
        self.length = length
        self.unit = unit
        self.due = due
        self.isProvisional = isProvisional
        self.end = end
        self.isMarked = isMarked
    }

    package var marked: Deadline {
        Deadline(
            state: state, startedOn: startedOn, length: length, unit: unit, due: due,
            isProvisional: isProvisional, end: end, isMarked: true)
    }
}

/// Which days a period counts.
package enum PeriodUnit: String, Hashable, Sendable, Codable, CaseIterable {
    case workingDay
    case calendarDay

    package var title: Bilingual {
        switch self {
        case .workingDay: Bilingual(zh: "个工作日", en: "working days")
        case .calendarDay: Bilingual(zh: "日", en: "calendar days")
        }
    }
}
