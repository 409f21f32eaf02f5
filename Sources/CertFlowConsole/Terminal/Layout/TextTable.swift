/// A table of text, aligned by the columns that its characters take on a terminal.
///
/// Titles, a rule under them, two blanks between columns, no vertical bars. A long cell goes on in
/// further lines. Nothing in a cell can steer the terminal.
package struct TextTable: Hashable, Sendable {
    /// One line of the table, as data.
    private struct Line: Hashable, Sendable {
        let cells: [String]
        let tone: Style.Tone?
    }

    /// The columns, from left to right.
    package let columns: [TextColumn]
    private var rows: [Line] = []

    /// A table with one cell a column in each of `rows`.
    package init(_ columns: [TextColumn], rows: [[String]] = []) {
        self.columns = columns
        for row in rows { add(row) }
    }

    /// Adds a row below the others.
    ///
    /// - Precondition: One cell a column.
    package mutating func add(_ cells: [String], tone: Style.Tone? = nil) {
        precondition(cells.count == columns.count, "a row has one cell a column")
        rows.append(Line(cells: cells, tone: tone))
    }

    /// How many rows there are below the head.
    package var count: Int { rows.count }

    /// The table in at most `width` columns of the terminal wherever that is possible, without a
    /// line break at the end and without blanks at the ends of lines.
    package func rendered(columns width: Int = 80, style: Style = .plain) -> String {
        let layout = layout(in: width)
        let rule = layout.widths.compactMap { $0 }
            .map { String(repeating: "-", count: $0) }
            .joined(separator: String(repeating: " ", count: TableLayout.gap))
        let head = lines(of: columns.map(\.title), layout).map { style(.bold, text: $0) }
        let body = rows.flatMap { row in
            lines(of: row.cells, layout).map { line in
                row.tone.map { style($0, text: line) } ?? line
            }
        }
        return (head + [style(.dim, text: rule)] + body).joined(separator: "\n")
    }

    /// The titles of the columns that are left out at this width.
    package func droppedTitles(columns width: Int = 80) -> [String] {
        zip(columns, layout(in: width).widths).filter { $0.1 == nil }.map(\.0.title)
    }

    private func layout(in width: Int) -> TableLayout {
        let natural = columns.indices.map { index in
            let cells = [columns[index].title] + rows.map { $0.cells[index] }
            return cells.map { columns[index].naturalWidth(of: $0) }.max() ?? 0
        }
        return TableLayout(columns, natural: natural, available: width)
    }

    /// The lines that one row takes: as many as its tallest cell.
    private func lines(of cells: [String], _ layout: TableLayout) -> [String] {
        let blocks = columns.indices.compactMap { index in
            layout.widths[index].map { width in
                (
                    lines: columns[index].lines(of: cells[index], width: width), width: width,
                    alignment: columns[index].alignment
                )
            }
        }
        let height = blocks.map(\.lines.count).max() ?? 0
        return (0..<height).map { number in
            blocks.map { block in
                let text = block.lines.indices.contains(number) ? block.lines[number] : ""
                return text.padded(to: block.width, block.alignment)
            }
            .joined(separator: String(repeating: " ", count: TableLayout.gap))
            .trimmingTrailingBlanks
        }
    }
}
