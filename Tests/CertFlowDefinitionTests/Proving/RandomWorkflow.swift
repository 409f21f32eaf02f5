import CertFlowCore
import CertFlowTestSupport
import FEEL

/// A small workflow without sense: random states, transitions, roles and guards.
struct RandomWorkflow {
    let workflow: Workflow

    private static let place = Place(path: "random/workflow.yaml", line: 1, column: 1)

    init(seed: UInt64, like model: Workflow) throws {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 3...6, using: &random)
        let states = Self.states(count, &random)
        workflow = Workflow(
            id: "random", code: "RND", revision: 1, title: Self.title("random"), certifier: .city,
            opening: .application, basis: Citation(document: "示例"), identity: model.identity,
            needsRound: false, isIndependent: false, facts: [], states: states,
            guards: try Self.guards(), transitions: Self.transitions(states, &random), panel: nil,
            round: nil, notice: nil, form: model.form)
    }

    private static func title(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }

    private static func states(_ count: Int, _ random: inout SplitMix64) -> [State] {
        let phases: [Phase] = [.filing, .review, .certification]
        return (0..<count).map { index in
            let isFinal = index == count - 1
            let lapses = Int.random(in: 0..<4, using: &random) == 0
            let rule = DeadlineRule(
                length: "workDays", end: lapses ? .lapse : .mark, event: lapses ? "lapse" : nil,
                source: Citation(document: "示例"))
            return State(
                id: StateID(stringLiteral: "s\(index)"),
                phase: isFinal
                    ? .closed : phases[min(2, index * 3 / count)], title: title("s\(index)"),
                reads: title("s\(index)"), owner: isFinal ? nil : "reviewer",
                deadline: isFinal ? nil : rule,
                stopsClock: !isFinal && index > 0 && Int.random(in: 0..<4, using: &random) == 0,
                isFinal: isFinal)
        }
    }

    private static func guards() throws -> [String: Guard] {
        let texts = [
            "few": "case.corrections < 2", "many": "case.corrections >= 1",
            "free": "sales >= 500", "impossible": "sales > 3 and sales < 2",
        ]
        return try texts.reduce(into: [:]) { guards, entry in
            guards[entry.key] = Guard(
                name: entry.key, title: title(entry.key),
                rule: Rule(expression: try FEEL.Expression(parsing: entry.value), place: place),
                advice: nil, source: Citation(document: "示例"))
        }
    }

    private static func transitions(
        _ states: [State], _ random: inout SplitMix64
    ) -> [Transition] {
        let roles: [RoleID] = ["reviewer", "clerk", "finance", .applicant]
        var all = [step("open", [], .state("s0"), [.applicant], [], &random)]
        for state in states where !state.isFinal {
            for number in 0..<Int.random(in: 1...3, using: &random) {
                let role = roles[Int.random(in: 0..<roles.count, using: &random)]
                let other = roles[Int.random(in: 0..<roles.count, using: &random)]
                let target: Transition.Target =
                    switch Int.random(in: 0..<8, using: &random) {
                    case 0: .back
                    case 1: .stay
                    default:
                        .state(states[Int.random(in: 0..<states.count, using: &random)].id)
                    }
                let names = ["few", "many", "free", "impossible", "", "", "", ""]
                let name = names[Int.random(in: 0..<names.count, using: &random)]
                all.append(
                    step(
                        EventName(stringLiteral: "e\(number)"), [state.id], target,
                        [role, other].uniqued, name.isEmpty ? [] : [name], &random))
            }
            if Int.random(in: 0..<2, using: &random) == 0 {
                let target = states[Int.random(in: 0..<states.count, using: &random)].id
                all.append(step("lapse", [state.id], .state(target), [.clock], [], &random))
            }
        }
        return all
    }

    private static func step(
        _ event: EventName, _ from: [StateID], _ target: Transition.Target, _ roles: [RoleID],
        _ guards: [String], _ random: inout SplitMix64
    ) -> Transition {
        Transition(
            event: event, title: title(event.rawValue), from: from, target: target, roles: roles,
            guards: guards, gives: [], mayGive: [], needsOpinion: false, needsReason: false,
            needsGround: true, revisesForm: Int.random(in: 0..<6, using: &random) == 0,
            countsCorrection: Int.random(in: 0..<3, using: &random) == 0, isBulkAllowed: false,
            effects: [], place: place)
    }
}
