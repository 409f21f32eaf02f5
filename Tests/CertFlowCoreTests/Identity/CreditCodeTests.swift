import CertFlowCore
import Foundation
import Testing

@Suite("A unified social credit code")
struct CreditCodeTests {
    @Test(
        "is valid when it is one that a registry gave out",
        arguments: [
            "914403001922038216", "9144030071526726XG", "9144030027939873X7", "91440300192181490G",
            "91440300192317458F", "91350100M000100Y43", "91330100799655058B", "91110000802100433B",
            "91310000775785552L",
        ])
    func published(text: String) {
        let result = CreditCode.validate(text)

        #expect(result.normalised == text)
        #expect(result.problems.isEmpty)
        #expect(result.warnings.isEmpty)
    }

    @Test(
        "may name a zone that GB/T 2260 does not list",
        arguments: [
            ("91610131MA6TXK017X", "610131"), ("91610133MA7AB3K980", "610133"),
            ("91611101123456702C", "611101"), ("9161013878901234X4", "610138"),
        ])
    func zones(text: String, region: String) throws {
        let code = try #require(CreditCode(text))

        #expect(code.region == region)
        #expect(CreditCode.validate(text).warnings.isEmpty)
    }

    @Test(
        "is understood however it is typed",
        arguments: [
            "９１６１０１３１ＭＡ６ＴＸＫ０１７Ｘ", " 91610131ma6txk017x ", "91610131-MA6TXK01-7X",
            "91 6101 31MA 6TXK 017X", "91610131\u{3000}MA6TXK017X\n", "91610131—MA6TXK017ｘ",
            "\u{FEFF}91610131MA6TXK017X", "91610131MA6TXK017X\u{200B}",
        ])
    func normalised(text: String) {
        let result = CreditCode.validate(text)

        #expect(result.isValid)
        #expect(result.input == text)
        #expect(result.normalised == "91610131MA6TXK017X")
    }

    @Test(
        "is refused with what is wrong",
        arguments: [
            ("", [.empty]),
            (" － ", [.empty]),
            ("91610131MA6TXK017", [.length(17)]),
            ("91610131MA6TXK017X0", [.length(19)]),
            ("91610131MA6TXK0179", [.check(given: "9", expected: "X")]),
            ("9161O131MA6TXK017X", [.character("O", position: 5, suggestion: "0")]),
            (
                "9161013IMA6TXK01ZS",
                [
                    .character("I", position: 8, suggestion: "1"),
                    .character("Z", position: 17, suggestion: "2"),
                    .character("S", position: 18, suggestion: "5"),
                ]
            ),
            ("91610131V", [.length(9), .character("V", position: 9, suggestion: nil)]),
            ("91610131MA6TXK01码X", [.character("码", position: 17, suggestion: nil)]),
        ] as [(String, [CreditCode.Problem])])
    func problems(text: String, expected: [CreditCode.Problem]) {
        let result = CreditCode.validate(text)

        #expect(result.problems == expected)
        #expect(result.normalised == nil)
        #expect(!result.isValid)
    }

    @Test("is only warned about when its organisation code or its region looks odd")
    func warnings() {
        let organisation = CreditCode.validate("91610131MA6TXK011B")
        let region = CreditCode.validate("9161013A4352001165")

        #expect(organisation.isValid)
        #expect(organisation.warnings == [.organisationCheck(given: "1", expected: "7")])
        #expect(region.isValid)
        #expect(region.warnings == [.region("61013A")])
    }

    @Test("notices every single wrong character and every exchange of neighbours")
    func detects() {
        let sound = Array("91610131MA6TXK017X")
        for position in 0..<18 {
            for other in "0123456789ABCDEFGHJKLMNPQRTUWXY" where other != sound[position] {
                var wrong = sound
                wrong[position] = other
                #expect(CreditCode(String(wrong)) == nil)
            }
            guard position < 17, sound[position] != sound[position + 1] else { continue }
            var wrong = sound
            wrong.swapAt(position, position + 1)
            #expect(CreditCode(String(wrong)) == nil)
        }
    }

    @Test("has its check characters computed for others to use")
    func checks() {
        #expect(CreditCode.checkCharacter(for: "91610131MA6TXK017") == "X")
        #expect(CreditCode.checkCharacter(for: "91610131MA6TXK01") == nil)
        #expect(CreditCode.checkCharacter(for: "9161013IMA6TXK017") == nil)
        #expect(CreditCode.organisationCheckCharacter(for: "MA6TXK01") == "7")
        #expect(CreditCode.organisationCheckCharacter(for: "78901234") == "X")
        #expect(CreditCode.organisationCheckCharacter(for: "ma6txk01") == nil)
    }

    @Test("is a text in JSON")
    func codable() throws {
        let code = try #require(CreditCode("91610131MA6TXK017X"))
        let json = try JSONEncoder().encode([code])

        #expect(String(decoding: json, as: UTF8.self) == #"["91610131MA6TXK017X"]"#)
        #expect(try JSONDecoder().decode([CreditCode].self, from: json) == [code])
    }

    @Test("has a sentence in both languages for each problem")
    func sentences() {
        let problems: [CreditCode.Problem] = [
            .empty, .length(3), .character("O", position: 2, suggestion: "0"),
            .character("V", position: 2, suggestion: nil), .check(given: "1", expected: "2"),
            .organisationCheck(given: "1", expected: "2"), .region("A"),
        ]

        #expect(Set(problems.map(\.sentence.zh)).count == problems.count)
        #expect(Set(problems.map(\.sentence.en)).count == problems.count)
    }
}
