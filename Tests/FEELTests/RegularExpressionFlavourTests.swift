import FEEL
import Testing

/// DMN 1.5, table 74, refers `matches`, `replace` and `split` to XPath and XQuery Functions and
/// Operators; the flags and the meaning of the point are those of its version 3.1.
@Suite("Regular expressions, construct by construct")
struct RegularExpressionFlavourTests {
    /// F&O 3.1, §5.6.2, flags.
    @Test(
        "obey the flags s m i x q",
        arguments: [
            ("a\\nb", "a.b", "", "false"), ("a\\nb", "a.b", "s", "true"),
            ("a\\rb", "a.b", "", "false"), ("a\\u2028b", "a.b", "", "true"),
            ("a\\nb\\n", "^b$", "m", "true"), ("a\\n", "^$", "m", "false"),
            ("a\\n\\nb", "^$", "m", "true"), ("a\\nb", "a$", "", "false"),
            ("a\\nb", "a$", "m", "true"),
            ("Straße", "STRASSE", "i", "false"), ("ÀÉ", "àé", "i", "true"),
            ("ΣΑΣ", "σας", "i", "true"),
            ("ß", "ẞ", "i", "true"), ("K", "\\u212A", "i", "true"), ("ſ", "S", "i", "true"),
            ("Ж", "[а-я]", "i", "true"), ("a", "\\\\p{Lu}", "i", "false"),
            ("a", "[\\\\p{Lu}]", "i", "false"), ("a", "[^A]", "i", "false"),
            ("aA", "(a)\\\\1", "i", "true"), ("aA", "(a)\\\\1", "", "false"),
            ("ab", " a\\n b ", "x", "true"), ("a b", "a[ ]b", "x", "true"),
            ("a b", "a\\\\ b", "x", "null"), ("ab", "a b", "", "false"),
            ("a\\u00A0b", "a\\u00A0b", "x", "true"), ("a.b", "a.b", "q", "true"),
            ("A.B", "a.b", "qi", "true"), ("a(b", "(", "q", "true"), ("a", "a", "ii", "true"),
            ("a", "a", "g", "null"), ("a", "a", "S", "null"), ("a", "a", " ", "null"),
        ] as [(String, String, String, String)])
    func flags(text: String, pattern: String, flags: String, expected: String) throws {
        try expectFeel("matches(\"\(text)\", \"\(pattern)\", \"\(flags)\")", gives: expected)
    }

    /// XML Schema 1.0 part 2, appendix F.1.1: character classes.
    @Test(
        "know the classes of characters",
        arguments: [
            ("٣", "^\\\\d$", true), ("a", "^\\\\D$", true), ("_", "^\\\\w$", false),
            ("+", "^\\\\w$", true),
            ("é", "^\\\\w$", true), ("中", "^\\\\w$", true), (".", "^\\\\W$", true),
            ("\\u00A0", "^\\\\s$", false), ("\\t", "^\\\\s$", true), ("a", "^\\\\S$", true),
            ("a", "^\\\\i$", true), ("1", "^\\\\i$", false), (":", "^\\\\i$", true),
            ("?", "^\\\\i$", false),
            ("1", "^\\\\c$", true), ("-", "^\\\\c$", true), (" ", "^\\\\C$", true),
            ("1", "^\\\\I$", true),
            ("A", "^\\\\p{Lu}$", true), ("ǅ", "^\\\\p{Lt}$", true), ("中", "^\\\\p{L}$", true),
            ("$", "^\\\\p{Sc}$", true), ("😀", "^\\\\p{So}$", true), ("a", "^\\\\P{Lu}$", true),
            ("Ω", "^\\\\p{IsGreek}$", true), ("中", "^\\\\p{IsCJKUnifiedIdeographs}$", true),
            ("a", "^\\\\P{IsGreek}$", true), ("b", "^[a-c]$", true), ("d", "^[^a-c]$", true),
            ("-", "^[a-]$", true), ("-", "^[-a]$", true), ("^", "^[a^]$", true),
            ("]", "^[\\\\]]$", true),
            ("e", "^[a-z-[aeiou]]$", false), ("e", "^[a-z-[a-y-[e]]]$", true),
            ("5", "^[\\\\d-[0-4]]$", true), ("1", "^[\\\\d\\\\s]$", true),
            ("b", "^[^\\\\d]$", true),
            ("😀", "^[😀-😂]$", true), ("😀", "^.$", true), ("\\n", "^\\\\n$", true),
        ] as [(String, String, Bool)])
    func classes(text: String, pattern: String, expected: Bool) throws {
        try expectFeel("matches(\"\(text)\", \"\(pattern)\")", gives: "\(expected)")
    }

