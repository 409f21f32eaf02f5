package import CertFlowCore
import GRDB

extension Reader {
    /// The public notices of a programme, or all; by the day of opening, then by id.
    package func notices(_ programme: ProgrammeID? = nil) throws -> [Notice] {
        var conditions = Conditions()
        conditions.add("programme = ?", programme)
        return try db.rows(
            "SELECT id, body FROM notice \(conditions.sql) ORDER BY openedOn, id",
            conditions.arguments
        ).collect(Reader.notice)
    }

    package func notice(_ id: NoticeID) throws -> Notice? {
        try db.row("SELECT id, body FROM notice WHERE id = ?", [id]).map(Reader.notice)
    }

    /// The notices that are still open although their last day is before `day`.
    package func noticesDue(before day: Day) throws -> [Notice] {
        try db.rows(
            """
            SELECT id, body FROM notice WHERE stage = 'open' AND lastDay < ?
            ORDER BY lastDay, id
            """, [day]
        ).collect(Reader.notice)
    }

    private static func notice(_ row: Row) throws -> Notice {
        let id: NoticeID = try row.get("id")
        return try row.body(Notice.self, of: "notice \(id.rawValue)")
    }

    /// The official lists of a programme, or all; by the day of publication, then by id.
    package func lists(_ programme: ProgrammeID? = nil) throws -> [OfficialList] {
        var conditions = Conditions()
        conditions.add("programme = ?", programme)
        return try db.rows(
            "SELECT * FROM list \(conditions.sql) ORDER BY publishedOn, id", conditions.arguments
        ).collect(list)
    }

    package func list(_ id: ListID) throws -> OfficialList? {
        try db.row("SELECT * FROM list WHERE id = ?", [id]).map(list)
    }

    /// The list that was read from a file with these bytes, so that it is not recorded twice.
    package func list(fileDigest digest: String) throws -> OfficialList? {
        try db.row("SELECT * FROM list WHERE fileDigest = ? ORDER BY id LIMIT 1", [digest])
            .map(list)
    }

    private func list(_ row: Row) throws -> OfficialList {
        let id: ListID = try row.get("id")
        return OfficialList(
            id: id, programme: try row.get("programme"), event: try row.get("event"),
            kind: try row.get("kind"), document: try row.get("document"),
            publishedOn: try row.get("publishedOn"), fileDigest: try row.get("fileDigest"),
            rows: try rows(of: id))
    }

    private func rows(of list: ListID) throws -> [OfficialList.Row] {
        try db.rows("SELECT body FROM listRow WHERE list = ? ORDER BY position", [list]).collect {
            try $0.body(OfficialList.Row.self, of: "list \(list.rawValue)")
        }
    }
}
