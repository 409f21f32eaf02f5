import FEEL
import Testing

@Suite("A short form of a value")
struct SummaryTests {
    @Test(
        "is the literal when it is short, else its beginning and how much is left out",
        arguments: [
            ("null", "null"), ("1.50", "1.5"), ("\"a\"", "\"a\""),
            ("@\"2026-03-01\"", "@\"2026-03-01\""),
            ("[1, 2, 3]", "[1, 2, 3]"), ("{a: 1, \"b-c\": [2]}", "{a: 1, \"b-c\": [2]}"),
            ("[1..5)", "[1..5)"), ("(> 5)", "(> 5)"), ("(!= 5)", "(!= 5)"),
            ("\"一二三四五六七八九十一二三四五六七八九十一\"", "\"一二三四五六七八九十一二三四五六七八九十…\""),
            ("for i in 1..1000 return i", "[1, 2, 3, 4, 5, 6, 7, … (993)]"),
            ("{一二三四五六七八九十一二三四五六七八九十一: \"甲乙\", b: 2}", "{一二三四五六七八九十一二三四五六七八九十一: \"甲…\", … (1)}"),
            ("[[[[[[[[[[[[[\"deep\"]]]]]]]]]]]]]", "[[[[[[[[[[[[[\"deep\"]]]]]]]]]]]]]"),
        ] as [Row])
    func summary(row: Row) throws {
        #expect(try feel(row.text).summary(length: 20) == row.expected)
    }

    @Test("never fails, however little room there is", arguments: 0..<30)
    func anyLength(seed: UInt64) throws {
        var generator = RandomExpression(seed: seed &+ 700)
        let value = try feel(
            "[\(generator.list(3)), {\"a b\": \"\(seed)字\", c: \(generator.amount(3))}]")
        for length in [-1, 0, 1, 2, 5, 20, 1_000_000] {
            let summary = value.summary(length: length)
            #expect(summary.unicodeScalars.count < 60 + max(0, length))
        }
        #expect(value.summary(length: 1_000_000) == value.description)
    }
}
