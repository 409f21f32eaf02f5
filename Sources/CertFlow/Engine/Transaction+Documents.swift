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
        var fields = ownFields(facts, context)
        fields["outcome"] = (context.workflow.state(resolved.move.to)?.title.zh).field
        fields["opinion"] = (resolved.move.opinion?.opinion).field
        fields["reason"] = (resolved.move.opinion?.reason).field
        fields["number"] = number.field
        fields["enterprise"] = .text(context.before.enterprise)
        fields["caseID"] = .text(context.before.id.rawValue)
        fields["programmeTitle"] = .text(context.workflow.title.zh)
        fields["product"] = context.before.productName.field
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

    /// The fields of every document, with what the case states and the parameters in force by their
    /// keys; where names meet, the document's own win.
    private func ownFields(_ facts: Facts, _ context: EffectContext) -> DocumentFields {
        var fields = DocumentFields([:])
        for parameter in context.pack.policies.flatMap(\.parameters) {
            let value = parameter.inForce(on: moment.day)?.value.number.map(String.init)
            let unit = PeriodUnit(rawValue: parameter.unit)?.title.zh ?? ""
            fields[parameter.name.rawValue] = value.map { $0 + unit }.field
        }
        let office = context.pack.office
        for question in context.workflow.form.questions + context.workflow.facts {
            let value = facts[question.name]
            let text = value?.day?.chinese ?? question.show(value, office: office).zh
            fields[question.name.rawValue] = value.map { $0.isBlank ? nil : text }?.field ?? .absent
        }
        for (name, value) in baseFields(context.pack).values { fields[name] = value }
        return fields
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

extension String? {
    /// The text as a field of a document; absent where there is none.
    fileprivate var field: DocumentFields.Value { map { .text($0) } ?? .absent }
}
