package import CertFlowCore
package import MerkleLog

/// What a verification looked at and what it found.
package struct VerifyReport: Hashable, Sendable {
    /// How much was checked.
    package internal(set) var entries = 0
    package internal(set) var heads = 0
    package internal(set) var blobs = 0
    /// Files outside the database: evidence, and documents as handed out.
    package internal(set) var files = 0
    /// Rows compared with their replay, by table.
    package internal(set) var rows: [String: Int] = [:]
    /// The newest head, as it is stored.
    package internal(set) var newest: SignedTreeHead?
    /// The older head that was given and that the log extends.
    package internal(set) var extended: SignedTreeHead?
    /// The first faults found, at most ``most``.
    package private(set) var faults: [Fault] = []
    /// How many faults there are in all.
    package private(set) var faultCount = 0

    /// So many faults are named; one damaged page can make millions.
    package static let most = 1_000

    package init() {}

    package var isSound: Bool { faultCount == 0 }

    mutating func add(_ fault: Fault) {
        faultCount += 1
        if faults.count < VerifyReport.most { faults.append(fault) }
    }

    /// One thing that is not as the journal says it must be.
    package struct Fault: Hashable, Sendable, CustomStringConvertible {
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// SQLite finds the file damaged, or a row that refers to nothing.
            case database
            /// The journal has a gap or goes back in time.
            case order
            /// An entry is not the one that was hashed, cannot be read, or its columns say something else
            /// than its body.
            case entry
            /// An entry does not follow from those before it.
            case replay
            /// The tree does not follow from the entries.
            case tree
            /// A head is not signed, or says something else than the tree.
            case head
            /// Tables or triggers are not those of this version.
            case schema
            /// A file outside the database is missing or has another content.
            case file
            /// Bytes are missing, or are not those of their digest.
            case blob
            /// A row is there and should not be.
            case surplus
            /// A row should be there and is not.
            case absent
            /// A row has another content than replay gives it.
            case different
        }

        package let kind: Kind
        package let table: String
        /// The row's key; empty when the whole table or file is meant.
        package let key: String
        /// What is wrong, without the values concerned.
        package let sentence: Bilingual

        package init(_ kind: Kind, table: String, key: String, _ sentence: Bilingual) {
            self.kind = kind
            self.table = table
            self.key = key
            self.sentence = sentence
        }

        package var description: String { "\(table) \(key): \(sentence.en)" }
    }
}

/// How far a verification is.
package enum VerifyProgress: Hashable, Sendable {
    case database
    /// Entries, tree and heads.
    case journal(done: Int, of: Int)
    case replay(done: Int, of: Int)
    case blobs
    case files
    case table(String)
}
