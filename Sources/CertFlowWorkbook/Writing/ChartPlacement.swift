/// Where the charts of a sheet stand: one below the other, two neighbouring halves side by side.
struct ChartPlacement {
    /// The sheet row of the chart's top, counted from the first row below the content.
    let row: Int
    /// Whether it stands in the right half.
    let isRight: Bool

    /// Free rows above each chart.
    static let gap = 1

    /// One placement a chart.
    static func places(for charts: [ChartPlan]) -> [ChartPlacement] {
        var places: [ChartPlacement] = []
        var top = 0
        var openHalf: Int?
        for chart in charts {
            if let height = openHalf, chart.width == .half {
                places.append(ChartPlacement(row: top + gap, isRight: true))
                top += gap + max(height, chart.heightRows)
                openHalf = nil
                continue
            }
            if let height = openHalf { top += gap + height }
            places.append(ChartPlacement(row: top + gap, isRight: false))
            openHalf = chart.width == .half ? chart.heightRows : nil
            if openHalf == nil { top += gap + chart.heightRows }
        }
        return places
    }

    /// The sheet rows of each line of charts with the gap above it, counted like ``row``.
    static func lines(of charts: [ChartPlan]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        for (place, chart) in zip(places(for: charts), charts) {
            let end = place.row + chart.heightRows
            if place.isRight, let left = lines.popLast() {
                lines.append(left.lowerBound..<max(left.upperBound, end))
            } else {
                lines.append((place.row - gap)..<end)
            }
        }
        return lines
    }

    /// How many sheet rows the charts take together.
    static func rows(for charts: [ChartPlan]) -> Int {
        zip(places(for: charts), charts).map { $0.row + $1.heightRows }.max() ?? 0
    }
}
