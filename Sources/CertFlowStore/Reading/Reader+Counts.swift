package import CertFlowCore
import GRDB

/// How much is in the register.
package struct RegisterCounts: Hashable, Sendable {
    package let entries: Int
    package let cases: Int
    package let openCases: Int
    package let workItems: Int
    package let titles: Int
    package let documents: Int
    package let enterprises: Int
    package let products: Int
}

/// How many cases of a programme and year stand in a state.
package struct StateCount: Hashable, Sendable {
    package let programme: ProgrammeID
    package let year: Int
    package let state: StateID
    package let count: Int

    package init(programme: ProgrammeID, year: Int, state: StateID, count: Int) {
        self.programme = programme
        self.year = year
        self.state = state
        self.count = count
    }
}

extension Reader {
    package func counts() throws -> RegisterCounts {
        RegisterCounts(
            entries: try db.count("SELECT coalesce(max(sequence), 0) FROM journal"),
            cases: try db.count("SELECT count(*) FROM \"case\""),
            openCases: try db.count("SELECT count(*) FROM \"case\" WHERE isFinal = 0"),
            workItems: try db.count("SELECT count(*) FROM workItem"),
            titles: try db.count("SELECT count(*) FROM title"),
            documents: try db.count("SELECT count(*) FROM document"),
            enterprises: try db.count("SELECT count(*) FROM enterprise"),
            products: try db.count("SELECT count(*) FROM product"))
    }

    /// The states in which there are cases, by programme, year and state.
    package func stateCounts() throws -> [StateCount] {
        try db.rows(
            """
            SELECT programme, year, state, count(*) AS count FROM "case"
            GROUP BY programme, year, state ORDER BY programme, year, state
            """
        ).collect {
            StateCount(
                programme: try $0.get("programme"), year: try $0.get("year"),
                state: try $0.get("state"), count: try $0.get("count"))
        }
    }

    /// The enterprise's name and unit as last filed.
    package func enterprise(_ creditCode: String) throws -> (name: String, unit: UnitID)? {
        try db.row("SELECT name, unit FROM enterprise WHERE creditCode = ?", [creditCode]).map {
            (name: try $0.get("name"), unit: try $0.get("unit"))
        }
    }
}
