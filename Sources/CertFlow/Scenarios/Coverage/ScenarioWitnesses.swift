import CertFlowCore
import CertFlowDefinition
import Foundation

/// Which scenarios go through a guard and which are refused by it, as they are written; nothing is played.
struct ScenarioWitnesses {
    private let scenarios: [Scenario]
    private let workflows: [Workflow]

    /// - Parameters:
    ///   - folder: The folder of a pack. Scenarios that cannot be read hold nothing.
    ///   - workflows: The workflows whose guards are asked for.
    init(folder: URL, workflows: [Workflow]) {
        self.workflows = workflows
        scenarios = workflows.flatMap { workflow in
            ScenarioWitnesses.scenarios(
                in: folder.appending(path: "\(workflow.id)/scenarios", directoryHint: .isDirectory))
        }
    }

    private static func scenarios(in folder: URL) -> [Scenario] {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        } catch {
            return []  // Without a folder there are no scenarios.
        }
        return names.filter { $0.hasSuffix(".txt") }.compactMap { name in
            let path = "\(folder.relativePath)/\(name)"
            do throws(InputProblems) {
                let text = try TextFile.read(URL(fileURLWithPath: path), shownAs: path)
                return try Scenario.read(text, path: path)
            } catch {
                return nil  // `programme test` tells its mistakes.
            }
        }
    }

    /// The lines that go on through the guard, and those that it refuses, each with its scenario's title.
    func holding(
        _ name: String, of programme: ProgrammeID
    ) -> (met: [Bilingual], refused: [Bilingual]) {
        var met: [Bilingual] = []
        var refused: [Bilingual] = []
        guard let workflow = workflows.first(where: { $0.id == programme }) else { return ([], []) }
        for scenario in scenarios where scenario.programme == programme {
            for step in scenario.steps where step.alias == nil || step.alias == Scenario.mainAlias {
                let line = "\(step.place.path):\(step.place.line)  \(scenario.title)"
                let shown = Bilingual(zh: line, en: line)
                if step.isRefused(by: name) {
                    refused.append(shown)
                } else if step.passes(name, in: workflow) {
                    met.append(shown)
                }
            }
        }
        return (met, refused)
    }
}

extension ScenarioStep {
    fileprivate func isRefused(by guardName: String) -> Bool {
        follows.contains {
            if case .refused(let code, _) = $0.kind { code == guardName } else { false }
        }
    }

    /// Whether the line does something that only goes on when the guard is met.
    fileprivate func passes(_ guardName: String, in workflow: Workflow) -> Bool {
        let isDone = !follows.contains { if case .refused = $0.kind { true } else { false } }
        let state = follows.lazy.compactMap { item -> StateID? in
            if case .state(let id, nil) = item.kind { id } else { nil }
        }.first
        let name: EventName? =
            switch event {
            case "notice.open": workflow.notice?.opens
            case "notice.publish": workflow.notice?.publishes
            case "list.record": value("event").flatMap { EventName(rawValue: $0) }
            default: event.flatMap { EventName(rawValue: $0) }
            }
        let taken = workflow.transitions.filter { transition in
            guard transition.event == name else { return false }
            guard let state, case .state(let target) = transition.target else { return true }
            return state == target
        }
        return isDone && !taken.isEmpty && taken.allSatisfy { $0.guards.contains(guardName) }
    }
}
