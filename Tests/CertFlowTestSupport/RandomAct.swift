package import CertFlow
package import CertFlowCore

/// Something that the definition offers on a case, done by somebody of the pack; a rule may still refuse it.
package enum RandomAct {
    package typealias Chosen = (
        id: CaseID, event: EventName, actor: ActorID, arguments: [String: String]
    )

    /// - Returns: `nil` when no case is there, or the one that was drawn offers nothing.
    package static func choose(
        on cases: [Case], of engine: Engine, pack: Pack, day: Day,
        using random: inout SplitMix64
    ) throws -> Chosen? {
        guard let current = cases.randomElement(using: &random) else { return nil }
        let workflow = try engine.workflow(of: current)
        guard let exit = workflow.exits(from: current.state).randomElement(using: &random) else {
            return nil
        }
        let people = pack.actors.filter { actor in
            exit.roles.contains { actor.covers(current.unit, as: $0, on: day) }
        }
        let actor = people.randomElement(using: &random)?.id
        var arguments = ["ground": "示例依据", "opinion": "示例意见", "reason": "示例理由"]
        for name in exit.gives {
            guard let question = workflow.question(name) else { continue }
            arguments[name.rawValue] = sample(question, day)
        }
        return (
            current.id, exit.event, actor ?? ActorID(stringLiteral: current.creditCode), arguments
        )
    }

    private static func sample(_ question: Question, _ day: Day) -> String {
        switch question.type {
        case .day: day.iso
        case .choice(let choices): choices.first?.key ?? ""
        case .count, .number: "1"
        case .year: "2026"
        case .money: "1"
        case .flag: "否"
        default: "示例"
        }
    }
}
