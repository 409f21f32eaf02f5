extension Schema {
    static let people = """
        CREATE TABLE pack (
            digest      TEXT    NOT NULL PRIMARY KEY,
            sequence    INTEGER NOT NULL,
            day         TEXT    NOT NULL \(isDay("day")),
            isRehearsal INTEGER NOT NULL CHECK (isRehearsal IN (0, 1)),
            isExample   INTEGER NOT NULL CHECK (isExample IN (0, 1)),
            body        TEXT    NOT NULL
        ) STRICT;

        CREATE TABLE actor (
            id   TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT;

        CREATE TABLE enterprise (
            creditCode TEXT NOT NULL PRIMARY KEY,
            name       TEXT NOT NULL,
            unit       TEXT NOT NULL
        ) STRICT;

        CREATE TABLE product (
            key        TEXT NOT NULL,
            creditCode TEXT NOT NULL
                       REFERENCES enterprise (creditCode) DEFERRABLE INITIALLY DEFERRED,
            name       TEXT,
            PRIMARY KEY (key, creditCode)
        ) STRICT;

        CREATE TABLE round (
            id        TEXT    NOT NULL PRIMARY KEY,
            programme TEXT    NOT NULL,
            year      INTEGER NOT NULL,
            dataYear  INTEGER NOT NULL,
            opensOn   TEXT    NOT NULL \(isDay("opensOn")),
            closesOn  TEXT    NOT NULL \(isDay("closesOn")),
            stage     TEXT    NOT NULL CHECK (stage IN ('open', 'ranked', 'decided')),
            body      TEXT    NOT NULL
        ) STRICT;

        CREATE INDEX roundOfYear ON round (programme, year, id);

        CREATE TABLE notice (
            id        TEXT NOT NULL PRIMARY KEY,
            programme TEXT NOT NULL,
            openedOn  TEXT NOT NULL \(isDay("openedOn")),
            lastDay   TEXT NOT NULL \(isDay("lastDay")),
            stage     TEXT NOT NULL CHECK (stage IN ('open', 'ended', 'published')),
            body      TEXT NOT NULL
        ) STRICT;

        CREATE INDEX noticeThatRuns ON notice (lastDay, id) WHERE stage = 'open';
        """

    /// `series` and `serial` are the two parts of an id such as `PIP-2026-0007`, for the next one.
    static let cases = """
        CREATE TABLE "case" (
            id             TEXT    NOT NULL PRIMARY KEY,
            series         TEXT,
            serial         INTEGER,
            programme      TEXT    NOT NULL,
            revision       TEXT    NOT NULL
                           REFERENCES pack (digest) DEFERRABLE INITIALLY DEFERRED,
            creditCode     TEXT    NOT NULL
                           REFERENCES enterprise (creditCode) DEFERRABLE INITIALLY DEFERRED,
            enterprise     TEXT    NOT NULL,
            unit           TEXT    NOT NULL,
            product        TEXT,
            productName    TEXT,
            year           INTEGER NOT NULL,
            round          TEXT    REFERENCES round (id) DEFERRABLE INITIALLY DEFERRED,
            parent         TEXT    REFERENCES "case" (id) DEFERRABLE INITIALLY DEFERRED,
            filedOn        TEXT    NOT NULL \(isDay("filedOn")),
            state          TEXT    NOT NULL,
            phase          TEXT    NOT NULL CHECK
                           (phase IN ('filing', 'review', 'certification', 'reward', 'closed')),
            isFinal        INTEGER NOT NULL CHECK (isFinal IN (0, 1)),
            owner          TEXT,
            version        INTEGER NOT NULL
                           CONSTRAINT "the first step is 1" CHECK (version >= 1),
            deadlineDue    TEXT    \(isDay("deadlineDue")),
            deadlineMarked INTEGER CHECK (deadlineMarked IN (0, 1)),
            notice         TEXT    REFERENCES notice (id) DEFERRABLE INITIALLY DEFERRED,
            body           TEXT    NOT NULL,
            FOREIGN KEY (product, creditCode)
                REFERENCES product (key, creditCode) DEFERRABLE INITIALLY DEFERRED,
            CONSTRAINT "a final case waits for nobody" CHECK (isFinal = 0 OR owner IS NULL),
            CONSTRAINT "a deadline is marked or not"
                CHECK ((deadlineDue IS NULL) = (deadlineMarked IS NULL))
        ) STRICT;

        CREATE UNIQUE INDEX caseNumber ON "case" (series, serial) WHERE serial IS NOT NULL;
        CREATE INDEX caseOfProgramme ON "case" (programme, year, state, id);
        CREATE INDEX caseOfHolder ON "case" (creditCode, id);
        CREATE INDEX caseOfProduct ON "case" (product, id) WHERE product IS NOT NULL;
        CREATE INDEX caseOfParent ON "case" (parent, id) WHERE parent IS NOT NULL;
        CREATE INDEX caseOfRound ON "case" (round, id) WHERE round IS NOT NULL;
        CREATE INDEX caseThatFallsDue ON "case" (deadlineDue, id, deadlineMarked)
            WHERE deadlineMarked = 0;

        CREATE TABLE noticeCase (
            notice TEXT NOT NULL REFERENCES notice (id) DEFERRABLE INITIALLY DEFERRED,
            "case" TEXT NOT NULL REFERENCES "case" (id) DEFERRABLE INITIALLY DEFERRED,
            PRIMARY KEY (notice, "case")
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX noticeOfCase ON noticeCase ("case", notice);

        CREATE TABLE workItem (
            "case" TEXT NOT NULL PRIMARY KEY
                   REFERENCES "case" (id) DEFERRABLE INITIALLY DEFERRED,
            role   TEXT NOT NULL,
            unit   TEXT NOT NULL,
            since  TEXT NOT NULL \(isDay("since")),
            due    TEXT \(isDay("due"))
        ) STRICT;

        CREATE INDEX workItemOfAll ON workItem (due, since, "case", role, unit);
        CREATE INDEX workItemOfRole ON workItem (role, due, since, "case", unit);
        CREATE INDEX workItemOfUnit ON workItem (role, unit, due, since, "case");
        """
}
