package import CertFlowCore

/// Lists: the rows of a table, the lines of a text, the files of the evidence.
extension Wizard {
    /// The rows of a list so far.
    package func rows(_ index: Int) -> [FactValue] {
        stated[questions[index].name]?.list ?? []
    }

    mutating func begin(row: Int, of index: Int) {
        let rows = rows(index)
        let fields = rows.indices.contains(row) ? questions[index].fields(rows[row]) : [:]
        position = .cell(index, RowDraft(index: row, column: 0, fields: fields))
    }

    mutating func delete(_ row: Int, of index: Int) {
        var rows = rows(index)
        rows.remove(at: row)
        set(rows, of: index)
    }

    /// Takes one cell; the last one completes the row.
    mutating func fill(_ index: Int, _ draft: RowDraft, _ text: String) throws(Complaint) {
        let question = questions[index]
        let columns = question.columns ?? []
        let column = columns[draft.column]
        let value = try column.parse(text, office: surroundings.pack.office)
        if value == nil, columns.count == 1 { return try leaveEmpty(index, draft) }
        var row = draft
        row.fields[column.name] = value
        if case .table = question.type { try check(column, value, inRow: row.fields) }
        row.column += 1
        guard row.column == columns.count else {
            position = .cell(index, row)
            return
        }
        try add(row, to: index)
    }

    private mutating func add(_ row: RowDraft, to index: Int) throws(Complaint) {
        let question = questions[index]
        var rows = rows(index)
        let isNew = row.index == rows.count
        let value = question.row(row.fields)
        if isNew { rows.append(value) } else { rows[row.index] = value }
        try checkRow(row.index, of: rows, in: question)
        set(rows, of: index)
        // Lines and files are asked for one after another, rows of a table on demand.
        let goesOn = isNew && question.columns?.count == 1
        position =
            goesOn
            ? .cell(index, RowDraft(index: rows.count, column: 0, fields: [:])) : .list(index)
    }

    /// An empty line ends a list of lines or files; in the place of an older one it takes it away.
    private mutating func leaveEmpty(_ index: Int, _ draft: RowDraft) throws(Complaint) {
        let question = questions[index]
        guard draft.index == rows(index).count else {
            // A file that the register keeps cannot be shown in the line; Enter keeps it.
            if draft.fields[question.name] != nil { delete(draft.index, of: index) }
            position = .list(index)
            return
        }
        try check(question, stated[question.name])
        advance(after: index)
    }

    private mutating func set(_ rows: [FactValue], of index: Int) {
        stated[questions[index].name] = rows.isEmpty ? nil : .list(rows)
    }
}

extension Question {
    /// The columns of a table; one column for lines and for evidence; `nil` for a single answer.
    package var columns: [Question]? {
        switch type {
        case .table(let columns): columns
        case .lines, .evidence:
            [
                Question(
                    name: name, title: title, type: .text, required: .never, validities: [],
                    help: help, example: example, unitLabel: nil, privacy: privacy,
                    stopsWhenYes: false, place: place)
            ]
        default: nil
        }
    }

    /// The cells of a row; a file that the register keeps has none that could be typed.
    func fields(_ row: FactValue) -> [FactName: FactValue] {
        if case .table = type { return row.record ?? [:] }
        return row.text.map { [name: .text($0)] } ?? [:]
    }

    func row(_ fields: [FactName: FactValue]) -> FactValue {
        if case .table = type { return .record(fields) }
        return fields[name] ?? .text("")
    }
}
