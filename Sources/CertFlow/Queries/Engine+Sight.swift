package import CertFlowCore
import CertFlowStore

extension Engine {
    /// What a person may see today; everything when nobody is named.
    package func sight(of actor: ActorID?) throws -> CaseSight {
        try actor.map { CaseSight(of: try self.actor($0), on: now().day) } ?? .everything
    }

    /// The cases that `query` asks for and the person may see.
    package func cases(_ query: CaseQuery, seenBy actor: ActorID?) throws -> [Case] {
        let sight = try sight(of: actor)
        return try cases(query).filter(sight.sees)
    }

    /// The case of that id.
    ///
    /// - Throws: ``Refusal`` when there is none, or the person may not see it.
    package func existing(_ id: CaseID, seenBy actor: ActorID?) throws -> Case {
        let found = try existing(id)
        guard let actor, try !sight(of: actor).sees(found) else { return found }
        throw Refusal.other(
            "not-yours-to-see",
            Bilingual(
                zh: "\(actor) 不能查看办件 \(id)：不属于其所任职务的区县（开发区）、本人的申报，或须回避。",
                en:
                    "\(actor) may not see case \(id): it is of another unit, of another applicant, or there is a conflict of interest."
            ))
    }
}
