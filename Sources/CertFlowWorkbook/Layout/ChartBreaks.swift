/// Where a sheet must begin a new printed page so that no chart is cut in two.
enum ChartBreaks {
    /// - Parameters:
    ///   - heights: Of all rows of the sheet, in points.
    ///   - blocks: The rows of each line of charts, from top to bottom.
    ///   - repeated: Height of the rows that every further page repeats.
    ///   - page: Height of a page at the size that the sheet is printed, in points.
    /// - Returns: The rows that begin a page.
    static func rows(
        heights: [Double], blocks: [Range<Int>], repeated: Double, page: Double
    ) -> [Int] {
        // Programs round the scale and the heights a little differently.
        let usable = page * 0.94
        var breaks: [Int] = []
        var filled = 0.0
        for (row, height) in heights.enumerated() {
            if let block = blocks.first(where: { $0.lowerBound == row }) {
                let needed = heights[block].reduce(0, +)
                if filled + needed > usable, filled > repeated {
                    breaks.append(row)
                    filled = repeated
                }
            }
            if filled + height > usable { filled = repeated }
            filled += height
        }
        return breaks
    }
}
