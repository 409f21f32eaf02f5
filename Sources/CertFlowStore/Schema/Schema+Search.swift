import CertFlowCore
import GRDB

extension Schema {
    /// The index over cases. See D-0014.
    ///
    /// `caseText` is a projection like any other; `caseIndex` is SQLite's full-text index of it, kept by triggers,
    /// and `caseIndexWord` shows what stands in the index. Nobody ranks by counting words over all cases, so no
    /// sizes of columns are kept; prefixes of one character are, for queries of one character.
    private static let search = """
        CREATE TABLE searchFact (
            revision  TEXT NOT NULL REFERENCES pack (digest) DEFERRABLE INITIALLY DEFERRED,
            programme TEXT NOT NULL,
            fact      TEXT NOT NULL,
            kind      TEXT NOT NULL
                      CONSTRAINT "what a fact is to a search"
                      CHECK (kind IN ('enterprise', 'product', 'patent', 'text')),
            PRIMARY KEY (revision, programme, fact)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE caseText (
            id     INTEGER NOT NULL PRIMARY KEY,
            "case" TEXT    NOT NULL UNIQUE
                   REFERENCES "case" (id) DEFERRABLE INITIALLY DEFERRED,
            marks  TEXT    NOT NULL,
            words  TEXT    NOT NULL
        ) STRICT;

        CREATE VIRTUAL TABLE caseIndex USING fts5 (
            marks, words, content = 'caseText', content_rowid = 'id', columnsize = 0, prefix = '1',
            tokenize = "ascii tokenchars '-_.:|'"
        );

        CREATE VIRTUAL TABLE caseIndexWord USING fts5vocab (caseIndex, instance);

        CREATE TRIGGER caseTextIsIndexed AFTER INSERT ON caseText
        BEGIN
            INSERT INTO caseIndex (rowid, marks, words) VALUES (NEW.id, NEW.marks, NEW.words);
        END;

        CREATE TRIGGER caseTextIsIndexedAgain AFTER UPDATE ON caseText
        BEGIN
            INSERT INTO caseIndex (caseIndex, rowid, marks, words)
            VALUES ('delete', OLD.id, OLD.marks, OLD.words);
            INSERT INTO caseIndex (rowid, marks, words) VALUES (NEW.id, NEW.marks, NEW.words);
        END;

        CREATE TRIGGER caseTextLeavesTheIndex AFTER DELETE ON caseText
        BEGIN
            INSERT INTO caseIndex (caseIndex, rowid, marks, words)
            VALUES ('delete', OLD.id, OLD.marks, OLD.words);
        END;
        """

    /// Adds the index and puts the cases of an older register into it.
    static func addSearch(_ db: Database, version: Int) throws {
        try db.execute(sql: search)
        let projection = Projection(db, CaseShelf(db))
        for published in try Reader(db).packs() {
            try projection.remember(searchable: published.pack)
        }
        let rows = try db.rows(#"SELECT id, body FROM "case" ORDER BY rowid"#)
        while let row = try rows.next() {
            let id: CaseID = try row.get("id")
            try projection.index(try row.body(Case.self, of: "case \(id.rawValue)"))
        }
        try db.execute(sql: "PRAGMA user_version = \(version)")
    }
}
