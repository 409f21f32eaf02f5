import CertFlowCore
import GRDB

extension Projection {
    func fold(_ pack: PackPublished, _ origin: Origin) throws {
        try db.run(
            """
            INSERT INTO pack (digest, sequence, day, isRehearsal, isExample, body)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (digest) DO UPDATE
            SET sequence = excluded.sequence, day = excluded.day,
                isRehearsal = excluded.isRehearsal, isExample = excluded.isExample,
                body = excluded.body
            """,
            [
                pack.digest, origin.sequence, origin.day, pack.isRehearsal, pack.isExample,
                try CanonicalJSON.encode(pack),
            ])
        try remember(searchable: pack)
    }

    func fold(_ actor: Actor) throws {
        try db.run(
            """
            INSERT INTO actor (id, name, body) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, body = excluded.body
            """, [actor.id, actor.name, try CanonicalJSON.encode(actor)])
    }

    func fold(_ round: Round) throws {
        try db.run(
            """
            INSERT INTO round (id, programme, year, dataYear, opensOn, closesOn, stage, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
            SET programme = excluded.programme, year = excluded.year,
                dataYear = excluded.dataYear, opensOn = excluded.opensOn,
                closesOn = excluded.closesOn, stage = excluded.stage, body = excluded.body
            """,
            [
                round.id, round.programme, round.year, round.dataYear, round.opensOn,
                round.closesOn, round.stage.rawValue, try CanonicalJSON.encode(round),
            ])
    }

    func fold(_ notice: Notice) throws {
        try db.run(
            """
            INSERT INTO notice (id, programme, openedOn, lastDay, stage, body)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE
            SET programme = excluded.programme, openedOn = excluded.openedOn,
                lastDay = excluded.lastDay, stage = excluded.stage, body = excluded.body
            """,
            [
                notice.id, notice.programme, notice.openedOn, notice.lastDay,
                notice.stage.rawValue, try CanonicalJSON.encode(notice),
            ])
        try db.run("DELETE FROM noticeCase WHERE notice = ?", [notice.id])
        for id in notice.cases {
            try db.run(
                """
                INSERT INTO noticeCase (notice, "case") VALUES (?, ?) ON CONFLICT DO NOTHING
                """, [notice.id, id])
        }
    }

    func fold(_ list: OfficialList) throws {
        try db.run(
            """
            INSERT INTO list (id, programme, event, kind, document, publishedOn, fileDigest)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                list.id, list.programme, list.event, list.kind, list.document, list.publishedOn,
                list.fileDigest,
            ])
        for (position, row) in list.rows.enumerated() {
            try db.run(
                """
                INSERT INTO listRow (list, position, creditCode, match, body)
                VALUES (?, ?, ?, ?, ?)
                """,
                [list.id, position, row.creditCode, row.match, try CanonicalJSON.encode(row)])
        }
    }
}
