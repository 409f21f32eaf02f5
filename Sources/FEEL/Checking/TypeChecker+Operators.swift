extension TypeChecker {
    /// Reports a comparison of types that do not go together.
    func check(_ comparison: ComparisonOperator, _ left: FEELType, _ right: FEELType, _ node: Node)
    {
        guard !refusesMeasures(left, right, node) else { return }
        let isEquality = comparison == .equal || comparison == .notEqual
        if profile.isStrict, !isEquality, left == .null || right == .null {
            report(
                .typeClash, node.span, "Nothing is smaller or larger than null.",
                "空值不能比较大小。")
            return
        }
        let isOrdered = isEquality || left.mayBeOrdered && right.mayBeOrdered
        guard !left.mayBe(right) || !isOrdered else { return }
        report(
            .typeClash, node.span, "\(left) cannot be compared with \(right).",
            "\(left.chineseName)不能与\(right.chineseName)比较。")
    }

    func arithmetic(
        _ first: Node, _ rest: [Syntax.Operation], _ scope: TypeScope
    ) -> FEELType {
        rest.enumerated().reduce(type(first, scope)) { left, step in
            let (index, operation) = step
            // Only the very first operand is still a literal; what follows is a result.
            let before = index == 0 ? first : nil
            let (left, right) = facing(
                left, before, type(operation.operand, scope), operation.operand, operation.sign)
            if left.measure != nil || right.measure != nil, !left.isOpen, !right.isOpen {
                let span = first.span.joined(operation.operand.span)
                return measured(operation.sign, left, right, span)
            }
            if let result = FEELType.result(of: operation.sign, left, right) { return result }
            report(
                .typeClash, first.span.joined(operation.operand.span),
                "‘\(operation.sign.rawValue)’ is not defined for \(left) and \(right).",
                "“\(operation.sign.rawValue)”不适用于\(left.chineseName)与\(right.chineseName)。")
            return .any
        }
    }

    func negation(_ operand: Node, _ scope: TypeScope) -> FEELType {
        let found = type(operand, scope)
        switch found {
        case .any, .null, .number, .measure, .dayTimeDuration, .yearMonthDuration: return found
        default:
            report(
                .typeClash, operand.span, "\(found) has no negative.",
                "\(found.chineseName)不能取负。")
            return .any
        }
    }
}

extension FEELType {
    /// The type of an operation; `nil` when the types do not go together.
    static func result(
        of sign: ArithmeticOperator, _ left: FEELType, _ right: FEELType
    ) -> FEELType? {
        let rows = operations.filter { row in
            row.signs.contains(sign) && (left.mayBe(row.left) && right.mayBe(row.right))
        }
        guard let first = rows.first else { return nil }
        return rows.allSatisfy { $0.result == first.result } ? first.result : .any
    }

    private struct OperationRow: Sendable {
        let signs: [ArithmeticOperator]
        let left: FEELType
        let right: FEELType
        let result: FEELType
    }

    private static let operations: [OperationRow] = {
        var rows: [OperationRow] = []
        func add(
            _ signs: [ArithmeticOperator], _ left: FEELType, _ right: FEELType, _ result: FEELType
        ) {
            rows.append(OperationRow(signs: signs, left: left, right: right, result: result))
        }
        add([.plus, .minus, .times, .over, .power], .number, .number, .number)
        add([.plus], .string, .string, .string)
        for span in [FEELType.dayTimeDuration, .yearMonthDuration] {
            add([.plus, .minus], span, span, span)
            add([.times, .over], span, .number, span)
            add([.times], .number, span, span)
            add([.over], span, span, .number)
            for start in [FEELType.date, .dateAndTime] {
                add([.plus, .minus], start, span, start)
                add([.plus], span, start, start)
            }
        }
        add([.plus, .minus], .time, .dayTimeDuration, .time)
        add([.plus], .dayTimeDuration, .time, .time)
        add([.minus], .time, .time, .dayTimeDuration)
        for end in [FEELType.date, .dateAndTime] {
            for start in [FEELType.date, .dateAndTime] {
                add([.minus], end, start, .dayTimeDuration)
            }
        }
        return rows
    }()
}
