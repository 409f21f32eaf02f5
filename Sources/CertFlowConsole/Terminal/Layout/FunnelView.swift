/// How many cases came as far as each phase, one bar a phase, the first phase as the measure.
package struct FunnelView: Hashable, Sendable {
    /// One phase and how many cases reached it.
    package struct Stage: Hashable, Sendable {
        /// The title of the phase.
        package let title: String

        /// The cases that reached it.
        package let count: Int

        package init(_ title: String, _ count: Int) {
            self.title = title
            self.count = count
        }
    }

    /// The phases from first to last.
    package let stages: [Stage]

    package init(_ stages: [Stage]) { self.stages = stages }

    /// One line a phase: title, bar, count, and percent of the first phase; the bars are to one
    /// scale and take what `columns` leaves, at most 40 columns.
    package func rendered(columns: Int = 80) -> String {
        let first = stages.first?.count ?? 0
        let largest = stages.map(\.count).max() ?? 0
        let titleWidth = min(stages.map(\.title.displayWidth).max() ?? 0, max(4, columns / 3))
        let countWidth = stages.map { String($0.count).count }.max() ?? 0
        let percents = stages.map { share(of: $0.count, in: first) }
        let percentWidth = percents.map(\.count).max() ?? 0
        let cells = min(40, columns - titleWidth - countWidth - percentWidth - 6)
        return zip(stages, percents).map { stage, percent in
            [
                stage.title.printable.truncated(to: titleWidth).padded(to: titleWidth),
                bar(stage.count, of: largest, cells: max(1, cells)),
                String(stage.count).padded(to: countWidth, .right),
                percent.padded(to: percentWidth, .right),
            ].joined(separator: "  ").trimmingTrailingBlanks
        }.joined(separator: "\n")
    }

    private func share(of count: Int, in first: Int) -> String {
        BarView(count: count, required: first).percent.map { "\($0) %" } ?? ""
    }

    private func bar(_ count: Int, of largest: Int, cells: Int) -> String {
        guard count > 0 else { return String(repeating: " ", count: cells) }
        return BarView(count: count, required: largest, cells: cells).bar
            .replacing("░", with: " ")
    }
}

extension String {
    /// This text without blanks at its end.
    var trimmingTrailingBlanks: String {
        var text = self
        while text.last == " " { text.removeLast() }
        return text
    }
}
