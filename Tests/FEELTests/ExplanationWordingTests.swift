import FEEL
import Testing

@Suite("An explanation in words")
struct ExplanationWordingTests {
    private func lines(_ text: String, _ language: MessageLanguage) throws -> [String] {
        try FEEL.Expression(parsing: text, names: Scope.sample.names).explain(in: .sample)
            .rendered(in: language).split(separator: "\n").map(String.init)
    }

    @Test(
        "says what is stated and what is required",
        arguments: [
            ("企业.专利数 > 5", "‘企业.专利数’ is 3; required: more than 5", "“企业.专利数”为3，要求大于5"),
            ("5 < 企业.专利数", "‘企业.专利数’ is 3; required: more than 5", "“企业.专利数”为3，要求大于5"),
            (
                "a-b >= 企业.专利数 * 3",
                "‘a-b’ is 7; required: at least 9 (‘企业.专利数 * 3’)",
                "“a-b”为7，要求不小于9（“企业.专利数 * 3”）"
            ),
            ("a-b = 8", "‘a-b’ is 7; required: equal to 8", "“a-b”为7，要求等于8"),
            (
                "企业.名称 = \"乙\"", "‘企业.名称’ is \"甲公司\"; required: equal to \"乙\"",
                "“企业.名称”为\"甲公司\"，要求等于\"乙\""
            ),
            (
                "@\"2026-03-01\" + @\"P1D\" > @\"2026-04-01\"",
                "‘@\"2026-03-01\" + @\"P1D\"’ is 2026-03-02; required: later than 2026-04-01",
                "“@\"2026-03-01\" + @\"P1D\"”为2026-03-02，要求晚于2026-04-01"
            ),
            ("a-b = null", "‘a-b’ is 7; required: left empty", "“a-b”为7，要求为空"),
            (
                "企业.成立日期 != null", "‘企业.成立日期’ is not stated; required: stated",
                "“企业.成立日期”未填写，要求填写"
            ),
            (
                "a-b = unstated", "‘a-b’ is 7; required: equal to ‘unstated’ (not stated)",
                "“a-b”为7，要求等于“unstated”（未填写）"
            ),
            (
                "(a-b = 7) = false", "‘(a-b = 7)’ is true; required: false",
                "“(a-b = 7)”为true，要求为false"
            ),
            (
                "contains(企业.名称, \"乙\")",
                "‘contains(企业.名称, \"乙\")’ is false (‘企业.名称’ is \"甲公司\"); required: true",
                "“contains(企业.名称, \"乙\")”为false（“企业.名称”为\"甲公司\"），要求为true"
            ),
        ] as [Sentence])
    func comparisons(sentence: Sentence) throws { try expectSentence(sentence) }

    @Test(
        "turns the operator around under not",
        arguments: [
            ("not(a-b >= 5)", "‘a-b’ is 7; required: less than 5", "“a-b”为7，要求小于5"),
            ("not(a-b > 5)", "‘a-b’ is 7; required: at most 5", "“a-b”为7，要求不大于5"),
            ("not(a-b < 9)", "‘a-b’ is 7; required: at least 9", "“a-b”为7，要求不小于9"),
            ("not(9 >= a-b)", "‘a-b’ is 7; required: more than 9", "“a-b”为7，要求大于9"),
            ("not(a-b = 7)", "‘a-b’ is 7; required: other than 7", "“a-b”为7，要求不等于7"),
            ("not(a-b != 8)", "‘a-b’ is 7; required: equal to 8", "“a-b”为7，要求等于8"),
            ("not(not(a-b > 9))", "‘a-b’ is 7; required: more than 9", "“a-b”为7，要求大于9"),
            (
                "not(a-b between 1 and 9)", "‘a-b’ is 7; required: less than 1 or more than 9",
                "“a-b”为7，要求小于1或大于9"
            ),
            (
                "not(a-b in [1..8))", "‘a-b’ is 7; required: less than 1 or at least 8",
                "“a-b”为7，要求小于1或不小于8"
            ),
            ("not(a-b in (6, 7))", "‘a-b’ is 7; required: none of 6, 7", "“a-b”为7，要求不属于6、7"),
            (
                "not(a-b > 5 or 企业.专利数 > 4)", "‘a-b’ is 7; required: at most 5",
                "“a-b”为7，要求不大于5"
            ),
        ] as [Sentence])
    func negations(sentence: Sentence) throws { try expectSentence(sentence) }

