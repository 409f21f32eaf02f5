import CertFlowCore
import Foundation
import Testing

@Suite("An amount of money")
struct MoneyTests {
    @Test(
        "is shown in yuan and in 万元, exactly",
        arguments: [
            (20_000_000, "200,000.00 元", "20"), (703_625_000, "7,036,250.00 元", "703.625"),
            (120_690_000, "1,206,900.00 元", "120.69"), (100, "1.00 元", "0.0001"),
            (0, "0.00 元", "0"), (1, "0.01 元", nil), (-20_000_050, "-200,000.50 元", nil),
            (-703_625_000, "-7,036,250.00 元", "-703.625"), (99_999, "999.99 元", nil),
            (100_000_000_000, "1,000,000,000.00 元", "100000"),
            (Int64.min, "-92,233,720,368,547,758.08 元", nil),
        ] as [(Int64, String, String?)])
    func texts(count: Int64, yuan: String, tenThousand: String?) {
        let amount = Fen(count: count)

        #expect(amount.yuanText == yuan)
        #expect(amount.tenThousandText == tenThousand)
    }

    @Test(
        "is short where that is exact",
        arguments: [
            (20_000_000, "20 万元"), (999_900, "9,999.00 元"), (20_000_050, "200,000.50 元"),
        ] as [(Int64, String)])
    func short(count: Int64, text: String) {
        #expect(Fen(count: count).shortText == text)
    }

    @Test(
        "is read as people write it",
        arguments: [
            ("200000", 20_000_000), ("20万元", 20_000_000), ("20 万", 20_000_000),
            ("200,000.00 元", 20_000_000), ("￥200,000", 20_000_000), ("¥ 200000.5", 20_000_050),
            ("人民币200000元", 20_000_000), ("２０万元", 20_000_000), ("703.625万", 703_625_000),
            ("1.2亿元", 12_000_000_000), ("0.05", 5), ("-15万元", -15_000_000), ("7.0000万元", 7_000_000),
            ("120.690000000万元", 120_690_000), ("1,234,567.89", 123_456_789), ("0", 0),
            ("0.000001万元", 1), ("RMB 1圆", 100),
        ] as [(String, Int64)])
    func reads(text: String, count: Int64) throws {
        #expect(try Fen.parse(text).count == count)
    }

    @Test(
        "is refused with a sentence otherwise",
        arguments: [
            ("", .empty), ("  ", .empty), ("元", .notANumber("元")), ("贰拾万", .notANumber("贰拾万")),
            ("1.", .notANumber("1.")), (".5", .notANumber(".5")), ("1.2.3", .notANumber("1.2.3")),
            ("1e5", .notANumber("1e5")), ("20美元", .notANumber("20美元")), ("--1", .notANumber("--1")),
            ("0.005", .partOfAFen("0.005")), ("1.0000001万元", .partOfAFen("1.0000001万元")),
            ("2,00", .misplacedComma("2,00")), ("1234,567", .misplacedComma("1234,567")),
            (",123", .misplacedComma(",123")),
            ("99999999999999999999", .tooLarge("99999999999999999999")),
            ("10000000000亿元", .tooLarge("10000000000亿元")),
        ] as [(String, MoneyProblem)])
    func refuses(text: String, problem: MoneyProblem) {
        #expect(throws: problem) { try Fen.parse(text) }
        #expect(Fen(parsing: text) == nil)
        #expect(!problem.sentence.zh.isEmpty && !problem.sentence.en.isEmpty)
    }

    @Test(
        "is read back from its own texts", arguments: [0, 1, 99, 100, 123_456_700, -5, Int64.max])
    func readBack(count: Int64) throws {
        let amount = Fen(count: count)

        #expect(try Fen.parse(amount.yuanText) == amount)
        if let text = amount.tenThousandText {
            #expect(try Fen.parse(text + "万元") == amount)
        }
    }

    @Test("adds up, and is a number of fen in JSON")
    func sums() throws {
        let amounts = [Fen(yuan: 200_000), Fen(yuan: 150_000)]

        #expect(amounts.reduce(.zero, +) == Fen(yuan: 350_000))
        #expect(Fen(yuan: 150_000) < Fen(yuan: 200_000))
        #expect(try JSONEncoder().encode([Fen(count: 5)]) == Data("[5]".utf8))
    }
}
