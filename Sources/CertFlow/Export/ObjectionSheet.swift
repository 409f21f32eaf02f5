import CertFlowCore
import CertFlowWorkbook

/// The facts of an objection that its ledger shows; who objects stays in the case file.
private enum Key {
    static let kind: FactName = "objectorKind"
    static let ground: FactName = "objectionGround"
    static let heardOn: FactName = "heardOn"
    static let findings: FactName = "findings"
}

/// 异议台账: internal only.
struct ObjectionSheet {
    enum Column: CaseIterable {
        case index, id, filedOn, about, programme, enterprise, kind, ground, due, heardOn, findings
        case result, closedOn, basis
    }

    let sheet: ListSheet<Column>
    let lines: [Case]

    init(name: String, frame: AnnualFrame) {
        let report = frame.report
        let lines = report.cases.filter {
            report.workflow(of: $0)?.opening == .about && $0.filedOn.year == report.year
        }
        self.lines = lines
        sheet = ListSheet(
            name: name,
            frame: frame.table(
                "异议台账", footnotes: ["异议人身份信息不列入本表，凭办件号查阅案卷。"]),
            columns: Column.allCases.map { ($0, $0.plan) }, count: lines.count,
            print: frame.print()
        ) { column, index, _ in
            Self.cell(column, lines[index], number: index + 1, report: report)
        }
    }

    private static func cell(
        _ column: Column, _ line: Case, number: Int, report: AnnualReport
    ) -> Cell {
        let parent = report.case(line.parent)
        return switch column {
        case .index: .count(number)
        case .id: .code(line.id.rawValue)
        case .filedOn: .day(line.filedOn)
        case .about: .code(line.parent?.rawValue)
        case .programme: .words(parent.map { report.programmeTitle($0.programme) })
        case .enterprise: .words(parent?.enterprise)
        case .kind: .words(report.shown(Key.kind, of: line))
        case .ground: .words(report.shown(Key.ground, of: line))
        case .due: .day(line.deadline?.due)
        case .heardOn: .day(line.facts[Key.heardOn]?.day)
        case .findings: .words(report.shown(Key.findings, of: line))
        case .result: .words(report.stateTitle(of: line))
        case .closedOn: .day(line.isFinal ? line.enteredOn : nil)
        case .basis: .words(line.opinions.last { $0.ground != nil }?.ground)
        }
    }
}

extension ObjectionSheet.Column {
    fileprivate var plan: ColumnPlan {
        switch self {
        case .index: ColumnPlan("序号", .ordinal)
        case .id: ColumnPlan("办件号", .identifier)
        case .filedOn: ColumnPlan("收到日", .date)
        case .about: ColumnPlan("被异议办件", .identifier)
        case .programme: ColumnPlan("事项", .text)
        case .enterprise: ColumnPlan("被异议企业", .text)
        case .kind: ColumnPlan("异议人类别", .text)
        case .ground: ColumnPlan("异议事实和理由", .note)
        case .due: ColumnPlan("核查期限", .date)
        case .heardOn: ColumnPlan("听取意见日", .date)
        case .findings: ColumnPlan("核查情况", .note)
        case .result: ColumnPlan("结论", .text)
        case .closedOn: ColumnPlan("办结日", .date)
        case .basis: ColumnPlan("签批依据", .text)
        }
    }
}
