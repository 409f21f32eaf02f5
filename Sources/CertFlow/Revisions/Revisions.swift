package import CertFlowCore
import CertFlowStore

/// The revisions of a register as people see them: numbered, with the words of each.
package struct Revisions: Hashable, Sendable {
    /// A revision in the order of publication.
    package struct Line: Hashable, Sendable {
        /// From 1, in the order of publication.
        package let number: Int
        package let digest: String
        package let publishedOn: Day
        package let ground: String?
        /// What is wrong with its bytes.
        package let fault: EngineFault?
    }

    package let lines: [Line]
    private let packsByDigest: [String: Pack]
    /// What is wrong, by digest; also of revisions that cases are pinned to and that are not there.
    package let faults: [String: EngineFault]

    init(published: [PublishedPack], packs: [String: Pack], faults: [String: EngineFault]) {
        lines = published.enumerated().map { index, one in
            Line(
                number: index + 1, digest: one.pack.digest, publishedOn: one.on,
                ground: one.pack.ground, fault: faults[one.pack.digest])
        }
        packsByDigest = packs
        self.faults = faults
    }

    /// Revisions that are at hand as packs; the last one is current.
    package init(_ all: [Pack]) {
        lines = []
        packsByDigest = Dictionary(all.map { ($0.digest, $0) }) { first, _ in first }
        faults = [:]
    }

    /// Those that can be read, in the order of publication.
    package var packs: [Pack] { lines.compactMap { packsByDigest[$0.digest] } }

    package func pack(_ digest: String) -> Pack? { packsByDigest[digest] }

    /// The newest revision that can be read: its calendar and its units serve every list.
    package var newest: Pack? {
        lines.reversed().lazy.compactMap { packsByDigest[$0.digest] }.first
    }

    package func number(of digest: String) -> Int? { lines.first { $0.digest == digest }?.number }

    /// `2（3f0a9c…）`, as people name a revision.
    package func name(of digest: String) -> String {
        let short = String(digest.prefix(12))
        return number(of: digest).map { "\($0)（\(short)）" } ?? short
    }

    package func workflow(of current: Case) -> Workflow? {
        packsByDigest[current.revision]?.workflow(current.programme)
    }

    /// What officers call the state a case is in, by its own revision.
    package func state(_ id: StateID, of programme: ProgrammeID, in revision: String) -> State? {
        packsByDigest[revision]?.workflow(programme)?.state(id)
    }

    /// A revision by its number, `latest`, its digest or the first characters of it.
    ///
    /// - Throws: ``Refusal`` when there is none, or more than one.
    package func find(_ name: String) throws(Refusal) -> Line {
        if name == "latest", let last = lines.last { return last }
        if let number = Int(name), name.count < 6 {
            if let found = lines.first(where: { $0.number == number }) { return found }
        } else if name.count >= 6 {
            let found = lines.filter { $0.digest.hasPrefix(name.lowercased()) }
            if found.count == 1, let only = found.first { return only }
        }
        throw .other(
            "unknown-revision",
            Bilingual(
                zh: "登记库中没有版本“\(name)”；共 \(lines.count) 个版本，用编号、latest 或摘要的前六位以上指明。",
                en:
                    "The register has no revision ‘\(name)’ of its \(lines.count); name it by number, latest, or six or more characters of its digest."
            ))
    }
}

extension Engine {
    /// The revisions of the register.
    package func revisions() throws -> Revisions {
        try register.read { try shelf.revisions(reader: $0) }
    }

    /// The revision that a case is pinned to.
    package func pack(of current: Case) throws -> Pack {
        try register.read { try shelf.pack(current.revision, reader: $0) }
    }

    /// The office and its calendar for lists and screens: the newest revision that can be read, so that a
    /// damaged one keeps nothing else back.
    package func officePack() throws -> Pack {
        try register.read { reader in
            do {
                return try shelf.currentPack(reader: reader)
            } catch let fault as EngineFault where fault.isOfRevision {
                guard let pack = try shelf.revisions(reader: reader).newest else { throw fault }
                return pack
            }
        }
    }

    /// The office day of an instant; of a rehearsal, which may be ahead of it, that of the last entry when
    /// that is later.
    package func lastDay(by instant: Instant) throws -> Day {
        let today = zone.moment(instant).day
        return isRehearsal ? max(today, try lastMoment().day) : today
    }

    /// The moment of the last entry.
    package func lastMoment() throws -> Moment {
        try register.read { try $0.lastEntry() }.map { zone.moment($0.at) } ?? now()
    }
}
