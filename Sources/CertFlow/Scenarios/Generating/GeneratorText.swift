import CertFlowCore

/// Plays a plot and writes it with what followed.
struct GeneratorText {
    let stage: ScenarioStage

    struct Written {
        let text: String
        /// The state in which the story ends, or the refusal.
        let end: String
        let trace: ScenarioTrace
    }

    func write(_ plot: GeneratorPlot, title: Bilingual?) throws -> Written {
        let world = try plot.world(on: stage)
        var rows: [(line: GeneratedLine, follows: String)] = []
        var refused: String?
        for line in plot.lines {
            let outcome = try world.play(line)
            refused = outcome.refusal.map { $0.codes.first ?? $0.code }
            rows.append((line, world.player.followsText(outcome)))
        }
        let state = try world.main()?.state
        let workflow = stage.pack.workflow(plot.programme)
        let titleOfEnd = state.flatMap { workflow?.state($0)?.title }
        let words =
            title
            ?? Bilingual(
                zh: "生成：\(titleOfEnd?.zh ?? "未开立")",
                en: "generated: \(titleOfEnd?.en ?? "not opened")")
        let first = "# \(words.zh) · \(words.en)"
        let text =
            ([first] + plot.head.map(Self.commented) + [""] + Self.columns(rows))
            .joined(separator: "\n") + "\n"
        let end = state?.rawValue ?? "not-open"
        return Written(
            text: text, end: refused.map { "\(end)-\($0)" } ?? end,
            trace: try world.player.trace())
    }

    /// Example values say that they are examples.
    private static func commented(_ line: String) -> String {
        line.hasPrefix("set ") ? "\(line)  # 示例值 example" : line
    }

    /// The lines with their columns under each other.
    private static func columns(_ rows: [(line: GeneratedLine, follows: String)]) -> [String] {
        let who = rows.map { $0.line.who.count }.max() ?? 0
        let role = rows.map { $0.line.role.count }.max() ?? 0
        return rows.flatMap { row -> [String] in
            let line = row.line
            let before =
                line.isUntil
                ? line.text
                : "\(line.day.iso)  \(padded(line.who, who))  \(padded(line.role, role))  \(line.does)"
            let follows = row.follows.isEmpty ? "" : " | \(row.follows)"
            return [before + follows] + line.rows.map { "    \($0)" }
        }
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
