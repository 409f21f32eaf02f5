import CertFlowCore
import CertFlowStore

/// Replays a case against another revision: its way, its facts, its panel and its deadline.
///
/// A case moves only when the new revision would have let it come where it stands.
struct MigrationTrial {
    let reader: Reader
    let shelf: PackShelf
    let zone: OfficeZone
    let target: Pack
    let mapping: MigrationMapping
    let day: Day

    func verdict(on current: Case) throws -> MigrationVerdict {
        guard current.revision == mapping.from else {
            let names = try shelf.revisions(reader: reader)
            return stays(
                current, "revision", "绑定版本 \(names.name(of: current.revision))，不是对照文件所指的版本",
                "it is pinned to revision \(names.name(of: current.revision)), not the mapping's")
        }
        guard let own = mapping.programme(current.programme) else {
            return stays(
                current, "programme", "对照文件没有列出“\(current.programme)”",
                "the mapping does not name ‘\(current.programme)’")
        }
        let old: Pack
        do {
            old = try shelf.pack(current.revision, reader: reader)
        } catch let fault as EngineFault where fault.isOfRevision {
            return MigrationVerdict(
                current, .cannot,
                [.init("revision-damaged", zh: fault.sentence.zh, en: fault.sentence.en)])
        }
        guard let before = old.workflow(current.programme),
            let after = target.workflow(current.programme)
        else {
            return MigrationVerdict(
                current, .cannot,
                [
                    .init(
                        "programme", zh: "新版本没有此项目",
                        en: "the new revision has no such programme")
                ])
        }
        return try CaseTrial(
            trial: self, current: current, own: own, old: old, before: before, after: after
        ).verdict()
    }

    private func stays(
        _ current: Case, _ property: String, _ zh: String, _ en: String
    ) -> MigrationVerdict {
        MigrationVerdict(current, .stays, [.init(property, zh: zh, en: en)])
    }
}

/// The trial of one case whose programme both revisions have.
struct CaseTrial {
    typealias Obstacle = MigrationVerdict.Obstacle

    let trial: MigrationTrial
    let current: Case
    let own: ProgrammeMapping
    let old: Pack
    let before: Workflow
    let after: Workflow

    var target: Pack { trial.target }
    var facts: Facts { own.facts(current.facts) }
    var stateID: StateID { own.state(current.state) }

    func verdict() throws -> MigrationVerdict {
        let way = try CaseWay(of: current, reader: trial.reader)
        var obstacles = lapse() + states() + factObstacles() + identity()
        obstacles += try independence() + WayTrial(self, way).obstacles() + panel()
        var notes: [Bilingual] = []
        let due = deadline(&obstacles, &notes)
        guard obstacles.isEmpty, let state = after.state(stateID) else {
            return MigrationVerdict(current, .cannot, obstacles.uniqued)
        }
        noteAssessment(&notes)
        return moves(to: state, due, notes)
    }

    private func moves(
        to state: State, _ deadline: Deadline?, _ notes: [Bilingual]
    ) -> MigrationVerdict {
        var standing = CaseMigrated.Standing(of: current)
        standing.revision = target.digest
        standing.state = state.id
        standing.phase = state.phase
        if !standing.reached.contains(state.phase) { standing.reached.append(state.phase) }
        standing.owner = state.owner
        standing.returnTo = current.returnTo.map(own.state)
        standing.deadline = deadline
        var suspended: [String: Int] = [:]
        for (name, days) in current.suspended {
            suspended[StateID(rawValue: name).map { own.state($0).rawValue } ?? name] = days
        }
        standing.suspended = suspended
        if isPanelAtWork, own.panel == .redo { standing.scores = [] }
        let removed = current.facts.values.filter { facts[$0.key] != $0.value }
        let added = facts.values.filter { current.facts[$0.key] != $0.value }
        return MigrationVerdict(
            current, .moves, notes: notes, standing: standing, removed: Facts(removed),
            added: Facts(added))
    }

    /// Whether experts are scoring.
    var isPanelAtWork: Bool {
        !current.scores.isEmpty && before.panel?.state == current.state
    }
}

extension CaseTrial {
    /// A lapse that is due comes first: it is the old revision's.
    private func lapse() -> [Obstacle] {
        guard let deadline = current.deadline, !deadline.isMarked, deadline.end == .lapse,
            deadline.due < trial.day
        else { return [] }
        return [
            Obstacle(
                "lapse-due", zh: "期限已于 \(deadline.due.iso) 届满，先运行 certflow tick",
                en: "its deadline passed on \(deadline.due.iso); run certflow tick first")
        ]
    }

