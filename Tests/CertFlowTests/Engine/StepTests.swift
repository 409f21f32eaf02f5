import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("One step of a patent-intensive product")
struct StepTests {
    @Test("goes from filing to national certification, each level by another person")
    func wholeWay() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.filedProduct()
        #expect(try office.state(id) == "platformFiled")

        try office.certify([id])

        #expect(try office.state(id) == "certified")
        let links = try office.engine.links(of: id)
        #expect(links.map(\.programme) == ["reward-claim", "annual-update"])
        #expect(links.map(\.state) == ["eligible", "waiting"])
    }

    @Test(
        "is refused, and changes nothing, when",
        arguments: [
            ("accept", "yanta-reviewer", ["ground": "x"], "not-yours"),
            ("accept", "acceptance", [:], "missing"),
            ("accept", "acceptance", ["ground": "x", "opinion": ""], ""),
            ("pass", "yanta-reviewer", ["opinion": "x"], "not-offered"),
            ("certify", "city-reviewer-1", [:], "not-offered"),
            ("refuse", "acceptance", ["ground": "x"], "missing"),
            ("accept", "acceptance", ["ground": "x", "platformNumber": "1"], "not-taken"),
            ("withdraw", "acceptance", ["reason": "x"], "not-yours"),
        ] as [(EventName, ActorID, [String: String], String)])
    func refused(event: EventName, actor: ActorID, arguments: [String: String], code: String) throws
    {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        let before = try office.engine.lastSequence()

        do throws {
            try office.act(event, id, by: actor, arguments)
            #expect(code.isEmpty)
        } catch let refusal as Refusal {
            #expect(refusal.code == code, "\(refusal)")
            #expect(try office.engine.lastSequence() == before)
            #expect(try office.state(id) == "submitted")
        }
    }

    @Test("never certifies by the office's own hand, only from an official list")
    func officialListOnly() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.filedProduct()

        for actor in ["city-reviewer-2", "list-clerk", "administrator"] as [ActorID] {
            do {
                try office.act(
                    "certify", id, by: actor,
                    ["listDocument": "x", "listSerial": "1", "certifiedOn": "2026-03-02"])
                Issue.record("\(actor) certified")
            } catch let refusal as Refusal {
                #expect(refusal.code == "official-list-only")
            }
        }
    }

    @Test("is refused to a person who acted on another level of the same case")
    func separationOfDuties() throws {
        let office = try TestOffice()
        try office.openRound()
        try office.perform(
            .addActor(
                Actor(
                    id: "both", name: "示例两岗",
                    holdings: [
                        Actor.Holding(role: "acceptanceOfficer", unit: nil, from: nil, to: nil),
                        Actor.Holding(role: "districtReviewer", unit: "yanta", from: nil, to: nil),
                    ], conflicts: [])), by: "administrator")
        let id = try office.file("patent-intensive-product", try office.product())
        try office.act("accept", id, by: "both", ["ground": "专呈〔2026〕1号"])

        do {
            try office.act("pass", id, by: "both", ["opinion": "同意"])
            Issue.record("the same person acted twice")
        } catch let refusal as Refusal {
            #expect(refusal.code == "separation-of-duties")
        }
        try office.act("pass", id, by: "yanta-reviewer", ["opinion": "同意"])
    }

    @Test("is refused outside the reviewer's district and to somebody bound to the enterprise")
    func jurisdictionAndConflict() throws {
        let office = try TestOffice()
        try office.openRound()
        try office.perform(
            .addActor(
                Actor(
                    id: "bound", name: "示例关联人",
                    holdings: [
                        Actor.Holding(role: "districtReviewer", unit: nil, from: nil, to: nil)
                    ], conflicts: [Invented.creditCode(1)])), by: "administrator")
        let id = try office.file("patent-intensive-product", try office.product())
        try office.act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕1号"])

        for (actor, code) in [("beilin-reviewer", "not-your-unit"), ("bound", "conflict")]
            as [(ActorID, String)]
        {
            do {
                try office.act("pass", id, by: actor, ["opinion": "同意"])
                Issue.record("\(actor) passed it")
            } catch let refusal as Refusal {
                #expect(refusal.code == code)
            }
        }
    }

    @Test("a correction stops the clock, comes back to the one who asked, and is counted")
    func correction() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        #expect(try office.engine.existing(id).deadline?.due == Day("2026-03-09"))
        try office.on("2026-03-04")
        try office.act(
            "requestSupplement", id, by: "acceptance", ["supplementItems": "营业执照；专利登记簿副本"])
        #expect(try office.engine.existing(id).suspended == ["submitted": 3])
        try office.on("2026-03-16")

        try office.act(
            "resubmit", id, by: ActorID(stringLiteral: Invented.creditCode(1)), ["sales": "1300"])

        let back = try office.engine.existing(id)
        #expect(back.state == "submitted")
        #expect(back.deadline?.due == Day("2026-03-19"))
        #expect(back.corrections == 1)
        #expect(back.facts["sales"] == .money(Fen(yuan: 13_000_000)))
        do {
            try office.act("requestSupplement", id, by: "acceptance", ["supplementItems": "再补"])
            Issue.record("asked twice")
        } catch let refusal as Refusal {
            #expect(refusal.code == "withinCorrections")
        }
    }

    @Test("nothing runs on in a case that has ended, and nothing waits to")
    func ended() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        try office.act("requestSupplement", id, by: "acceptance", ["supplementItems": "营业执照"])
        #expect(try office.engine.existing(id).suspended != [:])

        try office.act(
            "withdraw", id, by: ActorID(stringLiteral: Invented.creditCode(1)), ["reason": "暂缓"])

        let ended = try office.engine.existing(id)
        #expect(ended.isFinal)
        #expect(ended.suspended == [:])
        #expect(ended.returnTo == nil && ended.deadline == nil)
    }

    @Test("a command sent twice has the effect of once")
    func commandIDs() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        let command = Command.act(
            OnCase(id: id, act: Act(event: "accept", ground: "专呈〔2026〕1号")))

        let first = try office.perform(command, by: "acceptance", id: "once")
        let again = try office.perform(command, by: "acceptance", id: "once")

        #expect(first.first == again.first)
        #expect(try office.engine.existing(id).version == 2)
    }

    @Test("an act on a version that has moved on is stale")
    func stale() throws {
        let office = try TestOffice()
        try office.openRound()
        let id = try office.file("patent-intensive-product", try office.product())
        try office.act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕1号"])

        #expect(throws: Refusal.stale(id, seen: 1, now: 2)) {
            try office.perform(
                .act(OnCase(id: id, act: Act(event: "pass", opinion: "同意"), seen: 1)),
                by: "yanta-reviewer")
        }
    }
}
