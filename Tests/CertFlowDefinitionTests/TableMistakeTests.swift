import CertFlowCore
import CertFlowDefinition
import Testing

private let policy = "policies/xian-2025-11.yaml"
private let claim = "reward-claim/workflow.yaml"
private let first =
    "{ when: ['\"firstCertifiedProduct\"'], then: ['\"certifiedProduct\"'], note: 第5条 }"
private let last =
    "      - { when: ['\"advantageEnterprise\"'], then: ['\"advantage\"'], note: 第6条 }\n"

@Suite("Decision tables in a policy")
struct TableMistakeTests {
    static let mistakes: [Mistake] = [
        Mistake(
            policy, first,
            "{ when: ['‸\"firstCertifedProduct\"'], then: ['\"certifiedProduct\"'] }",
            .notAllowed, hint: "did you mean ‘firstCertifiedProduct’?"),
        Mistake(
            policy, first, "{ when: ['\"firstCertifiedProduct\"'], then: ['‸\"certified\"'] }",
            .notAllowed),
        Mistake(
            policy, first, "{ when: ['> ‸5'], then: ['\"certifiedProduct\"'] }", .typeClash),
        Mistake(
            policy, first, "{ when: ['\"a\" ‸\"b\"'], then: ['\"certifiedProduct\"'] }", .ruleSyntax
        ),
        Mistake(
            policy, first, "‸{ when: ['-', '-'], then: ['\"certifiedProduct\"'] }", .cellCount),
        Mistake(
            policy, first, "{ when: ['-'], then: [‸certifiedProduct] }", .unknownName),
        Mistake(
            policy, "    hit: unique\n    inputs:", "    hit: ‸uniqe\n    inputs:", .unknownWord,
            hint: "did you mean ‘unique’?"),
        Mistake(
            policy, "      - key: reward\n        type: choice",
            "      - key: reward\n        type: ‸choise", .unknownWord,
            hint: "did you mean ‘choice’?"),
        Mistake(
            claim, "titleKindOf(rewardRule)", "‸titleKindsOf(rewardRule)", .unknownFunction,
            hint: "did you mean ‘titleKindOf’?"),
        Mistake(
            claim, "titleKindOf(rewardRule)", "titleKindOf(‸recognisedOn)", .typeClash),
        Mistake(
            claim, "titleKindOf(rewardRule)", "‸titleKindOf(rewardRule, today)", .wrongArguments),
        Mistake(
            claim, "titleKindOf(rewardRule)", "titleKindOf(‸\"advantageEntreprise\")",
            .unknownChoice, hint: "did you mean ‘advantageEnterprise’?"),
        Mistake(
            claim, "titleKindOf(rewardRule)", "titleKindOf(‸creditResult)", .unknownChoice,
            hint: "add them to the table's choices and rules"),
    ]

    @Test("are checked at load, at the place of the mistake", arguments: mistakes)
    func checked(_ mistake: Mistake) throws {
        try mistake.verify(in: Xian.complete())
    }

    @Test("say which rules overlap, with an example")
    func overlap() throws {
        let source = try Xian.complete()
        let text = Xian.text(policy, of: source)
            .replacing(first, with: first.replacing("'\"firstCertifiedProduct\"'", with: "'-'"))

        let found = PackReader.check(source.replacing(policy, with: text)).all

        #expect(found.map(\.rule) == [.tableOverlap, .tableOverlap])
        #expect(found.first?.message.en.contains("Rules 1 and 2 overlap") == true)
        #expect(found.first?.message.zh.contains("第1条与第2条重叠") == true)
    }

    @Test("say what no rule covers, with an example")
    func gap() throws {
        let source = try Xian.complete()
        let text = Xian.text(policy, of: source).replacing(last, with: "")

        let found = PackReader.check(source.replacing(policy, with: text)).all

        #expect(found.map(\.rule) == [.tableGap])
        #expect(found.first?.message.en.contains("advantageEnterprise") == true)
        #expect(found.first?.message.zh.contains("advantageEnterprise") == true)
    }
}
