package import FEEL

/// Builds the names that guards and rules see: facts by name, and what surrounds the case.
package struct CaseScope {
    package let workflow: Workflow
    package let facts: Facts
    package let current: Case?
    package let surroundings: Surroundings

    package init(workflow: Workflow, facts: Facts, current: Case?, surroundings: Surroundings) {
        self.workflow = workflow
        self.facts = facts
        self.current = current
        self.surroundings = surroundings
    }

    /// The scope; a fact that is not stated is null.
    package func scope() -> Scope {
        var names: [String: Value] = [:]
        for question in workflow.form.questions + workflow.facts {
            names[question.name.rawValue] = facts[question.name]?.feel ?? .null
        }
        names["today"] = surroundings.day.feel
        names["parameter"] = parameters
        names["case"] = caseContext
        names["round"] = roundContext
        names["parent"] = parentContext
        names["links"] = .list(surroundings.links.map(linked))
        names["titles"] = .list(surroundings.titles.map(title))
        names["claims"] = .list(surroundings.claims.map(claim))
        names["panel"] = panelContext
        names["assessment"] = assessmentContext
        return RuleUnit.scope
            .adding(surroundings.pack.tableFunctions(on: surroundings.day))
            .adding(Context(names.map { ($0.key, $0.value) }))
    }

    private var parameters: Value {
        let all = surroundings.pack.policies.flatMap(\.parameters)
        return .context(
            Context(
                all.map { parameter in
                    let value = parameter.inForce(on: surroundings.day)?.value.feel ?? .null
                    return (parameter.name.rawValue, value)
                }))
    }

    private var caseContext: Value {
        guard let current else {
            return .context(
                Context([
                    ("year", .number(Decimal128(surroundings.day.year))),
                    ("filedOn", surroundings.day.feel),
                    ("corrections", .number(Decimal128(0))), ("version", .number(Decimal128(0))),
                ]))
        }
        return .context(
            Context([
                ("id", .string(current.id.rawValue)),
                ("year", .number(Decimal128(current.year))),
                ("filedOn", current.filedOn.feel),
                ("enteredOn", current.enteredOn.feel),
                ("corrections", .number(Decimal128(current.corrections))),
                ("unit", .string(current.unit.rawValue)),
                ("version", .number(Decimal128(current.version))),
                ("state", .string(current.state.rawValue)),
            ]))
    }

    private var roundContext: Value {
        guard let round = surroundings.round else { return .null }
        return .context(
            Context([
                ("year", .number(Decimal128(round.year))),
                ("dataYear", .number(Decimal128(round.dataYear))),
                ("opensOn", round.opensOn.feel),
                ("closesOn", round.closesOn.feel),
                ("open", .boolean(round.accepts(at: surroundings.moment))),
            ]))
    }

    private var parentContext: Value {
        guard let parent = surroundings.parent else { return .null }
        return .context(
            Context([
                ("state", .string(parent.state.rawValue)),
                ("phase", .string(parent.phase.rawValue)),
                ("programme", .string(parent.programme.rawValue)),
                ("assessed", parent.assessment.map { .string($0.outcome.rawValue) } ?? .null),
            ]))
    }

    private func linked(_ link: Surroundings.Linked) -> Value {
        .context(
            Context([
                ("programme", .string(link.programme.rawValue)),
                ("state", .string(link.state.rawValue)),
                ("phase", .string(link.phase.rawValue)), ("open", .boolean(link.isOpen)),
            ]))
    }

    private func title(_ title: TitleGranted) -> Value {
        .context(
            Context([
                ("kind", .string(title.kind)), ("on", title.on.feel),
                ("product", title.productName.map { .string($0) } ?? .null),
                ("document", title.document.map { .string($0) } ?? .null),
            ]))
    }

    private func claim(_ claim: PriorClaim) -> Value {
        .context(
            Context([
                ("id", .string(claim.id.rawValue)),
                ("rule", claim.rule.map { .string($0.rawValue) } ?? .null),
                ("state", .string(claim.state.rawValue)), ("filedOn", claim.filedOn.feel),
            ]))
    }

    private var panelContext: Value {
        guard let panel = workflow.panel else { return .null }
        return .context(
            Context([
                ("seats", .number(Decimal128(panel.seats))),
                ("scored", .number(Decimal128(current?.scores.count ?? 0))),
            ]))
    }

    private var assessmentContext: Value {
        guard let assessment = current?.assessment else { return .null }
        return .context(
            Context([
                ("outcome", .string(assessment.outcome.rawValue)),
                ("amount", assessment.amount.map { .number($0.yuan) } ?? .null),
            ]))
    }
}
