/// Splits a condition into parts and asks each of them.
struct Explainer {
    typealias Verdict = Explanation.Verdict
    typealias Part = Explanation.Part

    struct Answer {
        var verdict = Verdict.met
        var parts: [Part] = []
    }

    /// Where a part is asked.
    struct Spot {
        var frame: Frame
        var names: LocalNames
        var elements: [Explanation.Element] = []
        var circumstances: [Explanation.Circumstance] = []
    }

    let source: SourceText
    let isStrict: Bool
    let scope: Scope
    var budget: Int

    /// Failing elements of one list that are told.
    static let mostElements = 10

    init(source: String, scope: Scope, budget: Int, isStrict: Bool) {
        self.source = SourceText(source)
        self.isStrict = isStrict
        self.scope = scope
        self.budget = budget
    }

    /// Whether a part has the wanted truth value, and what stands in the way.
    mutating func explain(_ node: Node, _ spot: Spot, wanted: Bool) -> Answer {
        switch node.syntax {
        case .conjunction(let parts):
            return wanted
                ? all(parts, spot, wanted: true) : any(parts, node, spot, wanted: false)
        case .disjunction(let parts):
            return wanted
                ? any(parts, node, spot, wanted: true) : all(parts, spot, wanted: false)
        case .conditional(let condition, let positive, let negative):
            guard case .boolean(let isPositive) = value(condition, spot).value else {
                let answer = explain(condition, spot, wanted: true)
                return Answer(verdict: .undecidable, parts: answer.parts)
            }
            var inner = spot
            inner.circumstances.append(
                Explanation.Circumstance(
                    demand: demand(condition, spot, wanted: isPositive),
                    elementCount: spot.elements.count))
            return explain(isPositive ? positive : negative, inner, wanted: wanted)
        case .quantified(let quantifier, let iterations, let body):
            return (quantifier == .every) == wanted
                ? every(iterations, body, node, spot, wanted: wanted)
                : some(iterations, body, node, spot, wanted: wanted)
        default:
            guard let negated = node.negatedOperand else { return leaf(node, spot, wanted: wanted) }
            return explain(negated, spot, wanted: !wanted)
        }
    }

    private mutating func all(_ parts: [Node], _ spot: Spot, wanted: Bool) -> Answer {
        var result = Answer()
        for part in parts { result.add(explain(part, spot, wanted: wanted)) }
        return result
    }

    private mutating func any(
        _ parts: [Node], _ node: Node, _ spot: Spot, wanted: Bool
    ) -> Answer {
        var alternatives: [[Part]] = []
        var verdict = Verdict.unmet
        for part in parts {
            let answer = explain(part, spot, wanted: wanted)
            if answer.verdict == .met { return answer }
            if answer.verdict == .undecidable { verdict = .undecidable }
            // An alternative that is itself a choice adds its own alternatives.
            let inner = answer.parts.count == 1 ? answer.parts[0] : nil
            if let inner, case .any = inner.demand, inner.elements == spot.elements,
                inner.circumstances == spot.circumstances
            {
                alternatives += inner.alternatives
            } else {
                alternatives.append(answer.parts)
            }
        }
        let demands = parts.map { demand($0, spot, wanted: wanted) }
        return Answer(
            verdict: verdict,
            parts: [
                part(
                    node, spot, verdict, .any(demands), isNegated: !wanted,
                    alternatives: alternatives)
            ])
    }

    /// A part that is not split any further.
    mutating func leaf(_ node: Node, _ spot: Spot, wanted: Bool) -> Answer {
        let answer = value(node, spot)
        let verdict: Verdict =
            switch answer.value {
            case .boolean(wanted): .met
            case .boolean: .unmet
            default: .undecidable
            }
        guard verdict != .met else { return Answer() }
        var missing: [Operand] = []
        if verdict == .undecidable { collectMissing(in: node, spot, &missing) }
        return Answer(
            verdict: verdict,
            parts: [
                part(
                    node, spot, verdict, demand(node, spot, wanted: wanted), isNegated: !wanted,
                    missing: missing, problems: answer.problems)
            ])
    }

    /// Evaluates a part, within what is left of the budget.
    mutating func value(_ node: Node, _ spot: Spot) -> Evaluation {
        let evaluator = Evaluator(scope: scope, budget: budget, isStrict: isStrict)
        let value = evaluator.result(node, spot.frame)
        budget = evaluator.budget.isSpent ? 0 : evaluator.budget.remaining
        return Evaluation(value: value, problems: evaluator.problems(in: source))
    }

    func part(
        _ node: Node, _ spot: Spot, _ verdict: Verdict, _ demand: Demand, isNegated: Bool,
        missing: [Operand] = [], alternatives: [[Part]] = [], further: Int = 0,
        problems: [Problem] = []
    ) -> Part {
        Part(
            verdict: verdict, text: source.text(node.span),
            place: source.place(node.span), demand: demand, isNegated: isNegated,
            circumstances: spot.circumstances, elements: spot.elements, missing: missing,
            alternatives: alternatives, further: further, problems: problems)
    }
}

extension Explainer.Answer {
    /// Joins the answer of a part that must hold as well.
    mutating func add(_ other: Explainer.Answer) {
        switch other.verdict {
        case .met: return
        case .unmet: verdict = .unmet
        case .undecidable: if verdict == .met { verdict = .undecidable }
        }
        parts += other.parts
    }
}

extension Node {
    /// What stands within `not(…)`; `nil` for any other part.
    var negatedOperand: Node? {
        guard case .call(let callee, let arguments) = syntax, arguments.count == 1,
            case .name("not") = callee.syntax
        else { return nil }
        return arguments[0].value
    }
}
