import CertFlowCore
import GRDB

extension Projection {
    /// Which facts can be searched is an outcome of publishing.
    func remember(searchable pack: PackPublished) throws {
        for (programme, facts) in pack.searchable ?? [:] {
            for (fact, kind) in facts {
                try db.run(
                    """
                    INSERT INTO searchFact (revision, programme, fact, kind) VALUES (?, ?, ?, ?)
                    ON CONFLICT DO NOTHING
                    """, [pack.digest, programme, fact, kind.rawValue])
            }
        }
        shelf.forgetSearchable()
    }

    /// Puts what can be searched of a case into the index, in place of what stood there.
    func index(_ current: Case) throws {
        let text = CaseText(current, try shelf.searchable(current.revision, current.programme))
        try db.run(
            """
            INSERT INTO caseText ("case", marks, words) VALUES (?, ?, ?)
            ON CONFLICT ("case") DO UPDATE SET marks = excluded.marks, words = excluded.words
            WHERE marks <> excluded.marks OR words <> excluded.words
            """, [current.id, text.marks, text.words])
    }
}
