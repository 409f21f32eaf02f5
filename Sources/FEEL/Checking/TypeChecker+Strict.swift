extension TypeChecker {
    /// Functions that ask a clock.
    static let clocks: Set<String> = ["now", "today"]

    /// Reports a call of the clock: a rule sees the day that the host gives it.
    func refuseClock(_ name: String, _ node: Node, _ scope: TypeScope) {
        guard profile.isStrict, TypeChecker.clocks.contains(name) else { return }
        let given = scope.outer["today"] == nil ? nil : "today"
        report(
            .noClock, node.span, "A rule asks no clock, so ‘\(name)()’ has no place in it.",
            "规则不能读取系统时钟，不能用“\(name)()”。",
            hint: given.map {
                Message("write \($0) without brackets", "请写不带括号的 \($0)")
            })
    }

    func refuseExternal(_ node: Node) {
        guard profile.isStrict else { return }
        report(
            .externalFunction, node.span, "A rule cannot call a function from outside.",
            "规则不能使用外部函数。")
    }

    /// The type of the branches of an `if`, which the strict profile wants to be the same.
    func branches(
        _ positive: Node, _ negative: Node, _ node: Node, _ scope: TypeScope
    ) -> FEELType {
        let (first, second) = types(positive, negative, scope)
        let joined = FEELType.joining([first, second])
        guard profile.isStrict, joined == .any, !first.isOpen, !second.isOpen else {
            return joined
        }
        guard !refusesMeasures(first, second, node) else { return joined }
        report(
            .typeClash, node.span, "The branches are of different types: \(first) and \(second).",
            "两个分支的类型不同：\(first.chineseName)与\(second.chineseName)。")
        return joined
    }

    /// Reports a regular expression, written as a literal, that cannot be read.
    func checkPattern(_ function: String, _ arguments: [Syntax.Argument]) {
        guard ["matches", "replace", "split"].contains(function), arguments.count > 1,
            arguments[0].name == nil, let pattern = arguments[1].value.literalText
        else { return }
        let place = function == "replace" ? 3 : 2
        let flags = arguments.count > place ? arguments[place].value.literalText : ""
        guard let flags else { return }
        do throws(Message) {
            _ = try Pattern(pattern, flags: flags)
        } catch {
            report(.badLiteral, arguments[1].value.span, error.english, error.chinese)
        }
    }

    /// Reports a range between two literals that holds nothing.
    func checkHolds(_ start: Node, _ end: Node, _ node: Node) {
        guard profile.isStrict, let first = start.literalValue, let last = end.literalValue,
            case .interval(_, _, let includesStart, let includesEnd) = node.syntax,
            let order = first.compare(last)
        else { return }
        guard order == .above || order == .equal && !(includesStart && includesEnd) else { return }
        report(
            .emptyRange, node.span, "The range holds nothing.", "区间内没有任何值。")
    }
}

extension Node {
    fileprivate var literalText: String? {
        if case .literal(.string(let text)) = syntax { text } else { nil }
    }

    /// The value of a literal.
    fileprivate var literalValue: Value? {
        switch syntax {
        case .literal(let value), .temporal(_, let value): value
        case .negation(let operand):
            operand.literalValue?.asNumber.map { .number($0.negated) }
        default: nil
        }
    }
}
