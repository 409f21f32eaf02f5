import CertFlowCore
import CertFlowWorkbook

/// The part of the cover that counts what is late, by programme, beside what waits for a decision.
struct CoverBacklog {
    let backlog: BacklogSheet
    let report: AnnualReport

    /// Adds both parts; each of `texts` stands on the right of a row.
    func add(to page: inout CoverPage, beside texts: [String]) {
        page.add(
            PageRow([
                PageCell(.text("三、滞后事项"), .heading, column: 0, columns: 5),
                PageCell(.text("　四、需决策事项"), .heading, column: 5, columns: 7),
            ]))
        let first = page.next + 1
        var left: [[PageCell]] = [Self.heads]
        for (index, workflow) in report.pack.workflows.enumerated() {
            left.append(cells(of: workflow, row: first + index, on: page))
        }
        left.append(totals(rows: first...max(first, first + left.count - 2), on: page))
        for index in 0..<max(left.count, texts.count) {
            let own = left.indices.contains(index) ? left[index] : []
            let text = texts.indices.contains(index) ? texts[index] : nil
            page.add(PageRow(own + Self.right(text)))
        }
    }

    private static let heads = ["事项", "在办", "最久未办", "逾期", "最长逾期（天）"].enumerated().map {
        PageCell(.text($0.element), .head, column: $0.offset)
    }

    private static func right(_ text: String?) -> [PageCell] {
        text.map { [PageCell(.text($0), .paragraph, column: 5, columns: 7)] } ?? []
    }

    private func cells(of workflow: Workflow, row: Int, on page: CoverPage) -> [PageCell] {
        let name = page.cell(row: row, column: 0)
        let list = backlog.sheet
        let id = workflow.id
        return [
            PageCell(.text(workflow.title.zh), .label, column: 0),
            PageCell(.count(openCount(id)), column: 1),
            PageCell(.text(longest(id)), column: 2),
            PageCell(
                .formula(
                    "COUNTIF(\(list.range(.programme)),\(local: name))",
                    value: .count(lateCases(id).count)), column: 3),
            PageCell(
                .formula(
                    "SUMPRODUCT(MAX((\(list.range(.programme))=\(local: name))*\(list.range(.late))))",
                    value: .count(longestDays(id))), column: 4),
        ]
    }

    private func totals(rows: ClosedRange<Int>, on page: CoverPage) -> [PageCell] {
        func column(_ column: Int) -> CellRange {
            CellRange(sheet: page.sheet, rows: rows, columns: column...column)
        }
        return [
            PageCell(.text("合计"), .label, column: 0),
            PageCell(
                .formula("SUM(\(local: column(1)))", value: .count(openCount(nil))), column: 1),
            PageCell(.blank, column: 2),
            PageCell(
                .formula("SUM(\(local: column(3)))", value: .count(lateCases(nil).count)),
                column: 3),
            PageCell(
                .formula("MAX(\(local: column(4)))", value: .count(longestDays(nil))), column: 4),
        ]
    }

    private func openCount(_ programme: ProgrammeID?) -> Int {
        let known = Set(report.pack.workflows.map(\.id))
        return report.cases.count { current in
            !current.isFinal
                && (programme.map { $0 == current.programme } ?? known.contains(current.programme))
        }
    }

    private func lateCases(_ programme: ProgrammeID?) -> [Case] {
        backlog.lines.filter { current in
            programme.map { $0 == current.programme } ?? true
        }
    }

    private func longestDays(_ programme: ProgrammeID?) -> Int {
        lateCases(programme).compactMap { $0.daysLate(on: report.day) }.max() ?? 0
    }

    /// The case that is late longest, and where it waits.
    private func longest(_ programme: ProgrammeID) -> String {
        guard let first = lateCases(programme).first else { return "—" }
        return "\(first.id) \(first.enterprise)（\(report.stateTitle(of: first))）"
    }
}
