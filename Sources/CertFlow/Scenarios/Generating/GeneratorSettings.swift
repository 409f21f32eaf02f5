import CertFlowCore
import FEEL

/// The example values that generated stories need: what the pack leaves unset and the workflow asks for.
struct GeneratorSettings {
    let pack: Pack

    /// `set …` lines of a workflow: its periods, the parameters that its guards read, and its rewards.
    func lines(_ workflow: Workflow) -> [String] {
        let read = workflow.guards.values.flatMap {
            $0.rule.expression.references.filter { $0.path.first == "parameter" }
                .compactMap { $0.path.dropFirst().first }
        }
        let periods =
            workflow.states.compactMap { $0.deadline?.length.rawValue }
            + (workflow.notice.map { [$0.length.rawValue] } ?? [])
        let names = (periods + read.sorted()).uniqued
        return names.compactMap(parameter) + rewards(of: workflow)
    }

    private func parameter(_ name: String) -> String? {
        guard let parameter = pack.parameter(ParameterName(stringLiteral: name)),
            parameter.values.isEmpty
        else { return nil }
        let value: String =
            switch parameter.unit {
            case "workingDay": "5"
            case "calendarDay": "30"
            case "percent": "0.5"
            default: "1"
            }
        return "set \(name) = \(value) \(parameter.unit)"
    }

    private func rewards(of workflow: Workflow) -> [String] {
        guard workflow.transitions.contains(where: { $0.effects.contains(.assess) }) else {
            return []
        }
        return pack.rewards.flatMap { reward -> [String] in
            var lines: [String] = []
            if reward.amendments.isEmpty { lines.append("set \(reward.id) = 10000 yuan") }
            if reward.appliesBy == nil { lines.append("set \(reward.id).appliesBy = recognition") }
            if reward.fairCompetition == nil {
                lines.append("set \(reward.id).fairCompetition = 示例审查1号")
            }
            return lines
        }
    }
}
