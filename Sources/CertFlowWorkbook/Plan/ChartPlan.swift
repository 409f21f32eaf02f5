/// A chart over cells of the workbook, placed below the content of its sheet.
package struct ChartPlan: Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CaseIterable {
        /// Upright columns (柱形图).
        case column
        /// Lying bars (条形图), first category on top.
        case bar
        /// Lines (折线图).
        case line
    }

    /// How much of the sheet's width a chart takes.
    package enum Width: Hashable, Sendable {
        case full
        case half
    }

    package var kind: Kind
    package var title: String
    /// The cells that name the categories.
    package var categories: CellRange
    package var series: [ChartSeries]
    /// What the values are; decides the numbers on the value axis.
    package var valueKind: ValueKind
    /// Title of the category axis, or empty.
    package var categoryTitle: String
    /// Title of the value axis, or empty: name the unit here.
    package var valueTitle: String
    package var width: Width
    /// In sheet rows of 15 points, 4 to 60.
    package var heightRows: Int

    package init(
        _ kind: Kind, title: String, categories: CellRange, series: [ChartSeries],
        valueKind: ValueKind = .count, categoryTitle: String = "", valueTitle: String = "",
        width: Width = .full, heightRows: Int = 16
    ) {
        self.kind = kind
        self.title = title
        self.categories = categories
        self.series = series
        self.valueKind = valueKind
        self.categoryTitle = categoryTitle
        self.valueTitle = valueTitle
        self.width = width
        self.heightRows = heightRows
    }
}
