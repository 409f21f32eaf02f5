extension Schema {
    /// `sequence` and `position` name the change of the journal that a row comes from.
    static let outcomes = """
        CREATE TABLE title (
            sequence    INTEGER NOT NULL,
            position    INTEGER NOT NULL,
            kind        TEXT    NOT NULL,
            programme   TEXT    NOT NULL,
            creditCode  TEXT    NOT NULL
                        REFERENCES enterprise (creditCode) DEFERRABLE INITIALLY DEFERRED,
            enterprise  TEXT    NOT NULL,
            unit        TEXT    NOT NULL,
            product     TEXT,
            productName TEXT,
            day         TEXT    NOT NULL \(isDay("day")),
            document    TEXT,
            serial      TEXT,
            "case"      TEXT    REFERENCES "case" (id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (sequence, position),
            FOREIGN KEY (product, creditCode)
                REFERENCES product (key, creditCode) DEFERRABLE INITIALLY DEFERRED
        ) STRICT;

        CREATE INDEX titleOfHolder ON title (creditCode, kind, day);
        CREATE INDEX titleOfYear ON title (programme, kind, day);
        CREATE INDEX titleOfProduct ON title (product) WHERE product IS NOT NULL;

        CREATE TABLE number (
            series      TEXT    NOT NULL,
            year        INTEGER NOT NULL,
            value       INTEGER NOT NULL,
            text        TEXT    NOT NULL,
            subjectKind TEXT    NOT NULL,
            subject     TEXT    NOT NULL,
            PRIMARY KEY (series, year, value)
        ) STRICT, WITHOUT ROWID;

        CREATE TRIGGER numberHasNoGap BEFORE INSERT ON number
        WHEN NEW.value <> (
            SELECT coalesce(max(value), 0) + 1 FROM number
            WHERE series = NEW.series AND year = NEW.year)
        BEGIN SELECT RAISE(ABORT, 'a series of official numbers has no gap'); END;

        CREATE TABLE document (
            id          TEXT    NOT NULL PRIMARY KEY,
            sequence    INTEGER NOT NULL,
            position    INTEGER NOT NULL,
            subjectKind TEXT    NOT NULL,
            subject     TEXT    NOT NULL,
            template    TEXT    NOT NULL,
            title       TEXT    NOT NULL,
            number      TEXT,
            day         TEXT    NOT NULL \(isDay("day")),
            text        TEXT    NOT NULL
        ) STRICT;

        CREATE INDEX documentOfSubject ON document (subjectKind, subject, sequence, position);

        CREATE TABLE message (
            sequence    INTEGER NOT NULL,
            position    INTEGER NOT NULL,
            role        TEXT    NOT NULL,
            unit        TEXT,
            subjectKind TEXT    NOT NULL,
            subject     TEXT    NOT NULL,
            day         TEXT    NOT NULL \(isDay("day")),
            zh          TEXT    NOT NULL,
            en          TEXT    NOT NULL,
            PRIMARY KEY (sequence, position)
        ) STRICT;

        CREATE INDEX messageOfSubject ON message (subjectKind, subject, sequence, position);
        """

    static let lists = """
        CREATE TABLE list (
            id          TEXT NOT NULL PRIMARY KEY,
            programme   TEXT NOT NULL,
            event       TEXT,
            kind        TEXT NOT NULL,
            document    TEXT NOT NULL,
            publishedOn TEXT NOT NULL \(isDay("publishedOn")),
            fileDigest  TEXT NOT NULL
        ) STRICT;

        CREATE INDEX listOfFile ON list (fileDigest);

        CREATE TABLE listRow (
            list       TEXT    NOT NULL REFERENCES list (id) DEFERRABLE INITIALLY DEFERRED,
            position   INTEGER NOT NULL,
            creditCode TEXT    NOT NULL,
            match      TEXT    REFERENCES "case" (id) DEFERRABLE INITIALLY DEFERRED,
            body       TEXT    NOT NULL,
            PRIMARY KEY (list, position)
        ) STRICT, WITHOUT ROWID;
        """
}
