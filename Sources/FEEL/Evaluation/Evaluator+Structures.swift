extension Evaluator {
    /// A context literal; an entry sees the entries before it.
    func context(_ entries: [Syntax.Entry], _ node: Node, _ frame: Frame) -> Value {
        var result = Context()
        var frame = frame
        for entry in entries {
            guard result[entry.key] == nil else {
                return fail(
                    entry.keySpan,
                    Message("The key ‘\(entry.key)’ occurs twice.", "键“\(entry.key)”重复。"))
            }
            let entryValue = bounded(value(entry.value, frame), entry.value)
            result[entry.key] = entryValue
            frame = frame.adding(entry.key, entryValue)
        }
        return .context(result)
    }

    /// `owner.name`: an entry of a context, a property of a value, or that of each element of a list.
    func path(_ owner: Value, _ name: String, _ node: Node) -> Value {
        switch owner {
        case .null: return .null
        case .list(let elements):
            guard spend(elements.count, node.span) else { return .null }
            return .list(elements.map { path($0, name, node) })
        case .context(let context):
            if let value = context[name] { return value }
            return fail(node, "There is no entry ‘\(name)’.", "没有名为“\(name)”的条目。")
        default:
            if let value = owner.property(name) { return value }
            return fail(
                node, "\(owner.kind.english) has no property ‘\(name)’.",
                "\(owner.kind.chinese)没有属性“\(name)”。")
        }
    }

    /// `operand[condition]`: one element by its place, or the elements that fulfil a condition.
    func filter(_ operand: Node, _ condition: Node, _ node: Node, _ frame: Frame) -> Value {
        let list: [Value]
        switch value(operand, frame) {
        case .list(let elements): list = elements
        case .null: list = []
        case let single: list = [single]
        }
        if case .literal(.number(let place)) = condition.syntax {
            return element(of: list, at: place, node)
        }
        guard !list.isEmpty else {
            let place = value(condition, frame.adding(.element(.null)))
            return place.asNumber == nil ? .list([]) : .null
        }
        var kept: [Value] = []
        for index in list.indices {
            guard !budget.isSpent else { return .null }
            let source = ElementSource(element: list[index], frame: frame)
            switch answer(node.question, condition, source) {
            case .boolean(true): kept.append(source.element)
            case .null where isStrict:
                return fail(
                    condition, "It cannot be decided whether element \(index + 1) counts.",
                    "无法判断第 \(index + 1) 项是否计入。")
            case .boolean(false), .null: break
            case .number(let place) where index == 0:
                return self.element(of: list, at: place, node)
            case let other:
                return fail(
                    condition,
                    "A filter needs a truth value or a place, not \(other.kind.english).",
                    "筛选条件应为是/否或序号，而不是\(other.kind.chinese)。")
            }
        }
        return .list(kept)
    }

    /// The element at a place, from 1, or from −1 at the end.
    private func element(of list: [Value], at place: Decimal128, _ node: Node) -> Value {
        guard let place = Int(exactly: place), let index = list.index(ofPlace: place) else {
            return fail(
                node, "The list has no element \(place.feelText).", "列表没有第 \(place.feelText) 个元素。")
        }
        return list[index]
    }

    /// A range literal.
    func range(_ node: Node, _ frame: Frame) -> Value {
        switch node.syntax {
        case .comparisonRange(let comparison, let operand):
            return .range(ValueRange(comparison, value(operand, frame)))
        case .interval(let start, let end, let includesStart, let includesEnd):
            let start = start.map { value($0, frame) }
            let end = end.map { value($0, frame) }
            guard ValueRange.canJoin(start, end) else {
                return fail(
                    node, "The ends of a range are of one ordered kind.", "区间两端须为同一种可比较的值。")
            }
            return .range(
                ValueRange(
                    from: start, to: end, includesStart: includesStart, includesEnd: includesEnd))
        default: preconditionFailure("only ranges are evaluated here")
        }
    }
}

extension Array {
    /// The index of a place that counts from 1, or from −1 at the end; `nil` when there is none.
    func index(ofPlace place: Int) -> Int? {
        let index = place > 0 ? place - 1 : place < 0 ? place + count : -1
        return indices.contains(index) ? index : nil
    }
}

extension ValueRange {
    /// Whether two values can be the ends of one range.
    static func canJoin(_ start: Value?, _ end: Value?) -> Bool {
        let kinds = [start, end].compactMap { $0?.kind }.filter { $0 != .null }
        return kinds.allSatisfy(\.isOrdered) && Set(kinds).count < 2
    }
}

extension Kind {
    /// Whether values of the kind have an order.
    var isOrdered: Bool {
        switch self {
        case .number, .string, .date, .time, .dateAndTime, .dayTimeDuration, .yearMonthDuration:
            true
        case .null, .boolean, .list, .context, .range, .function: false
        }
    }
}
