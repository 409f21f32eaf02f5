import CertFlowCore
import CertFlowDefinition
import Testing

private let form = "patent-intensive-product/form.yaml"
private let workflow = "patent-intensive-product/workflow.yaml"

@Suite("YAML that means something else than it looks")
struct YAMLTrapTests {
    @Test(
        "is refused where a text is wanted, with the quotes to write",
        arguments: [
            "0102", "007", "0x1F", "0o17", "0b11", "1e3", "1_000", "1.10", "+5", ".5", ".inf",
            "-.nan",
            "190:20:30", "12:30", "2025-03-20", "2025-3-2 10:00:00", "True", "FALSE",
            "9161013100000000001",
        ])
    func text(value: String) throws {
        try Mistake(
            workflow, "basis: { document: 市政办函〔2025〕11号,", "basis: { document: ‸\(value),",
            .unquotedNumber, hint: "write \"\(value)\""
        ).verify(in: Xian.complete())
    }

    @Test(
        "is taken in quotes, and so is what every program reads alike",
        arguments: ["\"0102\"", "'2025-03-20'", "\"yes\"", "5", "1.5", "2025", "第5条", "A-1", "3/4"])
    func fine(value: String) throws {
        let source = try Xian.complete()
        let text = Xian.text(workflow, of: source)
            .replacing("basis: { document: 市政办函〔2025〕11号,", with: "basis: { document: \(value),")

        #expect(PackReader.check(source.replacing(workflow, with: text)).lines(\.en) == [])
    }

    @Test(
        "is refused where a number is wanted",
        arguments: ["0x1", "01", "0o1", "1e0", "1_0", "1.0", "1:30", "\"1\"", "+1", "１"])
    func number(value: String) throws {
        try Mistake(workflow, "revision: 1\n", "revision: ‸\(value)\n", .wrongType)
            .verify(in: Xian.complete())
    }

    @Test(
        "is refused where a flag is wanted",
        arguments: [
            ("True", DiagnosticRule.wrongType), ("1", .wrongType), ("Yes", .unquotedWord),
            ("ON", .unquotedWord), ("off", .unquotedWord), ("no", .unquotedWord),
        ])
    func flag(value: String, rule: DiagnosticRule) throws {
        let hint = rule == .unquotedWord ? "write true or false; as a text write \"\(value)\"" : nil
        try Mistake(workflow, "needsRound: true", "needsRound: ‸\(value)", rule, hint: hint)
            .verify(in: Xian.complete())
    }

    static let others: [Mistake] = [
        Mistake(
            form, "title: { zh: 联系电话,", "title: { zh: ‸!<tag:yaml.org,2002:str> 联系电话,", .tag,
            hint: "delete the tag; put quotes around a text"),
        Mistake(
            workflow, "code: PIP", "code: PIP ‸\u{FEFF}", .yamlSyntax, hint: "delete it"),
        Mistake(
            workflow, "    owner: acceptanceOfficer", "   ‸\towner: acceptanceOfficer", .yamlSyntax,
            hint: "indent with spaces"),
    ]

    @Test("is refused wherever it stands: tabs, marks within, tags", arguments: others)
    func anywhere(_ mistake: Mistake) throws {
        try mistake.verify(in: Xian.complete())
    }

    @Test("is no name: a guard called <<")
    func mergeAsName() throws {
        let source = try Xian.complete()
        let text = Xian.text(workflow, of: source)
            .replacing("  withinCorrections:\n", with: "  <<:\n")

        let found = PackReader.check(source.replacing(workflow, with: text)).all

        #expect(found.map(\.rule).contains(.mergeKey))
        #expect(found.map(\.rule).contains(.badName))
    }

    @Test("says where a repeated name stands first")
    func related() throws {
        let source = try Xian.complete()
        let text = Xian.text("actors.yaml", of: source)
            .replacing("id: beilin-reviewer", with: "id: xincheng-reviewer")

        let found = try #require(
            PackReader.check(source.replacing("actors.yaml", with: text)).all.first)

        #expect(found.related?.path == "actors.yaml")
        #expect(found.related?.line == found.place.line - 1)
        #expect(found.line(\.en).hasSuffix("(see actors.yaml:\(found.place.line - 1):11)"))
        #expect(found.record(\.zh).related == found.related)
    }
}
