/// What an entry of the journal is about.
package struct Subject: Hashable, Sendable, Codable, CustomStringConvertible {
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case register, actor, round, `case`, list, notice, migration
    }

    package let kind: Kind
    package let id: String

    package init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    package var description: String { "\(kind.rawValue) \(id)" }
}
