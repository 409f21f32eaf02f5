import CertFlowCore
import CertFlowDefinition
import Foundation
import Testing

@Suite("A diagnostic")
struct DiagnosticTests {
    @Test("is printed in Chinese")
    func chinese() throws {
        let lines = PackReader.check(BrokenPack.source).lines(\.zh)

        try expectGolden(lines.joined(separator: "\n") + "\n", "diagnostics.zh.txt")
    }

    @Test("is printed in English")
    func english() throws {
        let lines = PackReader.check(BrokenPack.source).lines(\.en)

        try expectGolden(lines.joined(separator: "\n") + "\n", "diagnostics.en.txt")
    }

    @Test("is a JSON line with the fields that scripts rely on, without a key for no hint")
    func record() throws {
        let diagnostic = Diagnostic(
            severity: .warning, rule: .unusedGuard, message: Bilingual(zh: "甲", en: "a"), hint: nil,
            place: Place(path: "x.yaml", line: 2, column: 3))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys

        let json = String(decoding: try encoder.encode(diagnostic.record(\.zh)), as: UTF8.self)

        #expect(
            json
                == #"{"column":3,"line":2,"message":"甲","path":"x.yaml","rule":"unused-guard","severity":"warning"}"#
        )
        #expect(diagnostic.line(\.en) == "x.yaml:2:3: a")
    }

    @Test("is listed once, by place")
    func order() {
        let all = PackReader.check(BrokenPack.source).all

        #expect(all == all.sorted())
        #expect(Set(all).count == all.count)
        #expect(all.count > 25)
    }

    @Test("of every rule has a name that scripts can hold on to")
    func names() {
        for rule in DiagnosticRule.allCases {
            #expect(rule.rawValue.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber })
        }
    }
}
