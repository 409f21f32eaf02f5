import CertFlowCore
import CertFlowDefinition
import Foundation
import Testing

private let workflow = "patent-intensive-product/workflow.yaml"
private let form = "patent-intensive-product/form.yaml"

@Suite("Strict YAML")
struct YAMLMistakeTests {
    static let mistakes: [Mistake] = [
        Mistake(
            workflow, "stopsClock: true", "‸stopClock: true", .unknownKey,
            hint: "did you mean ‘stopsClock’?"),
        Mistake(
            workflow, "workflow: patent-intensive-product\ncode: PIP",
            "‸workflow: patent-intensive-product", .missingKey),
        Mistake(workflow, "needsRound: true", "needsRound: ‸\"true\"", .wrongType),
        Mistake(workflow, "needsRound: true", "needsRound:‸", .wrongType),
        Mistake(
            workflow, "needsRound: true", "needsRound: ‸yes", .unquotedWord,
            hint: "write true or false; as a text write \"yes\""),
        Mistake(
            workflow, "title: { zh: 提交, en: Submit }",
            "title: { zh: 提交, en: Submit, ‸‸on: 提交 }",
            [
                .init(rule: .unknownKey, hint: "there are: zh, en", linesAbove: 0),
                .init(
                    rule: .unquotedWord, hint: "write true or false; as a text write \"on\"",
                    linesAbove: 0),
            ]),
        Mistake(
            workflow, "    owner: acceptanceOfficer", "    owner: ‸&who acceptanceOfficer", .anchor,
            hint: "write it out; put quotes around a text"),
        Mistake(
            workflow, "    owner: acceptanceOfficer", "    owner: ‸*who", .yamlSyntax,
            hint: "write it out; put quotes around a text"),
        Mistake(
            workflow, "code: PIP", "code: ‸!!str PIP", .tag,
            hint: "delete the tag; put quotes around a text"),
        Mistake(
            workflow, "code: PIP", "code: PIP\n‸code: RWD", .duplicateKey,
            hint: "it stands in line {n} already; keep one", linesAbove: 1),
        Mistake(
            workflow, "    owner: acceptanceOfficer",
            "    \"owner\": acceptanceOfficer\n    ‸owner: listClerk",
            .duplicateKey, hint: "it stands in line {n} already; keep one", linesAbove: 1),
        Mistake(
            workflow, "    owner: acceptanceOfficer", "‸\towner: acceptanceOfficer", .yamlSyntax,
            hint: "indent with spaces"),
        Mistake(
            workflow, "title: { zh: 提交, en: Submit }",
            "title: { zh: 提交, en: Submit\n    to‸: submitted }",
            .yamlSyntax, hint: "put quotes around a text with ‘: ’, ‘, ’ or brackets"),
        Mistake(
            workflow, "code: PIP", "code: PIP‸: x", .yamlSyntax,
            hint: "put quotes around a text with ‘: ’, ‘, ’ or brackets"),
        Mistake(
            workflow, "code: PIP", "code: P‸\u{7}IP", .yamlSyntax, hint: "delete it"),
        Mistake(workflow, "code: PIP", "code: ‸[PIP]", .wrongType),
        Mistake(
            workflow, "basis: { document: 市政办函〔2025〕11号, clause: 第5条 }", "basis: ‸第5条", .wrongType),
        Mistake(workflow, "code: PIP", "code: PIP\n‸[a, b]: c", .keyNotText),
        Mistake(
            workflow, "states:\n", "‸---\nstates:\n", .yamlSyntax,
            hint: "delete ‘---’ and what follows"),
        Mistake(workflow, "revision: 1", "revision: ‸0", .badValue),
        Mistake(workflow, "revision: 1", "revision: ‸1.5", .wrongType),
        Mistake(
            "office.yaml", "code: \"610102\"", "code: ‸0610102", .unquotedNumber,
            hint: "write \"0610102\""),
        Mistake(
            "policies/procedure.yaml", "issuedOn: 2025-03-20", "issuedOn: ‸2025-02-30", .wrongType),
        Mistake(
            workflow, "certifier: national", "certifier: ‸nationl", .unknownWord,
            hint: "did you mean ‘national’?"),
        Mistake(form, "type: flag\n", "type: ‸flags\n", .unknownWord, hint: "did you mean ‘flag’?"),
        Mistake(
            form, "type: text, required: true, class: public,",
            "type: text, required: true, class: ‸publik,", .unknownWord,
            hint: "did you mean ‘public’?"),
    ]

