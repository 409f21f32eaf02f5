import FEEL
import Testing

@Suite("A mistake in an expression")
struct SyntaxErrorTests {
    @Test(
        "is named with its place",
        arguments: [
            ("1 + * 2", "1:5: An expression is expected here, not ‘*’."),
            ("1 +\n  )", "2:3: An expression is expected here, not ‘)’."),
            ("(1", "1:3: ‘)’ is expected here, not the end."),
            ("[1, 2", "1:6: ‘]’ is expected here, not the end."),
            ("f(1,)", "1:5: An expression is expected here, not ‘)’."),
            ("f(1, b: 2)", "1:3: Either all arguments are named or none."),
            ("if a then b", "1:12: ‘else’ is expected here, not the end."),
            ("1 2", "1:3: The expression should end before ‘2’."),
            ("\"abc", "1:1: A text is not closed with ‘\"’."),
            ("1 /* 2", "1:3: A comment is not closed with ‘*/’."),
            ("{if: 1}", "1:2: ‘if’ is a word of FEEL and cannot be a name."),
            ("1 instance of thing", "1:15: ‘thing’ is no type."),
            ("销售额 ≥ 1", "1:5: ‘≥’ does not belong here. (write >=)"),
            ("“a”", "1:1: ‘“’ does not belong here. (write the straight quote \")"),
            ("\"\\uD83D\"", "1:7: An escape names no Unicode character."),
            ("1e9999", "1:1: The number ‘1e9999’ is too large."),
        ])
    func place(text: String, expected: String) {
        let error = #expect(throws: SyntaxError.self) { try FEEL.Expression(parsing: text) }

        #expect(error?.description == expected)
        #expect(error?.messageZH.unicodeScalars.contains { $0.value > 0x4E00 } == true)
    }

    @Test("counts lines, columns and lengths in Unicode scalars")
    func counting() {
        let error = #expect(throws: SyntaxError.self) {
            try FEEL.Expression(parsing: "\"🐎e\u{301}\" +\n 甲乙 丙 )")
        }

        #expect(error?.place.line == 2)
        #expect(error?.place.column == 7)
        #expect(error?.place.offset == 14)
        #expect(error?.place.length == 1)
    }

    @Test("is also a sign in full width, which FEEL takes for a letter")
    func fullWidth() {
        let error = #expect(throws: SyntaxError.self) { try FEEL.Expression(parsing: "1 ＋ 2") }

        #expect(error?.hintZH == "符号请用半角")
    }
}
