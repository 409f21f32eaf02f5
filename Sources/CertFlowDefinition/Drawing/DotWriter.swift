import CertFlowCore

/// Writes a chart in Graphviz's language.
struct DotWriter {
    let chart: Chart

    /// Columns of a line on an arrow, and in a box.
    private static let moveWidth = 32
    private static let boxWidth = 46
    private static let walked = "#c00000"
    private static let fonts =
        "Noto Sans CJK SC,Source Han Sans SC,Microsoft YaHei,SimHei,sans-serif"

    static let colours: [RoleID: String] = [
        .clock: "#b45309", .list: "#1d4ed8", .round: "#7e22ce", .notice: "#047857",
        .link: "#be185d",
    ]

    private static let phaseColours: [Phase: String] = [
        .filing: "#f1f7ff", .review: "#fff8e8", .certification: "#f0faf0", .reward: "#fdf1f7",
        .closed: "#f3f3f3",
    ]

    var text: String {
        var lines = [
            "// \(DrawingFile.remark)", "digraph workflow {",
            "  graph [rankdir=TB, compound=true, newrank=true, nodesep=0.15, ranksep=0.14, outputorder=edgesfirst,",
            "    fontname=\"\(DotWriter.fonts)\", fontsize=18, labelloc=t, pad=0.3,",
            "    label=\(quoted(chart.title))];",
            "  node [shape=box, style=\"rounded,filled\", fillcolor=white, color=\"#334155\",",
            "    fontname=\"\(DotWriter.fonts)\", fontsize=12, margin=\"0.1,0.04\"];",
            "  edge [fontname=\"\(DotWriter.fonts)\", fontsize=10, color=\"#334155\", arrowsize=0.7];",
            "  start [shape=circle, style=filled, fillcolor=black, width=0.18, label=\"\"];",
        ]
        for phase in chart.phases { lines += cluster(phase) }
        for (index, move) in chart.moves.enumerated() where chart.phase(of: move) == nil {
            lines.append("  " + node(move, index))
        }
        for (index, move) in chart.moves.enumerated() { lines += edges(move, index) }
        lines += legend
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private func cluster(_ phase: Phase) -> [String] {
        let title = chart.words.line("阶段", "phase", chart.words.title(of: phase))
        var lines = [
            "  subgraph cluster_\(phase.rawValue) {",
            "    graph [label=\(quoted(title)), fontsize=14, labeljust=l, style=\"rounded,filled\",",
            "      color=\"#94a3b8\", fillcolor=\"\(DotWriter.phaseColours[phase] ?? "white")\"];",
        ]
        for box in chart.boxes(in: phase) { lines.append("    " + node(box)) }
        for state in chart.returners(in: phase) {
            let title = chart.words.pick("↩ 回到送来的状态", "↩ back to the sender")
            lines.append(
                "    \(quoted("sender of \(state)")) [shape=plain, style=\"\", fontsize=10,"
                    + " label=\(quoted(title))];")
        }
        for (index, move) in chart.moves.enumerated() where chart.phase(of: move) == phase {
            lines.append("    " + node(move, index))
        }
        return lines + ["  }"]
    }

    private func node(_ box: Chart.Box) -> String {
        var attributes = ["label=\(label(box.title, box.lines, width: DotWriter.boxWidth))"]
        if box.state.isFinal { attributes += ["peripheries=2", "fillcolor=\"#e5e7eb\""] }
        if box.isCurrent { attributes.append("fillcolor=\"#fde2e2\"") }
        if box.isWalked { attributes += ["color=\"\(DotWriter.walked)\"", "penwidth=2.4"] }
        return "\(quoted(box.state.id.rawValue)) [\(attributes.joined(separator: ", "))];"
    }

    /// What happens stands beside its arrows as a label of its own, so that no two labels meet.
    private func node(_ move: Chart.Move, _ index: Int) -> String {
        let colour = move.driver.flatMap { DotWriter.colours[$0] } ?? "#0f172a"
        let label = label(move.title, move.lines, width: DotWriter.moveWidth, paper: "white")
        return
            "move\(index) [shape=plain, style=\"\", fontsize=11, fontcolor=\"\(colour)\", label=\(label)];"
    }

    private func edges(_ move: Chart.Move, _ index: Int) -> [String] {
        let line =
            move.driver.map { ["style=dashed", "color=\"\(DotWriter.colours[$0] ?? "#64748b")\""] }
            ?? []
        let walked = ["color=\"\(DotWriter.walked)\"", "penwidth=2.4"]
        let tails = move.tails.map { tail in
            var attributes = ["arrowhead=none"] + line
            if case .phase(let phase) = tail.end {
                attributes.append("ltail=cluster_\(phase.rawValue)")
            }
            if tail.isWalked { attributes += walked }
            return "  \(name(tail.end)) -> move\(index) [\(attributes.joined(separator: ", "))];"
        }
        let attributes = (line + (move.isWalked ? walked : [])).joined(separator: ", ")
        return tails + ["  move\(index) -> \(name(move.head)) [\(attributes)];"]
    }

    private func name(_ end: Chart.End) -> String {
        switch end {
        case .start: "start"
        case .state(let state): quoted(state.rawValue)
        case .phase(let phase): quoted(representative(of: phase))
        case .sender(let state): quoted("sender of \(state)")
        }
    }

    /// The box at which the arrow of a whole phase begins before it is cut at the cluster's edge.
    private func representative(of phase: Phase) -> String {
        let open = chart.boxes(in: phase).filter { !$0.state.isFinal }
        return open.last?.state.id.rawValue ?? "start"
    }

    private var legend: [String] {
        let words = chart.words
        var rows = [
            words.pick("双边框：终结状态", "double border: final state"),
            words.pick("实线：由人办理", "solid: done by people"),
            words.pick(
                "框：状态；框间文字：谁、凭什么条件办理什么", "box: state; words between: who does what, if what"),
            words.pick("从阶段边框出发：该阶段任一状态", "from the frame of a phase: any of its states"),
        ].map { "\(escaped($0))" }
        for driver in chart.drivers {
            let colour = DotWriter.colours[driver] ?? "#64748b"
            let said = words.pick(
                "虚线：由\(words.title(of: driver))引起", "dashed: by \(words.title(of: driver))")
            rows.append("<font color=\"\(colour)\">\(escaped(said))</font>")
        }
        if chart.moves.contains(where: \.isWalked) {
            let said = words.pick("红色：本办件走过，【】为次序", "red: the way of the case, in order")
            rows.append("<font color=\"\(DotWriter.walked)\">\(escaped(said))</font>")
        }
        rows.insert("<b>\(words.pick("图例", "Legend"))</b>", at: 0)
        return [
            "  legend [shape=note, style=filled, fillcolor=\"#fffffb\", fontsize=10,",
            "    label=\(table(rows, align: "left"))];",
        ]
    }

    /// `paper` is the colour below the text, which hides arrows that pass.
    private func label(
        _ title: String, _ lines: [String], width: Int, paper: String? = nil
    ) -> String {
        let heads = LineWrap.lines(title, width: width - 2).map { "<b>\(escaped($0))</b>" }
        let rest = lines.flatMap { LineWrap.lines($0, width: width) }
            .map { "<font point-size=\"10\">\(escaped($0))</font>" }
        return table(heads + rest, paper: paper)
    }

    private func table(_ lines: [String], paper: String? = nil, align: String = "center") -> String
    {
        let colour = paper.map { " bgcolor=\"\($0)\"" } ?? ""
        let rows = lines.map { "<tr><td align=\"\(align)\">\($0)</td></tr>" }.joined()
        return "<<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\"\(colour)>"
            + "\(rows)</table>>"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
