import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import FEEL
import Testing

@Suite("Lists in the wizard")
struct WizardListTests {
    let samples: WizardSamples

    init() throws { samples = try WizardSamples() }

    private func wizard(at name: FactName, facts: Facts = Facts()) throws -> Wizard {
        var wizard = try samples.wizard(
            "patent-intensive-product", facts: facts, startsAtReview: true)
        let index = try #require(wizard.workflow.form.questions.firstIndex { $0.name == name })
        try wizard.receive(.change(index))
        return wizard
    }

    private func rows(_ wizard: Wizard) -> [FactValue] {
        if case .listed(let listed) = wizard.screen { listed.rows } else { [] }
    }

    @Test("a table is filled cell by cell, then added to, changed and shortened")
    func table() throws {
        var wizard = try wizard(at: "patents")
        try wizard.answer(Invented.patent(1), "发明", "有效", "自主")
        #expect(rows(wizard).count == 1)

        try wizard.receive(.add)
        try wizard.answer(Invented.patent(2), "2", "有效", "受让")
        #expect(rows(wizard).map { $0.record?["kind"] } == [.text("invention"), .text("utility")])

        try wizard.receive(.edit(0))
        try wizard.answer(Invented.patent(3))
        try wizard.receive(.back)
        try wizard.answer(Invented.patent(4), "发明", "失效", "自主")
        #expect(rows(wizard).map { $0.record?["number"]?.text } == [4, 2].map(Invented.patent))

        try wizard.receive(.delete(0))
        #expect(rows(wizard).map { $0.record?["number"]?.text } == [Invented.patent(2)])
        try wizard.receive(.done)
        #expect(wizard.answers["patents"]?.list?.count == 1)
    }

    @Test("a wrong cell is told at once")
    func wrongCell() throws {
        var wizard = try wizard(at: "patents")

        #expect(throws: Complaint.self) { try wizard.receive(.answer("ZL202110000001.0X")) }
        try wizard.answer(Invented.patent(1))
        #expect(throws: Complaint.self) { try wizard.receive(.answer("商标")) }
        #expect(throws: Complaint.self) { try wizard.receive(.answer("")) }
        #expect(wizard.asks == "kind")
    }

    @Test("a required list cannot be left empty")
    func emptied() throws {
        var wizard = try wizard(at: "patents")
        try wizard.answer(Invented.patent(1), "发明", "有效", "自主")
        try wizard.receive(.delete(0))

        #expect(throws: Complaint.self) { try wizard.receive(.done) }
    }

    @Test("files are asked for one after another until an empty line")
    func files() throws {
        var wizard = try wizard(at: "evidence")
        try wizard.answer("/a.pdf", "/b.pdf")
        guard case .asked(let asked) = wizard.screen else { return #expect(Bool(false)) }
        #expect(asked.row == 3 && asked.endsWhenEmpty)

        try wizard.answer("")
        #expect(wizard.answers["evidence"] == .list([.text("/a.pdf"), .text("/b.pdf")]))
    }

    @Test("Enter keeps a file that the register has; clearing a path takes it away")
    func keptFile() throws {
        let kept = FactValue.record([
            "name": .text("a.pdf"), "digest": .text("0"), "bytes": .number(.init(1)),
        ])
        var wizard = try wizard(
            at: "evidence", facts: Facts(["evidence": .list([kept, .text("/b.pdf")])]))
        try wizard.receive(.edit(0))
        try wizard.answer("")
        #expect(rows(wizard) == [kept, .text("/b.pdf")])

        try wizard.receive(.edit(1))
        try wizard.answer("")
        #expect(rows(wizard) == [kept])
    }
}
