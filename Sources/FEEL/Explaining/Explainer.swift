/// Splits a condition into parts and asks each of them.
struct Explainer {
    typealias Verdict = Explanation.Verdict
    typealias Part = Explanation.Part

    struct Answer {
        var verdict: Verdict
        var parts: [Part]
    }

    let source: String
    private let scope: Scope
    private var budget: Int
    private var elements: [Explanation.Element] = []

    /// Failing elements of one list that are named.
    private static let mostElements = 10

    init(source: String, scope: Scope, budget: Int) {
        self.source = source
        self.scope = scope
        self.budget = budget
    }

    /// Whether a part has the wanted truth value, and what stands in the way.
    mutating func explain(_ node: Node, _ frame: Frame, wanted: Bool) -> Answer {
        switch node.syntax {
        case .conjunction(let parts):
            return wanted
                ? all(parts, frame, wanted: true) : any(parts, node, frame, wanted: false)
        case .disjunction(let parts):
            return wanted
                ? any(parts, node, frame, wanted: true) : all(parts, frame, wanted: false)
        case .call(let callee, let arguments):
            guard case .name("not") = callee.syntax, arguments.count == 1 else { break }
            return explain(arguments[0].value, frame, wanted: !wanted)
        case .conditional(let condition, let positive, let negative):
            switch value(condition, frame).value {
            case .boolean(let isPositive):
                return explain(isPositive ? positive : negative, frame, wanted: wanted)
            default: return leaf(condition, frame, wanted: wanted)
            }
        case .quantified(let quantifier, let iterations, let body)
        where (quantifier == .every) == wanted && iterations.count == 1:
            return every(iterations[0], body, node, frame, wanted: wanted)
        default: break
        }
        return leaf(node, frame, wanted: wanted)
    }

    private mutating func all(_ parts: [Node], _ frame: Frame, wanted: Bool) -> Answer {
        var result = Answer(verdict: .met, parts: [])
        for part in parts { result.add(explain(part, frame, wanted: wanted)) }
        return result
    }

    private mutating func any(
        _ parts: [Node], _ node: Node, _ frame: Frame, wanted: Bool
    ) -> Answer {
        var alternatives: [Part] = []
        var verdict = Verdict.unmet
        for part in parts {
            let answer = explain(part, frame, wanted: wanted)
            if answer.verdict == .met { return answer }
            if answer.verdict == .undecidable { verdict = .undecidable }
            alternatives += answer.parts
        }
        let part = part(node, verdict, isNegated: !wanted, alternatives: alternatives)
        return Answer(verdict: verdict, parts: [part])
    }

    /// Every element must have the wanted truth value; those that have not are named.
    private mutating func every(
        _ iteration: Syntax.Iteration, _ body: Node, _ node: Node, _ frame: Frame, wanted: Bool
    ) -> Answer {
        let evaluator = Evaluator(scope: scope, budget: budget)
        guard let domain = evaluator.domain(of: iteration, frame) else {
            return leaf(node, frame, wanted: wanted)
        }
        budget = evaluator.budget.remaining
        var result = Answer(verdict: .met, parts: [])
        var named = 0
        for index in 0..<domain.count {
            guard budget > 0 else { return leaf(node, frame, wanted: wanted) }
            budget -= 1
            let element = domain[index]
            elements.append(
                Explanation.Element(
                    variable: iteration.variable, position: index + 1, value: element))
            var answer = explain(body, frame.adding(iteration.variable, element), wanted: wanted)
            elements.removeLast()
            if answer.verdict != .met { named += 1 }
            if named > Explainer.mostElements { answer.parts = [] }
            result.add(answer)
        }
        return result
    }

    /// Evaluates a part, within what is left of the budget.
    mutating func value(_ node: Node, _ frame: Frame) -> Evaluation {
        let evaluator = Evaluator(scope: scope, budget: budget)
        let value = evaluator.result(node, frame)
        budget = evaluator.budget.isSpent ? 0 : evaluator.budget.remaining
        return Evaluation(value: value, problems: evaluator.problems(in: source))
    }

    func part(
        _ node: Node, _ verdict: Verdict, isNegated: Bool, operator: String? = nil,
        left: Value? = nil, right: [Value] = [], missing: [String] = [],
        alternatives: [Part] = [], problems: [Problem] = []
    ) -> Part {
        Part(
            verdict: verdict, text: node.span.text(in: source),
            place: Place(node.span, in: source), operator: `operator`, left: left, right: right,
            isNegated: isNegated, missing: missing, elements: elements,
            alternatives: alternatives, problems: problems)
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
