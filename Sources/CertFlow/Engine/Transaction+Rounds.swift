import CertFlowCore
import CertFlowStore

extension Transaction {
    func openRound(_ command: OpenRound) throws {
        let pack = try pack
        guard let workflow = pack.workflow(command.programme) else {
            let near = NearestName.find(
                command.programme.rawValue, among: pack.workflows.map(\.id.rawValue))
            throw Refusal.unknownProgramme(command.programme.rawValue, near: near)
        }
        try require(pack.office.duties.rounds, for: Bilingual(zh: "开放批次", en: "open a round"))
        let id = RoundID(stringLiteral: "\(workflow.code)-\(command.year)")
        guard try writer.round(id) == nil else {
            throw Refusal.alreadyThere(
                Bilingual(
                    zh: "批次 \(id) 早已建立，不能再次开放；见 certflow round show \(id)。",
                    en: "Round \(id) is there already; see certflow round show \(id)."))
        }
        guard command.opensOn <= command.closesOn, !command.fairCompetition.trimmed.isEmpty else {
            throw Refusal.missing([
                Bilingual(
                    zh: "先后正确的起止日和公平竞争审查记录（--fair-competition）",
                    en: "days in order and the fair-competition review (--fair-competition)")
            ])
        }
        let round = Round(
            id: id, programme: command.programme, year: command.year,
            dataYear: command.dataYear, opensOn: command.opensOn, closesOn: command.closesOn,
            closesAt: command.closesAt, fairCompetition: command.fairCompetition)
        try append(
            Subject(.round, id.rawValue), .openRound(command), [.roundChanged(round)])
    }

    /// Ranks every case that waits for the decision; a proposal only.
    func rankRound(_ command: OnRound) throws {
        var (round, terms, rule) = try ranked(command.round)
        try require(rule.role, for: Bilingual(zh: "排序", en: "rank"))
        guard round.stage != .decided else {
            throw Refusal.roundStage(
                round.id, Bilingual(zh: "已作出决定", en: "it has been decided"))
        }
        guard !round.accepts(at: moment), moment.day > round.opensOn else {
            throw Refusal.roundStage(
                round.id,
                Bilingual(zh: "申报尚未截止，不能排序", en: "it still takes applications"))
        }
        let waiting = try waiting(in: round)
        guard !waiting.isEmpty else {
            throw Refusal.roundStage(
                round.id, Bilingual(zh: "没有待决定的办件", en: "no case waits for the decision"))
        }
        round.ranking = try terms.workflow.ranking(
            of: waiting, in: Surroundings(pack: terms.pack, moment: moment, round: round))
        round.stage = .ranked
        round.cosignatures = []
        try append(
            Subject(.round, round.id.rawValue), .rankRound(command), [.roundChanged(round)])
    }

    /// One department's opinion on the ranked list (会商).
    func cosignRound(_ command: OnRound) throws {
        var (round, _, rule) = try ranked(command.round)
        guard round.stage == .ranked else {
            throw Refusal.roundStage(
                round.id, Bilingual(zh: "须先排序，且尚未决定", en: "it must be ranked and not decided"))
        }
        guard let role = command.role ?? rule.cosigners.first(where: holds),
            rule.cosigners.contains(role)
        else {
            throw Refusal.notYours(
                Bilingual(zh: "会签", en: "cosign"), needs: try rule.cosigners.map(title))
        }
        try require(role, for: Bilingual(zh: "会签", en: "cosign"))
        let name = try title(role)
        guard !round.cosignatures.contains(where: { $0.role == role }) else {
            throw Refusal.alreadyThere(
                Bilingual(zh: "\(name.zh)已会签。", en: "The \(name.en) has cosigned."))
        }
        guard let opinion = command.opinion, !opinion.trimmed.isEmpty else {
            throw Refusal.missing([Bilingual(zh: "会签意见（--opinion）", en: "an opinion (--opinion)")])
        }
        round.cosignatures.append(
            Round.Cosignature(role: role, actor: actor.id, opinion: opinion, on: moment.day))
        try append(
            Subject(.round, round.id.rawValue), .cosignRound(command), [.roundChanged(round)])
    }

