/// Walks an expression and finds types, mistakes and free names, without evaluating anything.
final class TypeChecker {
    private let source: SourceText
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var references: [Reference] = []
    let profile: Profile

    /// Mistakes beyond this number are not kept.
    private static let mostDiagnostics = 100

    init(source: String, profile: Profile = .full) {
        self.source = SourceText(source)
        self.profile = profile
    }

    func report(
        _ rule: Diagnostic.Rule, _ span: Span, _ english: String, _ chinese: String,
        hint: @autoclosure () -> Message? = nil
    ) {
        guard diagnostics.count < TypeChecker.mostDiagnostics else { return }
        let hint = hint()
        diagnostics.append(
            Diagnostic(
                rule: rule, message: english.capitalised, messageZH: chinese,
                place: source.place(span), hint: hint?.english, hintZH: hint?.chinese))
    }

    func note(_ path: [String], _ span: Span) {
        references.append(Reference(path: path, place: source.place(span)))
    }

    /// The type of a part.
    func type(_ node: Node, _ scope: TypeScope) -> FEELType {
        switch node.syntax {
        case .literal(let value): return FEELType(of: value)
        case .temporal(let text, let value):
            if value.isNull {
                report(
                    .badLiteral, node.span, "‘\(text)’ is no date, time or duration.",
                    "“\(text)”不是日期、时间或时间间隔。")
            }
            return value.isNull ? .any : FEELType(of: value)
        case .name, .path: return path(node, scope)
        case .arithmetic(let first, let rest): return arithmetic(first, rest, scope)
        case .negation(let operand): return negation(operand, scope)
        case .conjunction(let parts), .disjunction(let parts):
            for part in parts { expect(.boolean, part, scope) }
            return .boolean
        case .comparison(let comparison, let left, let right):
            let (leftType, rightType) = types(left, right, scope)
            check(comparison, leftType, rightType, node)
            return .boolean
        case .between(let operand, let lower, let upper):
            let operandType = type(operand, scope)
            for bound in [lower, upper] {
                check(.lessOrEqual, operandType, type(bound, facing: operandType, scope), node)
            }
            return .boolean
        case .membership(let operand, let tests):
            membership(type(operand, scope), tests, scope)
            return .boolean
        case .instance(let operand, _):
            _ = type(operand, scope)
            return .boolean
        case .filter(let operand, let condition): return filter(operand, condition, scope)
        case .call(let callee, let arguments): return call(callee, arguments, node, scope)
        default: return structure(node, scope)
        }
    }

    private func structure(_ node: Node, _ scope: TypeScope) -> FEELType {
        switch node.syntax {
        case .list(let elements):
            return .list(FEELType.joining(elements.map { type($0, scope) }))
        case .context(let entries): return context(entries, scope)
        case .interval(let start, let end, _, _):
            guard let start, let end else {
                return .range(
                    [start, end].compactMap(\.self).first.map { type($0, scope) } ?? .any)
            }
            let (startType, endType) = types(start, end, scope)
            check(.lessOrEqual, startType, endType, node)
            checkHolds(start, end, node)
            return .range(FEELType.joining([startType, endType]))
        case .comparisonRange(_, let operand): return .range(type(operand, scope))
        case .conditional(let condition, let positive, let negative):
            expect(.boolean, condition, scope)
            return branches(positive, negative, node, scope)
        case .loop(let iterations, let body, _):
            let inner = self.scope(of: iterations, scope).adding("partial", .list(.any))
            return .list(type(body, inner))
        case .quantified(_, let iterations, let body):
            expect(.boolean, body, self.scope(of: iterations, scope))
            return .boolean
        case .function(let parameters, let body):
            if body == nil { refuseExternal(node) }
            let inner = scope.adding(parameters.map { ($0.name, $0.type) })
            return .function(parameters.map(\.type), body.map { type($0, inner) } ?? .any)
        case .tests(let tests, _):
            membership(scope.outer["?"] ?? .any, tests, scope)
            return .boolean
        default: preconditionFailure("the other parts are checked by the caller")
        }
    }

    /// Reports a part that is of another type.
    func expect(_ wanted: FEELType, _ node: Node, _ scope: TypeScope) {
        let found = type(node, scope)
        guard !found.mayBe(wanted) else { return }
        report(
            .typeClash, node.span, "This should be \(wanted), but is \(found).",
            "此处应为\(wanted.chineseName)，实为\(found.chineseName)。")
    }

    private func context(_ entries: [Syntax.Entry], _ scope: TypeScope) -> FEELType {
        var members: [String: FEELType] = [:]
        let inner = scope.adding([])
        for entry in entries {
            if members[entry.key] != nil {
                report(
                    .duplicateKey, entry.keySpan, "The key ‘\(entry.key)’ occurs twice.",
                    "键“\(entry.key)”重复。")
            }
            // Types grow from name to name, so that they are limited where a name is given.
            let entryType = type(entry.value, inner).limited
            members[entry.key] = entryType
            inner.declare(entry.key, entryType)
        }
        return .context(members)
    }

    private func scope(of iterations: [Syntax.Iteration], _ scope: TypeScope) -> TypeScope {
        iterations.reduce(scope) { scope, iteration in
            var element = type(iteration.domain, scope).element
            if let end = iteration.end {
                element = type(iteration.domain, scope)
                check(.lessOrEqual, element, type(end, scope), end)
            }
            return scope.adding(iteration.variable, element)
        }
    }

    private func filter(_ operand: Node, _ condition: Node, _ scope: TypeScope) -> FEELType {
        let operandType = type(operand, scope)
        let element = operandType.element
        let conditionType = type(condition, scope.adding(item: element))
        switch conditionType {
        case .number: return element
        case .boolean, .null: return .list(element)
        case .any: return .any
        default:
            report(
                .typeClash, condition.span,
                "A filter needs a truth value or a place, not \(conditionType).",
                "筛选条件应为是/否或序号，而不是\(conditionType.chineseName)。")
            return .list(element)
        }
    }

    private func membership(_ operand: FEELType, _ tests: [UnaryTest], _ scope: TypeScope) {
        for test in tests {
            let inner = test.asksInput ? scope.adding("?", operand) : scope
            let tested = type(test.operand, facing: operand, inner)
            if let comparison = test.comparison {
                check(comparison, operand, tested, test.operand)
            } else if !test.asksInput, refusesMeasures(operand, tested.element, test.operand) {
                continue
            } else if !test.asksInput, !operand.mayBe(tested), !tested.holds(operand) {
                report(
                    .typeClash, test.operand.span, "\(tested) cannot hold \(operand).",
                    "\(tested.chineseName)中不会有\(operand.chineseName)。")
            }
        }
    }
}
