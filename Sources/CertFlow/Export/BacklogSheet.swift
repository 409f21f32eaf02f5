import CertFlowCore
import CertFlowWorkbook

/// 滞后事项清单: open cases whose deadline is over, longest first.
struct BacklogSheet {
    enum Column: CaseIterable {
        case index, programme, id, unit, enterprise, product, state, owner, since, due, late
        case remark
    }

    let sheet: ListSheet<Column>
    let lines: [Case]

    init(name: String, frame: AnnualFrame) {
        let report = frame.report
        let lines = Self.overdue(in: report)
        self.lines = lines
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                "滞后事项清单",
                footnotes: ["截至\(report.day.chinese)已过期限仍在办的事项；逾期天数按日历日计，为公式。"]),
            columns: Column.allCases.map { ($0, $0.plan) }, count: lines.count,
            print: frame.print()
        ) { column, index, row in
            Self.cell(column, lines[index], number: index + 1, row: row, report: report)
        }
    }

    private static func overdue(in report: AnnualReport) -> [Case] {
        report.cases.filter { $0.daysLate(on: report.day) != nil }.sorted { one, other in
            (one.deadline?.due ?? report.day, one.id) < (
                other.deadline?.due ?? report.day, other.id
            )
        }
    }

    private static func cell(
        _ column: Column, _ line: Case, number: Int, row: ListSheet<Column>.Row,
        report: AnnualReport
    ) -> Cell {
        let (year, month, day) = (report.day.year, report.day.month, report.day.day)
        return switch column {
        case .index: .count(number)
        case .programme: .words(report.programmeTitle(line.programme))
        case .id: .code(line.id.rawValue)
        case .unit: .words(report.unitName(line.unit))
        case .enterprise: .words(line.enterprise)
        case .product: .words(line.productName)
        case .state: .words(report.stateTitle(of: line))
        case .owner: .words(line.owner.flatMap { report.office.role($0)?.title.zh })
        case .since: .day(line.enteredOn)
        case .due: .day(line.deadline?.due)
        case .late:
            .formula(
                "DATE(\(year),\(month),\(day))-\(local: row.cell(.due))",
                value: .count(line.daysLate(on: report.day) ?? 0))
        case .remark: .words(line.deadline?.isProvisional ?? false ? "期限按未公布的日历暂计" : nil)
        }
    }
}

extension Case {
    /// Calendar days since the deadline of an open case; `nil` while it is not over.
    func daysLate(on day: Day) -> Int? {
        guard !isFinal, let deadline, deadline.due < day else { return nil }
        return day.days(since: deadline.due)
    }
}

extension BacklogSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .programme: ColumnPlan("事项", .text)
        case .id: ColumnPlan("办件号", .identifier)
        case .unit: ColumnPlan("区县", .text)
        case .enterprise: ColumnPlan("企业名称", .text)
        case .product: ColumnPlan("产品名称", .text)
        case .state: ColumnPlan("当前状态", .text)
        case .owner: ColumnPlan("责任岗位", .text)
        case .since: ColumnPlan("进入日", .date)
        case .due: ColumnPlan("期限", .date)
        case .late: ColumnPlan("逾期天数", .count)
        case .remark: ColumnPlan("备注", .note)
        }
    }
}
