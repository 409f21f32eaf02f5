/// One series of a chart.
package struct ChartSeries: Hashable, Sendable {
    package var name: String
    /// The cells with the values, as many as the chart has categories.
    package var values: CellRange

    package init(_ name: String, values: CellRange) {
        self.name = name
        self.values = values
    }
}
