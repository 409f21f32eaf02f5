/// Walks the tree of an expression once.
final class Evaluator {
    var budget: Budget
    /// The parts of values that may be looked at to see how deep they are nested.
    var nestingBudget: Budget
    let functions = FunctionCensus()
    let now: DateAndTime?
    var depth = 0
    private let shortcuts: Shortcuts
    /// Whether what depends on `null` is `null`, see ``Expression/strict``.
    let isStrict: Bool
    private var mistakes: [Mistake] = []
    private var hasNotedSpentBudget = false

    /// Levels of parts on the stack: an expression has at most 200, the calls of functions add more.
    static let deepest = 300
    /// The levels that a call counts for, because it takes more of the stack.
    static let levelsOfCall = 4
    /// Problems beyond this number are not kept.
    private static let mostProblems = 20

    /// What was computed ahead and may be used; an evaluation gives the same without it.
    struct Shortcuts: OptionSet {
        let rawValue: Int
        static let constants = Shortcuts(rawValue: 1)
        static let programs = Shortcuts(rawValue: 2)
    }

    init(
        scope: Scope, budget: Int, isStrict: Bool = false,
        shortcuts: Shortcuts = [.constants, .programs]
    ) {
        self.isStrict = isStrict
        self.budget = Budget(steps: budget)
        nestingBudget = Budget(steps: budget < .max / 10 ? 10 * budget : .max)
        self.shortcuts = shortcuts
        now = scope.now
    }

    var hasProblems: Bool { !mistakes.isEmpty }

    func problems(in source: String) -> [Problem] {
        mistakes.isEmpty ? [] : problems(in: SourceText(source))
    }

    func problems(in source: SourceText) -> [Problem] {
        mistakes.map {
            Problem(
                message: $0.text.english.capitalised, messageZH: $0.text.chinese,
                place: source.place($0.span))
        }
    }

    /// Notes why a part has no value, and answers `null`.
    func fail(_ span: Span, _ message: Message) -> Value {
        if hasNotedSpentBudget { return .null }  // What follows is no mistake of the expression.
        if mistakes.count < Evaluator.mostProblems {
            mistakes.append(Mistake(span, message.english, message.chinese))
        }
        return .null
    }

    func fail(_ node: Node, _ english: String, _ chinese: String) -> Value {
        fail(node.span, Message(english, chinese))
    }

    /// Takes steps; once there are none left, everything answers `null`.
    func spend(_ steps: Int, _ span: Span) -> Bool {
        if budget.spend(steps) { return true }
        noteSpentBudget(span)
        return false
    }

    private func noteSpentBudget(_ span: Span) {
        guard !hasNotedSpentBudget else { return }
        hasNotedSpentBudget = true
        mistakes.append(
            Mistake(span, "The evaluation takes more steps than allowed.", "求值步数超过允许的上限。"))
    }

    /// The value of a whole expression; `null` when the budget is spent on the way.
    func result(_ node: Node, _ frame: Frame) -> Value {
        let value = value(node, frame)
        guard budget.isSpent else { return value }
        noteSpentBudget(node.span)
        return .null
    }

    /// What a part answers for an element or a variable, by its program where there is one.
    func answer(_ program: Program?, _ node: Node, _ source: some NameSource) -> Value {
        if let program, shortcuts.contains(.programs),
            depth + program.height <= Evaluator.deepest
        {
            var rest = budget
            if let value = program.value(in: source, &rest) {
                budget = rest
                return value
            }
        }
        return value(node, source.asFrame)
    }

    /// The value of a part.
    func value(_ node: Node, _ frame: Frame) -> Value {
        guard spend(1, node.span) else { return .null }
        depth += 1
        defer { depth -= 1 }
        guard depth <= Evaluator.deepest else {
            return fail(node, "Functions call each other too deeply.", "函数调用层数过多。")
        }
        if let constant = node.constant, shortcuts.contains(.constants), constant.holds(in: frame) {
            return constant.value
        }
        switch node.syntax {
        case .literal(let value): return value
        case .temporal(let text, let value):
            guard !value.isNull else {
                return fail(
                    node, "‘\(text)’ is no date, time or duration.", "“\(text)”不是日期、时间或时间间隔。")
            }
            return value
        case .name(let name): return self.value(of: name, node, frame)
        case .arithmetic(let first, let rest): return arithmetic(first, rest, frame)
        case .negation(let operand): return negation(operand, node, frame)
        case .conjunction(let parts): return logic(parts, deciding: false, frame)
        case .disjunction(let parts): return logic(parts, deciding: true, frame)
        default: return compound(node, frame)
        }
    }

    /// The rarer parts; apart from the common ones so that their frames stay small.
    private func compound(_ node: Node, _ frame: Frame) -> Value {
        switch node.syntax {
        case .comparison(let comparison, let left, let right):
            let (leftValue, rightValue) = (value(left, frame), value(right, frame))
            guard !isStrict || node.compares(leftValue, rightValue) else { return .null }
            return compare(comparison, leftValue, rightValue, node)
        case .between(let operand, let lower, let upper):
            return between(operand, lower, upper, node, frame)
        case .membership(let operand, let tests):
            return Value(membership(value(operand, frame), tests, node, frame))
        case .instance(let operand, let type):
            return .boolean(type.admits(value(operand, frame), &budget))
        case .path(let owner, let name): return path(value(owner, frame), name, node)
        case .filter(let operand, let condition): return filter(operand, condition, node, frame)
        case .call(let callee, let arguments): return call(callee, arguments, node, frame)
        case .list(let elements):
            guard spend(elements.count, node.span) else { return .null }
            return .list(elements.map { value($0, frame) })
        case .context(let entries): return context(entries, node, frame)
        case .conditional(let condition, let positive, let negative):
            let answer = value(condition, frame)
            guard !isStrict || !answer.isNull else { return .null }
            return value(answer == .boolean(true) ? positive : negative, frame)
        case .loop(let iterations, let body, let usesPartial):
            return loop(iterations, body, usesPartial, node, frame)
        case .quantified(let quantifier, let iterations, let body):
            return quantified(quantifier, iterations, body, node, frame)
        case .function(let parameters, let body):
            guard functions.enter() else {
                return fail(
                    node, "More than \(FunctionCensus.most) functions are kept.",
                    "保留的函数超过 \(FunctionCensus.most) 个。")
            }
            return .function(
                Function(
                    name: "",
                    .closure(
                        Function.Closure(
                            parameters: parameters, body: body, frame: frame, census: functions))))
        case .interval, .comparisonRange: return range(node, frame)
        case .tests(let tests, let isNegated): return unaryTests(tests, isNegated, node, frame)
        case .literal, .temporal, .name, .arithmetic, .negation, .conjunction, .disjunction:
            preconditionFailure("the common parts are evaluated by the caller")
        }
    }

    private func value(of text: String, _ node: Node, _ frame: Frame) -> Value {
        if let name = node.name, let value = frame.value(of: name, &budget) { return value }
        if let builtin = node.builtin { return .function(builtin) }
        guard spend(0, node.span) else { return .null }
        let hint = NearestName.fullWidthHint(text)
        return fail(
            node, "The name ‘\(text)’ is unknown\(hint.map { ": \($0.english)" } ?? "").",
            "名称“\(text)”未定义\(hint.map { "：\($0.chinese)" } ?? "")。")
    }
}
