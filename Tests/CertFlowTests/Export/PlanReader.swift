import CertFlowWorkbook

/// Reads a plan as a person reads the workbook: by the names of sheets and columns.
struct PlanReader {
    struct Missing: Error { let what: String }

    let plan: WorkbookPlan

    var names: [String] { plan.sheets.map(\.name) }

    func sheet(_ name: String) throws -> SheetPlan {
        guard let found = plan.sheets.first(where: { $0.name == name }) else {
            throw Missing(what: name)
        }
        return found
    }

    func table(_ name: String) throws -> TablePlan {
        guard case .table(let table) = try sheet(name).content else { throw Missing(what: name) }
        return table
    }

    /// What a column shows, from its first row to its last.
    func column(_ title: String, group: String? = nil, of name: String) throws -> [Cell] {
        let table = try table(name)
        let index = table.columns.firstIndex {
            $0.title == title && (group == nil || $0.group == group)
        }
        guard let index else { throw Missing(what: "\(name): \(title)") }
        return table.rows.map { $0[index].shown }
    }

    /// The sum of a column of counts, or of fen.
    func sum(_ title: String, group: String? = nil, of name: String) throws -> Int {
        try column(title, group: group, of: name).reduce(0) { sum, cell in
            switch cell {
            case .count(let count): sum + count
            case .money(let fen): sum + Int(fen)
            default: sum
            }
        }
    }

    /// The cells of the cover's row that begins with `label`, from left to right.
    func coverRow(_ label: String) throws -> [Cell] {
        guard case .page(let page) = try sheet("封面").content else { throw Missing(what: "封面") }
        let row = page.rows.first { row in
            if case .text(let text)? = row.cells.first?.cell {
                text.hasPrefix(label)
            } else {
                false
            }
        }
        guard let row else { throw Missing(what: label) }
        return row.cells.map(\.cell)
    }

    /// Every text of the workbook: titles, notes, heads, cells, formulas, headers and properties.
    var texts: [String] {
        let properties = plan.properties
        return plan.sheets.flatMap(Self.texts) + [
            properties.title, properties.subject, properties.author, properties.company,
            properties.remark,
        ]
    }

    private static func texts(of sheet: SheetPlan) -> [String] {
        var texts = [sheet.name, sheet.print.header, sheet.print.footer]
        switch sheet.content {
        case .table(let table):
            texts += [table.title, table.totalRemark ?? ""] + table.notes + table.footnotes
            texts += table.columns.flatMap { [$0.title, $0.group ?? ""] }
            texts += table.rows.flatMap { $0 }.flatMap(Self.texts)
        case .page(let page):
            texts += page.rows.flatMap(\.cells).map(\.cell).flatMap(Self.texts)
        }
        return texts
    }

    private static func texts(of cell: Cell) -> [String] {
        switch cell {
        case .text(let text), .identifier(let text): [text]
        case .formula(let formula, let value): [formula.text] + texts(of: value)
        default: []
        }
    }
}
