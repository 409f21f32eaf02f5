extension TypeChecker {
    /// The types of two parts that stand beside each other; a literal 0 takes the measure of the other.
    func types(_ left: Node, _ right: Node, _ scope: TypeScope) -> (FEELType, FEELType) {
        let (leftType, rightType) = (type(left, scope), type(right, scope))
        return (
            leftType.taking(rightType, when: left.isZero),
            rightType.taking(leftType, when: right.isZero)
        )
    }

    /// The type of a part beside another type.
    func type(_ node: Node, facing other: FEELType, _ scope: TypeScope) -> FEELType {
        type(node, scope).taking(other, when: node.isZero)
    }

    /// The types of two operands: in sums a literal 0 takes any measure, and 1 that of a share, so
    /// that growth can be written as `本年 / 上年 - 1`.
    func facing(
        _ left: FEELType, _ leftNode: Node?, _ right: FEELType, _ rightNode: Node,
        _ sign: ArithmeticOperator
    ) -> (FEELType, FEELType) {
        guard sign == .plus || sign == .minus else { return (left, right) }
        func isNeutral(_ node: Node?, beside other: FEELType) -> Bool {
            guard let node else { return false }
            return node.isZero || node.isOne && other == .measure(.percent)
        }
        return (
            left.taking(right, when: isNeutral(leftNode, beside: right)),
            right.taking(left, when: isNeutral(rightNode, beside: left))
        )
    }

    /// The type of an operation with a measure.
    func measured(
        _ sign: ArithmeticOperator, _ left: FEELType, _ right: FEELType, _ span: Span
    ) -> FEELType {
        let isNumeric = [left, right].allSatisfy { $0.measure != nil || $0 == .number }
        guard isNumeric else {
            if let result = FEELType.result(of: sign, left.plain, right.plain) { return result }
            report(
                .typeClash, span, "‘\(sign.rawValue)’ is not defined for \(left) and \(right).",
                "“\(sign.rawValue)”不适用于\(left.chineseName)与\(right.chineseName)。")
            return .any
        }
        if let result = Measure.result(of: sign, left.measure, right.measure) { return result }
        report(
            .unitClash, span,
            "‘\(sign.rawValue)’ makes no sense for \(left.quantity) and \(right.quantity).",
            "\(left.quantityZH)与\(right.quantityZH)不能用“\(sign.rawValue)”运算。",
            hint: hint(left, right))
        return .any
    }

    /// Reports types of which one measures something that the other does not.
    ///
    /// - Returns: Whether it did.
    func refusesMeasures(_ left: FEELType, _ right: FEELType, _ node: Node) -> Bool {
        guard left.isNumeric, right.isNumeric, left.measure != right.measure else { return false }
        report(
            .unitClash, node.span,
            "\(left.quantity) cannot be compared with \(right.quantity).",
            "\(left.quantityZH)不能与\(right.quantityZH)比较。", hint: hint(left, right))
        return true
    }

    /// The type of what a function that takes a list, or its elements one by one, is given; `nil` when
    /// different measures are among it, which is reported.
    func joinedMeasure(_ types: [FEELType], _ arguments: [Syntax.Argument]) -> FEELType? {
        guard types.count > 1 else { return types.first?.element ?? .any }
        for (type, argument) in zip(types, arguments).dropFirst()
        where refusesMeasures(types[0], type, argument.value) { return nil }
        return FEELType.joining(types)
    }

    /// How to give a plain number the measure that is missing.
    private func hint(_ left: FEELType, _ right: FEELType) -> Message? {
        guard left == .number || right == .number,
            let measure = left.measure ?? right.measure, let unit = profile.units[measure]
        else { return nil }
        return Message("give the number its unit: 5 * \(unit)", "请给数字写明单位，如 5 * \(unit)")
    }
}

extension FEELType {
    /// What a number of this type measures; `nil` for every other type.
    var measure: Measure? {
        if case .measure(let measure) = self { measure } else { nil }
    }

    /// The type without what it measures.
    var plain: FEELType { measure == nil ? self : .number }

    var isNumeric: Bool { plain == .number }

    /// Whether nothing is known of the values.
    var isOpen: Bool { self == .any || self == .null }

    /// The other type, when this one is to give way.
    fileprivate func taking(_ other: FEELType, when gives: Bool) -> FEELType {
        gives && other.measure != nil ? other : self
    }

    /// The type in an English message.
    fileprivate var quantity: String { self == .number ? "a plain number" : "\(self)" }

    /// The type in a Chinese message.
    fileprivate var quantityZH: String { self == .number ? "无单位的数" : chineseName }
}

extension Node {
    /// Whether the part is the literal 0, which needs no unit.
    var isZero: Bool { literalNumber?.isZero ?? false }

    /// Whether the part is the literal 1.
    var isOne: Bool { literalNumber == .one }

    private var literalNumber: Decimal128? {
        if case .literal(.number(let number)) = syntax { number } else { nil }
    }
}
