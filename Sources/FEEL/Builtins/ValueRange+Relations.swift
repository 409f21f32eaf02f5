extension Value {
    /// The order of two values.
    ///
    /// - Throws: Why there is none.
    func order(_ other: Value) throws(Message) -> Ordering {
        if let order = compare(other) { return order }
        throw Message(
            "\(kind.english) cannot be compared with \(other.kind.english).",
            "\(kind.chinese)不能与\(other.kind.chinese)比较。")
    }
}

extension ValueRange {
    /// The order of the lower ends; an end that belongs to its range comes before one that does not.
    func startOrder(_ other: ValueRange) throws(Message) -> Ordering {
        guard let start else { return other.start == nil ? .equal : .below }
        guard let otherStart = other.start else { return .above }
        let order = try start.order(otherStart)
        guard order == .equal, includesStart != other.includesStart else { return order }
        return includesStart ? .below : .above
    }

    /// The order of the upper ends; an end that belongs to its range comes after one that does not.
    func endOrder(_ other: ValueRange) throws(Message) -> Ordering {
        guard let end else { return other.end == nil ? .equal : .above }
        guard let otherEnd = other.end else { return .below }
        let order = try end.order(otherEnd)
        guard order == .equal, includesEnd != other.includesEnd else { return order }
        return includesEnd ? .above : .below
    }

    /// Below when this range ends before another begins, equal when they share just that value.
    func gap(to other: ValueRange) throws(Message) -> Ordering {
        guard let end, let start = other.start else { return .above }
        let order = try end.order(start)
        guard order == .equal else { return order }
        return includesEnd && other.includesStart ? .equal : .below
    }

    /// Whether the whole range lies below a value.
    func isBefore(_ point: Value) throws(Message) -> Bool {
        guard let end else { return false }
        let order = try end.order(point)
        return order == .below || order == .equal && !includesEnd
    }

    /// Whether the whole range lies above a value.
    func isAfter(_ point: Value) throws(Message) -> Bool {
        guard let start else { return false }
        let order = try point.order(start)
        return order == .below || order == .equal && !includesStart
    }

    func holds(_ point: Value) throws(Message) -> Bool {
        let (isBefore, isAfter) = (try isBefore(point), try isAfter(point))
        return !isBefore && !isAfter
    }

    func begins(with point: Value) throws(Message) -> Bool {
        guard let start else { return false }
        return try start.order(point) == .equal && includesStart
    }

    func ends(with point: Value) throws(Message) -> Bool {
        guard let end else { return false }
        return try end.order(point) == .equal && includesEnd
    }

    func overlapsBefore(_ other: ValueRange) throws(Message) -> Bool {
        let (start, gap, end) = (try startOrder(other), try gap(to: other), try endOrder(other))
        return start == .below && gap != .below && end != .above
    }

    func finishes(_ other: ValueRange) throws(Message) -> Bool {
        let (start, end) = (try startOrder(other), try endOrder(other))
        return end == .equal && start != .below
    }

    func starts(_ other: ValueRange) throws(Message) -> Bool {
        let (start, end) = (try startOrder(other), try endOrder(other))
        return start == .equal && end != .above
    }

    func includes(_ other: ValueRange) throws(Message) -> Bool {
        let (start, end) = (try startOrder(other), try endOrder(other))
        return start != .above && end != .below
    }
}
