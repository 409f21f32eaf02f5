import CertFlowCore

/// Reads the rows of an official list.
struct OfficialListRows {
    let workflow: Workflow
    let office: Office
    let path: String

    private enum Column {
        case serial, creditCode, enterprise, product, model, unit, since
        case fact(Question)
    }

    func rows(
        _ head: CSVTable.Row, _ rows: [CSVTable.Row]
    ) throws(InputProblems) -> [OfficialList.Row] {
        let columns = try columns(head)
        var problems: [InputProblem] = []
        var found: [OfficialList.Row] = []
        for row in rows where !row.isBlank {
            var cells = ListCells()
            for (index, (column, cell)) in zip(columns, row.cells).enumerated() {
                if let problem = fill(&cells, column, cell.trimmed) {
                    problems.append(
                        InputProblem(
                            Place(path: path, line: row.line, column: index + 1), problem.zh,
                            problem.en))
                }
            }
            found.append(cells.row)
        }
        guard problems.isEmpty else { throw InputProblems(problems) }
        return found
    }

    private func columns(_ head: CSVTable.Row) throws(InputProblems) -> [Column] {
        var problems: [InputProblem] = []
        var found: [Column] = []
        let questions = workflow.facts
        for (index, cell) in head.cells.enumerated() {
            let title = cell.trimmed
            if let known = Self.known[title] {
                found.append(known)
            } else if let question = questions.first(where: {
                $0.title.zh == title || $0.name.rawValue == title
            }) {
                found.append(.fact(question))
            } else {
                problems.append(SheetHead.unknown(title, head, index, questions, path: path))
            }
        }
        guard problems.isEmpty else { throw InputProblems(problems) }
        return found
    }

    private static var known: [String: Column] {
        [
            "序号": .serial, "统一社会信用代码": .creditCode, "企业名称": .enterprise,
            "产品名称": .product, "规格型号": .model, "所属区县": .unit, "起始日": .since,
        ]
    }

    private func fill(_ cells: inout ListCells, _ column: Column, _ text: String) -> Bilingual? {
        switch column {
        case .serial: cells.serial = text
        case .creditCode: cells.creditCode = text
        case .enterprise: cells.enterprise = text
        case .product: cells.product = text.isEmpty ? nil : text
        case .model: cells.model = text.isEmpty ? nil : text
        case .unit:
            guard !text.isEmpty else { return nil }
            let unit = office.units.first { $0.name.zh == text || $0.id.rawValue == text }
            guard let unit else {
                return Bilingual(zh: "没有区县“\(text)”", en: "there is no unit ‘\(text)’")
            }
            cells.unit = unit.id
        case .since:
            guard !text.isEmpty else { return nil }
            guard let day = Day(text) else {
                return Bilingual(zh: "“\(text)”不是日期", en: "‘\(text)’ is not a day")
            }
            cells.since = day
        case .fact(let question):
            do throws(Complaint) {
                cells.facts[question.name] = try question.parse(text, office: office)
            } catch {
                return error.sentence
            }
        }
        return nil
    }
}

private struct ListCells {
    var serial = ""
    var creditCode = ""
    var enterprise = ""
    var product: String?
    var model: String?
    var unit: UnitID?
    var since: Day?
    var facts = Facts()

    var row: OfficialList.Row {
        OfficialList.Row(
            serial: serial, creditCode: creditCode, enterprise: enterprise, product: product,
            model: model, unit: unit, since: since, facts: facts, match: nil, problem: nil)
    }
}
