/// A whole workbook as a value: written once, by ``write(to:)``. The same plan gives the same bytes.
package struct WorkbookPlan: Hashable, Sendable {
    /// At least one; names differ also when case is ignored. The first is shown on opening.
    package var sheets: [SheetPlan]
    package var properties: WorkbookProperties

    package init(sheets: [SheetPlan], properties: WorkbookProperties) {
        self.sheets = sheets
        self.properties = properties
    }
}
