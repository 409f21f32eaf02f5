import CertFlowCore
import GRDB

extension Reader {
    /// What waits, most urgent first: by deadline (none last), by the day it began to wait, by id.
    ///
    /// At most `limit` items, all without one. Every way to ask has an index in this order, so that the
    /// first page costs the same however long the queue is.
    package func queue(_ scope: QueueScope = .all, limit: Int? = nil) throws -> [QueueItem] {
        switch scope {
        case .all: return try queue(where: "", [], limit)
        case .holdings(let holdings):
            let wholeCity = Set(holdings.filter { $0.unit == nil }.map(\.role))
            let asked = Set(holdings.filter { $0.unit == nil || !wholeCity.contains($0.role) })
            let items = try asked.flatMap { holding in
                guard let unit = holding.unit else {
                    return try queue(where: "WHERE w.role = ?", [holding.role], limit)
                }
                return try queue(
                    where: "WHERE w.role = ? AND w.unit = ?", [holding.role, unit], limit)
            }
            return Array(items.sorted().prefix(limit ?? items.count))
        }
    }

    private func queue(where condition: String, _ arguments: StatementArguments, _ limit: Int?)
        throws -> [QueueItem]
    {
        try db.rows(
            Reader.queueStatement(where: condition), arguments + [limit ?? -1]
        ).collect {
            let phase: String = try $0.get("phase")
            guard let phase = Phase(rawValue: phase) else { throw StoreError.damaged("a phase") }
            return QueueItem(
                id: try $0.get("id"), programme: try $0.get("programme"),
                revision: try $0.get("revision"),
                enterprise: try $0.get("enterprise"), productName: try $0.get("productName"),
                state: try $0.get("state"), phase: phase, role: try $0.get("role"),
                unit: try $0.get("unit"), since: try $0.get("since"), due: try $0.get("due"))
        }
    }

    /// `CROSS JOIN` keeps the order of the tables, and with it the order of the index.
    static func queueStatement(where condition: String) -> String {
        """
        SELECT w."case" AS id, c.programme, c.revision, c.enterprise, c.productName, c.state, c.phase,
               w.role, w.unit, w.since, w.due
        FROM workItem AS w CROSS JOIN "case" AS c ON c.id = w."case"
        \(condition)
        ORDER BY w.due NULLS LAST, w.since, w."case"
        LIMIT ?
        """
    }
}
