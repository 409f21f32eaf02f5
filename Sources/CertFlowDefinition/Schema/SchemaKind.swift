package import CertFlowCore

/// A kind of file that has a published schema.
package enum SchemaKind: String, Hashable, Sendable, CaseIterable {
    case workflow, form, policy, office, actors, calendar, overlay

    package var title: Bilingual {
        switch self {
        case .workflow: Bilingual(zh: "流程", en: "A workflow")
        case .form: Bilingual(zh: "申报表", en: "A form")
        case .policy: Bilingual(zh: "政策", en: "A policy")
        case .office: Bilingual(zh: "单位", en: "An office")
        case .actors: Bilingual(zh: "首次启动时的人员", en: "Actors for a first start")
        case .calendar: Bilingual(zh: "一年的工作日历", en: "A year of the work calendar")
        case .overlay: Bilingual(zh: "覆盖文件（示例值）", en: "An overlay of example values")
        }
    }

    /// The files it is for, as editors match paths.
    package var files: String {
        switch self {
        case .workflow: "**/workflow.yaml"
        case .form: "**/form.yaml"
        case .policy: "**/policies/*.yaml"
        case .office: "**/office.yaml"
        case .actors: "**/actors.yaml"
        case .calendar: "**/calendars/*/*.yaml"
        case .overlay: "**/policy-*.yaml"
        }
    }

    /// The file name under which it is published.
    package var fileName: String { "\(rawValue).schema.json" }

    /// The JSON Schema, generated from the reader of such files.
    package var text: String { text(names: { _ in nil }) }

    /// The JSON Schema with the names of a pack, so that an editor can complete them too, and with the
    /// states, guards, events and facts of a programme.
    package func text(for source: PackSource, programme: String?) -> String {
        let known = PackReader.names(of: source)
        let outline = programme.flatMap(known.programme)
        return text(names: { known.names(of: $0, in: outline) })
    }

    private func text(names: @escaping (NameKind) -> [String]?) -> String {
        var writer = SchemaWriter(names: names)
        return writer.document(of: self).pretty
    }

    /// What the reader asks for when it is given nothing.
    var schema: Schema {
        let nowhere = ReadingContext.nowhere
        let scope = RuleScope(types: [:], isComplete: false)
        let nobody = ProgrammeOutline(folder: "", workflow: nil, form: nil)
        return switch self {
        case .workflow: WorkflowReader(context: nowhere, programme: nobody, form: nil).shape.schema
        case .form: FormReader(context: nowhere, scope: scope, programme: "").shape.schema
        case .policy: PolicyReader(context: nowhere).shape.schema
        case .office: OfficeReader(context: nowhere).shape.schema
        case .actors: ActorReader(context: nowhere).shape.schema
        case .calendar: CalendarReader(context: nowhere, name: "").shape.schema
        case .overlay: OverlayReader(context: nowhere).shape.schema
        }
    }
}
