import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("Handing in an application")
struct FilingTests {
    @Test(
        "is refused with every reason, and nothing is stored, when",
        arguments: [
            (["containsStateSecret": "是"], "state-secret"),
            (["pledgesTruth": "否"], "form"),
            (["dataYear": "2024"], "dataYearMatches"),
            (["exports": "9999"], "form"),
            (["scale": ""], "form"),
            (["patents": ""], "form"),
            (["evidence": "missing.pdf"], "form"),
        ] as [([String: String], String)])
    func refused(change: [String: String], code: String) throws {
        let office = try TestOffice()
        try office.openRound()
        let before = try office.engine.lastSequence()
        var answers = try office.product()
        for (name, text) in change { answers[name] = text.isEmpty ? nil : text }

        do {
            try office.file("patent-intensive-product", answers)
            Issue.record("it was filed")
        } catch let refusal as Refusal {
            #expect(refusal.code == code, "\(refusal)")
        }
        #expect(try office.engine.lastSequence() == before)
    }

    @Test("a patent that is not in force is named with its row, status and ground")
    func lapsedPatent() throws {
        let office = try TestOffice()
        try office.openRound()

        do {
            try office.file(
                "patent-intensive-product", try office.product(1, legalStatus: "失效"))
            Issue.record("it was filed")
        } catch let refusal as Refusal {
            let sentence = refusal.sentence.zh
            #expect(sentence.contains("第1项（\(Invented.patent(1))）法律状态为失效"))
            #expect(sentence.contains("等于有效"))
            #expect(sentence.contains("专利有效"))
        }
    }

    @Test(
        "needs an open round, and closes at its hour",
        arguments: [
            ("2026-03-01", "10:00", false), ("2026-09-15", "17:00", true),
            ("2026-09-15", "17:01", false), ("2026-09-16", "09:00", false),
        ])
    func roundHours(day: String, time: String, isTaken: Bool) throws {
        let office = try TestOffice(on: "2026-02-27")
        try office.openRound()
        try office.on(day, time)

        if isTaken {
            try office.file("patent-intensive-product", try office.product())
        } else {
            #expect(throws: Refusal.self) {
                try office.file("patent-intensive-product", try office.product())
            }
        }
    }

    @Test("a wrong credit code is refused before anything else is asked")
    func creditCode() throws {
        let office = try TestOffice()
        var answers = try office.product()
        answers["creditCode"] = "91610131MAQK00010X"

        #expect(throws: Complaint.self) {
            try office.file("patent-intensive-product", answers)
        }
    }

    @Test("an officer who files for an enterprise may not judge it")
    func onBehalf() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product(), by: "acceptance")

        let filed = try office.engine.existing(id)
        #expect(filed.participants.map(\.actor) == ["acceptance"])
        #expect(filed.creditCode == Invented.creditCode(1))
    }

    @Test("what would be refused is told without storing anything")
    func preview() throws {
        let office = try TestOffice()
        try office.openRound()
        let before = try office.engine.lastSequence()
        var facts = Facts()
        facts["creditCode"] = .text(Invented.creditCode(1))
        facts["enterpriseName"] = .text("示例")
        facts["unit"] = .text("yanta")
        let draft = FilingDraft(
            label: nil,
            submission: Submission(programme: "patent-intensive-product", facts: facts, about: nil),
            submitsOn: nil, submitsAt: nil, place: Place(path: "t", line: 1, column: 1),
            folder: office.place.url)

        let refusal = try office.engine.rehearseFiling(draft)

        #expect(refusal?.code == "form")
        #expect(try office.engine.lastSequence() == before)
    }

    @Test("one product is filed once in a round, unless the first was withdrawn")
    func once() throws {
        let office = try TestOffice()
        try office.openRound()
        let first = try office.file("patent-intensive-product", try office.product())
        do {
            try office.file("patent-intensive-product", try office.product())
            Issue.record("it was filed twice")
        } catch let refusal as Refusal {
            #expect(refusal.code == "filed-already")
        }
        try office.act(
            "withdraw", first, by: ActorID(stringLiteral: Invented.creditCode(1)),
            ["reason": "示例更正"])

        let second = try office.file("patent-intensive-product", try office.product())

        #expect(second != first)
    }
}
