/// A command is an object with its own keys and `command`, the name of its kind.
extension Command: Codable {
    /// The name of a command's kind.
    package enum Kind: String, Codable, Sendable {
        case publish, addActor, openRound, rankRound, cosignRound, decideRound, submit, act
        case score, recordList, openNotice, publishNotice, due, noticeDue, migrate
        case migrateCase, undoMigration
    }

    private enum Key: String, CodingKey { case command }

    package var kind: Kind { parts.kind }

    private var parts: (kind: Kind, payload: any Encodable) {
        switch self {
        case .publish(let value): (.publish, value)
        case .addActor(let value): (.addActor, value)
        case .openRound(let value): (.openRound, value)
        case .rankRound(let value): (.rankRound, value)
        case .cosignRound(let value): (.cosignRound, value)
        case .decideRound(let value): (.decideRound, value)
        case .submit(let value): (.submit, value)
        case .act(let value): (.act, value)
        case .score(let value): (.score, value)
        case .recordList(let value): (.recordList, value)
        case .openNotice(let value): (.openNotice, value)
        case .publishNotice(let value): (.publishNotice, value)
        case .due(let value): (.due, value)
        case .noticeDue(let value): (.noticeDue, value)
        case .migrate(let value): (.migrate, value)
        case .migrateCase(let value): (.migrateCase, value)
        case .undoMigration(let value): (.undoMigration, value)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        let (kind, payload) = parts
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .command)
        try payload.encode(to: encoder)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self =
            switch try container.decode(Kind.self, forKey: .command) {
            case .publish: .publish(try PackPublished(from: decoder))
            case .addActor: .addActor(try Actor(from: decoder))
            case .openRound: .openRound(try OpenRound(from: decoder))
            case .rankRound: .rankRound(try OnRound(from: decoder))
            case .cosignRound: .cosignRound(try OnRound(from: decoder))
            case .decideRound: .decideRound(try OnRound(from: decoder))
            case .submit: .submit(try Submission(from: decoder))
            case .act: .act(try OnCase(from: decoder))
            case .score: .score(try OnCase(from: decoder))
            case .recordList: .recordList(try OfficialList(from: decoder))
            case .openNotice: .openNotice(try OpenNotice(from: decoder))
            case .publishNotice: .publishNotice(try OnNotice(from: decoder))
            case .due: .due(try OnCase(from: decoder))
            case .noticeDue: .noticeDue(try OnNotice(from: decoder))
            case .migrate: .migrate(try Migrate(from: decoder))
            case .migrateCase: .migrateCase(try MigrateCase(from: decoder))
            case .undoMigration: .undoMigration(try UndoMigration(from: decoder))
            }
    }
}
