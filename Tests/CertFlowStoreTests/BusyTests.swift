import CertFlowCore
import GRDB
import Testing

@testable import CertFlowStore

@Suite("Two writers of a register")
struct BusyTests {
    private let impatient = RegisterOptions(busyTimeout: .milliseconds(30))

    @Test("wait for each other, and say so when it takes too long")
    func turn() throws {
        try withRegister([.publishing]) { register throws in
            let other = try Register.open(at: register.folder, options: impatient)

            try register.write { writer throws in
                #expect(kind { try other.write { try $0.append(.sample(2, [])) } } == .busy)
                #expect(try other.read { try $0.lastEntry()?.sequence } == 1)
                try writer.append(.sample(2, []))
            }
            try other.write { try $0.append(.sample(3, [])) }
            #expect(try register.read { try $0.lastEntry()?.sequence } == 3)
        }
    }

    @Test("say so too when a program that takes no turn holds the database")
    func foreignLock() throws {
        try withRegister([.publishing], options: impatient) { register throws in
            let other = try DatabaseQueue(path: register.folder.database)
            try other.inDatabase { db in
                try db.execute(sql: "BEGIN IMMEDIATE")
                #expect(kind { try register.write { try $0.append(.sample(2, [])) } } == .busy)
                try db.execute(sql: "ROLLBACK")
            }
            try register.write { try $0.append(.sample(2, [])) }
        }
    }

    @Test("both get their turn back after a refusal")
    func released() throws {
        try withRegister([.publishing], options: impatient) { register throws in
            let other = try Register.open(at: register.folder, options: impatient)
            for sequence in 2..<12 {
                let writer = sequence.isMultiple(of: 2) ? register : other
                #expect(kind { try writer.write { try $0.append(.sample(99, [])) } } == .fault)
                try writer.write { try $0.append(.sample(sequence, [])) }
            }
            #expect(try register.read { try $0.counts().entries } == 11)
        }
    }

    @Test("lose nothing when they write at the same time")
    func together() async throws {
        let folder = RegisterFolder.temporary
        defer { folder.remove() }
        let register = try Register.create(at: folder) { try $0.append(.publishing) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    let own = try Register.open(at: folder)
                    for _ in 0..<25 {
                        try own.write { writer throws in
                            let next = (try writer.lastEntry()?.sequence ?? 0) + 1
                            try writer.append(.sample(next, []))
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try register.read { try $0.counts().entries } == 101)
    }
}
