/// Splits a row of columns into parts of about equal width, for notes and signatures.
enum Segments {
    /// The columns of each part; as many parts as asked for, or one when there are too few columns.
    static func split(widths: [Double], into count: Int) -> [ClosedRange<Int>] {
        guard count > 1, widths.count >= count else { return [0...(widths.count - 1)] }
        let share = widths.reduce(0, +) / Double(count)
        var parts: [ClosedRange<Int>] = []
        var first = 0
        var reached = 0.0
        for index in widths.indices {
            reached += widths[index]
            let partsLeft = count - parts.count - 1
            let columnsLeft = widths.count - index - 1
            guard partsLeft > 0 else { break }
            // Close at the boundary, half a column more or less, or when columns run out.
            let next = index + 1 < widths.count ? widths[index + 1] / 2 : 0
            let isFull = reached + next > share * Double(parts.count + 1)
            if isFull || columnsLeft == partsLeft {
                parts.append(first...index)
                first = index + 1
            }
        }
        parts.append(first...(widths.count - 1))
        return parts
    }
}
