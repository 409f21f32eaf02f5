import CertFlowCore
import Foundation
import Testing

@testable import CertFlowStore

@Suite("Reading a register")
struct ReadingTests {
    private func entries(_ changes: [Change]) -> [Entry] { [.publishing, .sample(2, changes)] }

    private let cases: [Change] = [
        .caseOpened(.sample("PIP-2026-0001", product: "p1")),
        .caseOpened(.sample("PIP-2026-0002", state: .returned, unit: "yanta", creditCode: "9161")),
        .caseOpened(.sample("PIP-2025-0009", year: 2025)),
        .roundChanged(
            Round(
                id: "r1", programme: "growth", year: 2026, dataYear: 2025, opensOn: .start,
                closesOn: .start, closesAt: .midnight, fairCompetition: "1号")),
        .caseOpened(.sample("HGE-2026-0001", state: .reviewed, round: "r1", programme: "growth")),
        .caseOpened(.sample("RWD-2026-0001", state: .certified, parent: "PIP-2026-0001")),
    ]

    @Test(
        "gives the cases that are asked for, by id",
        arguments: [
            (CaseFilter(programme: "growth"), ["HGE-2026-0001"]),
            (CaseFilter(states: ["returned", "certified"]), ["PIP-2026-0002", "RWD-2026-0001"]),
            (CaseFilter(phase: .filing), ["PIP-2025-0009", "PIP-2026-0001"]),
            (CaseFilter(year: 2025), ["PIP-2025-0009"]),
            (CaseFilter(round: "r1"), ["HGE-2026-0001"]),
            (CaseFilter(unit: "yanta"), ["PIP-2026-0002"]),
            (CaseFilter(owner: .applicant), ["PIP-2026-0002"]),
            (CaseFilter(creditCode: "9161"), ["PIP-2026-0002"]),
            (CaseFilter(parent: "PIP-2026-0001"), ["RWD-2026-0001"]),
            (CaseFilter(product: "p1"), ["PIP-2026-0001"]),
            (CaseFilter(isFinal: true), ["RWD-2026-0001"]),
            (CaseFilter(programme: "product", year: 2026, unit: "yanta"), ["PIP-2026-0002"]),
            (CaseFilter(programme: "product", after: "PIP-2025-0009", limit: 1), ["PIP-2026-0001"]),
            (CaseFilter(programme: "none"), []),
        ] as [(CaseFilter, [CaseID])])
    func filtered(filter: CaseFilter, ids: [CaseID]) throws {
        try withRegister(entries(cases)) { register throws in
            try register.read { reader throws in
                #expect(try reader.cases(filter).map(\.id) == ids)
                if filter.limit == nil { #expect(try reader.caseCount(filter) == ids.count) }
            }
        }
    }

    @Test("gives the next number of a case, of its programme and year")
    func nextSequence() throws {
        try withRegister(entries(cases)) { register throws in
            try register.read { reader throws in
                #expect(try reader.nextCaseSequence(code: "PIP", year: 2026) == 3)
                #expect(try reader.nextCaseSequence(code: "PIP", year: 2025) == 10)
                #expect(try reader.nextCaseSequence(code: "PIP", year: 2027) == 1)
                #expect(try reader.links(of: "PIP-2026-0001").map(\.id) == ["RWD-2026-0001"])
                #expect(try reader.counts().openCases == 4)
                #expect(try reader.stateCounts().map(\.count) == [1, 1, 1, 1, 1])
                #expect(try reader.enterprise("9161")?.unit == "yanta")
            }
        }
    }

    @Test(
        "gives the queue most urgent first",
        arguments: [
            (QueueScope.all, nil, ["late", "soon", "older", "newer", "other-role"]),
            (.all, 2, ["late", "soon"]),
            (
                .holdings([.init(role: "district-officer", unit: nil)]), nil,
                ["late", "soon", "older", "newer"]
            ),
            (.holdings([.init(role: "district-officer", unit: "yanta")]), nil, ["soon", "newer"]),
            (
                .holdings([
                    .init(role: "city-officer", unit: "gaoxin"),
                    .init(role: "district-officer", unit: "yanta"),
                ]), nil, ["soon", "newer", "other-role"]
            ),
            (
                .holdings([
                    .init(role: "district-officer", unit: nil),
                    .init(role: "district-officer", unit: "yanta"),
                ]), 3, ["late", "soon", "older"]
            ),
            (.holdings([]), nil, []),
        ] as [(QueueScope, Int?, [CaseID])])
    func queued(scope: QueueScope, limit: Int?, ids: [CaseID]) throws {
        let day = Day.start
        let waiting: [Change] = [
            .caseOpened(.sample("newer", unit: "yanta", on: day.advanced(by: 2))),
            .caseOpened(.sample("older", on: day)),
            .caseOpened(.sample("soon", unit: "yanta", due: day.advanced(by: 3))),
            .caseOpened(.sample("late", due: day.advanced(by: 1), on: day.advanced(by: 1))),
            .caseOpened(.sample("other-role", state: .reviewed, on: day.advanced(by: 3))),
            .caseOpened(.sample("with-applicant", state: .returned)),
            .caseOpened(.sample("on-notice", state: .onNotice)),
            .caseOpened(.sample("done", state: .certified)),
        ]
        try withRegister(entries(waiting)) { register throws in
            #expect(try register.read { try $0.queue(scope, limit: limit) }.map(\.id) == ids)
        }
    }

    @Test("gives the unmarked deadlines that are over, the earliest first")
    func due() throws {
        let day = Day.start
        var marked = CaseMoved(
            id: "marked", version: 2, event: "due", from: "filed", to: .filed, on: day, current: nil
        )
        marked.deadline = .sample(due: day, isMarked: true)
        let changes: [Change] = [
            .caseOpened(.sample("today", due: day.advanced(by: 5))),
            .caseOpened(.sample("yesterday", due: day.advanced(by: 4))),
            .caseOpened(.sample("long ago", due: day)),
            .caseOpened(.sample("marked", due: day)), .caseMoved(marked),
            .caseOpened(.sample("none")),
        ]
        try withRegister(entries(changes)) { register throws in
            let due = try register.read { try $0.casesDue(before: day.advanced(by: 5)) }
            #expect(due == ["long ago", "yesterday"])
        }
    }

    @Test(
        "gives the titles that are asked for, by day",
        arguments: [
            (TitleFilter(), ["2", "1", "3"]), (TitleFilter(programme: "other"), ["3"]),
            (TitleFilter(kind: "advantage"), ["2"]), (TitleFilter(creditCode: "B"), ["3"]),
            (TitleFilter(product: "p1"), ["1"]), (TitleFilter(unit: "yanta"), ["2"]),
            (TitleFilter(caseID: "PIP-2026-0001"), ["1"]), (TitleFilter(year: 2026), ["1", "3"]),
            (TitleFilter(kind: "certified", year: 2025), []), (TitleFilter(year: 20_260), []),
        ] as [(TitleFilter, [String])])
    func titles(filter: TitleFilter, serials: [String]) throws {
        let titles: [TitleGranted] = [
            .sample("1", product: "p1", on: .start, caseID: "PIP-2026-0001"),
            .sample("2", kind: "advantage", unit: "yanta", on: .start.advanced(by: -300)),
            .sample("3", programme: "other", creditCode: "B", on: .start.advanced(by: 1)),
        ]
        let changes = [.caseOpened(.sample("PIP-2026-0001"))] + titles.map(Change.titleGranted)
        try withRegister(entries(changes)) { register throws in
            let found = try register.read { try $0.titles(filter) }
            #expect(found.map(\.serial) == serials)
            #expect(Set(found).isSubset(of: titles))
        }
    }

    @Test("gives rounds, notices, lists, actors and packs as they were written last")
    func latest() throws {
        var round = Round(
            id: "r1", programme: "growth", year: 2026, dataYear: 2025, opensOn: .start,
            closesOn: .start, closesAt: .midnight, fairCompetition: "1号")
        var notice = Notice(
            id: "n1", programme: "growth", cases: [], openedOn: .start, length: 5,
            unit: .workingDay, lastDay: .start, isExample: false, ground: "g", secrecyReview: "s")
        let actor = Actor(id: "li", name: "李", holdings: [], conflicts: [])
        let renamed = Actor(id: "li", name: "李四", holdings: [], conflicts: ["9161"])
        let list = OfficialList(
            id: "l1", programme: "product", event: nil, kind: "certified", document: "1号",
            publishedOn: .start, fileDigest: "f1", rows: [])
        let next = PackPublished(
            digest: "pack-2", files: [:], isRehearsal: true, isExample: true, seed: nil)
        try withRegister(entries([.roundChanged(round), .noticeChanged(notice)])) {
            register throws in
            let due = try register.read { try $0.noticesDue(before: .start.advanced(by: 1)) }
            #expect(due == [notice])

            round.stage = .decided
            notice.stage = .published
            try register.write {
                try $0.append(
                    .sample(
                        3,
                        [
                            .roundChanged(round), .noticeChanged(notice), .actorAdded(actor),
                            .actorAdded(renamed), .listRecorded(list), .packPublished(next),
                        ]))
            }
            try register.read { reader throws in
                #expect(try reader.round("r1") == round)
                #expect(try reader.round("growth", year: 2026) == round)
                #expect(try reader.round("growth", year: 2025) == nil)
                #expect(try reader.rounds("growth") == [round])
                #expect(try reader.notice("n1") == notice)
                #expect(try reader.notices("other") == [])
                #expect(try reader.noticesDue(before: .last) == [])
                #expect(try reader.actor("li") == renamed)
                #expect(try reader.actors() == [renamed])
                #expect(try reader.list("l1") == list)
                #expect(try reader.list(fileDigest: "f1") == list)
                #expect(try reader.lists("growth") == [])
                #expect(try reader.latestPack()?.pack == next)
                #expect(try reader.pack(digest: PackPublished.sample.digest)?.pack == .sample)
                #expect(try reader.packs().map(\.sequence) == [1, 3])
            }
        }
    }

    @Test("gives documents and messages, and remembers what was handed out")
    func delivery() throws {
        let subject = Subject(.case, "PIP-2026-0001")
        let message = MessageQueued(
            role: "city-officer", unit: "gaoxin", subject: subject, on: .start,
            text: Bilingual(zh: "办", en: "act"))
        let document = DocumentIssued(
            id: "d1", subject: subject, template: "acceptance", title: "受理通知书", number: "1号",
            on: .start, text: "正文")
        let number = NumberTaken(
            series: "acceptance", year: 2026, value: 1, text: "1号", subject: subject)
        let changes: [Change] = [
            .numberTaken(number), .documentIssued(document), .messageQueued(message),
            .messageQueued(message),
        ]
        try withRegister(entries(changes)) { register throws in
            try register.write { writer throws in
                let waiting = try writer.undeliveredMessages()
                #expect(waiting.map(\.message) == [message, message])
                #expect(waiting.map(\.id.description) == ["2.2", "2.3"])
                #expect(try writer.undeliveredDocuments() == [document])

                for _ in 0..<2 {
                    try writer.markDelivered(waiting[0].id, at: Instant(milliseconds: 5))
                    try writer.markDelivered(document: "d1", at: Instant(milliseconds: 5))
                }
                #expect(try writer.undeliveredMessages() == [waiting[1]])
                #expect(try writer.undeliveredDocuments() == [])
                #expect(try writer.messages(subject) == waiting)
                #expect(try writer.documents(subject) == [document])
                #expect(try writer.document("d1") == document)
                #expect(try writer.nextNumber(series: "acceptance", year: 2026) == 2)
                #expect(try writer.nextNumber(series: "acceptance", year: 2027) == 1)
            }
        }
    }
}

extension TitleGranted {
    fileprivate static func sample(
        _ serial: String, kind: String = "certified", programme: ProgrammeID = "product",
        creditCode: String = "A", unit: UnitID = "gaoxin", product: String? = nil, on day: Day,
        caseID: CaseID? = nil
    ) -> TitleGranted {
        TitleGranted(
            kind: kind, programme: programme, creditCode: creditCode, enterprise: "企业",
            unit: unit, product: product, productName: nil, on: day, document: nil,
            serial: serial, caseID: caseID)
    }
}
