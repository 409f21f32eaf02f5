import FEEL
import Testing

@Suite("Regular expressions in the flavour of XPath")
struct RegularExpressionTests {
    @Test(
        "match",
        arguments: [
            ("foobar", "^fo*bar$", "", "true"), ("foobar", "oba", "", "true"),
            ("a\\nb", "a.b", "", "false"),
            ("a\\rb", "a.b", "", "false"), ("a\\nb", "a.b", "s", "true"),
            ("a\\nb", "^b$", "", "false"),
            ("a\\nb", "^b$", "m", "true"), ("ABC", "abc", "i", "true"), ("q", "[^Q]", "i", "false"),
            ("\\u212A", "[A-Z]", "i", "true"), ("i", "[A-Z-[OI]]", "i", "false"),
            ("hello", " h e l l o ", "x", "true"), ("a b", "a[ ]b", "x", "true"),
            ("a.b", "a.b", "q", "true"), ("axb", "a.b", "q", "false"),
            ("abab", "(ab)\\\\1", "", "true"),
            ("ab", "(a)\\\\2", "", "null"), ("x", "[a-z-[aeiou]]", "", "true"),
            ("e", "[a-z-[aeiou]]", "", "false"), ("中文", "^\\\\p{Lo}+$", "", "true"),
            ("中文", "^\\\\p{IsCJKUnifiedIdeographs}{2}$", "", "true"),
            ("a", "\\\\P{Lu}", "", "true"),
            ("1٣", "^\\\\d+$", "", "true"), ("a-b", "^[\\\\w-]+$", "", "true"),
            ("a", "(?:a|b){1,2}", "", "true"),
            ("aaa", "^a{2}$", "", "false"), ("aaa", "a{2,}", "", "true"), ("", "a*", "", "true"),
            ("a", "a**", "", "null"), ("a", "a{2,1}", "", "null"), ("a", "(a", "", "null"),
            ("a", "a)", "", "null"), ("a", "[a", "", "null"), ("a", "[]", "", "null"),
            ("a", "\\\\p{Xy}", "", "null"), ("a", "\\\\y", "", "null"), ("a", "a", "z", "null"),
            ("a", "[z-a]", "", "null"), ("91610131MA6TXX1X0A", "^[0-9A-Z]{18}$", "", "true"),
        ] as [(String, String, String, String)])
    func matches(text: String, pattern: String, flags: String, expected: String) throws {
        try expectFeel("matches(\"\(text)\", \"\(pattern)\", \"\(flags)\")", gives: expected)
    }

    @Test(
        "replace and split",
        arguments: [
            ("replace(\"abracadabra\", \"a(.)\", \"a$1$1\")", "\"abbraccaddabbra\""),
            ("replace(\"abracadabra\", \"a.*?a\", \"*\")", "\"*c*bra\""),
            ("replace(\"abcd\", \"(ab)|(a)\", \"[1=$1][2=$2]\")", "\"[1=ab][2=]cd\""),
            ("replace(\"abc\", \"b\", \"\\\\$\")", "\"a$c\""),
            ("replace(\"abc\", \"b\", \"$0$0\")", "\"abbc\""),
            ("replace(\"abc\", \"b\", \"$\")", "null"), ("replace(\"abc\", \"x*\", \"-\")", "null"),
            ("replace(\"a.c\", \".\", \"$1\", \"q\")", "\"a$1c\""),
            ("split(\"a;b;;\", \";\")", "[\"a\", \"b\", \"\", \"\"]"),
            ("split(\"John Doe\", \"\\\\s\")", "[\"John\", \"Doe\"]"),
            ("split(\"\", \",\")", "[\"\"]"), ("split(\"abc\", \"\")", "null"),
        ] as [Row])
    func replaces(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test("give up instead of backtracking for ever")
    func bounded() throws {
        let text = String(repeating: "a", count: 60) + "!"
        let evaluation = try FEEL.Expression(parsing: "matches(\"\(text)\", \"^(a+)+$\")")
            .evaluate(in: Scope(), budget: 100_000)

        #expect(evaluation.value == .null)
        #expect(evaluation.problems.first?.messageZH == "正则匹配步数超过上限。")
    }
}
