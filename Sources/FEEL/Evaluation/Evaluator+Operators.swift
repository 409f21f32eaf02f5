extension Evaluator {
    /// A chain of operations of one precedence, from left to right.
    func arithmetic(_ first: Node, _ rest: [Syntax.Operation], _ frame: Frame) -> Value {
        var result = value(first, frame)
        for operation in rest {
            let operand = value(operation.operand, frame)
            do {
                result = try Arithmetic.apply(operation.sign, result, operand, &budget)
            } catch {
                result = fail(first.span.joined(operation.operand.span), error)
            }
        }
        return result
    }

    func negation(_ operand: Node, _ node: Node, _ frame: Frame) -> Value {
        let operandValue = value(operand, frame)
        switch operandValue {
        case .number(let number): return .number(number.isZero ? number : number.negated)
        case .dayTimeDuration(let span):
            guard let negated = span.negated else { return fail(node.span, Arithmetic.outOfRange) }
            return .dayTimeDuration(negated)
        case .yearMonthDuration(let span):
            guard let negated = span.negated else { return fail(node.span, Arithmetic.outOfRange) }
            return .yearMonthDuration(negated)
        case .null: return .null
        default:
            return fail(
                node, "\(operandValue.kind.english) has no negative.",
                "\(operandValue.kind.chinese)不能取负。")
        }
    }

    /// `and` and `or`: one deciding part decides, else one unknown part makes the whole unknown.
    func logic(_ parts: [Node], deciding: Bool, _ frame: Frame) -> Value {
        var isKnown = true
        for part in parts {
            switch value(part, frame) {
            case .boolean(let truth):
                if truth == deciding { return .boolean(deciding) }
            case .null: isKnown = false
            case let other:
                isKnown = false
                _ = fail(
                    part, "A truth value is needed here, not \(other.kind.english).",
                    "此处需要是/否，而不是\(other.kind.chinese)。")
            }
        }
        return isKnown ? .boolean(!deciding) : .null
    }

    func compare(
        _ comparison: ComparisonOperator, _ left: Value, _ right: Value, _ node: Node
    ) -> Value {
        let answer = comparison.holds(left, right, &budget)
        guard answer == nil, !left.isNull, !right.isNull, !budget.isSpent else {
            return Value(answer)
        }
        return fail(
            node, "\(left.kind.english) cannot be compared with \(right.kind.english).",
            "\(left.kind.chinese)不能与\(right.kind.chinese)比较。")
    }

    func between(
        _ operand: Node, _ lower: Node, _ upper: Node, _ node: Node, _ frame: Frame
    ) -> Value {
        let operand = value(operand, frame)
        let lowerAnswer = compare(.greaterOrEqual, operand, value(lower, frame), node)
        let upperAnswer = compare(.lessOrEqual, operand, value(upper, frame), node)
        return Value(lowerAnswer.asBoolean.and(upperAnswer.asBoolean))
    }
}

extension ComparisonOperator {
    /// Whether two values fulfil the comparison; `nil` when they cannot be compared.
    func holds(_ left: Value, _ right: Value, _ budget: inout Budget) -> Bool? {
        if case .number(let left) = left, case .number(let right) = right {
            return holds(left, right, &budget)
        }
        return switch self {
        case .equal: left.feelEquals(right, &budget)
        case .notEqual: left.feelEquals(right, &budget).map { !$0 }
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            left.compare(right, &budget).map(admits)
        }
    }

    /// Whether two numbers fulfil the comparison.
    func holds(_ left: Decimal128, _ right: Decimal128, _ budget: inout Budget) -> Bool? {
        let isOrder = self != .equal && self != .notEqual
        return isOrder || budget.spend(1) ? admits(left.compare(right)) : nil
    }

    /// Whether two values in an order fulfil the comparison.
    func admits(_ order: Ordering) -> Bool {
        switch self {
        case .equal: order == .equal
        case .notEqual: order != .equal
        case .less: order == .below
        case .lessOrEqual: order != .above
        case .greater: order == .above
        case .greaterOrEqual: order != .below
        }
    }
}

extension Kind {
    /// The kind with its article, in an English sentence.
    var english: String {
        switch self {
        case .null: "null"
        case .boolean: "a truth value"
        case .number: "a number"
        case .string: "a text"
        case .date: "a date"
        case .time: "a time"
        case .dateAndTime: "a date and time"
        case .dayTimeDuration: "a days and time duration"
        case .yearMonthDuration: "a years and months duration"
        case .list: "a list"
        case .context: "a context"
        case .range: "a range"
        case .function: "a function"
        }
    }

    /// The kind in a Chinese sentence.
    var chinese: String {
        switch self {
        case .null: "空值"
        case .boolean: "是/否"
        case .number: "数字"
        case .string: "文本"
        case .date: "日期"
        case .time: "时间"
        case .dateAndTime: "日期时间"
        case .dayTimeDuration: "天时间隔"
        case .yearMonthDuration: "年月间隔"
        case .list: "列表"
        case .context: "上下文"
        case .range: "区间"
        case .function: "函数"
        }
    }
}
