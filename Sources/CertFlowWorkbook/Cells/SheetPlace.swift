/// Where in a workbook something is wrong.
package struct SheetPlace: Hashable, Sendable, CustomStringConvertible {
    package let sheet: String
    /// A cell as a person reads it (`G17`), or words such as `标题`.
    package let cell: String

    package init(sheet: String, cell: String) {
        self.sheet = sheet
        self.cell = cell
    }

    package init(_ reference: CellReference) {
        self.init(sheet: reference.sheet, cell: reference.address)
    }

    package var description: String { "\(sheet)!\(cell)" }
}
