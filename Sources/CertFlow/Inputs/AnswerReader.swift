import CertFlowCore
import CertFlowDefinition
import FEEL

/// Turns written answers into facts by the questions of a form, and keeps every mistake with its
/// place.
struct AnswerReader {
    private let form: Form
    private let office: Office
    private(set) var problems: [InputProblem] = []

    init(form: Form, office: Office) {
        self.form = form
        self.office = office
    }

    mutating func facts(_ answers: AnswerNode) -> Facts {
        var facts = Facts()
        guard !answers.isNothing else { return facts }
        guard let entries = answers.mapping else {
            problem(
                answers, "answers: 之下每行写“题目: 答案”", "under answers: each line is ‘question: answer’")
            return facts
        }
        for entry in entries {
            guard let question = question(entry, among: form.questions) else { continue }
            facts[question.name] = value(of: question, entry.value)
        }
        return facts
    }

    private mutating func value(of question: Question, _ node: AnswerNode) -> FactValue? {
        if let text = node.text { return parse(text, question, node) }
        guard let items = node.list else {
            problem(node, question, "应为一个答案或列表", "it takes an answer or a list")
            return nil
        }
        switch question.type {
        case .table(let columns):
            return nonEmpty(items.flatMap { row($0, columns, of: question) })
        case .lines:
            return nonEmpty(items.flatMap { lines($0, of: question) })
        case .evidence:
            return nonEmpty(items.compactMap { evidence($0, of: question) })
        default:
            problem(node, question, "只能填一个答案，不能是列表", "it takes one answer, not a list")
            return nil
        }
    }

    private func nonEmpty(_ items: [FactValue]) -> FactValue? {
        items.isEmpty ? nil : .list(items)
    }

    private mutating func parse(
        _ text: String, _ question: Question, _ node: AnswerNode
    ) -> FactValue? {
        do throws(Complaint) {
            return try question.parse(text, office: office)
        } catch {
            problems.append(InputProblem(node.place, error.sentence.zh, error.sentence.en))
            return nil
        }
    }

    /// A row as a mapping, or as a text with its cells divided by `/`.
    private mutating func row(
        _ node: AnswerNode, _ columns: [Question], of table: Question
    ) -> [FactValue] {
        if let text = node.text { return parse(text, table, node)?.list ?? [] }
        guard let entries = node.mapping else {
            problem(
                node, table, "每行写作 { \(columns.first?.name.rawValue ?? ""): …, … }",
                "a row is written { \(columns.first?.name.rawValue ?? ""): …, … }")
            return []
        }
        var fields: [FactName: FactValue] = [:]
        for entry in entries {
            guard let column = question(entry, among: columns) else { continue }
            fields[column.name] = value(of: column, entry.value)
        }
        return fields.isEmpty ? [] : [.record(fields)]
    }

    private mutating func lines(_ node: AnswerNode, of question: Question) -> [FactValue] {
        guard let text = node.text else {
            problem(node, question, "每条应为文字", "each line is a text")
            return []
        }
        return text.split { $0 == "\n" || $0 == "\r\n" }.map { String($0).trimmed }
            .filter { !$0.isEmpty }.map { .text($0) }
    }

    /// A path, or a file that the register keeps already: its name, digest and size.
    private mutating func evidence(_ node: AnswerNode, of question: Question) -> FactValue? {
        if let text = node.text { return text.trimmed.isEmpty ? nil : .text(text.trimmed) }
        let entries = node.mapping ?? []
        func field(_ key: String) -> String? { entries.first { $0.key == key }?.value.text }
        guard entries.count == 3, let name = field("name"), let digest = field("digest"),
            let bytes = field("bytes").flatMap({ Int($0) }), digest.isSHA256
        else {
            problem(
                node, question, "每份材料写文件路径；已收材料写 { name, digest, bytes }",
                "each is the path of a file; a kept one is { name, digest, bytes }")
            return nil
        }
        return .record([
            "name": .text(name), "digest": .text(digest), "bytes": .number(.init(bytes)),
        ])
    }

    private mutating func question(
        _ entry: AnswerNode.Entry, among questions: [Question]
    ) -> Question? {
        if let found = questions.first(where: { $0.name.rawValue == entry.key }) { return found }
        let titled = questions.first { $0.title.zh == entry.key || $0.title.en == entry.key }
        let near =
            titled?.name.rawValue
            ?? NearestName.find(entry.key, among: questions.map(\.name.rawValue))
        let hint = near.map { "，是否为“\($0)”" } ?? ""
        let hintEN = near.map { "; did you mean ‘\($0)’" } ?? ""
        problems.append(
            InputProblem(
                entry.keyPlace, "申报表没有“\(entry.key)”\(hint)",
                "the form does not ask ‘\(entry.key)’\(hintEN)"))
        return nil
    }

    private mutating func problem(
        _ node: AnswerNode, _ question: Question, _ zh: String, _ en: String
    ) {
        problem(node, "\(question.title.zh)：\(zh)", "\(question.title.en): \(en)")
    }

    private mutating func problem(_ node: AnswerNode, _ zh: String, _ en: String) {
        problems.append(InputProblem(node.place, zh, en))
    }
}

extension String {
    /// Whether it is a SHA-256 in lower-case hexadecimal.
    fileprivate var isSHA256: Bool {
        utf8.count == 64
            && utf8.allSatisfy { byte in
                (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
            }
    }
}
