import FEEL
import Testing

@Suite("Why a condition does not hold")
struct ExplanationTests {
    private func explain(_ text: String) throws -> Explanation {
        try FEEL.Expression(parsing: text, names: Scope.sample.names).explain(in: .sample)
    }

    @Test(
        "is told by verdict and by the smallest failing parts",
        arguments: [
            ("上年度 销售额 >= 5000000", .met, []),
            ("上年度 销售额 >= 7000000", .unmet, ["上年度 销售额 >= 7000000"]),
            ("企业.专利数 > 1 and 企业.专利数 > 5 and a-b = 8", .unmet, ["企业.专利数 > 5", "a-b = 8"]),
            ("企业.专利数 > 5 and unstated > 1", .unmet, ["企业.专利数 > 5", "unstated > 1"]),
            ("企业.专利数 > 1 and unstated > 1", .undecidable, ["unstated > 1"]),
            ("企业.专利数 > 5 or a-b = 7", .met, []),
            ("企业.专利数 > 5 or a-b = 8", .unmet, ["企业.专利数 > 5 or a-b = 8"]),
            ("企业.专利数 > 5 or unstated > 1", .undecidable, ["企业.专利数 > 5 or unstated > 1"]),
            ("not(企业.专利数 > 1)", .unmet, ["企业.专利数 > 1"]),
            ("not(企业.专利数 > 5 or a-b = 7)", .unmet, ["a-b = 7"]),
            ("not(unstated > 1)", .undecidable, ["unstated > 1"]),
            ("if 企业.专利数 > 1 then a-b = 8 else true", .unmet, ["a-b = 8"]),
            ("if unstated > 1 then true else false", .undecidable, ["unstated > 1"]),
            ("every p in 专利 satisfies p.年份 > 2020", .unmet, ["p.年份 > 2020"]),
            ("some p in 专利 satisfies p.年份 > 2030", .unmet, ["some p in 专利 satisfies p.年份 > 2030"]),
            (
                "every p in unstated satisfies p > 1", .undecidable,
                ["every p in unstated satisfies p > 1"]
            ),
            ("上年度 销售额", .undecidable, ["上年度 销售额"]), ("不存在 > 1", .undecidable, ["不存在 > 1"]),
        ] as [(String, Explanation.Verdict, [String])])
    func parts(text: String, verdict: Explanation.Verdict, parts: [String]) throws {
        let explanation = try explain(text)

        #expect(explanation.verdict == verdict)
        #expect(explanation.parts.map(\.text) == parts)
        #expect((verdict == .met) == (try feel(text) == .boolean(true)))
    }

    @Test("carries operator, values and place")
    func values() throws {
        let part = try #require(try explain("a-b = 7 and\n 企业.专利数 >= 3 + 2").parts.first)

        #expect(part.comparison == .greaterOrEqual)
        #expect(part.stated == 3.feel)
        #expect(part.required == [5.feel])
        #expect(part.place.description == "2:2")
        #expect(part.verdict == .unmet)
    }

    @Test("carries the bounds of between and the tests of in")
    func bounds() throws {
        #expect(try explain("a-b between 8 and 9").parts.first?.required == [8.feel, 9.feel])
        let tests = try #require(try explain("a-b in (1, > 9)").parts.first)
        #expect(tests.stated == 7.feel)
        #expect(tests.required.map(\.description) == ["1", "(> 9)"])
    }

    @Test("names what is missing, with its path")
    func missing() throws {
        let explanation = try explain("企业.成立日期 < @\"2020-01-01\" and unstated + 企业.专利数 > 1")

        #expect(explanation.missing == ["企业.成立日期", "unstated"])
    }

    @Test("names the elements that fail")
    func elements() throws {
        let part = try #require(
            try explain("every p in 专利 satisfies p.年份 > 2020 and p.号 != \"\"").parts.first)

        #expect(part.elements.map(\.position) == [1])
        #expect(part.elements.map(\.variable) == ["p"])
        #expect(part.elements.first?.value.asContext?["号"] == .string("ZL1"))
        #expect(part.stated == 2019.feel)
    }

    @Test("names at most ten elements, and says how many more there are")
    func manyElements() throws {
        let explanation = try explain("every i in 1..100 satisfies i > 100")

        #expect(explanation.parts.count == 11)
        #expect(explanation.parts.last?.further == 90)
        #expect(explanation.verdict == .unmet)
    }

    @Test("shows the alternatives of or, and what each of them needs")
    func alternatives() throws {
        let part = try #require(
            try explain("a-b = 8 or 企业.专利数 > 5 and a-b > 9 and a-b > 6").parts.first)

        #expect(
            part.alternatives.map { $0.map(\.text) } == [["a-b = 8"], ["企业.专利数 > 5", "a-b > 9"]])
        #expect(part.alternatives.map { $0.map(\.stated) } == [[7.feel], [3.feel, 7.feel]])
    }
}
