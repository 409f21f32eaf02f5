import CertFlowCore
import CertFlowWorkbook

/// 奖励兑付台账: for the auditors, from the recognition to the receipt of the money.
struct PaymentSheet {
    enum Column: CaseIterable {
        case index, id, enterprise, creditCode, reward, recognition, recognisedOn, creditOn, credit
        case ground, notice, publication, funding, voucher, paidOn, paid, receivedOn, receipt
        case accountName, bank, account
    }

    let sheet: ListSheet<Column>

    init(name: String, lines: [RewardLine], frame: AnnualFrame) {
        let report = frame.report
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                "奖励兑付台账", unit: "万元",
                footnotes: ["账户信息仅用于拨付和核对，不得外传；公开版不含本表。"],
                hasFilter: false),
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
        case .id: .code(line.current.id.rawValue)
        case .enterprise: .words(line.current.enterprise)
        case .creditCode: .code(line.current.creditCode)
        case .reward: .words(line.title)
        case .recognition: .words(facts[RewardKey.recognitionDocument]?.text)
        case .recognisedOn: .day(facts[RewardKey.recognisedOn]?.day)
        case .creditOn: .day(facts[RewardKey.creditQueriedOn]?.day)
        case .credit: .words(report.shown(RewardKey.creditResult, of: line.current))
        case .ground: .words(line.ground)
        case .notice: .words(line.noticePeriod)
        case .publication: .words(line.notice?.publishedAs)
        case .funding: .words(facts[RewardKey.fundingDocument]?.text)
        case .voucher: .code(facts[RewardKey.voucher]?.text)
        case .paidOn: .day(facts[RewardKey.paidOn]?.day)
        case .paid: .amount(line.paid)
        case .receivedOn: .day(facts[RewardKey.receivedOn]?.day)
        case .receipt: .code(facts[RewardKey.receiptNumber]?.text)
        case .accountName: .words(facts[RewardKey.accountName]?.text)
        case .bank: .words(facts[RewardKey.bankName]?.text)
        case .account: .code(facts[RewardKey.accountNumber]?.text)
        }
    }
}

extension PaymentSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .id: ColumnPlan("办件号", .identifier)
        case .enterprise: ColumnPlan("企业名称", .text)
        case .creditCode: ColumnPlan("统一社会信用代码", .identifier)
        case .reward: ColumnPlan("奖励项目", .text)
        case .recognition: ColumnPlan("认定文号", .text)
        case .recognisedOn: ColumnPlan("认定公布日", .date)
        case .creditOn: ColumnPlan("信用核查日", .date)
        case .credit: ColumnPlan("信用核查结果", .text)
        case .ground: ColumnPlan("纪要号（签批依据）", .text)
        case .notice: ColumnPlan("公示起止", .text)
        case .publication: ColumnPlan("公布文号", .text)
        case .funding: ColumnPlan("资金下达文号", .text)
        case .voucher: ColumnPlan("支付凭证号", .identifier)
        case .paidOn: ColumnPlan("拨付日", .date)
        case .paid: ColumnPlan("拨付金额", .money(.wanYuan), total: .sum)
        case .receivedOn: ColumnPlan("到账日", .date)
        case .receipt: ColumnPlan("收据号", .identifier)
        case .accountName: ColumnPlan("开户名", .text)
        case .bank: ColumnPlan("开户行", .text)
        case .account: ColumnPlan("账号", .identifier)
        }
    }
}
