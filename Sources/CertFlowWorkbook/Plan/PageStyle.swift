/// How a cell of a free page looks.
package enum PageStyle: Hashable, Sendable, CaseIterable {
    /// 黑体 22, centred.
    case title
    /// 仿宋 14, centred.
    case subtitle
    /// 黑体 14, left.
    case heading
    /// 黑体 11 on grey with border, centred: the head of a small table.
    case head
    /// 黑体 11 on grey with border, left.
    case label
    /// 宋体 11 with border.
    case value
    /// 黑体 20 with border, centred: a headline figure.
    case figure
    /// 仿宋 12, wrapped.
    case paragraph
    /// 宋体 9, grey, wrapped.
    case remark
}
