import CertFlowCore

/// The values that a scenario sets, as an example overlay over the pack.
struct ScenarioSettings {
    let pack: Pack

    private struct RewardValues {
        var amount: String?
        var appliesBy: String?
        var review: String?
    }

    /// The overlay's text; empty when nothing is set.
    ///
    /// - Throws: ``InputProblems`` for names, units and values that do not fit the pack.
    func overlay(_ settings: [Scenario.Setting]) throws(InputProblems) -> String {
        var problems: [InputProblem] = []
        var parameters: [String] = []
        var rewards: [String: RewardValues] = [:]
        for setting in settings {
            do throws(InputProblem) {
                let parts = setting.name.split(separator: ".", maxSplits: 1).map(String.init)
                if let parameter = pack.parameter(ParameterName(stringLiteral: parts[0])) {
                    parameters.append(try line(parameter, setting))
                } else if pack.reward(RewardRuleID(stringLiteral: parts[0])) != nil {
                    try take(setting, parts, &rewards[parts[0], default: RewardValues()])
                } else {
                    throw unknown(setting)
                }
            } catch {
                problems.append(error)
            }
        }
        guard problems.isEmpty else { throw InputProblems(problems) }
        guard !settings.isEmpty else { return "" }
        return render(parameters.sorted(), rewards)
    }

    private func line(
        _ parameter: Parameter, _ setting: Scenario.Setting
    ) throws(InputProblem) -> String {
        guard setting.unit == nil || setting.unit == parameter.unit else {
            throw InputProblem(
                setting.place, "“\(setting.name)”的单位是 \(parameter.unit)，不是 \(setting.unit ?? "")",
                "‘\(setting.name)’ counts in \(parameter.unit), not \(setting.unit ?? "")")
        }
        guard Fen(parsing: setting.value + "元") != nil else {
            throw InputProblem(
                setting.place, "“\(setting.value)”不是数", "‘\(setting.value)’ is not a number")
        }
        let from = parameter.values.last?.from ?? firstDay
        return
            "  - { key: \(parameter.name), from: \(from.iso), value: \(setting.value), source: { document: 用例示例值 } }"
    }

    private func take(
        _ setting: Scenario.Setting, _ parts: [String], _ values: inout RewardValues
    ) throws(InputProblem) {
        switch parts.count > 1 ? parts[1] : "" {
        case "":
            guard Int64(setting.value) != nil, setting.unit == nil || setting.unit == "yuan" else {
                throw InputProblem(
                    setting.place, "奖励金额写作：set \(parts[0]) = 10000 yuan",
                    "an amount is written: set \(parts[0]) = 10000 yuan")
            }
            values.amount = setting.value
        case "appliesBy":
            let known = RewardRule.AppliesBy.allCases.map(\.rawValue)
            guard known.contains(setting.value) else {
                let near = NearestName.find(setting.value, among: known)
                throw InputProblem(
                    setting.place, "适用时点为 \(known.joined(separator: "、"))\(near.zhHint)",
                    "appliesBy is one of \(known.joined(separator: ", "))\(near.enHint)")
            }
            values.appliesBy = setting.value
        case "fairCompetition": values.review = setting.value
        default: throw unknown(setting)
        }
    }

    private func unknown(_ setting: Scenario.Setting) -> InputProblem {
        let known =
            pack.policies.flatMap(\.parameters).map(\.name.rawValue)
            + pack.rewards.flatMap {
                [$0.id.rawValue, "\($0.id).appliesBy", "\($0.id).fairCompetition"]
            }
        let near = NearestName.find(setting.name, among: known)
        return InputProblem(
            setting.place, "没有参数或奖励“\(setting.name)”\(near.zhHint)",
            "there is no parameter or reward ‘\(setting.name)’\(near.enHint)")
    }

    private var firstDay: Day {
        pack.policies.map(\.issuedOn).min() ?? Day(firstOf: pack.calendar.firstYear) ?? .first
    }

    private func render(_ parameters: [String], _ rewards: [String: RewardValues]) -> String {
        var lines = [
            "overlay: scenario", "status: example",
            "note: { zh: 用例中的示例值，不是任何规定, en: Example values of a scenario; no rule states them }",
        ]
        if !parameters.isEmpty { lines += ["parameters:"] + parameters }
        if !rewards.isEmpty { lines.append("rewards:") }
        for (id, values) in rewards.sorted(by: { $0.key < $1.key }) {
            let rule = pack.reward(RewardRuleID(stringLiteral: id))
            lines.append("  - id: \(id)")
            if let amount = values.amount {
                let from = rule?.amendments.last?.from ?? firstDay
                lines += [
                    "    from: \(from.iso)", "    yuan: \(amount)",
                    "    source: { document: 用例示例值 }",
                ]
            }
            if let applies = values.appliesBy { lines.append("    appliesBy: \(applies)") }
            if let review = values.review {
                let number = review.filter { !"{},:#'\"&*".contains($0) }
                lines.append(
                    "    fairCompetition: { number: '\(number)', date: \(firstDay.iso), conclusion: 示例：符合公平竞争审查要求 }"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
