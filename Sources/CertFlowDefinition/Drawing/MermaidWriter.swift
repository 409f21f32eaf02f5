import CertFlowCore

/// Writes a chart as a Mermaid flowchart.
struct MermaidWriter {
    let chart: Chart

    private static let arrowWidth = 26
    private static let boxWidth = 32

    var text: String {
        var lines = [
            "---", "title: \(quoted(chart.title))", "---", "%% \(DrawingFile.remark)",
            "flowchart TB",
            "  start_((\" \"))",
        ]
        for phase in chart.phases { lines += subgraph(phase) }
        let links = chart.moves.enumerated().flatMap { self.links($1, $0) }
        lines += links.map(\.text) + styles
        for (index, link) in links.enumerated() { lines += style(of: link, index) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func subgraph(_ phase: Phase) -> [String] {
        let title = chart.words.line("阶段", "phase", chart.words.title(of: phase))
        var lines = ["  subgraph phase_\(phase.rawValue)[\(quoted(title))]"]
        for box in chart.boxes(in: phase) {
            let label = label(box.title, box.lines, width: MermaidWriter.boxWidth)
            let shape = box.state.isFinal ? "[[\(label)]]" : "(\(label))"
            lines.append("    \(name(.state(box.state.id)))\(shape)")
        }
        for state in chart.returners(in: phase) {
            let title = chart.words.pick("↩ 回到送来的状态", "↩ back to the sender")
            lines.append("    \(name(.sender(of: state)))>\(quoted(title))]")
        }
        return lines + ["  end"]
    }

    private struct Link {
        let text: String
        let driver: RoleID?
        let isWalked: Bool
    }

    /// One arrow; from several states, lines that meet in a point and an arrow from there.
    private func links(_ move: Chart.Move, _ index: Int) -> [Link] {
        let label = "|\(label(move.title, move.lines, width: MermaidWriter.arrowWidth))|"
        let (arrow, line) = move.driver == nil ? ("-->", "---") : ("-.->", "-.-")
        func link(_ text: String, _ isWalked: Bool) -> Link {
            Link(text: "  " + text, driver: move.driver, isWalked: isWalked)
        }
        guard move.tails.count > 1 else {
            let tail = name(move.tails[0].end)
            return [link("\(tail) \(arrow)\(label) \(name(move.head))", move.isWalked)]
        }
        let point = "meeting\(index)_"
        let tails = move.tails.enumerated().map { number, tail in
            link(
                "\(name(tail.end)) \(line) \(point)\(number == 0 ? "((\" \"))" : "")", tail.isWalked
            )
        }
        return tails + [link("\(point) \(arrow)\(label) \(name(move.head))", move.isWalked)]
    }

    private var styles: [String] {
        var lines = [
            "  classDef final fill:#e5e7eb,stroke:#334155",
            "  classDef walked stroke:#c00000,stroke-width:3px",
            "  classDef current fill:#fde2e2,stroke:#c00000,stroke-width:3px",
        ]
        let groups: [(String, (Chart.Box) -> Bool)] = [
            ("final", { $0.state.isFinal }), ("walked", { $0.isWalked && !$0.isCurrent }),
            ("current", { $0.isCurrent }),
        ]
        for (style, belongs) in groups {
            let names = chart.boxes.filter(belongs).map { name(.state($0.state.id)) }
            if !names.isEmpty { lines.append("  class \(names.joined(separator: ",")) \(style)") }
        }
        return lines
    }

    private func style(of link: Link, _ index: Int) -> [String] {
        if link.isWalked { return ["  linkStyle \(index) stroke:#c00000,stroke-width:3px"] }
        guard let driver = link.driver else { return [] }
        let colour = DotWriter.colours[driver] ?? "#64748b"
        return ["  linkStyle \(index) stroke:\(colour),color:\(colour)"]
    }

    /// Names end with a mark, so that none is a word of Mermaid's (`end`).
    private func name(_ end: Chart.End) -> String {
        switch end {
        case .start: "start_"
        case .state(let state): "\(state.rawValue)_"
        case .phase(let phase): "phase_\(phase.rawValue)"
        case .sender(let state): "\(state.rawValue)_sender"
        }
    }

    private func label(_ title: String, _ lines: [String], width: Int) -> String {
        let heads = LineWrap.lines(title, width: width).map { "<b>\(escaped($0))</b>" }
        let rest = lines.flatMap { LineWrap.lines($0, width: width) }.map(escaped)
        return "\"" + (heads + rest).joined(separator: "<br/>") + "\""
    }

    private func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "#amp;").replacing("\"", with: "#quot;")
            .replacing("<", with: "#lt;").replacing(">", with: "#gt;")
    }
}
