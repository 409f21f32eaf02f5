import CertFlowCore
import CertFlowDocuments
import CertFlowStore

extension Transaction {
    /// Renders a document of the case and adds it to the outcome.
    func issue(
        _ name: String, _ facts: Facts, _ context: EffectContext,
        _ resolved: inout ResolvedStep
    ) throws {
        if let deadline = resolved.move.deadline, deadline.isProvisional {
            throw Refusal.provisional(deadline.due)
        }
        let number = resolved.move.numbers[name]
        var fields = baseFields(context.pack)
        fields["number"] = number.map { .text($0) } ?? .absent
        fields["enterprise"] = .text(context.before.enterprise)
        fields["caseID"] = .text(context.before.id.rawValue)
        fields["programmeTitle"] = .text(context.workflow.title.zh)
        fields["product"] = context.before.productName.map { .text($0) } ?? .absent
        fields["due"] = resolved.move.deadline.map { .text($0.due.chinese) } ?? .absent
        fields["deadlineDays"] =
            resolved.move.deadline.map { .text("\($0.length)\($0.unit.title.zh)") } ?? .absent
        fields["items"] = .texts((facts["supplementItems"]?.list ?? []).compactMap(\.text))
        let count = resolved.changes.count
        let id = "\(context.before.id.rawValue)-\(name)-\(context.before.version + 1)-\(count)"
        resolved.changes.append(
            .documentIssued(
                try document(
                    id: id, name, for: context.workflow, pack: context.pack,
                    subject: Subject(.case, context.before.id.rawValue), number: number,
                    title: context.workflow.title.zh, fields)))
    }

    func baseFields(_ pack: Pack) -> DocumentFields {
        DocumentFields([
            "officeName": .text(pack.office.name.zh), "cityName": .text(pack.office.city.zh),
            "day": .text(moment.day.chinese), "example": .flag(shelf.isRehearsal),
        ])
    }

    /// Fills a template of the programme, or the shared one of that name.
    func document(
        id: String, _ name: String, for workflow: Workflow, pack: Pack, subject: Subject,
        number: String?, title: String, _ fields: DocumentFields
    ) throws -> DocumentIssued {
        guard let text = pack.template(name, for: workflow.id) else {
            throw EngineFault.missingTemplate("\(workflow.id.rawValue)/\(name)")
        }
        do throws(DocumentError) {
            let rendered = try DocumentTemplate(text, named: name).render(fields)
            return DocumentIssued(
                id: id, subject: subject, template: name, title: title, number: number,
                on: moment.day, text: rendered)
        } catch {
            throw EngineFault.document(error.description)
        }
    }
}
