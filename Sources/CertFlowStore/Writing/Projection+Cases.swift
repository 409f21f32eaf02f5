import CertFlowCore
import GRDB

extension Projection {
    func fold(_ opened: CaseOpened) throws {
        guard opened.move.id == opened.id, opened.move.version == 1 else {
            throw StoreError.fault("a case begins with its own first step")
        }
        let filed = Case(opened)
        try remember(filed.creditCode, name: filed.enterprise, unit: filed.unit)
        try remember(product: filed.product, of: filed.creditCode, name: filed.productName)
        try insert(filed)
        shelf.put(filed)
        try assign(filed)
        try index(filed)
    }

    func fold(_ move: CaseMoved) throws {
        guard let stored = try shelf.find(move.id) else {
            throw StoreError.fault("a step belongs to a case of the register")
        }
        guard move.version == stored.version + 1 else {
            throw StoreError.stale(move.id, stored: stored.version, given: move.version)
        }
        let moved = stored.applying(move)
        try db.run(
            """
            UPDATE "case"
            SET state = ?, phase = ?, isFinal = ?, owner = ?, version = ?, deadlineDue = ?,
                deadlineMarked = ?, notice = ?, body = ?
            WHERE id = ?
            """,
            [
                moved.state, moved.phase.rawValue, moved.isFinal, moved.owner, moved.version,
                moved.deadline?.due, moved.deadline?.isMarked, moved.notice,
                try CanonicalJSON.encode(moved), moved.id,
            ])
        shelf.put(moved)
        try assign(moved)
        if !move.facts.isEmpty || !move.numbers.isEmpty { try index(moved) }
    }

    /// A case under another revision; its counter goes on as with any step.
    func fold(_ migrated: CaseMigrated) throws {
        guard let stored = try shelf.find(migrated.id) else {
            throw StoreError.fault("a migration belongs to a case of the register")
        }
        guard migrated.version == stored.version + 1 else {
            throw StoreError.stale(migrated.id, stored: stored.version, given: migrated.version)
        }
        guard migrated.before == CaseMigrated.Standing(of: stored) else {
            throw StoreError.fault("a migration begins where the case stands")
        }
        let moved = stored.applying(migrated)
        try db.run(
            """
            UPDATE "case"
            SET revision = ?, state = ?, phase = ?, owner = ?, version = ?, deadlineDue = ?,
                deadlineMarked = ?, body = ?
            WHERE id = ?
            """,
            [
                moved.revision, moved.state, moved.phase.rawValue, moved.owner, moved.version,
                moved.deadline?.due, moved.deadline?.isMarked, try CanonicalJSON.encode(moved),
                moved.id,
            ])
        shelf.put(moved)
        try assign(moved)
        try index(moved)
    }

    private func insert(_ filed: Case) throws {
        let number = CaseNumber(filed.id)
        try db.run(
            """
            INSERT INTO "case"
                (id, series, serial, programme, revision, creditCode, enterprise, unit, product,
                 productName, year, round, parent, filedOn, state, phase, isFinal, owner, version,
                 deadlineDue, deadlineMarked, notice, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                filed.id, number?.series, number?.serial, filed.programme, filed.revision,
                filed.creditCode, filed.enterprise, filed.unit, filed.product, filed.productName,
                filed.year, filed.round, filed.parent, filed.filedOn, filed.state,
                filed.phase.rawValue, filed.isFinal, filed.owner, filed.version,
                filed.deadline?.due, filed.deadline?.isMarked, filed.notice,
                try CanonicalJSON.encode(filed),
            ])
    }

    /// What waits for an officer, an expert or a bureau is a work item; applicants and drivers have none.
    private func assign(_ current: Case) throws {
        guard !current.isFinal, let owner = current.owner, owner != .applicant,
            !RoleID.drivers.contains(owner)
        else {
            try db.run("DELETE FROM workItem WHERE \"case\" = ?", [current.id])
            return
        }
        try db.run(
            """
            INSERT INTO workItem ("case", role, unit, since, due) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT ("case") DO UPDATE
            SET role = excluded.role, unit = excluded.unit, since = excluded.since,
                due = excluded.due
            """,
            [current.id, owner, current.unit, current.enteredOn, current.deadline?.due])
    }

    func remember(_ creditCode: String, name: String, unit: UnitID) throws {
        try db.run(
            """
            INSERT INTO enterprise (creditCode, name, unit) VALUES (?, ?, ?)
            ON CONFLICT (creditCode) DO UPDATE SET name = excluded.name, unit = excluded.unit
            """, [creditCode, name, unit])
    }

    func remember(product key: String?, of creditCode: String, name: String?) throws {
        guard let key else { return }
        try db.run(
            """
            INSERT INTO product (key, creditCode, name) VALUES (?, ?, ?)
            ON CONFLICT (key, creditCode) DO UPDATE SET name = coalesce(excluded.name, name)
            """, [key, creditCode, name])
    }
}
