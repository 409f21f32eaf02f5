/// Everything that makes one cell format different from another.
struct Style: Hashable {
    enum Font: String {
        case song = "宋体"
        case hei = "黑体"
        case fang = "仿宋"
    }

    enum Side: Hashable {
        case left
        case center
        case right
    }

    var font = Font.song
    var size = TableStyle.bodySize
    var isBold = false
    var side = Side.left
    var hasBorder = false
    /// Background, 0xRRGGBB.
    var fill: UInt32?
    /// 0xRRGGBB.
    var color: UInt32 = 0
    var numberFormat: String?

    /// This style with the format and alignment that `cell` needs in a column of `kind`.
    func showing(_ cell: Cell, kind: ValueKind, moneyDecimals: Int) -> Style {
        var style = self
        style.numberFormat = NumberFormat.code(
            for: cell, kind: kind, moneyDecimals: moneyDecimals)
        switch (cell.shown, kind) {
        case (.date, _), (_, .ordinal), (_, .date): style.side = .center
        case (.text, _), (.identifier, _), (.blank, _):
            // A remark in a column of numbers stands in the middle, so that it is not read as one.
            if kind.isNumeric { style.side = .center }
        default: style.side = .right
        }
        return style
    }
}
