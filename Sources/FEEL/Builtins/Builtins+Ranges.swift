/// The relations of points and ranges, after J. F. Allen.
///
/// > Source: DMN 1.5, §10.3.4.9, table 78.
extension Builtins {
    static let ranges: [Builtin] = [
        points("before") { $0 == .below },
        points("after") { $0 == .above },
        pointAndRange("before") { (point, range) throws(Message) in try range.isAfter(point) },
        pointAndRange("after") { (point, range) throws(Message) in try range.isBefore(point) },
        rangeAndPoint("before") { (range, point) throws(Message) in try range.isBefore(point) },
        rangeAndPoint("after") { (range, point) throws(Message) in try range.isAfter(point) },
        relation("before") { (left, right) throws(Message) in try left.gap(to: right) == .below },
        relation("after") { (left, right) throws(Message) in try right.gap(to: left) == .below },
        relation("meets") { (left, right) throws(Message) in try left.gap(to: right) == .equal },
        relation("met by") { (left, right) throws(Message) in try right.gap(to: left) == .equal },
        relation("overlaps") { (left, right) throws(Message) in
            let (before, after) = (try left.gap(to: right), try right.gap(to: left))
            return before != .below && after != .below
        },
        relation("overlaps before") { (left, right) throws(Message) in
            try left.overlapsBefore(right)
        },
        relation("overlaps after") { (left, right) throws(Message) in
            try right.overlapsBefore(left)
        },
    ]

    static let rangeEnds: [Builtin] = [
        pointAndRange("finishes") { (point, range) throws(Message) in try range.ends(with: point) },
        rangeAndPoint("finished by") { (range, point) throws(Message) in
            try range.ends(with: point)
        },
        relation("finishes") { (left, right) throws(Message) in try left.finishes(right) },
        relation("finished by") { (left, right) throws(Message) in try right.finishes(left) },
        pointAndRange("starts") { (point, range) throws(Message) in
            try range.begins(with: point)
        },
        rangeAndPoint("started by") { (range, point) throws(Message) in
            try range.begins(with: point)
        },
        relation("starts") { (left, right) throws(Message) in try left.starts(right) },
        relation("started by") { (left, right) throws(Message) in try right.starts(left) },
        pointAndRange("during") { (point, range) throws(Message) in try range.holds(point) },
        rangeAndPoint("includes") { (range, point) throws(Message) in try range.holds(point) },
        relation("during") { (left, right) throws(Message) in try right.includes(left) },
        relation("includes") { (left, right) throws(Message) in try left.includes(right) },
        points("coincides") { $0 == .equal },
        relation("coincides") { (left, right) throws(Message) in
            let (start, end) = (try left.startOrder(right), try left.endOrder(right))
            return start == .equal && end == .equal
        },
    ]

    private static let anyRange = FEELType.range(.any)

    private static func points(
        _ name: String, _ test: @escaping @Sendable (Ordering) -> Bool
    ) -> Builtin {
        Builtin(name, [Parameter("point1", .any), Parameter("point2", .any)], .boolean) {
            (call) throws(Message) in
            let (left, right) = (try call.value(0), try call.value(1))
            if left.kind == .range || right.kind == .range { throw Message.tryNextForm }
            return .boolean(test(try left.order(right)))
        }
    }

    private static func pointAndRange(
        _ name: String,
        _ test: @escaping @Sendable (Value, ValueRange) throws(Message) -> Bool
    ) -> Builtin {
        Builtin(name, [Parameter("point", .any), Parameter("range", anyRange)], .boolean) {
            (call) throws(Message) in
            let point = try call.value(0)
            if point.kind == .range { throw Message.tryNextForm }
            return .boolean(try test(point, try call.range(1)))
        }
    }

    private static func rangeAndPoint(
        _ name: String,
        _ test: @escaping @Sendable (ValueRange, Value) throws(Message) -> Bool
    ) -> Builtin {
        Builtin(name, [Parameter("range", anyRange), Parameter("point", .any)], .boolean) {
            (call) throws(Message) in
            let point = try call.value(1)
            if point.kind == .range { throw Message.tryNextForm }
            return .boolean(try test(try call.range(0), point))
        }
    }

    private static func relation(
        _ name: String,
        _ test: @escaping @Sendable (ValueRange, ValueRange) throws(Message) -> Bool
    ) -> Builtin {
        Builtin(name, [Parameter("range1", anyRange), Parameter("range2", anyRange)], .boolean) {
            (call) throws(Message) in .boolean(try test(try call.range(0), try call.range(1)))
        }
    }
}

extension Message {
    /// Says that another form of the same built-in is meant.
    static let tryNextForm = Message("The arguments do not fit.", "参数类型不符。")
}
