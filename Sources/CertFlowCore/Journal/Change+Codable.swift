/// A change is an object with its own keys and `change`, the name of its kind.
extension Change: Codable {
    private enum Kind: String, Codable {
        case packPublished, actorAdded, roundChanged, caseOpened, caseMoved, titleGranted
        case numberTaken, documentIssued, messageQueued, listRecorded, noticeChanged
        case caseMigrated
    }

    private enum Key: String, CodingKey { case change }

    package func encode(to encoder: any Encoder) throws {
        let (kind, payload): (Kind, any Encodable) =
            switch self {
            case .packPublished(let value): (.packPublished, value)
            case .actorAdded(let value): (.actorAdded, value)
            case .roundChanged(let value): (.roundChanged, value)
            case .caseOpened(let value): (.caseOpened, value)
            case .caseMoved(let value): (.caseMoved, value)
            case .titleGranted(let value): (.titleGranted, value)
            case .numberTaken(let value): (.numberTaken, value)
            case .documentIssued(let value): (.documentIssued, value)
            case .messageQueued(let value): (.messageQueued, value)
            case .listRecorded(let value): (.listRecorded, value)
            case .noticeChanged(let value): (.noticeChanged, value)
            case .caseMigrated(let value): (.caseMigrated, value)
            }
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(kind, forKey: .change)
        try payload.encode(to: encoder)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self =
            switch try container.decode(Kind.self, forKey: .change) {
            case .packPublished: .packPublished(try PackPublished(from: decoder))
            case .actorAdded: .actorAdded(try Actor(from: decoder))
            case .roundChanged: .roundChanged(try Round(from: decoder))
            case .caseOpened: .caseOpened(try CaseOpened(from: decoder))
            case .caseMoved: .caseMoved(try CaseMoved(from: decoder))
            case .titleGranted: .titleGranted(try TitleGranted(from: decoder))
            case .numberTaken: .numberTaken(try NumberTaken(from: decoder))
            case .documentIssued: .documentIssued(try DocumentIssued(from: decoder))
            case .messageQueued: .messageQueued(try MessageQueued(from: decoder))
            case .listRecorded: .listRecorded(try OfficialList(from: decoder))
            case .noticeChanged: .noticeChanged(try Notice(from: decoder))
            case .caseMigrated: .caseMigrated(try CaseMigrated(from: decoder))
            }
    }
}
