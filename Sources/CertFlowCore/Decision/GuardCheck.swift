package import FEEL

/// Asks the guards of a transition and explains each that does not hold.
package struct GuardCheck {
    package let workflow: Workflow
    package let office: Office
    package let scope: Scope

    package init(workflow: Workflow, office: Office, scope: Scope) {
        self.workflow = workflow
        self.office = office
        self.scope = scope
    }

    /// Every guard of `names` that is not met; an undecidable one refuses as well.
    package func shortfalls(_ names: [String]) -> [Shortfall] {
        names.compactMap { name in workflow.guards[name].flatMap(shortfall) }
    }

    private func shortfall(_ condition: Guard) -> Shortfall? {
        let explanation = condition.rule.expression.explain(in: scope)
        guard explanation.verdict != .met else { return nil }
        return Shortfall(
            condition: condition.name, title: condition.title,
            isUndecidable: explanation.verdict == .undecidable,
            parts: explanation.parts.map(part), advice: condition.advice,
            source: condition.source)
    }

    private func part(_ failing: Explanation.Part) -> Shortfall.Part {
        PartWording(workflow: workflow, office: office, failing: failing).worded
    }
}
