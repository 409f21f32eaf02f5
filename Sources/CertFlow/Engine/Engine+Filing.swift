package import CertFlowCore
import CertFlowStore
package import Foundation

extension Engine {
    /// Hands in an application: keeps its evidence, then performs the command.
    ///
    /// `actor` is `nil` for the applicant itself (its credit code).
    package func file(
        _ draft: FilingDraft, by actor: ActorID?, id: CommandID? = nil, at moment: Moment? = nil
    ) throws -> [Entry] {
        let facts = try takeEvidence(draft)
        let submission = Submission(
            programme: draft.submission.programme, facts: facts, about: draft.submission.about)
        let who = try actor ?? applicant(of: submission)
        return try perform(.submit(submission), by: who, id: id, at: moment)
    }

    /// The facts of a draft with its evidence kept. A state secret stops before anything is stored.
    package func takeEvidence(_ draft: FilingDraft) throws -> Facts {
        let pack = try pack()
        guard let workflow = pack.workflow(draft.submission.programme) else {
            throw Refusal.unknownProgramme(draft.submission.programme.rawValue, near: nil)
        }
        let facts = draft.submission.facts
        if workflow.form.questions.contains(where: {
            $0.stopsWhenYes && facts[$0.name] == .flag(true)
        }) {
            throw Refusal.stateSecret
        }
        return try EvidenceIntake(register: register)
            .take(facts, of: workflow.form, from: draft.folder)
    }

    private func applicant(of submission: Submission) throws -> ActorID {
        let pack = try pack()
        guard let workflow = pack.workflow(submission.programme) else {
            throw Refusal.unknownProgramme(submission.programme.rawValue, near: nil)
        }
        guard let code = submission.facts[workflow.identity.creditCode]?.text,
            let id = ActorID(rawValue: code)
        else {
            let question = workflow.question(workflow.identity.creditCode)
            throw Refusal.form(
                [question?.complaint("必须填写", "an answer is needed")].compactMap { $0 })
        }
        return id
    }

    /// Records an official list from its file.
    ///
    /// - Returns: The list with each row's match or problem.
    @discardableResult
    package func importList(
        _ file: URL, shownAs path: String, by actor: ActorID, id: CommandID? = nil,
        at moment: Moment? = nil
    ) throws -> OfficialList {
        let bytes = try TextFile.data(file, shownAs: path)
        let text = try TextFile.read(file, shownAs: path)
        let list = try OfficialListFile(pack: try pack()).read(
            text, path: path, digest: Digest.sha256(bytes))
        let entries = try perform(.recordList(list), by: actor, id: id, at: moment)
        for case .listRecorded(let recorded) in entries.flatMap(\.changes) { return recorded }
        return list
    }

    package func existing(_ id: CaseID) throws -> Case {
        guard let found = try register.read({ try $0.case(id) }) else {
            throw Refusal.unknownCase(id.rawValue)
        }
        return found
    }

    /// The pack that a case is pinned to.
    package func pinnedPack(of current: Case) throws -> Pack {
        try register.read { try shelf.pack(current.revision, reader: $0) }
    }

    /// The workflow that a case is pinned to.
    package func workflow(of current: Case) throws -> Workflow {
        guard let workflow = try pinnedPack(of: current).workflow(current.programme) else {
            throw EngineFault.notInRevision(current.programme, current.revision)
        }
        return workflow
    }
}

extension FilingDraft {
    /// The same application about a case.
    package func about(_ id: CaseID?) -> FilingDraft {
        guard let id else { return self }
        return FilingDraft(
            label: label,
            submission: Submission(
                programme: submission.programme, facts: submission.facts, about: id),
            submitsOn: submitsOn, submitsAt: submitsAt, place: place, folder: folder)
    }
}
