extension Schema {
    /// A condition that reads as a sentence: `column` holds a day.
    static func isDay(_ column: String) -> String {
        """
        CONSTRAINT "\(column) is a day" \
        CHECK (\(column) GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
        """
    }

    /// The truth: what was asked and what came of it. `REPLACE` would pass by the triggers for UPDATE and
    /// DELETE, hence the one for INSERT.
    static let journal = """
        CREATE TABLE journal (
            sequence    INTEGER NOT NULL PRIMARY KEY,
            id          TEXT    NOT NULL UNIQUE,
            at          INTEGER NOT NULL,
            day         TEXT    NOT NULL \(isDay("day")),
            subjectKind TEXT    NOT NULL,
            subject     TEXT    NOT NULL,
            actor       TEXT    NOT NULL,
            command     TEXT    NOT NULL,
            cause       INTEGER REFERENCES journal (sequence),
            body        TEXT    NOT NULL,
            CONSTRAINT "a cause comes before its consequence" CHECK (cause < sequence)
        ) STRICT;

        CREATE INDEX journalOfSubject ON journal (subjectKind, subject, sequence);

        CREATE TRIGGER journalHasNoGap BEFORE INSERT ON journal
        WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM journal)
        BEGIN SELECT RAISE(ABORT, 'the journal has no gap'); END;

        CREATE TRIGGER journalNeverGoesBack BEFORE INSERT ON journal
        WHEN NEW.at < (SELECT at FROM journal ORDER BY sequence DESC LIMIT 1)
        BEGIN SELECT RAISE(ABORT, 'an entry is never before the previous one'); END;

        CREATE TRIGGER journalTakesACommandOnce BEFORE INSERT ON journal
        WHEN EXISTS (SELECT 1 FROM journal WHERE id = NEW.id)
        BEGIN SELECT RAISE(ABORT, 'a command has effect once'); END;

        CREATE TRIGGER journalIsNotChanged BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

        CREATE TRIGGER journalIsNotShortened BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

        CREATE TABLE blob (
            digest TEXT NOT NULL PRIMARY KEY
                   CONSTRAINT "digest is SHA-256 in hexadecimal"
                   CHECK (length(digest) = 64 AND digest NOT GLOB '*[^0-9a-f]*'),
            bytes  BLOB NOT NULL
        ) STRICT;

        CREATE TRIGGER blobIsNotReplaced BEFORE INSERT ON blob
        WHEN EXISTS (SELECT 1 FROM blob WHERE digest = NEW.digest)
        BEGIN SELECT RAISE(ABORT, 'bytes kept by digest are append-only'); END;

        CREATE TRIGGER blobIsNotChanged BEFORE UPDATE ON blob
        BEGIN SELECT RAISE(ABORT, 'bytes kept by digest are append-only'); END;

        CREATE TRIGGER blobIsNotDeleted BEFORE DELETE ON blob
        BEGIN SELECT RAISE(ABORT, 'bytes kept by digest are append-only'); END;
        """

    /// What was handed out already; not in the journal and not rebuilt by replay.
    static let operations = """
        CREATE TABLE delivery (
            kind TEXT    NOT NULL
                 CONSTRAINT "what is handed out" CHECK (kind IN ('message', 'document')),
            key  TEXT    NOT NULL,
            at   INTEGER NOT NULL,
            PRIMARY KEY (kind, key)
        ) STRICT, WITHOUT ROWID;
        """
}
