import FEEL
import Testing

@Suite("An explanation of alternatives and lists, in words")
struct ExplanationListTests {
    @Test(
        "nests alternatives to any depth",
        arguments: [
            (
                "a-b = 8 or 企业.专利数 > 5",
                "one of these would do: ‘a-b’ is 7 (required: equal to 8); "
                    + "‘企业.专利数’ is 3 (required: more than 5)",
                "满足其一即可：“a-b”为7（要求等于8）；“企业.专利数”为3（要求大于5）"
            ),
            (
                "a-b = 8 or (企业.专利数 > 5 and a-b > 9)",
                "one of these would do: ‘a-b’ is 7 (required: equal to 8); "
                    + "‘企业.专利数’ is 3 (required: more than 5) and ‘a-b’ is 7 (required: more than 9)",
                "满足其一即可：“a-b”为7（要求等于8）；“企业.专利数”为3（要求大于5），且“a-b”为7（要求大于9）"
            ),
            (
                "a-b = 8 or (企业.专利数 > 5 and (a-b = 1 or not(a-b = 7)))",
                "one of these would do: ‘a-b’ is 7 (required: equal to 8); ‘企业.专利数’ is 3 "
                    + "(required: more than 5) and (one of these would do: ‘a-b’ is 7 "
                    + "(required: equal to 1); ‘a-b’ is 7 (required: other than 7))",
                "满足其一即可：“a-b”为7（要求等于8）；“企业.专利数”为3（要求大于5），且（满足其一即可："
                    + "“a-b”为7（要求等于1）；“a-b”为7（要求不等于7））"
            ),
            (
                "(a-b = 8 or a-b = 9) or a-b = 1",
                "one of these would do: ‘a-b’ is 7 (required: equal to 8); "
                    + "‘a-b’ is 7 (required: equal to 9); ‘a-b’ is 7 (required: equal to 1)",
                "满足其一即可：“a-b”为7（要求等于8）；“a-b”为7（要求等于9）；“a-b”为7（要求等于1）"
            ),
            (
                "not(a-b = 7 and 企业.专利数 = 3)",
                "one of these would do: ‘a-b’ is 7 (required: other than 7); "
                    + "‘企业.专利数’ is 3 (required: other than 3)",
                "满足其一即可：“a-b”为7（要求不等于7）；“企业.专利数”为3（要求不等于3）"
            ),
            (
                "a-b = 8 or unstated > 1",
                "one of these would do: ‘a-b’ is 7 (required: equal to 8); "
                    + "‘unstated’ is not stated (required: more than 1)",
                "满足其一即可：“a-b”为7（要求等于8）；缺“unstated”（要求大于1）"
            ),
        ] as [Sentence])
    func alternatives(sentence: Sentence) throws { try expectSentence(sentence) }

    @Test(
        "names the circumstance that makes a branch count",
        arguments: [
            (
                "if a-b > 5 then 企业.专利数 > 9 else false",
                "as ‘a-b’ is more than 5, ‘企业.专利数’ is 3; required: more than 9",
                "“a-b”大于5时，“企业.专利数”为3，要求大于9"
            ),
            (
                "if a-b > 9 then true else if 企业.专利数 = 3 then a-b = 1 else false",
                "as ‘企业.专利数’ is equal to 3, ‘a-b’ is 7; "
                    + "required: equal to 1",
                "“企业.专利数”等于3时，“a-b”为7，要求等于1"
            ),
            (
                "if a-b > 9 or 企业.专利数 > 9 then true else unstated > 1",
                "as ‘a-b’ is at most 9 and ‘企业.专利数’ is at most 9, ‘unstated’ is not stated; "
                    + "required: more than 1",
                "“a-b”不大于9，且“企业.专利数”不大于9时，缺“unstated”，要求大于1"
            ),
            (
                "if unstated = 1 then true else a-b = 8",
                "as ‘unstated’ is not stated, ‘a-b’ is 7; required: equal to 8",
                "“unstated”未填写时，“a-b”为7，要求等于8"
            ),
            (
                "every p in 专利 satisfies if p.年份 < 2020 then p.号 = \"X\" else true",
                "item 1 (\"ZL1\"): as ‘p.年份’ is less than 2020, ‘p.号’ is \"ZL1\"; "
                    + "required: equal to \"X\"",
                "第1项（\"ZL1\"）“p.年份”小于2020时，“p.号”为\"ZL1\"，要求等于\"X\""
            ),
        ] as [Sentence])
    func circumstances(sentence: Sentence) throws { try expectSentence(sentence) }

