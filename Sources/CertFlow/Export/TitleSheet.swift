import CertFlowCore
import CertFlowWorkbook

/// The facts of a title's case that its list shows.
private enum Key {
    static let named: FactName = "namedOn"
    static let acceptance: FactName = "acceptancePassedOn"
}

/// 示范优势企业名单: titles of the year, creation objects (marked apart) and existing titles.
struct TitleSheet {
    enum Column: CaseIterable {
        case index, category, unit, enterprise, creditCode, title, on, document, serial
        case acceptance, reward, counted, remark
    }

    let target: Target
    let sheet: ListSheet<Column>
    let lines: [TitleLine]

    init(_ target: Target, name: String, frame: AnnualFrame) {
        let report = frame.report
        let lines = TitleLine.lines(of: target, named: Key.named, in: report)
        self.target = target
        self.lines = lines
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                "\(target.title.zh)名单",
                footnotes: [
                    "“计入当年”栏为公式：认定公布日在\(report.year)年的称号计1；存量称号和创建对象计0。",
                    "创建对象不是称号，不计数，不触发奖励；其日期为公布日。",
                ]),
            columns: Column.allCases.map { ($0, $0.plan) }, count: lines.count,
            print: frame.print()
        ) { column, index, row in
            Self.cell(column, lines[index], number: index + 1, row: row, report: report)
        }
    }

    private static func cell(
        _ column: Column, _ line: TitleLine, number: Int, row: ListSheet<Column>.Row,
        report: AnnualReport
    ) -> Cell {
        switch column {
        case .index: .count(number)
        case .category: .text(line.category.rawValue)
        case .unit: .words(report.unitName(line.unit))
        case .enterprise: .words(line.enterprise)
        case .creditCode: .code(line.creditCode)
        case .title: .words(line.title)
        case .on: .day(line.on)
        case .document: .words(line.document)
        case .serial: .code(line.serial)
        case .acceptance: .day(line.current?.facts[Key.acceptance]?.day)
        case .reward: .words(reward(line, report))
        case .counted:
            .formula(
                """
                IF(\(local: row.cell(.category))=\(text: TitleLine.Category.creating.rawValue),0,\
                IF(YEAR(\(local: row.cell(.on)))=\(report.year),1,0))
                """, value: .flag(line.category == .new))
        case .remark: .words(line.category == .creating ? "不计数，不触发奖励" : nil)
        }
    }

    private static func reward(_ line: TitleLine, _ report: AnnualReport) -> String? {
        switch line.category {
        case .creating: "不触发奖励"
        case .new: line.reward.map { report.stateTitle(of: $0) } ?? "未开立"
        case .existing: nil
        }
    }
}

extension TitleSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .category: ColumnPlan("类别", .text)
        case .unit: ColumnPlan("区县", .text)
        case .enterprise: ColumnPlan("企业名称", .text)
        case .creditCode: ColumnPlan("统一社会信用代码", .identifier)
        case .title: ColumnPlan("称号（阶段）", .text)
        case .on: ColumnPlan("公布日", .date)
        case .document: ColumnPlan("名单文号", .text)
        case .serial: ColumnPlan("名单序号", .identifier)
        case .acceptance: ColumnPlan("验收通过日", .date)
        case .reward: ColumnPlan("奖励办理", .text)
        case .counted: ColumnPlan("计入当年", .count, total: .sum)
        case .remark: ColumnPlan("备注", .note)
        }
    }
}
