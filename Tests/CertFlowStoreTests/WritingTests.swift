import CertFlowCore
import Foundation
import GRDB
import Testing

@testable import CertFlowStore

@Suite("Writing to a register")
struct WritingTests {
    private let id: CaseID = "PIP-2026-0001"

    private func move(_ version: Int, to state: State = .reviewed) -> Change {
        .caseMoved(
            CaseMoved(
                id: id, version: version, event: "accept", from: "filed", to: state, on: .start,
                current: nil))
    }

    @Test("keeps an entry as it was given, and its command for one effect")
    func kept() throws {
        let entry = Entry.sample(2, id: "once", subject: Subject(.case, "PIP-2026-0001"), [])
        try withRegister([.publishing, entry]) { register throws in
            try register.read { reader throws in
                #expect(try reader.entry(commandID: "once") == entry)
                #expect(try reader.entry(commandID: "never") == nil)
                #expect(try reader.entries(subject: entry.subject) == [entry])
                #expect(try reader.entries(from: 2, limit: 1) == [entry])
                #expect(
                    try reader.lastEntry()
                        == JournalEnd(sequence: 2, at: Instant(milliseconds: 2_000)))
            }
            #expect(
                kind { try register.write { try $0.append(.sample(3, id: "once", [])) } } == .fault)
        }
    }

    @Test("sees its own writing, and nobody else does before the end")
    func snapshot() throws {
        try withRegister([.publishing]) { register throws in
            try register.write { writer throws in
                try writer.append(.sample(2, [.caseOpened(.sample(id))]))

                #expect(try writer.case(id)?.version == 1)
                #expect(try register.read { try $0.case(id) } == nil)
            }
            #expect(try register.read { try $0.case(id)?.version } == 1)
        }
    }

    @Test("does all of a transaction or nothing")
    func atomic() throws {
        struct Interruption: Error {}
        try withRegister([.publishing]) { register throws in
            let before = try register.registerDigest()

            #expect(throws: Interruption.self) {
                try register.write { writer throws in
                    try writer.append(.sample(2, [.caseOpened(.sample(id))]))
                    throw Interruption()
                }
            }
            #expect(try register.registerDigest() == before)
            #expect(try register.read { try $0.counts().enterprises } == 0)
            try register.write { try $0.append(.sample(2, [.caseOpened(.sample(id))])) }
        }
    }

    @Test("does not write half an entry when its error is caught")
    func half() throws {
        let half = Entry.sample(2, [.caseOpened(.sample(id)), move(9)])
        try withRegister([.publishing]) { register throws in
            let error = kind {
                try register.write { writer in
                    do { try writer.append(half) } catch {}
                }
            }
            #expect(error == .stale)
            #expect(try register.read { try $0.lastEntry()?.sequence } == 1)
        }
    }

    @Test("is refused as stale when the case was moved meanwhile", arguments: [1, 3])
    func stale(version: Int) throws {
        try withRegister([.publishing, .sample(2, [.caseOpened(.sample(id))])]) { register throws in
            #expect(
                kind { try register.write { try $0.append(.sample(3, [move(version)])) } } == .stale
            )
            #expect(try register.read { try $0.lastEntry()?.sequence } == 2)

            try register.write { try $0.append(.sample(3, [move(2)])) }
            #expect(try register.read { try $0.case(id)?.state } == "reviewed")
        }
    }

    @Test(
        "is refused when it does not follow from what is stored",
        arguments: [
            Change.caseMoved(
                CaseMoved(
                    id: "PIP-2026-9999", version: 2, event: "accept", from: "filed", to: .reviewed,
                    on: .start, current: nil)),
            .caseOpened(.sample("PIP-2026-0001")),
            .caseOpened(.sample("PIP-2026-0002", parent: "PIP-2026-9999")),
            .numberTaken(
                NumberTaken(
                    series: "acceptance", year: 2026, value: 2, text: "2号",
                    subject: Subject(.case, "PIP-2026-0001"))),
        ])
    func unfounded(change: Change) throws {
        let opening = Entry.sample(2, [.caseOpened(.sample(id))])
        try withRegister([.publishing, opening]) { register throws in
            let before = try register.registerDigest()

            #expect(kind { try register.write { try $0.append(.sample(3, [change])) } } == .fault)
            #expect(try register.registerDigest() == before)
            #expect(
                try register.verify(digest: sampleDigest).faults.allSatisfy { $0.kind == .blob })
        }
    }

    @Test("never shows what was written in an error")
    func discretion() throws {
        let number = NumberTaken(
            series: "secret-series", year: 2026, value: 9, text: "secret-text",
            subject: Subject(.case, "secret-case"))
        try withRegister([.publishing]) { register throws in
            let error = #expect(throws: StoreError.self) {
                try register.write { try $0.append(.sample(2, [.numberTaken(number)])) }
            }
            #expect(error?.description.contains("has no gap") == true)
            #expect(error?.description.contains("secret") == false)
        }
    }

    @Test("keeps bytes once by their digest")
    func blobs() throws {
        let bytes = Data("office".utf8)
        let digest = sampleDigest(bytes)
        try withRegister([.publishing]) { register throws in
            for _ in 0..<2 { try register.write { try $0.putBlob(bytes, digest: digest) } }

            #expect(try register.read { try $0.blob(digest) } == bytes)
            #expect(try register.read { try $0.blob(sampleDigest(Data())) } == nil)
        }
    }

    @Test("changes nothing when the disk is full, and goes on when there is room again")
    func fullDisk() throws {
        try withFolder { folder throws in
            let options = RegisterOptions(maxPageCount: 120)
            let register = try Register.create(at: folder, options: options) {
                try $0.append(.publishing)
            }
            var next = 2
            let full = #expect(throws: StoreError.self) {
                while next < 1_000 {
                    try register.write {
                        try $0.append(.sample(next, [.documentIssued(.long(next))]))
                    }
                    next += 1
                }
            }
            #expect(full?.kind == .full)
            #expect(next > 2)
            #expect(try register.read { try $0.lastEntry()?.sequence } == next - 1)
            #expect(try register.read { try $0.counts().documents } == next - 2)
            try register.close()

            let roomier = try Register.open(at: folder)
            try roomier.write { try $0.append(.sample(next, [.documentIssued(.long(next))])) }
            #expect(try roomier.verify(digest: sampleDigest).faults.allSatisfy { $0.kind == .blob })
        }
    }
}

extension DocumentIssued {
    fileprivate static func long(_ number: Int) -> DocumentIssued {
        DocumentIssued(
            id: "d\(number)", subject: Subject(.register, "register"), template: "t", title: "长",
            number: nil, on: .start, text: String(repeating: "公文", count: 2_000))
    }
}
