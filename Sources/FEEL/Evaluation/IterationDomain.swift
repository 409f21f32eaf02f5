/// What a loop goes through: the elements of a list, or the numbers or days of a range.
enum IterationDomain {
    case values([Value])
    /// Whole numbers in either direction.
    case numbers(first: Int, count: Int, step: Int)
    /// Days in either direction.
    case days(first: CalendarDate, count: Int, step: Int)

    var count: Int {
        switch self {
        case .values(let values): values.count
        case .numbers(_, let count, _), .days(_, let count, _): count
        }
    }

    subscript(index: Int) -> Value {
        switch self {
        case .values(let values): values[index]
        case .numbers(let first, _, let step): Value(first + index * step)
        case .days(let first, _, let step):
            first.adding(days: index * step).map(Value.date) ?? .null
        }
    }

    /// The domain of `first..last`; `nil` unless both are whole numbers or both are dates.
    init?(from first: Value, to last: Value, includesFirst: Bool = true, includesLast: Bool = true)
    {
        switch (first, last) {
        case (.number(let first), .number(let last)):
            guard let first = Int(exactly: first), let last = Int(exactly: last),
                let walk = Walk(first, last, includesFirst, includesLast)
            else { return nil }
            self = .numbers(first: walk.first, count: walk.count, step: walk.step)
        case (.date(let first), .date(let last)):
            guard
                let walk = Walk(
                    first.daysSinceEpoch, last.daysSinceEpoch, includesFirst, includesLast),
                let start = CalendarDate(daysSinceEpoch: walk.first)
            else { return nil }
            self = .days(first: start, count: walk.count, step: walk.step)
        default: return nil
        }
    }

    /// The domain that a value is; a single value is a list of one. `nil` for `null` and endless ranges.
    init?(_ value: Value) {
        switch value {
        case .null: return nil
        case .list(let elements): self = .values(elements)
        case .range(let range):
            guard !range.isComplement, let start = range.start, let end = range.end else {
                return nil
            }
            self.init(
                from: start, to: end, includesFirst: range.includesStart,
                includesLast: range.includesEnd)
        default: self = .values([value])
        }
    }

    private struct Walk {
        let first: Int
        let count: Int
        let step: Int

        init?(_ first: Int, _ last: Int, _ includesFirst: Bool, _ includesLast: Bool) {
            let step = first <= last ? 1 : -1
            let (distance, overflow) = (last.subtractingReportingOverflow(first))
            guard !overflow, distance.magnitude < Int.max / 2 else { return nil }
            let excluded = (includesFirst ? 0 : 1) + (includesLast ? 0 : 1)
            count = max(0, Int(distance.magnitude) + 1 - excluded)
            self.first = includesFirst || count == 0 ? first : first + step
            self.step = step
        }
    }
}
