import CertFlowCore
import CertFlowDefinition
import Foundation
import Testing

/// A deliberate mistake in a rule or a table, with a name for the golden.
private struct Deliberate {
    let name: String
    let path: String
    let find: String
    let put: String

    init(_ name: String, _ path: String, _ find: String, _ put: String) {
        self.name = name
        self.path = path
        self.find = find
        self.put = put
    }
}

@Suite("Deliberate mistakes in rules and tables")
struct RuleGoldenTests {
    private static let product = "patent-intensive-product/workflow.yaml"
    private static let form = "patent-intensive-product/form.yaml"
    private static let policy = "policies/xian-2025-11.yaml"
    private static let dataYear = "when: dataYear = round.dataYear"
    private static let exports = "when: exports <= sales"

    /// A table over money in place of the last rule of the pack's own table.
    private static func table(_ rules: [String]) -> String {
        let head = """
                - { when: ['"advantageEnterprise"'], then: ['"advantage"'], note: 第6条 }
            - key: subsidyShare
              title: { zh: 补助比例, en: Share of the costs }
              source: { document: 示例 }
              from: 2026-01-01
              inputs: [{ key: costs, type: money, allowed: ">= 0" }]
              outputs: [{ key: share, type: percent }]
              rules:
            """
        let rows = rules.map { "    - \($0)" }
        return (head.split(separator: "\n").map(String.init) + rows)
            .map { "  \($0)\n" }.joined()
    }

    private static let lastRule =
        "      - { when: ['\"advantageEnterprise\"'], then: ['\"advantage\"'], note: 第6条 }\n"

    private static let mistakes: [Deliberate] = [
        Deliberate("unknown name", form, exports, "when: export <= sales"),
        Deliberate("unknown function", product, dataYear, "when: cuont(patents) >= 1"),
        Deliberate("wrong type", product, dataYear, "when: dataYear = \"2025\""),
        Deliberate("wrong number of arguments", product, dataYear, "when: count() = 1"),
        Deliberate("unit mix-up: money and a number", form, exports, "when: exports <= 500"),
        Deliberate(
            "unit mix-up: money and a share", product, dataYear, "when: sales > 5 * percent"),
        Deliberate("a clock", product, dataYear, "when: now() > @\"2026-01-01T00:00:00Z\""),
        Deliberate("no truth value", product, dataYear, "when: dataYear + 1"),
        Deliberate("a choice that does not exist", product, "= \"inForce\"", "= \"inforce\""),
        Deliberate("an empty range", product, dataYear, "when: dataYear in [2030..2020]"),
        Deliberate("missing case", policy, lastRule, ""),
        Deliberate(
            "gap", policy, lastRule,
            table([
                "{ when: ['< 100 * 万元'], then: [50 * percent] }",
                "{ when: ['> 100 * 万元'], then: [20 * percent] }",
            ])),
        Deliberate(
            "overlap", policy, lastRule,
            table([
                "{ when: ['<= 100 * 万元'], then: [50 * percent] }",
                "{ when: ['[100 * 万元..200 * 万元]'], then: [30 * percent] }",
                "{ when: ['> 200 * 万元'], then: [20 * percent] }",
            ])),
        Deliberate(
            "a rule that never applies", policy, lastRule,
            table([
                "{ when: ['-'], then: [50 * percent] }",
                "{ when: ['< 0'], then: [30 * percent] }",
            ])),
        Deliberate(
            "unit mix-up in a table", policy, lastRule,
            table([
                "{ when: ['< 100'], then: [50 * percent] }",
                "{ when: ['>= 100 * 万元'], then: [0.2] }",
            ])),
    ]

    private func listing(_ language: KeyPath<Bilingual, String>) throws -> String {
        let source = try Xian.complete()
        var lines: [String] = []
        for mistake in Self.mistakes {
            let text = Xian.text(mistake.path, of: source)
            let range = try #require(text.range(of: mistake.find), "\(mistake.name)")
            let broken = source.replacing(
                mistake.path, with: text.replacingCharacters(in: range, with: mistake.put))
            lines.append("# \(mistake.name)")
            lines += PackReader.check(broken).lines(language)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test("each give the diagnostic with place and hint, in Chinese")
    func chinese() throws { try expectGolden(try listing(\.zh), "rule-mistakes.zh.txt") }

    @Test("each give the diagnostic with place and hint, in English")
    func english() throws { try expectGolden(try listing(\.en), "rule-mistakes.en.txt") }
}
