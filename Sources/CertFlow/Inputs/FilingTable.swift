package import CertFlowCore
package import Foundation

/// Applications of one programme as rows of a CSV file: a head of question titles (or keys), a row each.
///
/// Above the head stand `项目,<programme>` and an empty line. Two columns are not questions: `编号`, the
/// label, and `提交日`, the day a rehearsal hands the row in.
package struct FilingTable {
    private let pack: Pack

    package init(pack: Pack) { self.pack = pack }

    /// - Throws: ``InputProblems`` with every mistake of the file; nothing of it is taken then.
    package func read(_ text: String, path: String, folder: URL) throws(InputProblems)
        -> [FilingDraft]
    {
        let (head, rows, workflow) = try layout(text, path)
        let columns = try columns(head, workflow, path)
        var problems: [InputProblem] = []
        var drafts: [FilingDraft] = []
        for row in rows where !row.isBlank {
            do throws(InputProblems) {
                drafts.append(try draft(row, columns, workflow, path, folder))
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw InputProblems(problems) }
        return drafts
    }

    private enum Column {
        case label, day
        case question(Question)
    }

    private func layout(
        _ text: String, _ path: String
    ) throws(InputProblems) -> (CSVTable.Row, [CSVTable.Row], Workflow) {
        let (fields, head, rows) = try SheetHead.split(text, path)
        guard let named = fields["项目"] ?? fields["programme"] else {
            throw InputProblems([
                InputProblem(
                    Place(path: path, line: 1, column: 1), "第一行应为“项目,<项目代号>”",
                    "the first line says 项目,<programme>")
            ])
        }
        guard let id = ProgrammeID(rawValue: named.value), let workflow = pack.workflow(id) else {
            let near = NearestName.find(named.value, among: pack.workflows.map(\.id.rawValue))
            let refusal = Refusal.unknownProgramme(named.value, near: near).sentence
            throw InputProblems([InputProblem(named.place, refusal.zh, refusal.en)])
        }
        return (head, rows, workflow)
    }

    private func columns(
        _ head: CSVTable.Row, _ workflow: Workflow, _ path: String
    ) throws(InputProblems) -> [Column] {
        var found: [Column] = []
        var problems: [InputProblem] = []
        for (index, cell) in head.cells.enumerated() {
            let title = cell.trimmed
            let question = workflow.form.questions.first {
                $0.title.zh == title || $0.name.rawValue == title || $0.title.en == title
            }
            switch title {
            case "编号", "label": found.append(.label)
            case "提交日", "submitsOn": found.append(.day)
            default:
                if let question {
                    found.append(.question(question))
                } else {
                    problems.append(
                        SheetHead.unknown(title, head, index, workflow.form.questions, path: path))
                }
            }
        }
        guard problems.isEmpty else { throw InputProblems(problems) }
        return found
    }

    private func draft(
        _ row: CSVTable.Row, _ columns: [Column], _ workflow: Workflow, _ path: String,
        _ folder: URL
    ) throws(InputProblems) -> FilingDraft {
        var facts = Facts()
        var label: String?
        var day: Day?
        var problems: [InputProblem] = []
        func problem(_ index: Int, _ zh: String, _ en: String) {
            problems.append(
                InputProblem(Place(path: path, line: row.line, column: index + 1), zh, en))
        }
        if row.cells.count > columns.count {
            problem(
                columns.count, "这一行有\(row.cells.count)栏，表头只有\(columns.count)栏",
                "the row has \(row.cells.count) cells, the head \(columns.count)")
        }
        for (index, (column, cell)) in zip(columns, row.cells).enumerated() {
            switch column {
            case .label: label = cell.trimmed.isEmpty ? nil : cell.trimmed
            case .day:
                day = Day(cell.trimmed)
                if day == nil { problem(index, "“\(cell)”不是日期", "‘\(cell)’ is not a day") }
            case .question(let question):
                do throws(Complaint) {
                    facts[question.name] = try question.parse(cell, office: pack.office)
                } catch {
                    problem(index, error.sentence.zh, error.sentence.en)
                }
            }
        }
        guard problems.isEmpty else { throw InputProblems(problems) }
        return FilingDraft(
            label: label,
            submission: Submission(programme: workflow.id, facts: facts, about: nil),
            submitsOn: day, submitsAt: nil, place: Place(path: path, line: row.line, column: 1),
            folder: folder)
    }
}
