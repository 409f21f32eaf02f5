import CertFlowCore
import CertFlowWorkbook

/// 退回、不予受理、撤回、撤销台账: internal only.
struct LedgerSheet {
    enum Column: CaseIterable {
        case index, category, on, programme, id, unit, enterprise, creditCode, product, number
        case reason, ground, state
    }

    let sheet: ListSheet<Column>

    init(name: String, frame: AnnualFrame) {
        let report = frame.report
        let lines = LedgerLine.lines(in: report)
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                "退回、不予受理、撤回、撤销台账",
                footnotes: [
                    "列\(report.year)年作出的补正告知、退回、不予受理、不予推荐（奖励）、未入选、撤回和撤销；补正日期见告知书。"
                ]),
            columns: Column.allCases.map { ($0, $0.plan) }, count: lines.count,
            print: frame.print()
        ) { column, index, _ in
            let line = lines[index]
            return switch column {
            case .index: .count(index + 1)
            case .category: .words(line.category)
            case .on: .day(line.on)
            case .programme: .words(report.programmeTitle(line.current.programme))
            case .id: .code(line.current.id.rawValue)
            case .unit: .words(report.unitName(line.current.unit))
            case .enterprise: .words(line.current.enterprise)
            case .creditCode: .code(line.current.creditCode)
            case .product: .words(line.current.productName)
            case .number: .words(line.number)
            case .reason: .words(line.reason)
            case .ground: .words(line.ground)
            case .state: .words(report.stateTitle(of: line.current))
            }
        }
    }
}

extension LedgerSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .category: ColumnPlan("类别", .text)
        case .on: ColumnPlan("日期", .date)
        case .programme: ColumnPlan("事项", .text)
        case .id: ColumnPlan("办件号", .identifier)
        case .unit: ColumnPlan("区县", .text)
        case .enterprise: ColumnPlan("企业名称", .text)
        case .creditCode: ColumnPlan("统一社会信用代码", .identifier)
        case .product: ColumnPlan("产品名称", .text)
        case .number: ColumnPlan("文号", .text)
        case .reason: ColumnPlan("理由（补正事项）", .note)
        case .ground: ColumnPlan("签批依据", .text)
        case .state: ColumnPlan("当前状态", .text)
        }
    }
}
