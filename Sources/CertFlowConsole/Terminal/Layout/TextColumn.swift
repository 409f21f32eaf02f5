/// One column of a ``TextTable``.
package struct TextColumn: Hashable, Sendable {
    /// What happens to a cell that is wider than its column.
    package enum Overflow: Hashable, Sendable {
        /// The cell goes on in further lines.
        case wrap
        /// The cell is cut and ends in “…”.
        case truncate
        /// The whole column is left out when the table does not fit, the last such column first;
        /// while it stays, its cells are wrapped.
        case drop
    }

    /// What stands over the column.
    package let title: String

    /// Where cells stand; numbers on the right.
    package let alignment: TextAlignment

    /// The columns of the terminal that the column takes at least; nil for as much as a number
    /// needs, or 8 for text.
    package let minWidth: Int?

    /// The columns of the terminal that the column takes at most.
    package let maxWidth: Int?

    /// What happens to cells that are wider.
    package let overflow: Overflow

    package init(
        _ title: String, _ alignment: TextAlignment = .left, min minWidth: Int? = nil,
        max maxWidth: Int? = nil, _ overflow: Overflow = .wrap
    ) {
        self.title = title
        self.alignment = alignment
        self.minWidth = minWidth
        self.maxWidth = maxWidth
        self.overflow = overflow
    }

    /// The lines of a cell in a column of the given width.
    func lines(of cell: String, width: Int) -> [String] {
        switch overflow {
        case .truncate:
            [cell.printable.truncated(to: width)]
        case .wrap, .drop:
            cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .flatMap { String($0).printable.wrapped(to: width) }
        }
    }

    /// The width that a cell asks for.
    func naturalWidth(of cell: String) -> Int {
        guard overflow != .truncate else { return cell.printable.displayWidth }
        return cell.split(whereSeparator: \.isNewline)
            .map { String($0).printable.displayWidth }.max() ?? 0
    }
}
