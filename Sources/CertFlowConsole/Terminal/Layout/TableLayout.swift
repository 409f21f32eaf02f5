/// How wide each column of a table is, and which columns are left out.
struct TableLayout: Hashable, Sendable {
    /// Blanks between two columns.
    static let gap = 2

    /// The width of each column; nil for one that is left out.
    let widths: [Int?]

    /// Fits columns of the given natural widths into `available` columns of the terminal.
    ///
    /// The widest columns give way first, down to their minimum; then columns that may be dropped
    /// go, the last first; then every column gives way down to the two columns that one Chinese
    /// character needs. A table that still does not fit is wider than asked.
    init(_ columns: [TextColumn], natural: [Int], available: Int) {
        var kept = Array(columns.indices)
        while true {
            let wanted = kept.map { columns[$0].capped(natural[$0]) }
            let least = kept.map { columns[$0].floor(natural: natural[$0]) }
            let fitted = Self.shrink(wanted, to: least, available: available)
            if Self.total(fitted) <= available {
                widths = Self.spread(fitted, over: kept, of: columns.count)
                return
            }
            let last = kept.lastIndex { columns[$0].overflow == .drop }
            guard let last, kept.count > 1 else {
                let narrow = Self.shrink(
                    fitted, to: fitted.map { min($0, 2) }, available: available)
                widths = Self.spread(narrow, over: kept, of: columns.count)
                return
            }
            kept.remove(at: last)
        }
    }

    private static func total(_ widths: [Int]) -> Int {
        widths.reduce(0, +) + gap * max(0, widths.count - 1)
    }

    private static func shrink(_ wanted: [Int], to least: [Int], available: Int) -> [Int] {
        // No column is wider than the screen, so that the loop below is short.
        var widths = zip(wanted, least).map { max(min($0, max(available, 2)), $1) }
        while total(widths) > available {
            let candidates = widths.indices.filter { widths[$0] > least[$0] }
            guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { break }
            widths[widest] -= 1
        }
        return widths
    }

    private static func spread(_ widths: [Int], over kept: [Int], of count: Int) -> [Int?] {
        var all = [Int?](repeating: nil, count: count)
        for (index, width) in zip(kept, widths) { all[index] = width }
        return all
    }
}

extension TextColumn {
    /// The natural width within the column's own bounds.
    fileprivate func capped(_ natural: Int) -> Int {
        max(min(natural, maxWidth ?? natural), minWidth ?? 0, 1)
    }

    /// The width below which the column gives way only when nothing else is left.
    fileprivate func floor(natural: Int) -> Int {
        let wanted = capped(natural)
        return min(wanted, minWidth ?? (alignment == .right ? wanted : 8))
    }
}
