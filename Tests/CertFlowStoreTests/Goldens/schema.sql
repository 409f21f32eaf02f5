-- application_id 1128680535
-- user_version 3
-- journal_mode wal
-- foreign_keys 1
-- page_size 4096

CREATE TABLE journal (
    sequence    INTEGER NOT NULL PRIMARY KEY,
    id          TEXT    NOT NULL UNIQUE,
    at          INTEGER NOT NULL,
    day         TEXT    NOT NULL CONSTRAINT "day is a day" CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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

CREATE TABLE delivery (
    kind TEXT    NOT NULL
         CONSTRAINT "what is handed out" CHECK (kind IN ('message', 'document')),
    key  TEXT    NOT NULL,
    at   INTEGER NOT NULL,
    PRIMARY KEY (kind, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE pack (
    digest      TEXT    NOT NULL PRIMARY KEY,
    sequence    INTEGER NOT NULL,
    day         TEXT    NOT NULL CONSTRAINT "day is a day" CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
    opensOn   TEXT    NOT NULL CONSTRAINT "opensOn is a day" CHECK (opensOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    closesOn  TEXT    NOT NULL CONSTRAINT "closesOn is a day" CHECK (closesOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    stage     TEXT    NOT NULL CHECK (stage IN ('open', 'ranked', 'decided')),
    body      TEXT    NOT NULL
) STRICT;

CREATE INDEX roundOfYear ON round (programme, year, id);

CREATE TABLE notice (
    id        TEXT NOT NULL PRIMARY KEY,
    programme TEXT NOT NULL,
    openedOn  TEXT NOT NULL CONSTRAINT "openedOn is a day" CHECK (openedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    lastDay   TEXT NOT NULL CONSTRAINT "lastDay is a day" CHECK (lastDay GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    stage     TEXT NOT NULL CHECK (stage IN ('open', 'ended', 'published')),
    body      TEXT NOT NULL
) STRICT;

CREATE INDEX noticeThatRuns ON notice (lastDay, id) WHERE stage = 'open';

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
    filedOn        TEXT    NOT NULL CONSTRAINT "filedOn is a day" CHECK (filedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    state          TEXT    NOT NULL,
    phase          TEXT    NOT NULL CHECK
                   (phase IN ('filing', 'review', 'certification', 'reward', 'closed')),
    isFinal        INTEGER NOT NULL CHECK (isFinal IN (0, 1)),
    owner          TEXT,
    version        INTEGER NOT NULL
                   CONSTRAINT "the first step is 1" CHECK (version >= 1),
    deadlineDue    TEXT    CONSTRAINT "deadlineDue is a day" CHECK (deadlineDue GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
    since  TEXT NOT NULL CONSTRAINT "since is a day" CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    due    TEXT CONSTRAINT "due is a day" CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE INDEX workItemOfAll ON workItem (due, since, "case", role, unit);

CREATE INDEX workItemOfRole ON workItem (role, due, since, "case", unit);

CREATE INDEX workItemOfUnit ON workItem (role, unit, due, since, "case");

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
    day         TEXT    NOT NULL CONSTRAINT "day is a day" CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
    day         TEXT    NOT NULL CONSTRAINT "day is a day" CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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
    day         TEXT    NOT NULL CONSTRAINT "day is a day" CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    zh          TEXT    NOT NULL,
    en          TEXT    NOT NULL,
    PRIMARY KEY (sequence, position)
) STRICT;

CREATE INDEX messageOfSubject ON message (subjectKind, subject, sequence, position);

CREATE TABLE list (
    id          TEXT NOT NULL PRIMARY KEY,
    programme   TEXT NOT NULL,
    event       TEXT,
    kind        TEXT NOT NULL,
    document    TEXT NOT NULL,
    publishedOn TEXT NOT NULL CONSTRAINT "publishedOn is a day" CHECK (publishedOn GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
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

CREATE TABLE tree (
    sequence INTEGER NOT NULL PRIMARY KEY REFERENCES journal (sequence),
    nodes    BLOB    NOT NULL
             CONSTRAINT "nodes are hashes of 32 bytes"
             CHECK (length(nodes) > 0 AND length(nodes) % 32 = 0)
) STRICT;

CREATE TRIGGER treeHasNoGap BEFORE INSERT ON tree
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM tree)
BEGIN SELECT RAISE(ABORT, 'the tree has no gap'); END;

CREATE TRIGGER treeIsNotChanged BEFORE UPDATE ON tree
BEGIN SELECT RAISE(ABORT, 'the tree is append-only'); END;

CREATE TRIGGER treeIsNotShortened BEFORE DELETE ON tree
BEGIN SELECT RAISE(ABORT, 'the tree is append-only'); END;

CREATE TABLE treeKey (
    id        TEXT NOT NULL PRIMARY KEY,
    algorithm TEXT NOT NULL,
    publicKey BLOB NOT NULL
) STRICT;

CREATE TRIGGER treeKeyIsNotReplaced BEFORE INSERT ON treeKey
WHEN EXISTS (SELECT 1 FROM treeKey WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'keys are append-only'); END;

CREATE TRIGGER treeKeyIsNotChanged BEFORE UPDATE ON treeKey
BEGIN SELECT RAISE(ABORT, 'keys are append-only'); END;

CREATE TRIGGER treeKeyIsNotDeleted BEFORE DELETE ON treeKey
BEGIN SELECT RAISE(ABORT, 'keys are append-only'); END;

CREATE TABLE treeHead (
    size      INTEGER NOT NULL PRIMARY KEY REFERENCES journal (sequence),
    at        INTEGER NOT NULL,
    root      BLOB    NOT NULL
              CONSTRAINT "a root has 32 bytes" CHECK (length(root) = 32),
    key       TEXT    NOT NULL REFERENCES treeKey (id),
    signature BLOB    NOT NULL
) STRICT;

CREATE TRIGGER treeHeadGrows BEFORE INSERT ON treeHead
WHEN NEW.size <= (SELECT coalesce(max(size), 0) FROM treeHead)
BEGIN SELECT RAISE(ABORT, 'a head is larger than the one before it'); END;

CREATE TRIGGER treeHeadIsNotChanged BEFORE UPDATE ON treeHead
BEGIN SELECT RAISE(ABORT, 'heads are append-only'); END;

CREATE TRIGGER treeHeadIsNotDeleted BEFORE DELETE ON treeHead
BEGIN SELECT RAISE(ABORT, 'heads are append-only'); END;

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

CREATE TABLE 'caseIndex_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'caseIndex_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'caseIndex_config'(k PRIMARY KEY, v) WITHOUT ROWID;

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
