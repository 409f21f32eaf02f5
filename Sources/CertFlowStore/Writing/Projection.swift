import CertFlowCore
import GRDB

/// The tables as the journal leaves them. Live writing and replay fold with the same code, and no rule is
/// evaluated in it.
struct Projection {
    /// Which change of which entry a row comes from.
    struct Origin {
        let sequence: Int
        let position: Int
        let day: Day
    }

    let db: Database
    let shelf: CaseShelf

    init(_ db: Database, _ shelf: CaseShelf) {
        self.db = db
        self.shelf = shelf
    }

    /// - Throws: ``StoreError`` of kind `stale` or `fault` when a change does not follow from what is stored.
    func fold(_ entry: Entry) throws {
        for (position, change) in entry.changes.enumerated() {
            try fold(
                change, Origin(sequence: entry.sequence, position: position, day: entry.on))
        }
    }

    func fold(_ change: Change, _ origin: Origin) throws {
        switch change {
        case .packPublished(let pack): try fold(pack, origin)
        case .actorAdded(let actor): try fold(actor)
        case .roundChanged(let round): try fold(round)
        case .caseOpened(let opened): try fold(opened)
        case .caseMoved(let move): try fold(move)
        case .titleGranted(let title): try fold(title, origin)
        case .numberTaken(let number): try fold(number)
        case .documentIssued(let document): try fold(document, origin)
        case .messageQueued(let message): try fold(message, origin)
        case .listRecorded(let list): try fold(list)
        case .noticeChanged(let notice): try fold(notice)
        case .caseMigrated(let migrated): try fold(migrated)
        }
    }
}
