import CertFlowCore
import GRDB

/// The cases of one snapshot or transaction that were read already, so that a command that looks at a case
/// and then moves it decodes it once.
final class CaseShelf {
    /// So many cases are kept; then the shelf is cleared.
    private static let most = 10_000

    private let db: Database
    private var cases: [CaseID: Case] = [:]
    private var searchable: [Programme: [String: Searchable]] = [:]

    private struct Programme: Hashable {
        let revision: String
        let id: ProgrammeID
    }

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

    /// Which facts of a programme's revision can be searched.
    func searchable(_ revision: String, _ id: ProgrammeID) throws -> [String: Searchable] {
        let programme = Programme(revision: revision, id: id)
        if let known = searchable[programme] { return known }
        var found: [String: Searchable] = [:]
        let rows = try db.rows(
            "SELECT fact, kind FROM searchFact WHERE revision = ? AND programme = ?",
            [revision, id])
        while let row = try rows.next() {
            let kind: String = try row.get("kind")
            found[try row.get("fact")] = Searchable(rawValue: kind)
        }
        if found.isEmpty { found = Searchable.ofOldRevisions }
        searchable[programme] = found
        return found
    }

    func forgetSearchable() { searchable.removeAll() }
}
