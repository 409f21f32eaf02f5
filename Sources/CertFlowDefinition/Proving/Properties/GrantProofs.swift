import CertFlowCore

/// Titles and money: notice, list, ground, once.
extension PropertyCase {
    private enum Notice { static let opened = 1, published = 2 }

    private func transition(_ edge: Edge) -> Transition? {
        edge.transition.map { workflow.transitions[$0] }
    }

    /// The finding for each transition that does something it must not.
    private func findings(
        hint: Bilingual, _ isWrong: (Int, Int, Edge) -> Bool,
        remember: (Int, Int, Edge) -> Int = { memory, _, _ in memory },
        message: (Transition) -> Bilingual
    ) -> [Proof.Finding] {
        let judgements = search.judgeEach(isWrong: isWrong, remember: remember)
        return judgements.sorted { $0.key < $1.key }.compactMap { index, judgement in
            let transition = workflow.transitions[index]
            return finding(judgement, at: transition.place, message(transition), hint: hint)
        }
    }

    /// What a step does to the memory of the notice; an amount that is assessed anew needs a new one.
    private func noticed(_ memory: Int, _ edge: Edge) -> Int {
        guard let done = transition(edge) else { return memory }
        if done.effects.contains(.assess) { return 0 }
        guard edge.role == .notice, let notice = workflow.notice else { return memory }
        if done.event == notice.opens { return Notice.opened }
        guard done.event == notice.publishes, memory & Notice.opened != 0 else { return memory }
        return memory | Notice.published
    }

    func noticed() -> [Proof.Finding] {
        findings(
            hint: Bilingual(
                zh: "先经 notice 的公示和公布再办理", en: "let it follow the notice’s opening and publication")
        ) { memory, from, edge in
            let after = noticed(memory, edge)
            let grants = workflow.certifier == .city && !space.grants(edge).isEmpty
            return (grants || space.movesMoney(from, edge)) && after & Notice.published == 0
        } remember: { memory, _, edge in
            noticed(memory, edge)
        } message: { transition in
            Bilingual(
                zh: "\(name(transition).zh)可在公示、公布之前发生",
                en: "\(name(transition).en) can happen before the public notice is published")
        }
    }

    func listed() -> [Proof.Finding] {
        let national = Set(
            space.pack.workflows.filter { $0.certifier == .national }.flatMap(\.titleKinds))
        return findings(hint: Bilingual(zh: "写 by: list", en: "write by: list")) { _, _, edge in
            let kinds = space.grants(edge)
            let isNational =
                workflow.certifier == .national || kinds.contains(where: national.contains)
            return !kinds.isEmpty && edge.role != .list
                && (isNational || workflow.certifier == .nobody)
        } message: { transition in
            Bilingual(
                zh: "\(name(transition).zh)不凭公布名单就登记称号",
                en: "\(name(transition).en) registers a title without an official list")
        }
    }

    func grounded() -> [Proof.Finding] {
        findings(hint: Bilingual(zh: "写 ground: required", en: "write ground: required")) {
            _, from, edge in
            guard let done = transition(edge), !done.needsGround else { return false }
            return needsGround(from, edge)
        } message: { transition in
            Bilingual(
                zh: "\(name(transition).zh)不要求签批依据",
                en: "\(name(transition).en) asks for no ground of the decision")
        }
    }

    /// Acceptance and refusal, decisions after review, public notices, and money.
    private func needsGround(_ from: Int, _ edge: Edge) -> Bool {
        guard let role = edge.role, ![.applicant, .clock, .list, .link].contains(role),
            let source = space.state(of: from), let target = space.state(of: edge.target),
            space.movesOn(from, edge)
        else { return false }
        if role == .notice || role == .round { return true }
        if space.movesMoney(from, edge) { return true }
        switch (source.phase, target.phase) {
        case (.filing, .review), (.filing, .closed), (.review, .closed): return true
        case (.filing, .certification), (.filing, .reward): return true
        case (.review, .certification), (.review, .reward): return true
        default: return false
        }
    }

    func paidOnce() -> [Proof.Finding] {
        guard space.paysMoney else { return [] }
        let paying = space.nodes.indices.flatMap { node in
            space.edges[node].filter { space.movesMoney(node, $0) }.compactMap(\.transition)
        }
        let twice = paying.uniqued.sorted().compactMap { index -> Proof.Finding? in
            let judgement = search.judge { memory, from, edge in
                guard edge.transition == index, space.movesMoney(from, edge) else {
                    return .goOn(memory)
                }
                return memory == 0 ? .goOn(1) : .found
            }
            let transition = workflow.transitions[index]
            return finding(
                judgement, at: transition.place,
                Bilingual(
                    zh: "同一办件可两次\(name(transition).zh)",
                    en: "\(name(transition).en) can happen twice to one case"))
        }
        return twice + claimsAsked()
    }

    /// Before money moves, the other claims of the holder have been looked at.
    private func claimsAsked() -> [Proof.Finding] {
        findings(
            hint: Bilingual(
                zh: "加条件，如 count(claims[rule = rewardRule]) = 0",
                en: "add a guard such as count(claims[rule = rewardRule]) = 0")
        ) { memory, from, edge in
            memory == 0 && space.movesMoney(from, edge) && asksClaims(edge) == 0
        } remember: { memory, _, edge in
            memory | asksClaims(edge)
        } message: { transition in
            Bilingual(
                zh: "\(name(transition).zh)之前没有查核同一奖励是否已申领",
                en:
                    "nothing asks before \(name(transition).en) whether the reward was claimed before"
            )
        }
    }

    private func asksClaims(_ edge: Edge) -> Int {
        let asks = transition(edge)?.guards.contains {
            space.guards.roots(of: $0).contains("claims")
        }
        return asks == true ? 1 : 0
    }

    /// Nothing is granted or decided by the passing of time.
    func nothingDeemed() -> [Proof.Finding] {
        findings(
            hint: Bilingual(
                zh: "期满只作标记、提醒，或依据条款视为撤回",
                en: "when time is over, mark, remind, or let it lapse on a cited clause")
        ) { _, from, edge in
            guard case .lapse = edge.kind, let target = space.state(of: edge.target) else {
                return false
            }
            return [.certification, .reward].contains(target.phase)
                || !space.grants(edge).isEmpty
                || target.phase.rank > (space.state(of: from)?.phase.rank ?? 0)
                    && target.phase != .closed
        } message: { transition in
            Bilingual(
                zh: "\(name(transition).zh)因逾期视为同意",
                en: "\(name(transition).en) is deemed approved when the time is over")
        } + uncited()
    }

    private func uncited() -> [Proof.Finding] {
        workflow.states.filter { $0.deadline?.end == .lapse && $0.deadline?.source == nil }.map {
            Proof.Finding(
                .refuted, at: places.deadline(of: $0.id),
                zh: "状态\(name($0).zh)逾期视为撤回，却没有依据",
                en: "\(name($0).en) lapses without a citation")
        }
    }
}
