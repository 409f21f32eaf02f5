import CertFlowWorkbook

/// The rows of a cover while they are put together, one below the other.
struct CoverPage {
    /// Widths in half-width characters.
    let widths: [Double]
    let sheet: String
    private(set) var rows: [PageRow] = []

    init(sheet: String, widths: [Double]) {
        self.sheet = sheet
        self.widths = widths
    }

    /// The row that is added next, counted from zero.
    var next: Int { rows.count }

    mutating func add(_ row: PageRow) { rows.append(row) }

    /// A text over the whole width.
    mutating func line(_ text: String, _ style: PageStyle) {
        rows.append(.line(text, style, columns: widths.count))
    }

    mutating func gap(_ height: Double = 8) { rows.append(.gap(height)) }

    /// A row of a small table's head: each text with its first column and how many it covers.
    mutating func head(_ texts: [(String, column: Int, columns: Int)]) {
        add(
            PageRow(
                texts.map {
                    PageCell(.text($0.0), .head, column: $0.column, columns: $0.columns)
                }))
    }

    func cell(row: Int, column: Int) -> CellReference {
        CellReference(sheet: sheet, row: row, column: column)
    }
}
