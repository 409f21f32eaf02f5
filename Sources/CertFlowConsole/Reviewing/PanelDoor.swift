import CertFlow
import CertFlowCore

/// Who may see a file before the panel, and the scores of others.
struct PanelDoor {
    let engine: Engine

    /// - Throws: ``Refusal`` before anything of the file is shown to somebody who may not score it.
    func check(_ current: Case, _ workflow: Workflow, _ actor: Actor) throws {
        guard let panel = workflow.panel, panel.state == current.state else {
            throw Refusal.noPanel
        }
        guard actor.holds(panel.role, on: engine.now().day) else {
            let office = try engine.officePack().office
            let title = office.role(panel.role)?.title
            throw Refusal.notYours(
                Bilingual(zh: "评分", en: "score"),
                needs: [title ?? Bilingual(zh: panel.role.rawValue, en: panel.role.rawValue)])
        }
        guard !actor.conflicts.contains(current.creditCode) else {
            throw Refusal.conflict(
                actor.id, Bilingual(zh: current.enterprise, en: current.enterprise))
        }
        guard !current.scores.contains(where: { $0.expert == actor.id }) else {
            throw Refusal.alreadyScored(actor.id)
        }
        guard current.scores.count < panel.seats else { throw Refusal.panelFull(panel.seats) }
    }

    /// - Throws: ``Refusal`` for an expert who has still to score: judgements are independent.
    func checkReading(_ current: Case, _ panel: Panel, _ person: ActorID) throws {
        let actor = try engine.actor(person)
        let day = engine.now().day
        guard actor.holds(panel.role, on: day), current.state == panel.state,
            !current.scores.contains(where: { $0.expert == person })
        else { return }
        throw Refusal.other(
            "score-first",
            Bilingual(
                zh: "专家独立评分，本人评分前不能查看他人评分。",
                en: "Experts judge independently; score the case before looking at others' scores.")
        )
    }
}
