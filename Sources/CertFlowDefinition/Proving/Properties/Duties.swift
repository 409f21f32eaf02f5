import CertFlowCore

/// What a step means to the case: who files, who judges, who grants, who pays.
enum Duty: Int, CaseIterable {
    case file, review, certify, pay

    var bit: Int { 1 << rawValue }

    var title: Bilingual {
        switch self {
        case .file: Bilingual(zh: "申报", en: "files")
        case .review: Bilingual(zh: "审核", en: "reviews")
        case .certify: Bilingual(zh: "认定", en: "certifies")
        case .pay: Bilingual(zh: "拨付", en: "pays")
        }
    }
}

extension Space {
    /// Whether the workflow comes to an amount of money.
    var paysMoney: Bool { workflow.transitions.contains { $0.effects.contains(.assess) } }

    /// The titles that an edge registers, those of the filing on the national platform left out.
    func grants(_ edge: Edge) -> [String] {
        guard let index = edge.transition else { return [] }
        return workflow.transitions[index].effects.flatMap { effect -> [String] in
            guard case .title(let title) = effect else { return [] }
            let kinds = workflow.kinds(of: title)
            return (kinds.isEmpty ? [title.kindFact?.rawValue ?? ""] : kinds).filter {
                $0 != Self.platformFiling
            }
        }
    }

    /// The filing on the national platform, which is no title.
    private static let platformFiling = "filedProduct"

    /// Whether an edge decides on money: it takes a case into the reward phase.
    func decidesMoney(_ from: Int, _ edge: Edge) -> Bool {
        paysMoney && state(of: edge.target)?.phase == .reward && state(of: from)?.phase != .reward
    }

    /// Whether a person's step moves money: from a state of the reward phase to another one, and either
    /// a guard looks at the amount, or it is the first step after the publication.
    func movesMoney(_ from: Int, _ edge: Edge) -> Bool {
        guard paysMoney, state(of: from)?.phase == .reward,
            state(of: edge.target)?.phase == .reward, movesOn(from, edge),
            let role = edge.role, !RoleID.drivers.contains(role), let index = edge.transition
        else { return false }
        let looks = workflow.transitions[index].guards.contains {
            guards.roots(of: $0).contains("assessment")
        }
        return looks || followsPublication(from)
    }

    private func followsPublication(_ node: Int) -> Bool {
        guard let notice = workflow.notice, let id = state(of: node)?.id else { return true }
        let entering = workflow.transitions.filter { $0.target == .state(id) }
        return entering.contains { $0.event == notice.publishes && $0.roles.contains(.notice) }
    }

    /// The duty that a step fulfils.
    func duty(_ from: Int, _ edge: Edge) -> Duty? {
        if edge.kind == .score { return .review }
        guard case .transition(let index) = edge.kind, let target = state(of: edge.target) else {
            return nil
        }
        let transition = workflow.transitions[index]
        if transition.opensCase || transition.revisesForm { return .file }
        let isListed = workflow.certifier == .national && edge.role == .list
        if !grants(edge).isEmpty, !isListed { return .certify }
        if decidesMoney(from, edge) { return .certify }
        let source = state(of: from)?.phase ?? .filing
        if workflow.certifier == .city, target.phase == .certification,
            source.rank < Phase.certification.rank
        {
            return .certify
        }
        if movesMoney(from, edge) { return .pay }
        let isForward =
            movesOn(from, edge) && transition.target != .back && !target.stopsClock
            && target.phase != .closed
        return isForward && source.rank < Phase.certification.rank ? .review : nil
    }
}

extension Phase {
    /// How far a case has come.
    var rank: Int { Phase.allCases.firstIndex(of: self) ?? 0 }
}
