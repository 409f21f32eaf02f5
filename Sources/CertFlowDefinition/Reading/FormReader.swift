import CertFlowCore

/// Reads the form of a programme.
struct FormReader {
    let context: ReadingContext
    /// What the rules of the form may name.
    let scope: RuleScope
    /// The programme that the form must be of.
    let programme: String

    var shape: Shape<Form> { .mapping(form) }

    func read(_ root: YAMLNode) -> Form? { shape.read(root, context) }

    private func form(_ reader: MappingReader) -> Form? {
        _ = reader.need("form", .theWord(programme, as: .text))
        let revision = reader.needRevision()
        let groups = reader.need("groups", .list(of: group))
        checkNames(in: reader)
        return groups.map { Form(revision: revision, groups: $0) }
    }

    private var group: Shape<Form.Group> {
        .mapping { reader in
            let key = reader.need("key", .name)
            let title = reader.need("title", .bilingual)
            let question = QuestionReader(use: .question, scope: scope).shape
            let questions = reader.need("questions", .list(of: question))
            guard let key, let title, let questions else { return nil }
            return Form.Group(key: key, title: title, questions: questions)
        }
    }

    private func checkNames(in reader: MappingReader) {
        let groups = reader.node("groups")
        RepeatedNames.check("key", of: groups, Bilingual(zh: "分组", en: "group"), log: context.log)
        let questions = (groups?.list ?? []).flatMap { $0.peek("questions")?.list ?? [] }
        RepeatedNames.check(
            questions.compactMap { $0.peek("key") }, Bilingual(zh: "题目", en: "question"),
            log: context.log)
    }
}