    @Test(
        "says what in and between admit",
        arguments: [
            ("a-b between 8 and 9", "‘a-b’ is 7; required: between 8 and 9", "“a-b”为7，要求介于8和9之间"),
            ("a-b in (1, 2)", "‘a-b’ is 7; required: one of 1, 2", "“a-b”为7，要求属于1、2"),
            ("a-b in [1, 2]", "‘a-b’ is 7; required: one of 1, 2", "“a-b”为7，要求属于1、2"),
            ("a-b in (8)", "‘a-b’ is 7; required: equal to 8", "“a-b”为7，要求等于8"),
            (
                "a-b in ((8..9], < 3)",
                "‘a-b’ is 7; required: more than 8 and at most 9 or less than 3",
                "“a-b”为7，要求大于8且不大于9或小于3"
            ),
            (
                "a-b in (? > 8 and ? < 10)", "‘a-b’ is 7; required: such that ‘? > 8 and ? < 10’",
                "“a-b”为7，要求满足“? > 8 and ? < 10”"
            ),
        ] as [Sentence])
    func tests(sentence: Sentence) throws { try expectSentence(sentence) }

    @Test(
        "names what is missing to decide, or what is wrong",
        arguments: [
            (
                "企业.成立日期 < @\"2020-01-01\"",
                "‘企业.成立日期’ is not stated; required: earlier than 2020-01-01",
                "缺“企业.成立日期”，要求早于2020-01-01"
            ),
            (
                "unstated + 企业.成立日期 > 3",
                "‘unstated’, ‘企业.成立日期’ are not stated; required: ‘unstated + 企业.成立日期’ more than 3",
                "缺“unstated”、“企业.成立日期”，要求“unstated + 企业.成立日期”大于3"
            ),
            (
                "a-b >= unstated",
                "‘unstated’ is not stated; required: ‘a-b’ at least ‘unstated’ (not stated)",
                "缺“unstated”，要求“a-b”不小于“unstated”（未填写）"
            ),
            (
                "企业.名称 > 3",
                "‘企业.名称 > 3’ cannot be decided: A text cannot be compared with a number; "
                    + "required: more than 3",
                "“企业.名称 > 3”无法判定：文本不能与数字比较，要求大于3"
            ),
            (
                "不存在 > 3",
                "‘不存在 > 3’ cannot be decided: The name ‘不存在’ is unknown; required: more than 3",
                "“不存在 > 3”无法判定：名称“不存在”未定义，要求大于3"
            ),
        ] as [Sentence])
    func undecidable(sentence: Sentence) throws { try expectSentence(sentence) }

    @Test("says how many more elements fail")
    func manyElements() throws {
        #expect(
            try lines("every i in 1..100 satisfies i > 95", .english).last
                == "- 85 more items of ‘1..100’ fail; required: every one with ‘i’ more than 95 [1:29]"
        )
        #expect(
            try lines("every i in 1..100 satisfies i > 95", .chinese).last
                == "- “1..100”另有 85 项不满足，要求每一项均满足：“i”大于95 [1:29]")
    }

    @Test(
        "begins with the verdict",
        arguments: [
            ("a-b = 7", "The condition holds.", "条件成立。"),
            ("a-b = 8", "The condition does not hold:", "条件不成立："),
            ("unstated > 8", "The condition cannot be decided:", "条件无法判定："),
        ] as [Sentence])
    func verdict(sentence: Sentence) throws {
        #expect(try lines(sentence.text, .english).first == sentence.english)
        #expect(try lines(sentence.text, .chinese).first == sentence.chinese)
    }

    @Test("explains the tests of a decision table")
    func unaryTests() throws {
        let tests = try FEEL.Expression(parsingTests: "not([1..5], 9)")

        let explanation = tests.explain(in: Scope(["?": 3.feel]))

        #expect(
            explanation.rendered(in: .chinese).hasSuffix(
                "- “?”为3，要求小于1或大于5且不等于9 [1:1]"))
    }
}

/// A condition of one failing part, and the sentence about it in both languages.
typealias Sentence = (text: String, english: String, chinese: String)

/// Compares what is said about the first failing part of a condition over ``Scope/sample``.
func expectSentence(
    _ sentence: Sentence, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let explanation = try FEEL.Expression(parsing: sentence.text, names: Scope.sample.names)
        .explain(in: .sample)
    let part = try #require(explanation.parts.first, sourceLocation: sourceLocation)
    let (english, chinese) = (
        ExplanationWriter(PlainVocabulary(), in: .english).sentence(part),
        ExplanationWriter(PlainVocabulary(), in: .chinese).sentence(part)
    )
    #expect(english == sentence.english, sourceLocation: sourceLocation)
    #expect(chinese == sentence.chinese, sourceLocation: sourceLocation)
}
