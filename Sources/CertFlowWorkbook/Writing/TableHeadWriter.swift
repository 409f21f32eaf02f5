/// Writes the head of a table: one row, or two where columns are grouped.
struct TableHeadWriter {
    private let table: TablePlan
    private let layout: TableLayout
    private let widths: [Double]
    private let sheet: SheetFile

    init(_ table: TablePlan, layout: TableLayout, widths: [Double], on sheet: SheetFile) {
        self.table = table
        self.layout = layout
        self.widths = widths
        self.sheet = sheet
    }

    func write() throws(WorkbookError) {
        let (top, bottom) = (layout.headRows.lowerBound, layout.headRows.upperBound)
        var topHeight = 24.0
        var bottomHeight = 24.0
        for (group, columns) in groups {
            if let group {
                try sheet.merge(
                    .text(group), rows: top...top, columns: columns, style: TableStyle.head)
                topHeight = max(topHeight, height(of: group, over: columns))
            }
            for column in columns {
                let title = table.columns[column].title
                let rows = group == nil ? layout.headRows : bottom...bottom
                try sheet.merge(
                    .text(title), rows: rows, columns: column...column, style: TableStyle.head)
                let needed = height(of: title, over: column...column)
                bottomHeight = max(bottomHeight, rows.count > 1 ? needed - topHeight : needed)
            }
        }
        if top != bottom { try sheet.setHeight(topHeight, row: top) }
        try sheet.setHeight(bottomHeight, row: bottom)
    }

    /// Neighbouring columns of one group together, the others alone.
    private var groups: [(group: String?, columns: ClosedRange<Int>)] {
        var groups: [(group: String?, columns: ClosedRange<Int>)] = []
        for (index, column) in table.columns.enumerated() {
            if let last = groups.last, let group = column.group, last.group == group {
                groups[groups.count - 1].columns = last.columns.lowerBound...index
            } else {
                groups.append((column.group, index...index))
            }
        }
        return groups
    }

    private func height(of text: String, over columns: ClosedRange<Int>) -> Double {
        LineHeight.points(
            of: text, in: widths[columns].reduce(0, +), size: TableStyle.bodySize)
    }
}
