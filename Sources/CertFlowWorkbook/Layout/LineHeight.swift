/// Row heights in points. Excel does not fit merged cells by itself, and other programs differ, so
/// every row that we write has its height.
enum LineHeight {
    /// The most that Excel allows.
    static let limit = 409.0

    /// Height of a row for `lines` lines of a font of `size` points.
    static func points(lines: Int, size: Double) -> Double {
        min(limit, (Double(lines) * size * 1.48 + 5).rounded(.up))
    }

    /// Height for `text` of a font of `size` points in a cell of `width`.
    ///
    /// - Parameters:
    ///   - text: May hold line breaks.
    ///   - width: In half-width characters of the 10.5 point body font.
    ///   - size: In points.
    /// - Returns: In points, at most ``limit``.
    static func points(of text: String, in width: Double, size: Double) -> Double {
        let scaled = width * TableStyle.bodySize / size
        return points(lines: DisplayWidth.lines(text, in: scaled), size: size)
    }
}
