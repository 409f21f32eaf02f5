import CertFlow
import CertFlowCore

/// An officer's way down the queue: one screen a case, one key a decision, next.
final class ReviewSession {
    let engine: Engine
    let terminal: any Terminal
    let language: Language
    let actor: Actor
    let pack: Pack
    let revisions: Revisions
    /// Only this case; the whole queue when `nil`.
    let only: CaseID?
    /// Cases that were looked at and left.
    private(set) var skipped: Set<CaseID> = []
    /// Cases that this officer has done with, though they wait for others.
    private(set) var settled: Set<CaseID> = []
    private(set) var doneCount = 0

    init(
        engine: Engine, terminal: any Terminal, language: Language, actor: Actor, only: CaseID?
    ) throws {
        self.engine = engine
        pack = try engine.officePack()
        revisions = try engine.revisions()
        self.terminal = terminal
        self.language = language
        self.actor = actor
        self.only = only
    }

    func run() throws {
        while let id = try next() {
            guard try work(on: id) else { return say(counted) }
        }
        let isQuiet = only != nil
        if !isQuiet {
            say(
                skipped.isEmpty && doneCount == 0
                    ? pick("没有待办。", "Nothing waits for you.") : counted)
        }
    }

    private var counted: String {
        pick(
            "本次办理 \(doneCount) 件，跳过 \(skipped.count) 件。",
            "\(doneCount) done, \(skipped.count) skipped.")
    }

    /// The most urgent case that was not left.
    private func next() throws -> CaseID? {
        guard let only else {
            return try waiting().first
        }
        return skipped.contains(only) || doneCount > 0 ? nil : only
    }

    // MARK: One case

    /// Whether the officer goes on.
    private func work(on id: CaseID) throws -> Bool {
        let current = try engine.existing(id)
        guard !actor.conflicts.contains(current.creditCode) else {
            // Whoever is bound to the enterprise does not see the file (回避).
            let enterprise = Bilingual(zh: current.enterprise, en: current.enterprise)
            say("\(id) " + Refusal.conflict(actor.id, enterprise).sentence.text(language))
            skipped.insert(id)
            return true
        }
        if let fault = revisions.faults[current.revision] {
            say("\(id) " + fault.sentence.text(language))
            skipped.insert(id)
            return true
        }
        let workflow = try engine.workflow(of: current)
        let decisions = Decisions(try engine.offers(current, to: actor))
        guard only != nil || !decisions.choices.isEmpty || mayScore(current, workflow) else {
            say(headline(current) + pick("：现在没有您可办的。", ": nothing for you to do now."))
            explain(decisions.unmet)
            settled.insert(id)
            return true
        }
        try show(current, workflow)
        explain(decisions.unmet)
        while true {
            switch try decide(current, workflow, decisions) {
            case .again: continue
            case .anew: return true
            case .leave: return false
            }
        }
    }

    private enum Turn {
        /// The same screen.
        case again
        /// The case or the queue has changed, or the case is left.
        case anew
        case leave
    }

    private func decide(
        _ current: Case, _ workflow: Workflow, _ decisions: Decisions
    ) throws -> Turn {
        let canScore = mayScore(current, workflow)
        terminal.show()
        say(headline(current))
        say(decisions.prompt(language, canScore: canScore))
        let answer = try terminal.chooseKey("> ", from: decisions.keys(canScore: canScore))
        guard case .key(let key) = answer else { return .leave }
        switch key {
        case Decisions.quit: return .leave
        case Decisions.skip:
            skipped.insert(current.id)
            return .anew
        case Decisions.why:
            explain(decisions.others)
            return .again
        case Decisions.bulk: return try bulk(decisions, current, workflow)
        case Decisions.score:
            let session = ScoreSession(
                engine: engine, terminal: terminal, language: language, actor: actor.id)
            guard try session.score(current, workflow) != nil else { return .again }
            doneCount += 1
            settled.insert(current.id)
            return .anew
        default:
            guard let transition = decisions[key] else { return .again }
            return try carryOut(transition, on: current, workflow)
        }
    }

    private func carryOut(
        _ transition: Transition, on current: Case, _ workflow: Workflow
    ) throws -> Turn {
        say("—— " + transition.title.text(language))
        let form = ActForm(terminal: terminal, view: view, workflow: workflow)
        guard let facts = try form.facts(transition, for: current),
            let words = try form.words(transition)
        else { return .again }
        let act = Act(
            event: transition.event, facts: facts, opinion: words.opinion, reason: words.reason,
            ground: words.ground)
        let prompt = pick(
            "\(transition.title.zh)：\(current.id) \(current.enterprise)，确认？Y 办理　N 返回 > ",
            "\(transition.title.en): \(current.id) \(current.enterprise). Y do it  N back > ")
        guard case .key("y") = try terminal.chooseKey(prompt.printable, from: ["y", "n"]) else {
            return .again
        }
        return try perform(act, on: current, workflow)
    }

    private func perform(_ act: Act, on current: Case, _ workflow: Workflow) throws -> Turn {
        do {
            let entries = try engine.perform(
                .act(OnCase(id: current.id, act: act, seen: current.version)), by: actor.id)
            doneCount += 1
            let report = ActReport(pack: pack, language: language)
            for line in report.lines(entries, workflow) { terminal.tell(line, .green) }
            return .anew
        } catch let refusal as Refusal {
            complain(refusal)
            if case .stale = refusal { return .anew }
            return .again
        } catch {
            let said = CertFlowError(error)
            guard said.kind == .tryAgain else { throw error }
            say(pick("！\(said.chinese)", "! \(said.english)"))
            return .anew
        }
    }

    private func bulk(
        _ decisions: Decisions, _ current: Case, _ workflow: Workflow
    ) throws -> Turn {
        let session = BulkSession(
            engine: engine, terminal: terminal, view: view, actor: actor, workflow: workflow)
        let count = try session.run(decisions.bulk.map(\.transition), like: current)
        doneCount += count
        return count == 0 ? .again : .anew
    }
}
