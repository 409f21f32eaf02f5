package import CertFlowCore
import FEEL

/// A workflow of 60 states and 150 transitions, larger than any office has, for measuring the checker.
package enum SyntheticWorkflow {
    private static let length = 50

    /// The workflow, with the form and the identity of `model`.
    package static func make(like model: Workflow) throws -> Workflow {
        Workflow(
            id: "synthetic", code: "SYN", revision: 1, title: title("synthetic"),
            certifier: .city, opening: .application, basis: Citation(document: "示例"),
            identity: model.identity, needsRound: false, isIndependent: false, facts: [],
            states: states, guards: try guards(), transitions: transitions, panel: nil,
            round: nil, notice: nil, form: model.form)
    }

    private static func title(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }

    private static let place = Place(path: "synthetic/workflow.yaml", line: 1, column: 1)

    private static func id(_ index: Int) -> StateID { StateID(stringLiteral: "w\(index)") }

    private static var states: [State] {
        let rule = DeadlineRule(length: "cityReviewDays", end: .remind, event: nil, source: nil)
        let chain = (0..<length).map { index in
            State(
                id: id(index), phase: index < 5 ? .filing : .review, title: title("w\(index)"),
                reads: title("w\(index)"), owner: "cityReviewer", deadline: rule,
                stopsClock: false, isFinal: false)
        }
        let waiting = State(
            id: "supplementing", phase: .filing, title: title("s"), reads: title("s"),
            owner: .applicant, deadline: rule, stopsClock: true, isFinal: false)
        let ends = (0..<9).map { index in
            State(
                id: StateID(stringLiteral: "end\(index)"), phase: .closed, title: title("e"),
                reads: title("e"), owner: nil, deadline: nil, stopsClock: false, isFinal: true)
        }
        return chain + [waiting] + ends
    }

    private static func guards() throws -> [String: Guard] {
        func made(_ name: String, _ text: String) throws -> Guard {
            Guard(
                name: name, title: title(name),
                rule: Rule(expression: try FEEL.Expression(parsing: text), place: place),
                advice: nil, source: Citation(document: "示例"))
        }
        var guards = ["bounded": try made("bounded", "case.corrections < 3")]
        for index in 0..<10 {
            let name = "filed\(index)"
            guards[name] = try made(name, "case.filedOn <= today and case.year >= \(2020 + index)")
        }
        return guards
    }

    private static var transitions: [Transition] {
        var all = [step("open", [], .state(id(0)), [.applicant])]
        for index in 0..<(length - 1) {
            all.append(
                step(
                    "pass", [index], .state(id(index + 1)), ["cityReviewer", "districtReviewer"],
                    guards: index.isMultiple(of: 3) ? ["filed\(index % 10)"] : []))
        }
        all.append(step("end", [length - 1], .state("end0"), ["decisionClerk"]))
        for index in 0..<49 {
            let end = StateID(stringLiteral: "end\(index % 9)")
            all.append(step("decline", [index], .state(end), ["cityReviewer"]))
        }
        for index in 0..<24 {
            all.append(
                step(
                    "ask", [2 * index], .state("supplementing"), ["cityReviewer"],
                    guards: ["bounded"], corrects: true))
        }
        for index in 0..<25 where all.count < 149 {
            all.append(step("return", [2 * index + 1], .state(id(2 * index)), ["cityReviewer"]))
        }
        all.append(
            Transition(
                event: "resubmit", title: title("resubmit"), from: ["supplementing"],
                target: .back, roles: [.applicant], guards: [], gives: [], mayGive: [],
                needsOpinion: false, needsReason: false, needsGround: true, revisesForm: true,
                countsCorrection: false, isBulkAllowed: false, effects: [], place: place))
        return all
    }

    private static func step(
        _ event: EventName, _ from: [Int], _ target: Transition.Target, _ roles: [RoleID],
        guards: [String] = [], corrects: Bool = false
    ) -> Transition {
        Transition(
            event: event, title: title(event.rawValue), from: from.map(id), target: target,
            roles: roles, guards: guards, gives: [], mayGive: [], needsOpinion: false,
            needsReason: false, needsGround: true, revisesForm: false, countsCorrection: corrects,
            isBulkAllowed: false, effects: [], place: place)
    }
}