    /// Records the collective decision and moves every ranked case.
    func decideRound(_ command: OnRound) throws {
        var (round, terms, rule) = try ranked(command.round)
        try require(rule.role, for: Bilingual(zh: "登记集体决策", en: "record the decision"))
        guard round.stage == .ranked else {
            throw Refusal.roundStage(
                round.id, Bilingual(zh: "须先排序，且尚未决定", en: "it must be ranked and not decided"))
        }
        let missing = rule.cosigners.filter { role in
            !round.cosignatures.contains { $0.role == role }
        }
        guard missing.isEmpty else { throw Refusal.cosignaturesMissing(try missing.map(title)) }
        guard let ground = command.ground, !ground.trimmed.isEmpty, let select = command.select,
            select > 0
        else {
            throw Refusal.missing([
                Bilingual(
                    zh: "会议纪要号（--ground）和入选数（--select）",
                    en: "the minutes' number (--ground) and how many are selected (--select)")
            ])
        }
        let wanted = select + (command.reserve ?? 0)
        guard wanted <= round.ranking.count else {
            throw Refusal.roundStage(
                round.id,
                Bilingual(
                    zh: "排名只有\(round.ranking.count)件，入选与备选合计\(wanted)件",
                    en:
                        "\(round.ranking.count) cases are ranked, \(wanted) are to be selected or reserved"
                ))
        }
        round.stage = .decided
        round.ground = ground
        let cause = try append(
            Subject(.round, round.id.rawValue), .decideRound(command), [.roundChanged(round)])
        let reserve = command.reserve ?? 0
        for (index, item) in round.ranking.enumerated() {
            let current = try existing(item.id)
            // A case is decided by the words of its own revision.
            guard let own = try workflow(of: current).0.round, current.state == own.waiting else {
                continue
            }
            let event =
                index < select
                ? own.selects : index < select + reserve ? own.reserves : own.declines
            let reason = Bilingual(
                zh: "排名第\(item.rank)位，\(terms.workflow.title.zh)\(round.year)年度集体决策",
                en: "rank \(item.rank)"
            ).zh
            try act(
                OnCase(id: item.id, act: Act(event: event, reason: reason, ground: ground)),
                driver: .round, cause: cause)
        }
    }

    /// The round, and the rules that its cases are ranked and decided by.
    private func ranked(_ id: RoundID) throws -> (Round, Terms, RoundRule) {
        guard let round = try writer.round(id) else {
            throw Refusal.unknownSubject(Subject(.round, id.rawValue))
        }
        let cases =
            round.ranking.isEmpty
            ? try waiting(in: round) : try round.ranking.map { try existing($0.id) }
        let terms = try terms(of: cases.filter { !$0.isFinal }, round.programme)
        guard let rule = terms.workflow.round else {
            throw Refusal.roundStage(
                id, Bilingual(zh: "本项目不排序选取", en: "this programme does not rank"))
        }
        let isSame = terms.all.allSatisfy { $0.workflow.round?.reads(like: rule) ?? false }
        guard isSame else {
            throw Refusal.roundStage(
                id, try apart(Bilingual(zh: "排序或会签的规定", en: "rules of ranking or cosigning"), terms)
            )
        }
        return (round, terms, rule)
    }

    /// The cases of a round that wait for its decision, each in the state that its own revision names.
    private func waiting(in round: Round) throws -> [Case] {
        try writer.cases(
            CaseFilter(programme: round.programme, round: round.id, isFinal: false)
        ).filter { try workflow(of: $0).0.round?.waiting == $0.state }
    }

    func holds(_ role: RoleID) -> Bool { actor.holds(role, on: moment.day) }

    func title(_ role: RoleID) throws -> Bilingual {
        try pack.office.role(role)?.title ?? Bilingual(zh: role.rawValue, en: role.rawValue)
    }

    /// - Throws: ``Refusal/notYours(_:needs:)`` unless the actor holds `role` today.
    func require(_ role: RoleID, for what: Bilingual) throws {
        guard holds(role) else { throw Refusal.notYours(what, needs: [try title(role)]) }
    }
}

extension RoundRule {
    /// Whether cases of both rules can be ranked and decided together.
    fileprivate func reads(like other: RoundRule) -> Bool {
        score.source == other.score.source && ties.map(\.source) == other.ties.map(\.source)
            && role == other.role && cosigners == other.cosigners
    }
}