    @Test(
        "tells the elements of lists",
        arguments: [
            (
                "every p in 专利 satisfies p.年份 > 2020",
                "item 1 (\"ZL1\"): ‘p.年份’ is 2019; required: more than 2020",
                "第1项（\"ZL1\"）“p.年份”为2019，要求大于2020"
            ),
            (
                "not(some p in 专利 satisfies p.年份 < 2020)",
                "item 1 (\"ZL1\"): ‘p.年份’ is 2019; required: at least 2020",
                "第1项（\"ZL1\"）“p.年份”为2019，要求不小于2020"
            ),
            (
                "every p in 专利 satisfies p.年份 > 2020 or p.号 = \"X\"",
                "item 1 (\"ZL1\"): one of these would do: ‘p.年份’ is 2019 (required: more than 2020); "
                    + "‘p.号’ is \"ZL1\" (required: equal to \"X\")",
                "第1项（\"ZL1\"）满足其一即可：“p.年份”为2019（要求大于2020）；“p.号”为\"ZL1\"（要求等于\"X\"）"
            ),
            (
                "some p in 专利 satisfies p.年份 > 2030",
                "‘专利’: none of 2 fulfils it; required: at least one with ‘p.年份’ more than 2030 "
                    + "(item 1 (\"ZL1\"): ‘p.年份’ is 2019; item 2 (\"ZL2\"): ‘p.年份’ is 2024)",
                "“专利”共 2 项，均不满足，要求至少一项满足：“p.年份”大于2030"
                    + "（第1项（\"ZL1\"）“p.年份”为2019；第2项（\"ZL2\"）“p.年份”为2024）"
            ),
            (
                "some p in [] satisfies p > 1",
                "‘[]’ is empty; required: at least one with ‘p’ more than 1",
                "“[]”没有任何项，要求至少一项满足：“p”大于1"
            ),
            (
                "some i in 1..9 satisfies i > 10",
                "‘1..9’: none of 9 fulfils it; required: at least one with ‘i’ more than 10 "
                    + "(item 1: ‘i’ is 1; item 2: ‘i’ is 2; item 3: ‘i’ is 3; 6 more)",
                "“1..9”共 9 项，均不满足，要求至少一项满足：“i”大于10"
                    + "（第1项“i”为1；第2项“i”为2；第3项“i”为3；另有 6 项）"
            ),
            (
                "some p in 专利 satisfies p.年份 > unstated",
                "‘专利’: none of 2 can be decided; required: at least one with ‘p.年份’ more than "
                    + "‘unstated’ (not stated) (item 1 (\"ZL1\"): ‘unstated’ is not stated; "
                    + "item 2 (\"ZL2\"): ‘unstated’ is not stated)",
                "“专利”共 2 项，均无法判定，要求至少一项满足：“p.年份”大于“unstated”（未填写）"
                    + "（第1项（\"ZL1\"）缺“unstated”；第2项（\"ZL2\"）缺“unstated”）"
            ),
            (
                "some p in unstated satisfies p > 1",
                "‘unstated’ is not stated; required: ‘unstated’: at least one with ‘p’ more than 1",
                "缺“unstated”，要求“unstated”至少一项满足：“p”大于1"
            ),
            (
                "some p in [1], q in [2, 3] satisfies p > q",
                "‘[1]’ × ‘[2, 3]’: none of 2 fulfils it; required: at least one with ‘p’ more than ‘q’ "
                    + "(item 1, item 1: ‘p’ is 1; item 1, item 2: ‘p’ is 1)",
                "“[1]”×“[2, 3]”共 2 项，均不满足，要求至少一项满足：“p”大于“q”"
                    + "（第1项、第1项“p”为1；第1项、第2项“p”为1）"
            ),
        ] as [Sentence])
    func elements(sentence: Sentence) throws { try expectSentence(sentence) }

    @Test(
        "counts the elements that a filter keeps",
        arguments: [
            (
                "count(专利[年份 > 2030]) >= 1",
                "‘专利’: 0 of 2 with ‘年份’ more than 2030; required: at least 1",
                "“专利”共 2 项，其中“年份”大于2030的 0 项，要求不小于1"
            ),
            (
                "2 <= count(专利[item.年份 > 2020 and 号 != \"ZL1\"])",
                "‘专利’: 1 of 2 with ‘item.年份’ more than 2020 and ‘号’ other than \"ZL1\"; "
                    + "required: at least 2",
                "“专利”共 2 项，其中“item.年份”大于2020，且“号”不等于\"ZL1\"的 1 项，要求不小于2"
            ),
            ("count(专利) > 4", "‘专利’: 2 in all; required: more than 4", "“专利”共 2 项，要求大于4"),
            (
                "count(unstated[item > 1]) > 4", "‘unstated’ is not stated; required: more than 4",
                "“unstated”未填写，要求大于4"
            ),
            (
                "a-b = 1 or not(count(专利[年份 < 2020 or 年份 > 2030]) = 1)",
                "one of these would do: ‘a-b’ is 7 (required: equal to 1); ‘专利’: 1 of 2 with ‘年份’ "
                    + "less than 2020 or ‘年份’ more than 2030 (required: other than 1)",
                "满足其一即可：“a-b”为7（要求等于1）；“专利”共 2 项，其中“年份”小于2020，或“年份”大于2030的 1 项（要求不等于1）"
            ),
        ] as [Sentence])
    func counts(sentence: Sentence) throws { try expectSentence(sentence) }
}
