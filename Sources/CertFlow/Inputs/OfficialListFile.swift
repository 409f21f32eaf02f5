package import CertFlowCore
import Foundation

/// An official list as a CSV sheet: who published what when, and a row for each holder.
///
/// Above the table stand `项目` (programme), `事项` (the event, or 存量 for titles from before the register),
/// `类别` (the kind of title), `文号` and `公布日`. Columns: 序号, 统一社会信用代码, 企业名称, 产品名称,
/// 规格型号, 所属区县, 起始日; any other column must be a fact of the programme.
package struct OfficialListFile {
    private let pack: Pack

    package init(pack: Pack) { self.pack = pack }

    /// `digest` is the file's SHA-256; recording it twice is refused. Every mistake of the file is told at
    /// once, and nothing is taken then.
    package func read(
        _ text: String, path: String, digest: String
    ) throws(InputProblems) -> OfficialList {
        let (fields, head, rows) = try SheetHead.split(text, path)
        var problems: [InputProblem] = []
        func field(_ key: String) -> SheetHead.Field {
            if let found = fields[key], !found.value.isEmpty { return found }
            let place = Place(path: path, line: 1, column: 1)
            problems.append(
                InputProblem(place, "表头前缺“\(key)”一行", "a line ‘\(key)’ is missing above the table"))
            return SheetHead.Field(value: "", place: place)
        }
        let programme = field("项目")
        let event = field("事项")
        let kind = field("类别")
        let document = field("文号")
        let day = field("公布日")
        if Day(day.value) == nil, !day.value.isEmpty {
            problems.append(
                InputProblem(day.place, "“\(day.value)”不是日期", "‘\(day.value)’ is not a day"))
        }
        guard let id = ProgrammeID(rawValue: programme.value), let workflow = pack.workflow(id),
            let published = Day(day.value), problems.isEmpty
        else {
            if problems.isEmpty {
                let refusal = Refusal.unknownProgramme(programme.value, near: nil).sentence
                problems.append(InputProblem(programme.place, refusal.zh, refusal.en))
            }
            throw InputProblems(problems)
        }
        let isStock = event.value == "存量" || event.value == "existing"
        if !isStock, !workflow.transitions.contains(where: { $0.event.rawValue == event.value }) {
            let near = NearestName.find(
                event.value, among: workflow.transitions.map(\.event.rawValue).uniqued)
            let hint = near.map { "，是否为“\($0)”" } ?? ""
            throw InputProblems([
                InputProblem(
                    event.place, "“\(workflow.title.zh)”没有事项“\(event.value)”\(hint)",
                    "‘\(workflow.title.en)’ has no event ‘\(event.value)’")
            ])
        }
        let reader = OfficialListRows(workflow: workflow, office: pack.office, path: path)
        return OfficialList(
            id: ListID(stringLiteral: "L-\(digest.prefix(12))"), programme: id,
            event: isStock ? nil : EventName(rawValue: event.value), kind: kind.value,
            document: document.value, publishedOn: published, fileDigest: digest,
            rows: try reader.rows(head, rows))
    }
}
