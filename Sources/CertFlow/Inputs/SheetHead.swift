import CertFlowCore

/// The upper part of a sheet: `key,value` lines, an empty line, then the head of the table.
enum SheetHead {
    struct Field {
        let value: String
        let place: Place
    }

    static func split(
        _ text: String, _ path: String
    ) throws(InputProblems) -> (fields: [String: Field], head: CSVTable.Row, rows: [CSVTable.Row]) {
        let table: CSVTable
        do throws(InputProblem) {
            table = try CSVTable(text, path: path)
        } catch {
            throw InputProblems([error])
        }
        guard let blank = table.rows.firstIndex(where: \.isBlank),
            let head = table.rows.indices.dropFirst(blank).first(where: { !table.rows[$0].isBlank })
        else {
            throw InputProblems([
                InputProblem(
                    Place(path: path, line: 1, column: 1),
                    "应先有“键,值”各行（项目等），空一行，再是表头和各行",
                    "begin with lines ‘key,value’ (项目 …), leave a line empty, then the table")
            ])
        }
        var fields: [String: Field] = [:]
        for row in table.rows[..<blank] {
            guard let key = row.cells.first?.trimmed, !key.isEmpty else { continue }
            let value = row.cells.dropFirst().first?.trimmed ?? ""
            fields[key] = Field(value: value, place: table.place(row, column: 2))
        }
        return (fields, table.rows[head], Array(table.rows[(head + 1)...]))
    }

    static func unknown(
        _ title: String, _ head: CSVTable.Row, _ index: Int, _ questions: [Question],
        path: String
    ) -> InputProblem {
        let near = NearestName.find(title, among: questions.map(\.title.zh))
        let hint = near.map { "，是否为“\($0)”" } ?? ""
        let hintEN = near.map { "; did you mean ‘\($0)’" } ?? ""
        return InputProblem(
            Place(path: path, line: head.line, column: index + 1), "没有“\(title)”这一栏\(hint)",
            "there is no column ‘\(title)’\(hintEN)")
    }
}
