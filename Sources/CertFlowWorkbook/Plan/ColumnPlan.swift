/// One column of a table.
package struct ColumnPlan: Hashable, Sendable {
    /// How wide a column is, in half-width characters.
    package enum Width: Hashable, Sendable {
        /// As wide as its contents; text is wrapped beyond a limit that depends on the kind.
        case fitted
        /// This wide; a column of numbers is never narrower than its numbers.
        case fixed(Double)
    }

    /// The head; wrapped where it is longer than the column.
    package var title: String
    /// Neighbouring columns of one group share a merged head above their own.
    package var group: String?
    package var kind: ValueKind
    package var width: Width
    package var total: Total

    package init(
        _ title: String, _ kind: ValueKind, group: String? = nil, width: Width = .fitted,
        total: Total = .none
    ) {
        self.title = title
        self.kind = kind
        self.group = group
        self.width = width
        self.total = total
    }
}
