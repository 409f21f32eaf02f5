import CertFlowCore
import CertFlowWorkbook

/// What every sheet of the workbook has in common: notes, marks, signatures and print setup.
struct AnnualFrame {
    let report: AnnualReport
    let edition: AnnualEdition

    static let rehearsalMark = "演练"
    static let exampleMark = "示例值"

    /// Stands before the title of a rehearsal's sheets; empty otherwise.
    var rehearsalPrefix: String { report.isRehearsal ? "【\(Self.rehearsalMark)】" : "" }

    /// A table of the year without columns and rows; the year is put before `title`, and `unit` is
    /// the one that amounts are shown in.
    func table(
        _ title: String, unit: String? = nil, footnotes: [String] = [],
        totalRemark: String? = nil, frozenColumns: Int = 3, hasFilter: Bool = true
    ) -> TablePlan {
        let notes = [
            "填报单位：\(report.office.name.zh)", "统计截至：\(report.day.iso)",
            unit.map { "单位：\($0)" },
        ]
        return TablePlan(
            title: "\(rehearsalPrefix)\(report.year)年度\(title)", notes: notes.compactMap { $0 },
            columns: [], rows: [], totalRemark: totalRemark, footnotes: numbered(footnotes),
            signatures: Self.signatures, frozenColumns: frozenColumns, hasFilter: hasFilter)
    }

    func print(
        _ paper: PrintSetup.Paper = .a4, _ orientation: PrintSetup.Orientation = .landscape,
        isOnePage: Bool = false
    ) -> PrintSetup {
        let marks = [
            report.isRehearsal ? "\(Self.rehearsalMark)（不作正式统计）" : nil,
            report.isExample ? "含\(Self.exampleMark)" : nil,
        ]
        return PrintSetup(
            paper: paper, orientation: orientation, isOnePage: isOnePage,
            header: marks.compactMap { $0 }.joined(separator: "　"),
            footer: "\(report.year)年度工作簿（\(edition.title.zh)）")
    }

    static let signatures = [Signature("制表人"), Signature("审核人"), Signature("负责人")]

    private func numbered(_ footnotes: [String]) -> [String] {
        guard footnotes.count > 1 else { return footnotes.map { "注：\($0)" } }
        return footnotes.enumerated().map { "注\($0.offset + 1)：\($0.element)" }
    }
}
