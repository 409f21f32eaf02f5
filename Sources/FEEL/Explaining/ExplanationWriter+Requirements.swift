extension ExplanationWriter {
    /// `at least 5`, with the name of what is 5 where it is no literal.
    func requirement(
        _ comparison: ComparisonOperator, _ operand: Operand, _ readings: [Reading]
    ) -> String {
        guard let value = operand.value else {
            return phrase(comparison, nil) + words(for: operand)
        }
        switch (comparison, value) {
        case (.equal, .null) where operand.isLiteral: return pick("left empty", "为空")
        case (.notEqual, .null) where operand.isLiteral: return pick("stated", "填写")
        case (_, .null):
            return phrase(comparison, value) + words(for: operand)
                + pick(" (not stated)", "（未填写）")
        case (.equal, .boolean), (.notEqual, .boolean):
            let truth = Value.boolean(value == .boolean(comparison == .equal))
            let shown = vocabulary.words(for: truth, of: readings, in: language)
            return pick(shown, "为\(shown)")
        default:
            return phrase(comparison, value)
                + vocabulary.words(for: value, of: readings, in: language) + naming(operand)
        }
    }

    /// The name of an operand behind its value; a calculation has one when its value has a unit.
    private func naming(_ operand: Operand) -> String {
        guard !operand.mentions.isEmpty else { return "" }
        let isNamed = operand.reading != nil || !operand.measures.isEmpty
        let name = isNamed ? title(operand) : nil
        return (name ?? (vocabulary.quotesNames ? words(for: operand) : nil))
            .map { pick(" (\($0))", "（\($0)）") } ?? ""
    }

    func between(
        _ lower: Operand, _ upper: Operand, isInside: Bool, _ readings: [Reading]
    ) -> String {
        guard isInside else {
            return requirement(.less, lower, readings) + pick(" or ", "或")
                + requirement(.greater, upper, readings)
        }
        let (from, to) = (shown(lower, readings), shown(upper, readings))
        return pick("between \(from) and \(to)", "介于\(from)和\(to)之间")
    }

    private func shown(_ operand: Operand, _ readings: [Reading]) -> String {
        guard let value = operand.value, !value.isNull else { return words(for: operand) }
        return vocabulary.words(for: value, of: readings, in: language) + naming(operand)
    }

    /// What the tests of `in` require.
    func membership(
        _ tests: [Demand.Test], isMember: Bool, _ readings: [Reading]
    ) -> String {
        let plain = tests.map { plainValues($0) }
        if !plain.contains(where: { $0 == nil }) {
            let values = plain.compactMap(\.self).joined()
            let words = values.map { vocabulary.words(for: $0, of: readings, in: language) }
            if words.count == 1, let value = values.first {
                return phrase(isMember ? .equal : .notEqual, value) + words[0]
            }
            let list = words.joined(separator: pick(", ", "、"))
            return isMember
                ? pick("one of \(list)", "属于\(list)") : pick("none of \(list)", "不属于\(list)")
        }
        let requirements = tests.map { requirement($0, isMember: isMember, readings) }
        let word = isMember ? pick(" or ", "或") : pick(" and ", "且")
        return requirements.joined(separator: word)
    }

    /// The values that a test admits one by one; `nil` when it is no matter of single values.
    private func plainValues(_ test: Demand.Test) -> [Value]? {
        guard case .value(let operand) = test, let value = operand.value else { return nil }
        switch value {
        case .range: return nil
        case .list(let elements):
            let hasRange = elements.contains { if case .range = $0 { true } else { false } }
            return hasRange ? nil : elements
        default: return [value]
        }
    }

    private func requirement(
        _ test: Demand.Test, isMember: Bool, _ readings: [Reading]
    ) -> String {
        switch test {
        case .comparison(let comparison, let operand):
            return requirement(isMember ? comparison : comparison.opposite, operand, readings)
        case .condition(let operand):
            let text = operand.text.onOneLine()
            return isMember
                ? pick("such that ‘\(text)’", "满足“\(text)”")
                : pick("such that ‘\(text)’ is false", "不满足“\(text)”")
        case .value(let operand):
            guard let value = operand.value else {
                return phrase(isMember ? .equal : .notEqual, nil) + words(for: operand)
            }
            return requirement(lyingIn: value, isMember: isMember, readings)
        }
    }

    private func requirement(
        lyingIn value: Value, isMember: Bool, _ readings: [Reading]
    ) -> String {
        switch value {
        case .range(let range): return requirement(lyingIn: range, isMember: isMember, readings)
        case .list(let elements):
            return elements.map { requirement(lyingIn: $0, isMember: isMember, readings) }
                .joined(separator: isMember ? pick(" or ", "或") : pick(" and ", "且"))
        default:
            return phrase(isMember ? .equal : .notEqual, value)
                + vocabulary.words(for: value, of: readings, in: language)
        }
    }

    private func requirement(
        lyingIn range: ValueRange, isMember: Bool, _ readings: [Reading]
    ) -> String {
        func end(_ comparison: ComparisonOperator, _ value: Value) -> String {
            phrase(isMember ? comparison : comparison.opposite, value)
                + vocabulary.words(for: value, of: readings, in: language)
        }
        if let value = range.start, range.isComplement || range.isSingle {
            return end(range.isComplement ? .notEqual : .equal, value)
        }
        let lower = range.start.map { end(range.includesStart ? .greaterOrEqual : .greater, $0) }
        let upper = range.end.map { end(range.includesEnd ? .lessOrEqual : .less, $0) }
        return [lower, upper].compactMap(\.self)
            .joined(separator: isMember ? pick(" and ", "且") : pick(" or ", "或"))
    }

    /// The words of an operator before its value.
    private func phrase(_ comparison: ComparisonOperator, _ value: Value?) -> String {
        switch value {
        case .date, .dateAndTime, .time:
            switch comparison {
            case .equal: pick("equal to ", "等于")
            case .notEqual: pick("other than ", "不等于")
            case .less: pick("earlier than ", "早于")
            case .lessOrEqual: pick("no later than ", "不晚于")
            case .greater: pick("later than ", "晚于")
            case .greaterOrEqual: pick("no earlier than ", "不早于")
            }
        default:
            switch comparison {
            case .equal: pick("equal to ", "等于")
            case .notEqual: pick("other than ", "不等于")
            case .less: pick("less than ", "小于")
            case .lessOrEqual: pick("at most ", "不大于")
            case .greater: pick("more than ", "大于")
            case .greaterOrEqual: pick("at least ", "不小于")
            }
        }
    }
}

extension ValueRange {
    /// Whether it holds one value only.
    fileprivate var isSingle: Bool { includesStart && includesEnd && start == end }
}
