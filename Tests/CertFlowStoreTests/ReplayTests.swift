import CertFlowCore
import Foundation
import GRDB
import Testing

@testable import CertFlowStore

@Suite("Replay of a journal")
struct ReplayTests {
    @Test("gives every table again, whatever happened", arguments: 0..<24 as Range<UInt64>)
    func replays(seed: UInt64) throws {
        let walk = Walk(seed: seed, steps: 60)
        try withRegister(walk.entries) { register throws in
            let report = try register.verify(digest: sampleDigest)

            #expect(report.faults.filter { $0.kind != .blob } == [])
            #expect(report.entries == walk.entries.count)
            #expect(report.rows["case"] == walk.cases.count)
            let cases = try register.read { try $0.cases() }
            #expect(cases == walk.cases.values.sorted { $0.id < $1.id })
            #expect(try register.read { try $0.entries(from: 1, limit: .max) } == walk.entries)
        }
    }

    @Test("gives the register as it stood on a day", arguments: 0..<6 as Range<UInt64>)
    func asOf(seed: UInt64) throws {
        let walk = Walk(seed: seed, steps: 40)
        let day = try #require(walk.entries.dropFirst(20).first).on
        let earlier = walk.entries.filter { $0.on <= day }
        let expected = try withRegister(earlier) { try $0.read(answers) }
        try withRegister(walk.entries) { register throws in
            let then = try register.read(asOf: day, answers)
            let last = try register.read(asOf: .last, answers)
            let now = try register.read(answers)

            #expect(then == expected)
            #expect(last == now)
        }
    }

    private func answers(_ reader: Reader) throws -> [String] {
        [
            try CanonicalJSON.encode(reader.cases()), String(describing: try reader.queue()),
            try CanonicalJSON.encode(reader.titles()), try CanonicalJSON.encode(reader.rounds()),
            try CanonicalJSON.encode(reader.notices()), try CanonicalJSON.encode(reader.lists()),
            try CanonicalJSON.encode(reader.actors()), String(describing: try reader.counts()),
            try CanonicalJSON.encode(reader.entries(from: 1, limit: .max)),
        ]
    }

    @Test("is of entries that are kept exactly", arguments: 0..<4 as Range<UInt64>)
    func canonical(seed: UInt64) throws {
        for entry in Walk(seed: seed, steps: 40).entries {
            let text = try CanonicalJSON.encode(entry)
            let decoded = try CanonicalJSON.decode(Entry.self, from: text)

            #expect(decoded == entry)
            #expect(try CanonicalJSON.encode(decoded) == text)
        }
    }

    @Test("keeps one canonical text: sorted keys, no escapes that need not be")
    func canonicalText() throws {
        let value = ["b": "甲/乙", "a": "\"\n", "B": "", "中": "é"]
        #expect(
            try CanonicalJSON.encode(value) == #"{"B":"","a":"\"\n","b":"甲/乙","中":"é"}"#)
    }
}
