extension Explainer {
    /// What a part asks for when it should be true, or false.
    mutating func demand(_ node: Node, _ spot: Spot, wanted: Bool) -> Demand {
        switch node.syntax {
        case .conjunction(let parts), .disjunction(let parts):
            let demands = parts.map { demand($0, spot, wanted: wanted) }
            return node.isConjunction == wanted ? .all(demands) : .any(demands)
        case .comparison(let comparison, let left, let right):
            return self.comparison(wanted ? comparison : comparison.opposite, left, right, spot)
        case .between(let operand, let lower, let upper):
            return .between(
                self.operand(operand, spot), self.operand(lower, spot), self.operand(upper, spot),
                isInside: wanted)
        case .membership(let operand, let tests):
            return .membership(
                self.operand(operand, spot), self.tests(tests, operand, spot), isMember: wanted)
        case .tests(let tests, let isNegated):
            let input = Operand(
                text: "?", value: spot.frame.value(of: Name.input),
                reading: Reading(path: ["?"], isInternal: false), isLiteral: false, mentions: [],
                measures: [])
            return .membership(
                input, tests.map { test($0, spot) }, isMember: wanted != isNegated)
        case .quantified(let quantifier, let iterations, let body):
            let selection = self.selection(iterations, body, node, spot, wanted: wanted)
            return (quantifier == .every) == wanted ? .every(selection) : .some(selection)
        default:
            guard let negated = node.negatedOperand else {
                return .truth(operand(node, spot), wanted)
            }
            return demand(negated, spot, wanted: !wanted)
        }
    }

    /// A comparison told from the side that reads something.
    private mutating func comparison(
        _ comparison: ComparisonOperator, _ left: Node, _ right: Node, _ spot: Spot
    ) -> Demand {
        if let selection = counted(left, spot) {
            return .count(selection, comparison, operand(right, spot))
        }
        if let selection = counted(right, spot) {
            return .count(selection, comparison.mirrored, operand(left, spot))
        }
        let (first, second) = (operand(left, spot), operand(right, spot))
        return first.mentions.isEmpty && !second.mentions.isEmpty
            ? .comparison(comparison.mirrored, second, first)
            : .comparison(comparison, first, second)
    }

    private mutating func tests(
        _ tests: [UnaryTest], _ operand: Node, _ spot: Spot
    ) -> [Demand.Test] {
        guard tests.contains(where: \.asksInput) else { return tests.map { test($0, spot) } }
        var inner = spot
        let input = value(operand, spot).value
        inner.frame = spot.frame.adding("?", input)
        inner.names = spot.names.adding("?", input, by: operand, of: spot.names.reading(operand))
        return tests.map { test($0, $0.asksInput ? inner : spot) }
    }

    private mutating func test(_ test: UnaryTest, _ spot: Spot) -> Demand.Test {
        let operand = operand(test.operand, spot)
        if let comparison = test.comparison { return .comparison(comparison, operand) }
        return test.asksInput ? .condition(operand) : .value(operand)
    }

    /// A side of a comparison, or a part as a whole.
    mutating func operand(_ node: Node, _ spot: Spot) -> Operand {
        var mentions: [Operand.Mention] = []
        collectMentions(in: node, of: node, spot, &mentions)
        return Operand(
            text: source.text(node.span), value: knownValue(node, spot),
            reading: node.isFilter ? nil : spot.names.reading(node), isLiteral: node.isLiteral,
            mentions: mentions, measures: measures(node, spot))
    }

    private mutating func knownValue(_ node: Node, _ spot: Spot) -> Value? {
        spot.names.dependsOnAnyElement(node) ? nil : value(node, spot).value
    }

    private mutating func collectMentions(
        in node: Node, of whole: Node, _ spot: Spot, _ mentions: inout [Operand.Mention]
    ) {
        if !node.isFilter, let reading = spot.names.reading(node) {
            mentions.append(
                Operand.Mention(
                    offset: node.span.start - whole.span.start,
                    length: node.span.end - node.span.start, reading: reading,
                    value: knownValue(node, spot)))
            return
        }
        for child in node.plainChildren {
            collectMentions(in: child, of: whole, spot, &mentions)
        }
    }

    /// What a part reads although nobody has stated it; names that do not exist are problems instead.
    mutating func collectMissing(in node: Node, _ spot: Spot, _ missing: inout [Operand]) {
        if !node.isFilter, spot.names.reading(node) != nil {
            let evaluation = value(node, spot)
            guard evaluation.value.isNull, evaluation.problems.isEmpty else { return }
            let found = operand(node, spot)
            if !missing.contains(where: { $0.text == found.text }) { missing.append(found) }
            return
        }
        for child in node.plainChildren { collectMissing(in: child, spot, &missing) }
    }

    /// The names and paths whose unit the value of a part has.
    private func measures(_ node: Node, _ spot: Spot) -> [Reading] {
        switch node.syntax {
        case .arithmetic(let first, let rest):
            let operands = [first] + rest.map(\.operand)
            let isSum = rest.allSatisfy { $0.sign == .plus || $0.sign == .minus }
            let isScaled = rest.allSatisfy { $0.sign == .times || $0.sign == .over }
            let read = operands.filter { !$0.isLiteral }
            guard isSum || isScaled && read.count == 1 && !first.isLiteral else { return [] }
            let measures = read.map { self.measures($0, spot) }
            return measures.contains(where: \.isEmpty) ? [] : measures.flatMap(\.self)
        case .negation(let operand): return measures(operand, spot)
        case .call(let callee, let arguments):
            guard case .name(let name) = callee.syntax, Explainer.keepsUnit.contains(name),
                let first = arguments.first
            else { return [] }
            return measures(first.value, spot)
        default: return spot.names.reading(node).map { [$0] } ?? []
        }
    }

    /// Functions whose answer has the unit of their first argument.
    private static let keepsUnit: Set<String> = [
        "sum", "min", "max", "mean", "median", "abs", "floor", "ceiling", "decimal", "round up",
        "round down", "round half up", "round half down",
    ]
}

extension Node {
    fileprivate var isConjunction: Bool {
        if case .conjunction = syntax { true } else { false }
    }

    fileprivate var isFilter: Bool {
        if case .filter = syntax { true } else { false }
    }

    fileprivate var isLiteral: Bool {
        switch syntax {
        case .literal, .temporal: true
        case .negation(let operand): operand.isLiteral
        default: false
        }
    }

    /// The parts whose names mean what they mean here: not what stands within loops and filters, and
    /// not the name of a function that is called.
    fileprivate var plainChildren: [Node] {
        switch syntax {
        case .call(let callee, let arguments):
            if case .name = callee.syntax { return arguments.map(\.value) }
            return [callee] + arguments.map(\.value)
        case .filter(let list, _): return [list]
        case .function: return []
        case .loop(let iterations, _, _), .quantified(_, let iterations, _):
            return iterations.first.map { [$0.domain] } ?? []
        case .context: return []
        default: return syntax.children
        }
    }
}
