import FEEL
import Foundation
import Testing

@Suite("The introduction says what is true")
struct DocumentationTests {
    private static let here = URL(filePath: #filePath).resolvingSymlinksInPath()

    /// The lines of the fenced blocks of a language.
    private static func lines(of language: String, on page: String = "FEEL.md") throws -> [String] {
        let page = here.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/FEEL/FEEL.docc/\(page)")
        var lines: [String] = []
        var isInside = false
        for line in try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                isInside = !isInside && line == "```\(language)"
            } else if isInside, !line.isEmpty {
                lines.append(line)
            }
        }
        return lines
    }

    private static func facts(on page: String) throws -> Scope {
        let text = try lines(of: "feel-facts", on: page).joined(separator: "\n")
        return Scope(try #require(try feel(text, in: Scope()).asContext))
    }

    @Test(
        "each FEEL example gives the value beside it",
        arguments: ["FEEL.md", "FEELInTenMinutes.md"])
    func examples(page: String) throws {
        let facts = try Self.facts(on: page)
        let lines = try Self.lines(of: "feel", on: page)
        #expect(lines.count > 35)
        for line in lines {
            let parts = line.components(separatedBy: "  // ")
            #expect(parts.count == 2, "\(line)")
            let value = try feel(parts[0], in: facts)
            #expect(value.description == parts[1].trimmingCharacters(in: .whitespaces), "\(line)")
        }
    }

    @Test("each mistake of the officers' page is answered as the page says")
    func mistakes() throws {
        let names: [String: FEELType] = [
            "销售额": .measure(.money), "增长率": .measure(.percent), "规模": .string,
        ]
        let page = Self.here.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "Sources/FEEL/FEEL.docc/FEELInTenMinutes.md")
        let rows = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n")
            .filter { $0.hasPrefix("| `") }
            .map { $0.components(separatedBy: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
        #expect(rows.count == 5)
        for row in rows {
            let text = row[1].trimmingCharacters(in: ["`"])
            var said: String?
            do throws(SyntaxError) {
                let expression = try FEEL.Expression(parsing: text, names: names.keys)
                let found = expression.check(names: names, profile: .strict()).diagnostics.first
                said = found.map { $0.messageZH + ($0.hintZH ?? "") }
            } catch {
                said = error.messageZH
            }
            #expect(said == row[2], "\(text)")
        }
    }

    @Test("each line of Swift compiles: it stands in this file as well")
    func swiftLines() throws {
        let source = try String(contentsOf: Self.here, encoding: .utf8)
        for line in try Self.lines(of: "swift") {
            #expect(source.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
        }
    }

    @Test("the Swift examples give what the text says")
    func swiftExamples() throws {
        let facts = Scope(["上年度 销售额": .number(6_000_000)])
        let rule = try FEEL.Expression(parsing: "上年度 销售额 >= 500 * 10000", names: facts.names)
        let answer = rule.evaluate(in: facts)
        #expect(answer.value == .boolean(true))

        let check = rule.check(names: ["上年度 销售额": .string])
        #expect(check.diagnostics.map(\.place.description) == ["1:1"])

        let strict = try FEEL.Expression(parsing: "上年度 销售额 >= 10000000", names: facts.names)
        let explanation = strict.explain(in: facts)
        #expect(explanation.verdict == .unmet)
        #expect(explanation.parts.map(\.comparison) == [.greaterOrEqual])
        #expect(explanation.parts.first?.required == [.number(10_000_000)])
        let trace = strict.trace(in: facts)
        #expect(
            try Self.lines(of: "text")
                == [explanation.rendered(in: .english), trace.rendered(in: .english)]
                .flatMap { $0.components(separatedBy: "\n") })

        let tax = Function(name: "税额", parameters: [Parameter("金额", .number)], result: .number) {
            values in
            .number(values[0].asNumber?.multiplied(by: 3) ?? .zero)
        }
        let lent = try FEEL.Expression(parsing: "税额(上年度 销售额)", names: facts.names)
        let taxed = lent.evaluate(in: facts.adding([tax]))
        #expect(taxed.value == .number(18_000_000))
    }
}
