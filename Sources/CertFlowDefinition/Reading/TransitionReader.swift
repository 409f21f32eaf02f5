import CertFlowCore

/// Reads one transition of a workflow.
struct TransitionReader {
    let programme: ProgrammeOutline
    /// What the rules of effects may name.
    let scope: RuleScope
    let isNational: Bool

    var shape: Shape<Transition> { .mapping(transition) }

    private func transition(_ reader: MappingReader) -> Transition? {
        let event: EventName? = reader.need("event", .identifier())
        let title = reader.need("title", .bilingual)
        let from = from(reader)
        let target = reader.need("to", target)
        let roles = reader.need(
            "by", Shape.oneOrMore(of: Shape<RoleID>.known(.actingRole)).notEmpty())
        let guards = reader.take("guards", .list(of: Shape<String>.known(.guard)))
        let gives = reader.take("gives", .list(of: Shape<FactName>.known(.fact)))
        let mayGive = reader.take("mayGive", .list(of: Shape<FactName>.known(.fact)))
        let effects = EffectReader(programme: programme, scope: scope)
        let needsOpinion = reader.isRequired("opinion")
        let needsReason = reader.isRequired("reason")
        let needsGround = reader.isRequired("ground")
        let revisesForm = reader.flag("revisesForm")
        let countsCorrection = reader.flag("countsCorrection")
        let isBulkAllowed = reader.flag("bulk")
        let following = reader.take("effects", .list(of: effects.shape)) ?? []
        checkOpening(target, in: reader)
        if let roles { checkNational(following, roles: roles, in: reader) }
        guard let event, let title, let from, let target, let roles, !roles.isEmpty else {
            return nil
        }
        return Transition(
            event: event, title: title, from: from, target: target, roles: roles,
            guards: guards ?? [], gives: gives ?? [], mayGive: mayGive ?? [],
            needsOpinion: needsOpinion, needsReason: needsReason, needsGround: needsGround,
            revisesForm: revisesForm, countsCorrection: countsCorrection,
            isBulkAllowed: isBulkAllowed, effects: following, place: reader.place)
    }

    private var target: Shape<Transition.Target> {
        Shape<String>.text.map(as: .target) { text, node, context in
            switch text {
            case "back": return .back
            case "stay": return .stay
            default: return Shape.known(.state).read(node, context).map(Transition.Target.state)
            }
        }
    }

    /// A case opens in a state; there is none to go back to yet.
    private func checkOpening(_ target: Transition.Target?, in reader: MappingReader) {
        guard !reader.has("from"), target == .back || target == .stay else { return }
        reader.log.error(
            .openingTarget, at: reader.place(of: "to"), zh: "没有“from”的流转是立案，必须写明进入哪个状态",
            en: "a transition without ‘from’ opens a case and must name a state",
            hint: Bilingual(zh: "写 to: 状态，或补上 from", en: "write to: STATE, or add ‘from’"))
    }

    /// A national title comes from the State's list and from nowhere else.
    private func checkNational(
        _ effects: [Effect], roles: [RoleID], in reader: MappingReader
    ) {
        guard isNational, roles != [.list] else { return }
        for case .title(let title) in effects where title.kind != "filedProduct" {
            let name = title.kind ?? title.kindFact?.rawValue ?? ""
            reader.log.error(
                .nationalTitle, at: reader.place(of: "by"), zh: "国家称号“\(name)”只能凭公布名单登记",
                en: "the national title ‘\(name)’ can be registered from an official list only",
                hint: Bilingual(zh: "写 by: list", en: "write by: list"))
        }
    }
}