    @Test(
        "are refused when they are none of this flavour",
        arguments: [
            "(", ")", "[", "]", "[]", "[^]", "{", "}", "*", "+a", "?", "a**", "a+*", "a{", "a{,2}",
            "a{2,1}",
            "a{1,2", "(?=a)", "(?!a)", "(?<=a)", "(?<n>a)", "(?i)a", "\\\\b", "\\\\A", "\\\\z",
            "\\\\x41",
            "\\\\u0041x{", "\\\\1", "(a\\\\1)", "(a)\\\\2", "[\\\\1]", "\\\\0", "\\\\p{Foo}",
            "\\\\p{IsFoo}",
            "\\\\pL", "\\\\p{L", "[z-a]", "[a-\\\\d]", "[a[b]]", "[a-c-e]", "\\\\",
        ])
    func refused(pattern: String) throws {
        for call in [
            "matches(\"a\", \"\(pattern)\")", "replace(\"a\", \"\(pattern)\", \"b\")",
            "split(\"a\", \"\(pattern)\")",
        ] {
            try expectFeel(call, gives: "null")
        }
    }

    /// F&O 3.1, §5.6.1: reluctant quantifiers, back-references, the leftmost choice.
    @Test(
        "repeat, choose and refer back",
        arguments: [
            ("replace(\"aaaa\", \"a{2}\", \"b\")", "\"bb\""),
            ("replace(\"aaaaa\", \"a{2,}?\", \"b\")", "\"bba\""),
            ("replace(\"aaa\", \"a{1,2}?\", \"b\")", "\"bbb\""),
            ("replace(\"aab\", \"a*?b\", \"x\")", "\"x\""),
            ("replace(\"<a><b>\", \"<.+?>\", \"x\")", "\"xx\""),
            ("replace(\"<a><b>\", \"<.+>\", \"x\")", "\"x\""),
            ("replace(\"ab\", \"(a|ab)\", \"x\")", "\"xb\""),
            ("replace(\"ab\", \"(ab|a)\", \"x\")", "\"x\""),
            ("replace(\"aXbXc\", \"^(.*?)X(.*)X(.)$\", \"$3$2$1\")", "\"cba\""),
            ("matches(\"abab\", \"^(ab)\\\\1$\")", "true"),
            ("matches(\"aa\", \"^(a)?b?\\\\1$\")", "true"),
            ("matches(\"b\", \"^(a)?b\\\\1$\")", "true"),
            ("matches(\"a1\", \"^(a)(b)?1$\")", "true"),
            ("matches(\"aa0\", \"^(a)\\\\10$\")", "true"), ("matches(\"\", \"^$\")", "true"),
            ("matches(\"aaa\", \"^(a?){5}$\")", "true"), ("matches(\"aa\", \"^(|a){2}$\")", "true"),
            ("matches(\"aa\", \"^(a|aa){1}$\")", "true"), ("matches(\"\", \"(a*)*\")", "true"),
            ("matches(\"b\", \"^(){9}b$\")", "true"), ("matches(\"ab\", \"^a||b$\")", "true"),
            ("matches(\"aaaa\", \"a{1000000}\")", "false"),
            ("matches(\"aaaa\", \"((a{1000}){1000}){1000}\")", "false"),
            ("replace(\"xaxbx\", \"(?:x)(.)\", \"$1\")", "\"abx\""),
        ] as [Row])
    func quantifiers(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    /// F&O 3.1, §5.6.4 and §5.6.5: replacements, and patterns that match the empty text.
    @Test(
        "replace and split",
        arguments: [
            ("replace(\"ab\", \"(a)(b)\", \"$2$1$0\")", "\"baab\""),
            ("replace(\"a\", \"a\", \"$1\")", "\"\""),
            ("replace(\"a\", \"(a)\", \"$12\")", "\"a2\""),
            ("replace(\"a\", \"a\", \"\\\\$1\")", "\"$1\""),
            ("replace(\"a\", \"a\", \"\\\\\\\\\\\\\\\\\")", "\"\\\\\\\\\""),
            ("replace(\"a\", \"a\", \"$\")", "null"), ("replace(\"a\", \"a\", \"$x\")", "null"),
            ("replace(\"a\", \"a\", \"\\\\\")", "null"),
            ("replace(\"a\", \"a\", \"\\n\")", "\"\n\""),
            ("replace(\"a\", \"a\", \"\\\\d\")", "null"), ("replace(\"b\", \"a\", \"$\")", "null"),
            ("replace(\"a.b\", \".\", \"$0\", \"q\")", "\"a$0b\""),
            ("replace(\"abc\", \"\", \"x\")", "null"),
            ("replace(\"abc\", \"x*\", \"y\")", "null"), ("replace(\"abc\", \"^\", \"y\")", "null"),
            ("replace(\"\", \"a\", \"b\")", "\"\""),
            ("replace(\"a\\nb\", \"^b\", \"x\", \"m\")", "\"a\nx\""),
            ("replace(\"🐎x🐎\", \"🐎\", \"é\")", "\"éxé\""),
            ("split(\"a1b22c\", \"[0-9]+\")", "[\"a\", \"b\", \"c\"]"),
            ("split(\"abc\", \"b*\")", "null"), ("split(\",a,\", \",\")", "[\"\", \"a\", \"\"]"),
            ("split(\"\", \"a\")", "[\"\"]"), ("split(\"a.b\", \"\\\\.\")", "[\"a\", \"b\"]"),
            ("split(\"甲、乙\", \"、\")", "[\"甲\", \"乙\"]"),
        ] as [Row])
    func replacing(row: Row) throws { try expectFeel(row.text, gives: row.expected) }

    @Test(
        "end within the steps, whatever the pattern and the text",
        .timeLimit(.minutes(1)),
        arguments: [
            "(a*)*b", "(a|a)*b", "(.*)*x", "(a|aa)+b", "(a*)\\\\1\\\\1b", "((a?){50}){50}b",
            "(.+)+(.+)+b",
            "(a*?)*?b", "((((a*)*)*)*)*b", "(a|b|ab)*c", "(?:(a)|b)*c", "^(a+)+$x", "(x+x+)+y",
        ])
    func catastrophes(pattern: String) throws {
        for size in [30, 5_000] {
            let text = String(repeating: "a", count: size)
            let groups = String(repeating: "()", count: 500)
            for pattern in [pattern, groups + pattern] where size == 30 || pattern.utf8.count < 100
            {
                let call = "matches(\"\(text)\", \"\(pattern)\")"
                let evaluation = try FEEL.Expression(parsing: call)
                    .evaluate(in: Scope(), budget: 100_000)
                #expect(evaluation.value == .null || evaluation.value == .boolean(false))
            }
        }
    }

    @Test("cost their steps even when they fail, so that a loop over them ends")
    func charged() throws {
        let text = String(repeating: "a", count: 5_000)
        let loop = "for i in 1..100000 return matches(\"\(text)\", \"(a|aa)+b\")"
        let evaluation = try FEEL.Expression(parsing: loop).evaluate(in: Scope(), budget: 100_000)

        #expect(evaluation.value == .null)
        #expect(evaluation.problems.map(\.messageZH) == ["正则匹配步数超过上限。", "求值步数超过允许的上限。"])
    }

    @Test("read texts of a million characters within the usual steps")
    func long() throws {
        let text = String(repeating: "ab", count: 500_000)
        let scope = Scope(["t": .string(text)])

        #expect(try feel("matches(t, \"c\")", in: scope) == .boolean(false))
        #expect(try feel("matches(t, \"^[ab]*$\")", in: scope) == .boolean(true))
        #expect(try feel("matches(t, t)", in: scope) == .null)
    }
}
