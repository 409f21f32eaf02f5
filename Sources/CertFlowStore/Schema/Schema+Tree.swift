extension Schema {
    /// What proves the journal. See D-0011.
    static let tree = """
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
        """

    /// Every table that replay does not rebuild, and what it is there for.
    static let truths = ["journal", "blob", "tree", "treeKey", "treeHead"]
    static let operational = ["delivery"]
}