    @Test("is refused where it stands, with what to write", arguments: mistakes)
    func refused(_ mistake: Mistake) throws {
        try mistake.verify(in: Xian.complete())
    }

    @Test("lets a repeated key be found with everything else")
    func repeatedKeyAmongOthers() throws {
        let source = try Xian.complete()
        let text = Xian.text(workflow, of: source)
            .replacingOccurrences(of: "code: PIP\n", with: "code: PIP\ncode: PIP\ncode: PIP\n")
            .replacingOccurrences(of: "needsRound: true", with: "needsRound: 1")

        let found = PackReader.check(source.replacing(workflow, with: text)).all

        #expect(found.map(\.rule) == [.duplicateKey, .duplicateKey, .wrongType])
        #expect(found.map(\.place.line) == [4, 5, 10])
    }

    @Test("refuses a file that nests aliases, before they are followed")
    func aliasBomb() throws {
        var lines = ["a0: &a0 [x, x]"]
        for level in 1..<40 {
            lines.append(
                "? [*a\(level - 1), *a\(level - 1)]\n: &a\(level) [*a\(level - 1), *a\(level - 1)]")
        }
        let source = try Xian.complete().replacing(
            "office.yaml", with: lines.joined(separator: "\n"))

        let found = PackReader.check(source).all.filter { $0.place.path == "office.yaml" }

        #expect(found.count == 40)
        #expect(found.allSatisfy { $0.rule == .anchor })
    }

    struct Odd: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        let rule: DiagnosticRule
        let line: Int
        let column: Int
    }

    static let odd: [Odd] = [
        Odd(
            testDescription: "too large",
            bytes: Array(repeating: UInt8(ascii: "#"), count: 1_048_577),
            rule: .fileTooLarge, line: 1, column: 1),
        Odd(
            testDescription: "half a character",
            bytes: Array("actors: []\nname: ".utf8) + [0xE8, 0xA5],
            rule: .notUTF8, line: 2, column: 7),
        Odd(testDescription: "empty", bytes: [], rule: .yamlSyntax, line: 1, column: 1),
        Odd(
            testDescription: "a comment", bytes: Array("# nothing\n".utf8), rule: .yamlSyntax,
            line: 1, column: 1),
        Odd(
            testDescription: "a list", bytes: Array("- a\n".utf8), rule: .wrongType, line: 1,
            column: 1),
        Odd(
            testDescription: "never closed", bytes: Array(repeating: UInt8(ascii: "["), count: 900),
            rule: .yamlSyntax, line: 1, column: 901),
        Odd(
            testDescription: "deep",
            bytes: Array(repeating: UInt8(ascii: "["), count: 900)
                + Array(repeating: UInt8(ascii: "]"), count: 900),
            rule: .tooDeep, line: 1, column: 33),
    ]

    @Test("refuses files of other kinds", arguments: odd)
    func refusesOther(_ odd: Odd) throws {
        let source = try Xian.complete().replacing("actors.yaml", with: odd.bytes)

        let found = PackReader.check(source).all.map { "\($0.place): \($0.rule.rawValue)" }

        #expect(found.contains("actors.yaml:\(odd.line):\(odd.column): \(odd.rule.rawValue)"))
    }

    @Test("takes a byte order mark and Windows line ends for nothing")
    func windows() throws {
        let source = try Xian.complete()
        let text =
            "\u{FEFF}"
            + Xian.text(workflow, of: source).replacingOccurrences(of: "\n", with: "\r\n")

        #expect(PackReader.check(source.replacing(workflow, with: text)).isEmpty)
    }
}
