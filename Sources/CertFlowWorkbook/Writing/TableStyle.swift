/// The styles of a table's parts.
enum TableStyle {
    /// 五号, the body of official tables.
    static let bodySize = 10.5

    static let title = Style(font: .hei, size: 16, side: .center)
    static let note = Style()
    static let head = Style(font: .hei, side: .center, hasBorder: true, fill: 0xE7_ECF3)
    static let body = Style(hasBorder: true)
    static let total = Style(isBold: true, hasBorder: true, fill: 0xF4_F4F4)
    static let footnote = Style(size: 9.5)
    static let signature = Style()
}

extension PageStyle {
    /// The format behind the name.
    var style: Style {
        switch self {
        case .title: Style(font: .hei, size: 22, side: .center)
        case .subtitle: Style(font: .fang, size: 14, side: .center)
        case .heading: Style(font: .hei, size: 14)
        case .head: Style(font: .hei, size: 11, side: .center, hasBorder: true, fill: 0xE7_ECF3)
        case .label: Style(font: .hei, size: 11, hasBorder: true, fill: 0xF4_F4F4)
        case .value: Style(size: 11, hasBorder: true)
        case .figure: Style(font: .hei, size: 20, side: .center, hasBorder: true)
        case .paragraph: Style(font: .fang, size: 12)
        case .remark: Style(size: 9, color: 0x59_5959)
        }
    }

    /// Whether the style keeps its own alignment whatever the cell holds.
    var keepsSide: Bool {
        switch self {
        case .value: false
        default: true
        }
    }
}
