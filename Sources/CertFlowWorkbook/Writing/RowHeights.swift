/// The heights given to the rows of one sheet, in points.
final class RowHeights {
    /// Excel's own height.
    static let standard = 15.0

    private var points: [Double] = []

    func set(_ height: Double, row: Int) {
        while points.count <= row { points.append(Self.standard) }
        points[row] = height
    }

    /// The height of every row before `end`.
    func upTo(_ end: Int) -> [Double] {
        (0..<end).map { points.indices.contains($0) ? points[$0] : Self.standard }
    }
}
