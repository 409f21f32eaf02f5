package import CertFlowCore
import CertFlowDefinition
import FEEL

/// Writes a draft in the format of ``FilingFile``: every question with its title as a comment and
/// its answer, so that the file can be filled in by hand as well as resumed.
///
/// Read back, it gives the same answers.
package struct DraftWriter {
    private let workflow: Workflow
    private let office: Office
    private let words: KeyPath<Bilingual, String>

    /// `words` is the language of titles, choices and districts.
    package init(workflow: Workflow, office: Office, words: KeyPath<Bilingual, String> = \.zh) {
        self.workflow = workflow
        self.office = office
        self.words = words
    }

    /// - Parameters:
    ///   - facts: Answers to the form's questions; others are left out.
    ///   - about: The case that the application is about, or that it supplements.
    ///   - label: What timelines call it.
    ///   - notes: Lines to put first, such as the items to be supplemented.
    /// - Returns: The whole file.
    package func text(
        _ facts: Facts, about: CaseID? = nil, label: String? = nil, notes: [String] = []
    ) -> String {
        var writer = AnswerWriter()
        writer.comment(workflow.title[keyPath: words])
        for note in notes { writer.comment(note) }
        writer.entry("programme", workflow.id.rawValue)
        if let label { writer.entry("label", label) }
        if let about { writer.entry("about", about.rawValue) }
        writer.begin("answers")
        for group in workflow.form.groups {
            writer.blankLine()
            writer.comment("—— \(group.title[keyPath: words]) ——")
            for question in group.questions { write(question, facts[question.name], &writer) }
        }
        writer.end()
        return writer.text
    }

    private func write(
        _ question: Question, _ value: FactValue?, _ writer: inout AnswerWriter
    ) {
        writer.comment(caption(question))
        let key = question.name.rawValue
        guard let value, !value.isBlank else { return writer.entry(key, "") }
        switch (question.type, value) {
        case (.table(let columns), .list(let rows)):
            writer.list(key, rows.map { .row(cells($0, columns)) })
        case (_, .list(let items)): writer.list(key, items.map(item))
        default: writer.entry(key, question.typed(value, office: office, in: words))
        }
    }

    /// A line or a path as it is; a file that the register keeps already with its digest.
    private func item(_ value: FactValue) -> AnswerWriter.Item {
        guard let kept = value.record else { return .text(value.text ?? "") }
        return .row([
            .init("name", kept["name"]?.text ?? ""), .init("digest", kept["digest"]?.text ?? ""),
            .init("bytes", kept["bytes"]?.number?.feelText ?? ""),
        ])
    }

    private func cells(_ row: FactValue, _ columns: [Question]) -> [AnswerWriter.Item.Field] {
        let fields = row.record ?? [:]
        return columns.map { column in
            let answer = fields[column.name].map { column.typed($0, office: office, in: words) }
            return .init(column.name.rawValue, answer ?? "")
        }
    }

    /// The title with the unit and the choices that a person may write.
    private func caption(_ question: Question) -> String {
        var parts = [question.title[keyPath: words]]
        if let unit = question.unitLabel { parts.append(unit) }
        switch question.type {
        case .flag: parts.append(Bilingual(zh: "是/否", en: "true/false")[keyPath: words])
        case .choice(let choices):
            parts.append(choices.map { $0.title[keyPath: words] }.joined(separator: " / "))
        case .table(let columns):
            parts.append(
                columns.map { "\($0.name.rawValue) \($0.title[keyPath: words])" }
                    .joined(separator: ", "))
        default: break
        }
        if let example = question.example {
            parts.append(Bilingual(zh: "例：", en: "e.g. ")[keyPath: words] + example)
        }
        return parts.joined(separator: "  ")
    }
}
