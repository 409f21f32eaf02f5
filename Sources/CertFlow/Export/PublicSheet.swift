import CertFlowCore
import CertFlowWorkbook

/// A list of the public edition.
struct PublicSheet {
    enum Column: Hashable {
        case index, name, item, basis, amount, example
    }

    let title: String
    let rows: [PublicRow]
    let hasAmounts: Bool
    let sheet: ListSheet<Column>

    var sum: Fen { rows.compactMap(\.amount).reduce(.zero, +) }

    init(
        name: String, title: String, rows: [PublicRow], hasAmounts: Bool = false,
        frame: AnnualFrame
    ) {
        self.title = title
        self.rows = rows
        self.hasAmounts = hasAmounts
        let sum = rows.compactMap(\.amount).reduce(.zero, +)
        var columns: [Column] = [.index, .name, .item, .basis]
        if hasAmounts { columns.append(.amount) }
        if rows.contains(where: \.isExample) { columns.append(.example) }
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                title, unit: hasAmounts ? "万元" : nil,
                totalRemark: hasAmounts
                    ? "合计（大写）：\(Capitals.withCurrency(sum))" : nil, frozenColumns: 2),
            columns: columns.map { ($0, $0.plan) }, count: rows.count,
            print: frame.print(.a4, .portrait)
        ) { column, index, _ in
            let row = rows[index]
            return switch column {
            case .index: .count(index + 1)
            case .name: .words(row.name)
            case .item: .words(row.item)
            case .basis: .words(row.basis)
            case .amount: row.amount.map { .money(fen: $0.count) } ?? .words(row.remark)
            case .example: .words(row.isExample ? AnnualFrame.exampleMark : nil)
            }
        }
    }
}

extension PublicSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .name: ColumnPlan("名称", .text)
        case .item: ColumnPlan("项目", .note)
        case .basis: ColumnPlan("依据", .text)
        case .amount: ColumnPlan("金额", .money(.wanYuan), total: .sum)
        case .example: ColumnPlan("说明", .text)
        }
    }
}
