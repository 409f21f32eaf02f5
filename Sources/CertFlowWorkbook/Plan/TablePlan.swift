/// A statistical table (报表): title, notes, head, rows, total, footnotes and signature line.
package struct TablePlan: Hashable, Sendable {
    /// The merged line on top.
    package var title: String
    /// The line between title and head: 填报单位, 日期, 单位：万元. Spread from left to right.
    package var notes: [String]
    package var columns: [ColumnPlan]
    /// Each as long as `columns`.
    package var rows: [[Cell]]
    /// What the total row is called. It is written when a column has a total.
    package var totalLabel: String
    /// A line below the total, for example the sum in words (合计大写).
    package var totalRemark: String?
    package var footnotes: [String]
    /// The last line: 制表人, 审核人, 负责人.
    package var signatures: [Signature]
    /// How many columns stay when scrolling sideways.
    package var frozenColumns: Int
    /// Whether the head carries filter buttons.
    package var hasFilter: Bool
    /// The footnote of a table without rows.
    package var emptyText: String

    package init(
        title: String, notes: [String] = [], columns: [ColumnPlan], rows: [[Cell]],
        totalLabel: String = "合计", totalRemark: String? = nil, footnotes: [String] = [],
        signatures: [Signature] = [], frozenColumns: Int = 0, hasFilter: Bool = true,
        emptyText: String = "本表无记录。"
    ) {
        self.title = title
        self.notes = notes
        self.columns = columns
        self.rows = rows
        self.totalLabel = totalLabel
        self.totalRemark = totalRemark
        self.footnotes = footnotes
        self.signatures = signatures
        self.frozenColumns = frozenColumns
        self.hasFilter = hasFilter
        self.emptyText = emptyText
    }

    /// Whether any column has a total, and so the table a total row.
    var hasTotal: Bool { columns.contains { $0.total != .none } }

    /// The footnotes as printed: an empty table says that it is empty.
    var printedFootnotes: [String] { rows.isEmpty ? [emptyText] + footnotes : footnotes }
}
