import CXlsxWriter

/// One sheet of a workbook being written; every call checks what the library answers.
struct SheetFile {
    let name: String
    let handle: UnsafeMutablePointer<lxw_worksheet>
    let styles: StyleBook
    let heights = RowHeights()

    /// Writes one cell in `style`, which already carries the number format.
    func write(
        _ cell: Cell, row: Int, column: Int, unit: MoneyUnit = .wanYuan, style: Style
    ) throws(WorkbookError) {
        let format = try styles.format(style)
        let (row, column) = (lxw_row_t(row), lxw_col_t(column))
        switch cell {
        case .blank: try check(worksheet_write_blank(handle, row, column, format))
        case .text(let text), .identifier(let text):
            try check(worksheet_write_string(handle, row, column, CellText.safe(text), format))
        case .formula(let formula, let value):
            if let text = value.text {
                try check(
                    worksheet_write_formula_str(
                        handle, row, column, "=" + formula.text, format, CellText.safe(text)))
            } else if let number = Self.number(value, unit: unit) {
                try check(
                    worksheet_write_formula_num(
                        handle, row, column, "=" + formula.text, format, number))
            } else {
                try check(
                    worksheet_write_formula_str(
                        handle, row, column, "=" + formula.text, format, ""))
            }
        default:
            guard let number = Self.number(cell, unit: unit) else { return }
            try check(worksheet_write_number(handle, row, column, number, format))
        }
    }

    /// Writes `cell` into the rectangle, merged when it has more than one cell.
    func merge(
        _ cell: Cell, rows: ClosedRange<Int>, columns: ClosedRange<Int>,
        unit: MoneyUnit = .wanYuan, style: Style
    ) throws(WorkbookError) {
        if rows.count > 1 || columns.count > 1 {
            try check(
                worksheet_merge_range(
                    handle, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
                    lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), "",
                    try styles.format(style)))
        }
        try write(
            cell, row: rows.lowerBound, column: columns.lowerBound, unit: unit, style: style)
    }

    /// Sets a row's height in points.
    func setHeight(_ points: Double, row: Int) throws(WorkbookError) {
        heights.set(points, row: row)
        try check(worksheet_set_row(handle, lxw_row_t(row), points, nil))
    }

    /// Sets a column's width in half-width characters, and the format of cells not yet written.
    func setWidth(_ width: Double, column: Int, style: Style? = nil) throws(WorkbookError) {
        var format: UnsafeMutablePointer<lxw_format>?
        if let style { format = try styles.format(style) }
        let column = lxw_col_t(column)
        try check(worksheet_set_column(handle, column, column, width, format))
    }

    /// The number that the file holds for `cell`, or `nil` for text and blanks.
    private static func number(_ cell: Cell, unit: MoneyUnit) -> Double? {
        switch cell {
        case .count(let count): Double(count)
        case .number(let number), .percent(let number): number
        case .money(let fen): unit.value(of: fen)
        case .date(let date): Double(date.serial)
        case .blank, .text, .identifier, .formula: nil
        }
    }

    /// - Throws: ``WorkbookError/library(_:)`` unless `code` says that all is well.
    func check(_ code: lxw_error) throws(WorkbookError) {
        guard code == LXW_NO_ERROR else { throw .library(String(cString: lxw_strerror(code))) }
    }
}

extension ValueKind {
    /// The unit of amounts in such a column.
    var moneyUnit: MoneyUnit {
        if case .money(let unit) = self { unit } else { .wanYuan }
    }
}
