extension Builtins {
    /// number, string, range and not.
    static let conversion: [Builtin] = [
        Builtin("number", [Parameter("from", .string)], .number) { (call) throws(Message) in
            try number(call.literal(0), grouping: nil, point: nil)
        },
        Builtin(
            "number",
            [
                Parameter("from", .string), Parameter("grouping separator", .string),
                Parameter("decimal separator", .string),
            ], .number
        ) { (call) throws(Message) in
            let grouping = call.isGiven(1) ? try call.string(1) : nil
            let point = call.isGiven(2) ? try call.string(2) : nil
            guard grouping.map({ [" ", ",", "."].contains($0) }) ?? true else {
                throw call.refusal(1, "must be a space, comma or point", "只能是空格、逗号或句点")
            }
            guard point.map({ [",", "."].contains($0) }) ?? true, point == nil || point != grouping
            else {
                throw call.refusal(
                    2, "must be a comma or point other than the grouping", "只能是逗号或句点，且不同于分组符")
            }
            return try number(call.literal(0), grouping: grouping, point: point)
        },
        Builtin("string", [Parameter("from", .any)], .string) { (call) throws(Message) in
            .string(try call.value(0).displayText(&call.evaluator.budget))
        },
        Builtin("not", [Parameter("negand", .boolean)], .boolean) { (call) throws(Message) in
            guard case .boolean(let truth) = call.values[0] else { return .null }
            return .boolean(!truth)
        },
        Builtin("range", [Parameter("from", .string)], .range(.any)) { (call) throws(Message) in
            let text = try call.literal(0)
            try call.spend(4 * text.utf8.count)
            guard let range = ValueRange(literal: text) else {
                throw call.refusal(0, "is no range of literals", "不是由字面值构成的区间")
            }
            return .range(range)
        },
        Builtin(
            "is",
            [
                Parameter("value1", .any, isOptional: true),
                Parameter("value2", .any, isOptional: true),
            ], .boolean
        ) { (call) throws(Message) in
            guard call.given > 0 else {
                throw Message("‘is’ takes 2 arguments.", "“is”需要 2 个参数。")
            }
            return .boolean(call.values[0].isIdentical(to: call.values[1], &call.evaluator.budget))
        },
    ]

    /// > Source: DMN 1.5, grammar rule 37, which the text must conform to once it has its separators.
    private static func number(
        _ text: String, grouping: String?, point: String?
    ) throws(Message) -> Value {
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where String(scalar) != grouping {
            if let point {
                plain.append(String(scalar) == point ? "." : scalar == "." ? "?" : scalar)
            } else {
                plain.append(scalar)
            }
        }
        // A literal has no plus sign, and digits behind its point.
        let followers = plain.dropFirst().map(Optional.some) + [nil]
        let hasBarePoint = zip(plain, followers).contains { $0 == "." && $1?.isDigit != true }
        guard plain.first != "+", !hasBarePoint, let number = Decimal128(String(plain)) else {
            throw Message("‘\(text)’ is no number.", "“\(text)”不是数字。")
        }
        return .number(number)
    }
}

extension ValueRange {
    /// Reads a range whose ends are literals, such as `[1..3]` or `(@"2026-01-01"..)`.
    ///
    /// > Source: DMN 1.5, grammar rule 66.
    init?(literal text: String) {
        let node: Node
        do {
            node = try Parser.expression(text, names: EmptyCollection<String>())
        } catch {
            return nil  // No literal of a range; the caller says so with the text.
        }
        switch node.syntax {
        case .comparisonRange(let comparison, let operand):
            guard let value = operand.literalValue else { return nil }
            self.init(comparison, value)
        case .interval(let start, let end, let includesStart, let includesEnd):
            let ends = [start, end].compactMap { $0?.literalValue }
            guard ends.count == [start, end].compactMap(\.self).count,
                ValueRange.canJoin(start?.literalValue, end?.literalValue)
            else { return nil }
            if ends.count == 2, ends[0].compare(ends[1]).map({ $0 == .above }) ?? true {
                return nil
            }
            self.init(
                from: start?.literalValue, to: end?.literalValue, includesStart: includesStart,
                includesEnd: includesEnd)
        default: return nil
        }
    }
}

extension Node {
    /// The value of a number, a text, `@"…"`, or a date, time or duration of a literal text.
    fileprivate var literalValue: Value? {
        switch syntax {
        case .literal(.number), .literal(.string):
            if case .literal(let value) = syntax { return value }
            return nil
        case .temporal(_, let value): return value.isNull ? nil : value
        case .call(let callee, let arguments):
            guard case .name(let name) = callee.syntax, arguments.count == 1,
                ["date", "time", "date and time", "duration"].contains(name),
                case .literal(.string(let text)) = arguments[0].value.syntax
            else { return nil }
            return Builtins.temporalValue(name, text)
        default: return nil
        }
    }
}
