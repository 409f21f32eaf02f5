import Foundation
import CertFlowDefinition
import Testing

@Suite("The page of diagnostics")
struct DiagnosticPageTests {
    @Test("lists every code once, with an example and the cure")
    func complete() throws {
        let examples = try DiagnosticPage.examples()

        let reading = DiagnosticRule.allCases.filter { !DiagnosticRule.ofProofs.contains($0) }
        #expect(examples.map(\.rule).sorted() == reading.map(\.rawValue).sorted())
        #expect(examples.filter { !$0.hasCure }.map(\.rule) == [])
    }

    @Test("names every property that the checker proves, with the cure")
    func properties() throws {
        let page = try String(
            contentsOfFile: "\(Xian.root)/Workflows/DIAGNOSTICS.md", encoding: .utf8)

        for rule in DiagnosticRule.ofProofs {
            #expect(page.contains("| `\(rule.rawValue)` |"), "\(rule.rawValue)")
        }
    }

    @Test("changes a pack that has no mistakes")
    func noMistakes() throws {
        #expect(PackReader.check(try PolicyMistakeTests.source()).isEmpty)
    }

    @Test("has examples that bring up just their codes", arguments: try DiagnosticPage.examples())
    func triggers(_ example: DiagnosticPage.Example) throws {
        let source = try PolicyMistakeTests.source()

        let applied = example.applied(to: source)
        let broken = try #require(applied, "\(example.path) has no such text")
        let found = PackReader.check(broken).all

        #expect(Set(found.map(\.rule.rawValue)) == example.also.union([example.rule]), "\(found)")
    }
}