    private func states() -> [Obstacle] {
        let named = [current.state] + [current.returnTo].compactMap(\.self)
        let unknown = named.filter { after.state(own.state($0)) == nil }.map { id in
            let name = own.state(id).rawValue
            return Obstacle(
                "state", zh: "新版本没有状态“\(name)”，请在 states 中对应",
                en: "the new revision has no state ‘\(name)’; map it under states")
        }
        guard unknown.isEmpty, after.state(stateID)?.isFinal ?? false else { return unknown }
        return [
            Obstacle(
                "final", zh: "“\(stateID)”是终结状态，在办件不能因迁移而办结",
                en: "‘\(stateID)’ is final; no case is closed by a migration")
        ]
    }

    private func factObstacles() -> [Obstacle] {
        facts.values.sorted { $0.key < $1.key }.compactMap { name, value in
            guard let question = after.question(name) else {
                let title = before.question(name)?.title
                return Obstacle(
                    "fact", zh: "新版本没有事实“\(title?.zh ?? name.rawValue)”（\(name)），请改名或略去",
                    en: "the new revision has no fact ‘\(name)’; rename or drop it")
            }
            guard !value.fits(question.type) else { return nil }
            return Obstacle(
                "fact-type", zh: "“\(question.title.zh)”（\(name)）已填的内容不符合新版本的类型或选项",
                en: "what is stated for ‘\(name)’ does not fit its new type or choices")
        }
    }

    /// The holder and the product of a case do not change.
    private func identity() -> [Obstacle] {
        do throws(Refusal) {
            let filing = try after.filing(facts)
            if filing.creditCode == current.creditCode, filing.product == current.product {
                return []
            }
        } catch {}
        return [
            Obstacle(
                "identity", zh: "按新版本，申报企业或产品会变成另一个",
                en: "under the new revision it would be of another enterprise or product")
        ]
    }

    /// A programme that becomes independent bars those who worked on the parent.
    private func independence() throws -> [Obstacle] {
        guard after.isIndependent, !before.isIndependent else { return [] }
        let parent = try current.parent.flatMap { try trial.reader.case($0) }
        let both = (parent?.participants ?? []).filter { one in
            current.participants.contains { $0.actor == one.actor }
        }
        return both.map(\.actor).uniqued.map { actor in
            Obstacle(
                "separation", zh: "\(actor) 经办过上级办件，新版本要求独立经办",
                en: "\(actor) worked on the parent case, which the new revision does not allow")
        }
    }

    private func panel() -> [Obstacle] {
        guard isPanelAtWork, own.panel != .redo else { return [] }
        guard let panel = after.panel, panel.state == stateID else {
            return [
                Obstacle(
                    "panel", zh: "评分正在进行，新版本的“\(stateID)”不评分；请写 panel: redo",
                    en: "scoring is under way and ‘\(stateID)’ has no panel; write panel: redo")
            ]
        }
        if own.panel == nil, panel != before.panel {
            return [
                Obstacle(
                    "panel", zh: "评分正在进行，评分办法有变化；请在对照文件写 panel: keep 或 redo",
                    en: "scoring is under way and the panel changed; write panel: keep or redo")
            ]
        }
        guard current.scores.count <= panel.seats else {
            return [
                Obstacle(
                    "panel", zh: "已评 \(current.scores.count) 人，新版本只设 \(panel.seats) 席",
                    en: "\(current.scores.count) have scored, there are \(panel.seats) seats")
            ]
        }
        return current.scores.filter { !$0.fits(panel) }.map { score in
            Obstacle(
                "panel", zh: "\(score.expert) 的评分不符合新的评分标准",
                en: "the score of \(score.expert) does not fit the new criteria")
        }
    }

    /// An amount stays as it was decided; who reads the verdict should know that it would differ.
    private func noteAssessment(_ notes: inout [Bilingual]) {
        guard let assessment = current.assessment else { return }
        let now: Assessment?
        do throws(Refusal) {
            now = try RewardAssessor(pack: target, day: assessment.on).assess(
                facts, filedOn: current.filedOn, noticeOn: nil)
        } catch {
            now = nil
        }
        guard let now, now.amount != assessment.amount else { return }
        notes.append(
            Bilingual(
                zh:
                    "核定金额保持 \(assessment.amount?.yuanText ?? "未定")；按新版本为 \(now.amount?.yuanText ?? "未定")",
                en:
                    "the amount stays \(assessment.amount?.yuanText ?? "unset"); the new revision gives \(now.amount?.yuanText ?? "unset")"
            ))
    }
}
