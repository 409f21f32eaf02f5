import CertFlowCore
import Foundation
import GRDB
import Testing

@testable import CertFlowStore

@Suite("The index of a search")
struct SearchIndexTests {
    private let entries: [Entry] = [
        .publishing,
        .sample(2, [.caseOpened(.sample("PIP-2026-0001", product: "p1"))]),
        .sample(3, [.caseOpened(.sample("PIP-2026-0002", parent: "PIP-2026-0001"))]),
    ]

    private func found(_ text: String, _ register: Register) throws -> [CaseID] {
        let query = try #require(SearchQuery(text))
        return try register.read {
            let matches = try $0.search(query, seenBy: .everything, most: 9)
            return (matches.wholes + matches.others).map(\.id)
        }
    }

    @Test("is built for a register of before there was one, and is then as replay makes it")
    func migrated() throws {
        try withFolder { folder throws in
            let register = try Register.create(at: folder) { writer throws in
                for entry in entries { try writer.append(entry) }
            }
            try register.pool.write { db in
                try db.execute(
                    sql: """
                        DROP TABLE caseText;
                        DROP TABLE caseIndexWord;
                        DROP TABLE caseIndex;
                        DROP TABLE searchFact;
                        DELETE FROM grdb_migrations WHERE identifier = '003 search over cases';
                        PRAGMA user_version = \(Schema.version - 1);
                        """)
            }
            try register.close()

            let later = try Register.open(at: folder)
            try later.write { _ in }
            #expect(try found("示例", later) == ["PIP-2026-0002", "PIP-2026-0001"])
            #expect(try found("产品p1", later) == ["PIP-2026-0001"])
            let faults = try later.verify(digest: sampleDigest).faults
            #expect(faults.filter { $0.kind != .blob } == [])
        }
    }

    @Test(
        "is compared with replay: text by row, the index by word",
        arguments: [
            (
                "UPDATE caseText SET words = words || ' 密'",
                ["caseText 1", "caseText 2", "caseIndex "]
            ),
            ("DELETE FROM caseText WHERE id = 2", ["caseText 2", "caseIndex "]),
            (
                """
                INSERT INTO caseIndex (caseIndex, rowid, marks, words)
                SELECT 'delete', id, marks, words FROM caseText WHERE id = 1
                """, ["caseIndex "]
            ),
            (
                """
                INSERT INTO caseIndex (caseIndex, rowid, marks, words)
                SELECT 'delete', id, marks, words FROM caseText WHERE id = 1;
                INSERT INTO caseIndex (rowid, marks, words)
                SELECT 7, marks, words FROM caseText WHERE id = 1;
                """, ["caseIndex "]
            ),
            (
                "INSERT INTO caseIndex (rowid, marks, words) VALUES (1, 'u:ghost', '')",
                ["caseIndex "]
            ),
            ("DELETE FROM searchFact", []),
        ] as [(String, [String])])
    func tampered(statement: String, places: [String]) throws {
        try withRegister(entries) { register throws in
            try register.pool.writeWithoutTransaction { try $0.execute(sql: statement) }

            let faults = try register.verify(digest: sampleDigest).faults.filter {
                $0.kind != .blob
            }
            #expect(faults.map { "\($0.table) \($0.key)" } == places)
        }
    }

    @Test("is not written again by a step that changes no text")
    func untouched() throws {
        try withRegister(entries) { register throws in
            func size() throws -> Int {
                try register.pool.read {
                    try $0.count("SELECT coalesce(sum(length(block)), 0) FROM caseIndex_data")
                }
            }
            let before = try size()
            let filed = Case(.sample("PIP-2026-0001", product: "p1"))
            let move = CaseMoved(
                id: filed.id, version: 2, event: "pass", from: "filed", to: .reviewed, on: .start,
                current: filed)
            try register.write { try $0.append(.sample(4, [.caseMoved(move)])) }

            #expect(try size() == before)
        }
    }
}
