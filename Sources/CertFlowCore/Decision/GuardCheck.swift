package import FEEL

/// Asks the guards of a transition and explains each that does not hold.
package struct GuardCheck {
    package let workflow: Workflow
    package let pack: Pack
    package let scope: Scope

    package init(workflow: Workflow, pack: Pack, scope: Scope) {
        self.workflow = workflow
        self.pack = pack
        self.scope = scope
    }

    /// Every guard of `names` that is not met; an undecidable one refuses as well.
    package func shortfalls(_ names: [String]) -> [Shortfall] {
        names.compactMap { name in workflow.guards[name].flatMap(shortfall) }
    }

    private func shortfall(_ condition: Guard) -> Shortfall? {
        let explanation = condition.rule.expression.explain(in: scope)
        guard explanation.verdict != .met else { return nil }
        let wording = PartWording(workflow: workflow, pack: pack)
        return Shortfall(
            condition: condition.name, title: condition.title,
            isUndecidable: explanation.verdict == .undecidable,
            parts: explanation.parts.map(wording.worded), advice: condition.advice,
            source: condition.source)
    }
}
