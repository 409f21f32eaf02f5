import CertFlowCore
import CertFlowStore

/// The rules that several cases of one programme come under together.
struct Terms {
    let workflow: Workflow
    let pack: Pack
    /// Every revision that the cases are pinned to, with its rules; the newest is last.
    let all: [(workflow: Workflow, pack: Pack)]
}

extension Transaction {
    /// The rules of the newest revision that `cases` are pinned to; of the current one without cases.
    ///
    /// What cases of several revisions do together (a round, a notice) goes by one set of rules. The
    /// callers make sure that these rules read the same in every revision concerned.
    func terms(of cases: [Case], _ programme: ProgrammeID) throws -> Terms {
        var digests = Set(cases.map(\.revision))
        if digests.isEmpty { digests = [try shelf.current(reader: writer)] }
        let order = try writer.packs().map(\.pack.digest)
        let sorted = digests.sorted { one, other in
            (order.firstIndex(of: one) ?? -1) < (order.firstIndex(of: other) ?? -1)
        }
        let all = try sorted.map { digest -> (workflow: Workflow, pack: Pack) in
            let pack = try shelf.pack(digest, reader: writer)
            guard let workflow = pack.workflow(programme) else {
                let near = NearestName.find(
                    programme.rawValue, among: pack.workflows.map(\.id.rawValue))
                throw Refusal.unknownProgramme(programme.rawValue, near: near)
            }
            return (workflow, pack)
        }
        guard let newest = all.last else { throw EngineFault.noPack }
        return Terms(workflow: newest.workflow, pack: newest.pack, all: all)
    }

    /// What to do when cases of several revisions cannot go together.
    func apart(_ what: Bilingual, _ terms: Terms) throws -> Bilingual {
        let names = try shelf.revisions(reader: writer)
        let list = terms.all.map { names.name(of: $0.pack.digest) }
        return Bilingual(
            zh:
                "办件分属流程版本 \(list.joined(separator: "、"))，\(what.zh)不同；请先迁移（certflow programme migrate）或分别办理",
            en:
                "the cases are of revisions \(list.joined(separator: ", ")), whose \(what.en) differ; migrate them first (certflow programme migrate) or do it apart"
        )
    }

    /// The revision a linked case is opened on: the current one when it takes all that the link gives, else
    /// the revision of the case that opens it.
    func openingPack(_ submission: Submission, event: EventName, driver: RoleID?) throws -> Pack {
        guard driver == .link, let about = submission.about else { return try pack }
        let parent = try existing(about)
        do {
            let current = try pack
            if let workflow = current.workflow(submission.programme),
                workflow.openings.contains(where: { $0.event == event }),
                submission.facts.values.keys.allSatisfy({ workflow.question($0) != nil })
            {
                return current
            }
        } catch let fault as EngineFault where fault.isOfRevision {}
        return try shelf.pack(parent.revision, reader: writer)
    }
}
