/// One outcome in the register. Replay folds these and evaluates no rule.
package enum Change: Hashable, Sendable {
    case packPublished(PackPublished)
    case actorAdded(Actor)
    case roundChanged(Round)
    case caseOpened(CaseOpened)
    case caseMoved(CaseMoved)
    case titleGranted(TitleGranted)
    case numberTaken(NumberTaken)
    case documentIssued(DocumentIssued)
    case messageQueued(MessageQueued)
    case listRecorded(OfficialList)
    case noticeChanged(Notice)
    case caseMigrated(CaseMigrated)
}

/// A pack's revision, with the digest of each file; the bytes are kept by digest.
package struct PackPublished: Hashable, Sendable, Codable {
    package let digest: String
    /// SHA-256 by path within the pack.
    package let files: [String: String]
    package let isRehearsal: Bool
    package let isExample: Bool
    package let seed: UInt64?
    /// The ground of its publication; the first revision of a register has none.
    package let ground: String?
    /// Which facts of each programme can be searched; revisions of before version 0.4 do not say it.
    package let searchable: [String: [String: Searchable]]?

    package init(
        digest: String, files: [String: String], isRehearsal: Bool, isExample: Bool,
        seed: UInt64?, ground: String? = nil, searchable: [String: [String: Searchable]]? = nil
    ) {
        self.digest = digest
        self.files = files
        self.isRehearsal = isRehearsal
        self.isExample = isExample
        self.seed = seed
        self.ground = ground
        self.searchable = searchable
    }

    /// The outcome of publishing `pack`.
    package func outcome(_ pack: Pack) -> PackPublished {
        PackPublished(
            digest: digest, files: files, isRehearsal: isRehearsal, isExample: isExample,
            seed: seed, ground: ground, searchable: pack.searchable)
    }

    /// The text whose SHA-256 is the digest of a revision: its files with their digests, by path.
    package static func manifest(_ files: [String: String]) -> String {
        files.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }
}

/// A number of a gapless series, taken for a case or a notice.
package struct NumberTaken: Hashable, Sendable, Codable {
    package let series: String
    package let year: Int
    package let value: Int
    package let text: String
    package let subject: Subject

    package init(series: String, year: Int, value: Int, text: String, subject: Subject) {
        self.series = series
        self.year = year
        self.value = value
        self.text = text
        self.subject = subject
    }
}

/// A document as it was issued.
package struct DocumentIssued: Hashable, Sendable, Codable {
    package let id: String
    package let subject: Subject
    package let template: String
    package let title: String
    package let number: String?
    package let on: Day
    package let text: String

    package init(
        id: String, subject: Subject, template: String, title: String, number: String?,
        on day: Day, text: String
    ) {
        self.id = id
        self.subject = subject
        self.template = template
        self.title = title
        self.number = number
        on = day
        self.text = text
    }
}

/// A message for a role, to be sent after the commit.
package struct MessageQueued: Hashable, Sendable, Codable {
    package let role: RoleID
    package let unit: UnitID?
    package let subject: Subject
    package let on: Day
    package let text: Bilingual

    package init(role: RoleID, unit: UnitID?, subject: Subject, on day: Day, text: Bilingual) {
        self.role = role
        self.unit = unit
        self.subject = subject
        on = day
        self.text = text
    }
}
