package import CertFlowCore
import GRDB

extension Reader {
    package func `case`(_ id: CaseID) throws -> Case? { try shelf.find(id) }

    /// The cases that `filter` asks for, by id.
    package func cases(_ filter: CaseFilter = CaseFilter()) throws -> [Case] {
        let conditions = filter.conditions
        return try db.rows(
            "SELECT id, body FROM \"case\" \(conditions.sql) ORDER BY id LIMIT ?",
            conditions.arguments + [filter.limit ?? -1]
        ).collect {
            let id: CaseID = try $0.get("id")
            return try $0.body(Case.self, of: "case \(id.rawValue)")
        }
    }

    /// How many cases `filter` asks for; its `limit` does not matter.
    package func caseCount(_ filter: CaseFilter = CaseFilter()) throws -> Int {
        let conditions = filter.conditions
        return try db.count(
            "SELECT count(*) FROM \"case\" \(conditions.sql)", conditions.arguments)
    }

    /// The cases that are linked to `parent`, by id.
    package func links(of parent: CaseID) throws -> [Case] {
        try cases(CaseFilter(parent: parent))
    }

    /// The cases whose deadline was over before `day` and is not marked, the earliest deadline first.
    package func casesDue(before day: Day) throws -> [CaseID] {
        try db.rows(Reader.dueStatement, [day]).collect { try $0.get("id") }
    }

    /// The literal 0 makes SQLite use the index that holds unmarked deadlines only.
    static let dueStatement = """
        SELECT id FROM "case" WHERE deadlineMarked = 0 AND deadlineDue < ?
        ORDER BY deadlineDue, id
        """

    /// The number of the next case `<code>-<year>-<number>`, from 1.
    package func nextCaseSequence(code: String, year: Int) throws -> Int {
        try db.count(
            """
            SELECT coalesce(max(serial), 0) + 1 FROM "case"
            WHERE series = ? AND serial IS NOT NULL
            """, ["\(code)-\(year)"])
    }
}
