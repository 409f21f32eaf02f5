import CertFlowCore
import CertFlowWorkbook

/// 奖励资金汇总表: every reward of the year with its rule, its amounts and its grounds.
struct RewardSheet {
    enum Column: CaseIterable {
        case index, unit, enterprise, creditCode, reward, product, basis, standard, appliesBy
        case due, otherLevels, assessed, paid, payer, example
        case ground, notice, publication, voucher, state, remark
    }

    let sheet: ListSheet<Column>
    let lines: [RewardLine]

    init(name: String, frame: AnnualFrame) {
        let report = frame.report
        let lines = RewardLine.lines(in: report)
        self.lines = lines
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                "奖励资金汇总表", unit: "万元",
                footnotes: [
                    "本表列\(report.year)年开立的奖励；不予受理、不予奖励和撤回的见台账。应奖为按现行标准计算，核定为审核核定，已拨付以拨付日登记为准。",
                    "标准或适用时点未明确的，只列原因，不计金额。“同类已获”为其他层级已拨，叠加规则未定的不作扣减。",
                ], totalRemark: Self.capitals(lines)),
            columns: Column.allCases.map { ($0, $0.plan) }, count: lines.count,
            print: frame.print(.a3)
        ) { column, index, _ in
            Self.cell(column, lines[index], number: index + 1, report: report)
        }
    }

    private static func cell(
        _ column: Column, _ line: RewardLine, number: Int, report: AnnualReport
    ) -> Cell {
        let facts = line.current.facts
        return switch column {
        case .index: .count(number)
        case .unit: .words(report.unitName(line.current.unit))
        case .enterprise: .words(line.current.enterprise)
        case .creditCode: .code(line.current.creditCode)
        case .reward: .words(line.title)
        case .product: .words(line.current.productName)
        case .basis: .words(line.basis.description)
        case .standard: .words(line.standard)
        case .appliesBy: .words(line.appliesBy)
        case .due: .amount(line.due)
        case .otherLevels: .amount(facts[RewardKey.otherLevels]?.money)
        case .assessed: .amount(line.assessed)
        case .paid: .amount(line.paid)
        case .payer: .words(line.rule?.payer)
        case .example: .words(line.isExample ? AnnualFrame.exampleMark : nil)
        case .ground: .words(line.ground)
        case .notice: .words(line.noticePeriod)
        case .publication: .words(line.notice?.publishedAs)
        case .voucher: .words(facts[RewardKey.voucher]?.text)
        case .state: .words(report.stateTitle(of: line.current))
        case .remark: .words(line.isUnset ? line.calculation?.sentence.zh : nil)
        }
    }

    private static func capitals(_ lines: [RewardLine]) -> String {
        let assessed = lines.compactMap(\.assessed).reduce(.zero, +)
        let paid = lines.compactMap(\.paid).reduce(.zero, +)
        return "核定合计（大写）：\(Capitals.withCurrency(assessed))　　"
            + "已拨付合计（大写）：\(Capitals.withCurrency(paid))"
    }
}

extension RewardSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .unit: ColumnPlan("区县", .text)
        case .enterprise: ColumnPlan("企业名称", .text)
        case .creditCode: ColumnPlan("统一社会信用代码", .identifier)
        case .reward: ColumnPlan("奖励项目", .text)
        case .product: ColumnPlan("产品名称", .text)
        case .basis: ColumnPlan("依据", .text)
        case .standard: ColumnPlan("标准", .text)
        case .appliesBy: ColumnPlan("适用时点", .text)
        case .due: ColumnPlan("应奖", .money(.wanYuan), group: "金额", total: .sum)
        case .otherLevels: ColumnPlan("同类已获", .money(.wanYuan), group: "金额")
        case .assessed: ColumnPlan("核定", .money(.wanYuan), group: "金额", total: .sum)
        case .paid: ColumnPlan("已拨付", .money(.wanYuan), group: "金额", total: .sum)
        case .payer: ColumnPlan("付款单位", .text)
        case .example: ColumnPlan("取值说明", .text)
        case .ground: ColumnPlan("纪要号（签批依据）", .text)
        case .notice: ColumnPlan("公示起止", .text)
        case .publication: ColumnPlan("公布文号", .text)
        case .voucher: ColumnPlan("支付凭证号", .text)
        case .state: ColumnPlan("办理状态", .text)
        case .remark: ColumnPlan("备注", .note)
        }
    }
}
