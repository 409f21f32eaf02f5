import CertFlowCore

/// The cells of a comma-separated file (RFC 4180), each with its line, so that a mistake can be shown
/// where it stands. A byte order mark, CRLF and quoted line ends are understood.
struct CSVTable {
    struct Row {
        let cells: [String]
        /// The line the row begins on, from 1.
        let line: Int

        var isBlank: Bool { cells.allSatisfy { $0.trimmed.isEmpty } }
    }

    let path: String
    let rows: [Row]

    /// - Throws: ``InputProblem`` for a quote that is not closed, or text behind a closing quote.
    init(_ text: String, path: String) throws(InputProblem) {
        self.path = path
        var scanner = CSVScanner(text, path: path)
        rows = try scanner.rows()
    }

    func place(_ row: Row, column: Int) -> Place {
        Place(path: path, line: row.line, column: column)
    }
}

private struct CSVScanner {
    private var rest: Substring.UnicodeScalarView
    private let path: String
    private var line = 1
    private var rowLine = 1
    private var cells: [String] = []
    private var cell = ""
    private var found: [CSVTable.Row] = []

    init(_ text: String, path: String) {
        rest = Substring(text).unicodeScalars
        if rest.first == "\u{FEFF}" { rest.removeFirst() }
        self.path = path
    }

    mutating func rows() throws(InputProblem) -> [CSVTable.Row] {
        while let scalar = rest.popFirst() {
            switch scalar {
            case "\"" where cell.isEmpty: try quoted()
            case ",": endCell()
            case "\r": continue
            case "\n": endRow()
            default: cell.unicodeScalars.append(scalar)
            }
        }
        if !cell.isEmpty || !cells.isEmpty { endRow() }
        return found
    }

    private mutating func quoted() throws(InputProblem) {
        let opened = line
        while let scalar = rest.popFirst() {
            if scalar == "\n" { line += 1 }
            guard scalar == "\"" else {
                cell.unicodeScalars.append(scalar)
                continue
            }
            guard rest.first == "\"" else {
                guard let next = rest.first, next != ",", next != "\n", next != "\r" else { return }
                throw InputProblem(
                    Place(path: path, line: line, column: cells.count + 1),
                    "引号之后应为逗号或行尾", "a closing quote is followed by a comma or the line's end")
            }
            rest.removeFirst()
            cell.append("\"")
        }
        throw InputProblem(
            Place(path: path, line: opened, column: cells.count + 1), "引号没有闭合",
            "the quote is not closed")
    }

    private mutating func endCell() {
        cells.append(cell)
        cell = ""
    }

    private mutating func endRow() {
        endCell()
        found.append(CSVTable.Row(cells: cells, line: rowLine))
        cells = []
        line += 1
        rowLine = line
    }
}
