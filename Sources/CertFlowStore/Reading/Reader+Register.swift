package import CertFlowCore
import GRDB

/// A revision of the pack as it was published.
package struct PublishedPack: Hashable, Sendable {
    package let sequence: Int
    package let on: Day
    package let pack: PackPublished

    package init(sequence: Int, on day: Day, pack: PackPublished) {
        self.sequence = sequence
        on = day
        self.pack = pack
    }
}

extension Reader {
    /// The revision that applications are filed under.
    package func latestPack() throws -> PublishedPack? {
        try db.row("SELECT * FROM pack ORDER BY sequence DESC LIMIT 1").map(Reader.pack)
    }

    /// The digests that cases are pinned to, whether or not they were published.
    package func pinnedRevisions() throws -> [String] {
        try db.rows("SELECT DISTINCT revision FROM \"case\" ORDER BY revision").collect {
            try $0.get("revision")
        }
    }

    /// The cases that are pinned to a revision, by id.
    package func cases(pinnedTo digest: String) throws -> [CaseID] {
        try db.rows("SELECT id FROM \"case\" WHERE revision = ? ORDER BY id", [digest]).collect {
            try $0.get("id")
        }
    }

    /// The digest of the revision that new cases are pinned to.
    package func latestPackDigest() throws -> String? {
        try db.row("SELECT digest FROM pack ORDER BY sequence DESC LIMIT 1")?.get("digest")
    }

    package func pack(digest: String) throws -> PublishedPack? {
        try db.row("SELECT * FROM pack WHERE digest = ?", [digest]).map(Reader.pack)
    }

    /// Every revision, the one published first before the others.
    package func packs() throws -> [PublishedPack] {
        try db.rows("SELECT * FROM pack ORDER BY sequence").collect(Reader.pack)
    }

    private static func pack(_ row: Row) throws -> PublishedPack {
        let sequence: Int = try row.get("sequence")
        return PublishedPack(
            sequence: sequence, on: try row.get("day"),
            pack: try row.body(PackPublished.self, of: "pack of entry \(sequence)"))
    }

    /// Everybody who may act, by id.
    package func actors() throws -> [Actor] {
        try db.rows("SELECT id, body FROM actor ORDER BY id").collect(Reader.actor)
    }

    package func actor(_ id: ActorID) throws -> Actor? {
        try db.row("SELECT id, body FROM actor WHERE id = ?", [id]).map(Reader.actor)
    }

    private static func actor(_ row: Row) throws -> Actor {
        let id: ActorID = try row.get("id")
        return try row.body(Actor.self, of: "actor \(id.rawValue)")
    }

    /// The rounds of a programme, or all; by year, then by id.
    package func rounds(_ programme: ProgrammeID? = nil) throws -> [Round] {
        var conditions = Conditions()
        conditions.add("programme = ?", programme)
        return try db.rows(
            "SELECT id, body FROM round \(conditions.sql) ORDER BY year, id", conditions.arguments
        ).collect(Reader.round)
    }

    package func round(_ id: RoundID) throws -> Round? {
        try db.row("SELECT id, body FROM round WHERE id = ?", [id]).map(Reader.round)
    }

    /// The round of a year; the one that opened last when there are several.
    package func round(_ programme: ProgrammeID, year: Int) throws -> Round? {
        try db.row(
            """
            SELECT id, body FROM round WHERE programme = ? AND year = ?
            ORDER BY opensOn DESC, id DESC LIMIT 1
            """, [programme, year]
        ).map(Reader.round)
    }

    private static func round(_ row: Row) throws -> Round {
        let id: RoundID = try row.get("id")
        return try row.body(Round.self, of: "round \(id.rawValue)")
    }
}
