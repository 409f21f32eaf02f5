import CertFlowCore

/// Something that rests on a clause, and whether scenarios went through it.
struct ClauseUse {
    let citation: Citation
    let title: Bilingual
    let isExercised: Bool

    /// Basis, guards and lapses of a workflow, and the periods and tables that it reads.
    static func of(_ workflow: Workflow, _ pack: Pack, _ trace: ScenarioTrace) -> [ClauseUse] {
        let taken = trace.taken.filter { $0.programme == workflow.id }
        var uses = [
            ClauseUse(
                citation: workflow.basis, title: workflow.title, isExercised: !taken.isEmpty)
        ]
        for name in workflow.transitions.flatMap(\.guards).uniqued {
            guard let condition = workflow.guards[name] else { continue }
            uses.append(
                ClauseUse(
                    citation: condition.source, title: condition.title,
                    isExercised: isAsked(name, workflow, trace)))
        }
        for state in workflow.states {
            guard let deadline = state.deadline, let source = deadline.source else { continue }
            let isLapsed = taken.contains { $0.from == state.id && $0.event == deadline.event }
            uses.append(ClauseUse(citation: source, title: state.title, isExercised: isLapsed))
        }
        return uses
    }

    /// Parameters, rewards, targets and tables of the policies.
    static func ofPolicies(_ pack: Pack, _ trace: ScenarioTrace) -> [ClauseUse] {
        pack.policies.flatMap { policy in
            policy.parameters.flatMap { parameter in
                parameter.values.filter { !$0.isExample }.map {
                    ClauseUse(
                        citation: $0.source, title: parameter.title,
                        isExercised: trace.periods.contains(parameter.name)
                            || isRead("parameter.\(parameter.name)", pack, trace))
                }
            }
                + policy.rewards.map {
                    ClauseUse(
                        citation: $0.source, title: $0.title,
                        isExercised: trace.rewards.contains($0.id))
                }
                + policy.targets.map { target in
                    ClauseUse(
                        citation: target.source, title: target.title,
                        isExercised: (target.filedKinds + target.certifiedKinds).contains {
                            trace.titles.contains("\(target.programme)/\($0)")
                        })
                }
                + policy.tables.map {
                    ClauseUse(
                        citation: $0.source, title: $0.title,
                        isExercised: isRead("\($0.name)(", pack, trace))
                }
        }
    }

    private static func isAsked(
        _ name: String, _ workflow: Workflow, _ trace: ScenarioTrace
    ) -> Bool {
        [trace.guards.met, trace.guards.unmet, trace.guards.undecidable].contains { keys in
            keys.contains { $0.transition.programme == workflow.id && $0.name == name }
        }
    }

    /// Whether a guard that was asked has the text in its rule.
    private static func isRead(_ text: String, _ pack: Pack, _ trace: ScenarioTrace) -> Bool {
        pack.workflows.contains { workflow in
            workflow.guards.values.contains {
                $0.rule.source.contains(text) && isAsked($0.name, workflow, trace)
            }
        }
    }
}
