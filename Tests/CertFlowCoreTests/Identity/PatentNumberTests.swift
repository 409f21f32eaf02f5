import CertFlowCore
import Foundation
import Testing

@Suite("A patent number")
struct PatentNumberTests {
    @Test(
        "is valid when it is one that was published",
        arguments: [
            "ZL202010566088.9", "ZL201510958772.0", "ZL200510096239.4", "ZL202322865413.3",
            "ZL201811564288.X",
        ])
    func published(text: String) {
        let result = PatentNumber.validate(text)

        #expect(result.normalised == text)
        #expect(result.problems.isEmpty)
    }

    @Test(
        "says its kind and the year of filing, in both forms",
        arguments: [
            ("ZL202110123456.7", .invention, 2021), ("ZL202120765432.7", .utilityModel, 2021),
            ("ZL202230123457.7", .design, 2022),
            ("ZL202080012345.2", .internationalInvention, 2020),
            ("ZL202190000012.8", .internationalUtilityModel, 2021),
            ("ZL98101234.5", .invention, 1998), ("ZL00230456.2", .utilityModel, 2000),
            ("ZL03812345.2", .internationalInvention, 2003), ("ZL85100001.0", .invention, 1985),
        ] as [(String, PatentNumber.Kind, Int)])
    func parts(text: String, kind: PatentNumber.Kind, year: Int) throws {
        let number = try #require(PatentNumber(text))

        #expect(number.kind == kind)
        #expect(number.filingYear == year)
        #expect(number.text == text)
        #expect(number.isOldForm == (year <= 2003))
    }

    @Test(
        "is understood however it is typed",
        arguments: [
            ("201811564288.X", "ZL201811564288.X"), ("201811564288x", "ZL201811564288.X"),
            ("ＺＬ２０１８１１５６４２８８．Ｘ", "ZL201811564288.X"),
            ("ZL 2018 1 1564288.X", "ZL201811564288.X"),
            ("zl201811564288。x", "ZL201811564288.X"), ("CN201811564288·X", "ZL201811564288.X"),
            ("CN ZL201811564288.X", "ZL201811564288.X"), ("ZL201811564288-X", "ZL201811564288.X"),
            ("ZL 98 1 01234.5", "ZL98101234.5"), ("981012345", "ZL98101234.5"),
        ])
    func normalised(text: String, normalised: String) {
        #expect(PatentNumber.validate(text).normalised == normalised)
    }

    @Test(
        "is refused with what is wrong",
        arguments: [
            ("", [.empty]), ("ZL", [.empty]),
            ("ZL202110123456.8", [.check(given: "8", expected: "7")]),
            ("ZL202110123456", [.checkMissing(expected: "7")]),
            ("98101234", [.checkMissing(expected: "5")]),
            ("ZL98101234.6", [.check(given: "6", expected: "5")]),
            ("ZL20211012345.7", [.length(12)]),
            ("ZL2021101234.7", [.length(11)]),
            ("ZL2021101234567.8", [.length(14)]),
            ("ZL2021.10123456.7", [.misplacedDot]),
            ("ZL20211O123456.7", [.character("O", position: 6)]),
            ("ZL202110123456.Y", [.character("Y", position: 13)]),
            ("ZL202140123456.3", [.kind("4")]),
            ("ZL199910123456.1", [.year("1999")]),
            ("ZL04101234.8", [.year("04")]),
            ("CN112345678B", [.publicationNumber]), ("CN1234567C", [.publicationNumber]),
            ("CN 212345678 U", [.publicationNumber]),
            ("甲", [.length(1), .character("甲", position: 1)]),
        ] as [(String, [PatentNumber.Problem])])
    func problems(text: String, expected: [PatentNumber.Problem]) {
        let result = PatentNumber.validate(text)

        #expect(result.problems == expected)
        #expect(result.normalised == nil)
    }

    @Test("has its check computed for others to use")
    func checks() {
        #expect(PatentNumber.checkCharacter(for: "201811564288") == "X")
        #expect(PatentNumber.checkCharacter(for: "98101234") == "5")
        #expect(PatentNumber.checkCharacter(for: "9810123") == nil)
        #expect(PatentNumber.checkCharacter(for: "9810123X") == nil)
    }

    @Test("is a text in JSON, in its normal form")
    func codable() throws {
        let json = Data(#"["201811564288x"]"#.utf8)
        let numbers = try JSONDecoder().decode([PatentNumber].self, from: json)

        #expect(
            try String(decoding: JSONEncoder().encode(numbers), as: UTF8.self)
                == #"["ZL201811564288.X"]"#)
    }

    @Test("has a sentence in both languages for each problem")
    func sentences() {
        let problems: [PatentNumber.Problem] = [
            .empty, .publicationNumber, .length(3), .character("O", position: 2), .misplacedDot,
            .year("04"), .kind("4"), .checkMissing(expected: "X"),
            .check(given: "1", expected: "2"),
        ]

        #expect(Set(problems.map(\.sentence.zh)).count == problems.count)
        #expect(Set(problems.map(\.sentence.en)).count == problems.count)
    }
}
