import CertFlowCore
import GRDB

/// The cases of one snapshot or transaction that were read already, so that a command that looks at a case
/// and then moves it decodes it once.
final class CaseShelf {
    /// So many cases are kept; then the shelf is cleared.
    private static let most = 10_000

    private let db: Database
    private var cases: [CaseID: Case] = [:]

    init(_ db: Database) { self.db = db }

    /// - Throws: ``StoreError`` of kind `damaged` when what is stored is no case.
    func find(_ id: CaseID) throws -> Case? {
        if let known = cases[id] { return known }
        let row = try db.row("SELECT body FROM \"case\" WHERE id = ?", [id])
        guard let stored = try row?.body(Case.self, of: "case \(id.rawValue)") else { return nil }
        put(stored)
        return stored
    }

    /// Keeps a case as it was just written.
    func put(_ current: Case) {
        if cases.count >= CaseShelf.most { cases.removeAll(keepingCapacity: true) }
        cases[current.id] = current
    }
}
