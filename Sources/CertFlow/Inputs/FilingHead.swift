import CertFlowCore
import CertFlowDefinition

/// What stands in an application file beside the answers.
struct FilingHead {
    private let pack: Pack
    private(set) var workflow: Workflow?
    private(set) var label: String?
    private(set) var submitsOn: Day?
    private(set) var submitsAt: LocalTime?
    private(set) var about: CaseID?
    private(set) var answers: AnswerNode?
    private(set) var problems: [InputProblem] = []

    private static let keys = ["programme", "label", "submitsOn", "submitsAt", "about", "answers"]

    init(pack: Pack) { self.pack = pack }

    mutating func read(_ entries: [AnswerNode.Entry], at place: Place) {
        for entry in entries {
            switch entry.key {
            case "programme": programme(entry.value)
            case "label": label = text(entry.value)
            case "submitsOn": submitsOn = text(entry.value).flatMap { day($0, entry.value) }
            case "submitsAt": submitsAt = text(entry.value).flatMap { time($0, entry.value) }
            case "about": about = text(entry.value).flatMap { CaseID(rawValue: $0) }
            case "answers": answers = entry.value
            default: unknown(entry)
            }
        }
        for key in ["programme", "answers"] where !entries.contains(where: { $0.key == key }) {
            problems.append(InputProblem(place, "缺少“\(key):”", "‘\(key):’ is missing"))
        }
    }

    private mutating func programme(_ node: AnswerNode) {
        guard let name = text(node) else {
            if node.isNothing { problem(node, "没有写项目", "no programme is named") }
            return
        }
        workflow = ProgrammeID(rawValue: name).flatMap { pack.workflow($0) }
        guard workflow == nil else { return }
        let near = NearestName.find(name, among: pack.workflows.map(\.id.rawValue))
        let says = Refusal.unknownProgramme(name, near: near).sentence
        problem(node, says.zh, says.en)
    }

    private mutating func day(_ text: String, _ node: AnswerNode) -> Day? {
        if let day = Day(text) { return day }
        problem(node, "“\(text)”不是日期，写法如 2026-03-05", "‘\(text)’ is not a day; write 2026-03-05")
        return nil
    }

    private mutating func time(_ text: String, _ node: AnswerNode) -> LocalTime? {
        if let time = LocalTime(text) { return time }
        problem(node, "“\(text)”不是时间，写法如 \"09:30\"", "‘\(text)’ is not a time; write \"09:30\"")
        return nil
    }

    /// `nil` for nothing, and for what is no text, which is a problem.
    private mutating func text(_ node: AnswerNode) -> String? {
        guard let text = node.text else {
            problem(node, "此处应为文字", "a text is expected here")
            return nil
        }
        return text.trimmed.isEmpty ? nil : text.trimmed
    }

    private mutating func unknown(_ entry: AnswerNode.Entry) {
        let near = NearestName.find(entry.key, among: Self.keys)
        let list = Self.keys.joined(separator: "、")
        problems.append(
            InputProblem(
                entry.keyPlace,
                "不认识的键“\(entry.key)”，"
                    + (near.map { "是否为“\($0)”" } ?? "可用：\(list)；答案写在 answers: 之下"),
                "unknown key ‘\(entry.key)’; "
                    + (near.map { "did you mean ‘\($0)’" } ?? "answers stand under answers:")))
    }

    private mutating func problem(_ node: AnswerNode, _ zh: String, _ en: String) {
        problems.append(InputProblem(node.place, zh, en))
    }
}
