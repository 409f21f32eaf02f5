import CertFlow
import CertFlowConsole
import CertFlowTestSupport
import Foundation
import Testing

@Suite("certflow feel")
struct FeelCommandTests {
    private let facts = "{销售额: 620, 人数: 8, 企业: {专利 数: 3}, 空: null}"

    private func run(_ words: String..., lang: String = "zh") -> CommandRun {
        CommandRun(["feel"] + words, environment: ["CERTFLOW_LANG": lang])
    }

    @Test("prints the value, and why there is none")
    func value() {
        let sum = run("eval", "企业.专利 数 + 1", "--context", facts)
        #expect(sum.code == 0)
        #expect(sum.output == "4")
        #expect(sum.said == "")

        let none = run("eval", "1 / 0", lang: "en")
        #expect(none.code == 0)
        #expect(none.output == "null")
        #expect(none.said == "1:1: The divisor is 0.\n")
        #expect(run("eval", "1 / 0").said == "1:1：除数为 0。\n")
        #expect(run("eval", "false and 1 / 0").said == "")
    }

    @Test(
        "explains a condition by its failing parts",
        arguments: [
            (
                "zh",
                """
                false
                条件不成立：
                - “销售额”为620，要求大于700 [1:1]
                - 满足其一即可：“人数”为8（要求大于10）；“企业.专利 数”为3（要求大于5） [1:15]
                """
            ),
            (
                "en",
                """
                false
                The condition does not hold:
                - ‘销售额’ is 620; required: more than 700 [1:1]
                - one of these would do: ‘人数’ is 8 (required: more than 10); ‘企业.专利 数’ is 3 (required: more than 5) [1:15]
                """
            ),
        ])
    func condition(lang: String, expected: String) {
        let run = run(
            "eval", "销售额 > 700 and (人数 > 10 or 企业.专利 数 > 5)", "--context", facts, "--explain",
            lang: lang)

        #expect(run.code == 0)
        #expect(run.output == expected)
    }

    @Test("explains what cannot be decided, and what holds")
    func otherVerdicts() {
        let open = run("eval", "空 > 1", "--context", facts, "--explain", lang: "en")
        #expect(
            open.output == """
                null
                The condition cannot be decided:
                - ‘空’ is not stated; required: more than 1 [1:1]
                """)

        let met = run("eval", "人数 > 1", "--context", facts, "--explain")
        #expect(
            met.output == """
                true
                条件成立。
                人数 > 1 → true
                  人数 → 8（已给出）
                """)
    }

    @Test("explains any other expression by the value of every part")
    func trace() {
        let run = run(
            "eval", "if 人数 > 10 then 1 else 销售额 * 0.05", "--context", facts, "--explain", lang: "en"
        )

        #expect(
            run.output == """
                31
                if 人数 > 10 then 1 else 销售额 * 0.05 → 31
                  人数 > 10 → false
                    人数 → 8 (given)
                  1 → not evaluated
                  销售额 * 0.05 → 31
                    销售额 → 620 (given)
                """)
    }

    @Test("explains as JSON")
    func json() throws {
        let run = run(
            "eval", "人数 > 10 or 空 > 1", "--context", facts, "--explain", "--format", "json",
            lang: "en")

        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(object["value"] as? String == "null")
        let explanation = try #require(object["explanation"] as? [String: Any])
        #expect(explanation["verdict"] as? String == "undecidable")
        let part = try #require((explanation["parts"] as? [[String: Any]])?.first)
        let groups = try #require(part["alternatives"] as? [[[String: Any]]])
        #expect(groups.map { $0[0]["stated"] as? String } == ["‘人数’ is 8", "‘空’ is not stated"])
        #expect(groups[1][0]["missing"] as? [String] == ["空"])
        let trace = try #require(object["trace"] as? [String: Any])
        let parts = try #require(trace["parts"] as? [[String: Any]])
        #expect(parts.map { $0["value"] as? String } == ["false", "null"])
        let name = try #require((parts[0]["parts"] as? [[String: Any]])?.first)
        #expect((name["origin"] as? [String: Any])?["kind"] as? String == "scope")
        #expect(name["column"] as? Int == 1)
    }

    @Test(
        "marks a mistake in the text under its place, whatever the width of the characters",
        arguments: [
            ("1 +", "1:4：此处应为表达式，而不是结尾。\n    1 +\n       ^\n"),
            (
                "销售额 > 500 且 ＋ (",
                "1:11：表达式应在“且”之前结束。\n    销售额 > 500 且 ＋ (\n                 ^^\n"
            ),
            (
                "(销售额 > 5 and\n\t人数 ≥ 3)",
                "2:5：此处不应有“≥”。（请写作 >=）\n     人数 ≥ 3)\n          ^\n"
            ),
            ("\"abc\r\n", "1:1：文本缺少结束的引号。\n    \"abc\n    ^\n"),
        ])
    func caret(text: String, expected: String) {
        let run = run("eval", text, "--context", facts)

        #expect(run.code == 1)
        #expect(run.output == "")
        #expect(run.said == expected)
    }

    @Test("cuts a long line around the place")
    func longLine() {
        let text =
            String(repeating: "销售额 + ", count: 40) + ") + " + String(repeating: "1 + ", count: 40)

        let lines = run("eval", text, "--context", facts).said.split(separator: "\n")

        #expect(lines.count == 3)
        #expect(lines.dropFirst().allSatisfy { String($0).displayWidth <= 80 })
        let marked = lines[1].prefix { $0 != ")" }
        #expect(lines[2].prefix { $0 == " " }.count == String(marked).displayWidth)
    }

    @Test("reads the context from a file, and names the file when something is wrong with it")
    func contextFile() throws {
        let place = try ScratchPlace()
        let good = try place.write("// 事实\n\(facts)\n", to: "facts.feel").path
        let bad = try place.write("{\n  a: 1,\n  b: }\n", to: "bad.feel").path

        #expect(run("eval", "人数 * 2", "--context", "@" + good).output == "16")
        let wrong = run("eval", "1", "--context", "@" + bad, lang: "en")
        #expect(wrong.code == 1)
        #expect(
            wrong.said
                == "\(bad) 3:6: An expression is expected here, not ‘}’.\n      b: }\n         ^\n")
        #expect(run("eval", "1", "--context", "@" + good + "x").code == 65)
        #expect(run("eval", "1", "--context", "{a: }").said.hasPrefix("上下文 1:5："))
        #expect(run("eval", "1", "--context", "[1]").code == 1)
    }

    @Test("checks a file against the types of the context")
    func check() throws {
        let place = try ScratchPlace()
        let good = try place.write("// 条件\n销售额 > 500 and\n  企业.专利 数 > 2\n", to: "good.feel").path
        let bad = try place.write(
            "\u{FEFF}销受额 > 500 and\n  企业.专利 树 > 2 and 人数 = \"a\"\n  and cuont([1]) = abs(1, 2)\n",
            to: "bad.feel"
        ).path

        let fine = run("check", good, "--context", facts)
        #expect(fine.code == 0)
        #expect(fine.output == "没有发现问题，结果类型为是/否。")
        #expect(
            run("check", good, "--context", facts, lang: "en").output
                == "No mistakes found; the result is of type boolean.")

        let found = run("check", bad, "--context", facts, lang: "en")
        #expect(found.code == 1)
        let lines = found.output.split(separator: "\n").map { $0.dropFirst(bad.count) }
        #expect(
            lines.prefix(4) == [
                ":1:1: The name ‘销受额’ is unknown; did you mean ‘销售额’?",
                ":2:6: There is no entry ‘专利 树’; did you mean ‘专利 数’?",
                ":2:19: Number cannot be compared with string.",
                ":3:7: The function ‘cuont’ is unknown; did you mean ‘count’?",
            ])
        #expect(lines.count == 5)
        #expect(lines[4].hasPrefix(":3:20: The arguments do not fit"))
    }

    @Test("prints findings as JSON with the keys of programme check")
    func checkJSON() throws {
        let place = try ScratchPlace()
        let path = try place.write("1 +", to: "rule.feel").path

        let run = run("check", path, "--format", "json")

        #expect(run.code == 1)
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(
            Set(object.keys) == [
                "severity", "rule", "path", "line", "column", "message", "hint", "scenario",
                "related",
            ])
        #expect(object["rule"] as? String == "syntax")
        #expect(object["column"] as? Int == 4)
    }

    @Test("without a context names are taken as they are")
    func checkWithoutContext() throws {
        let place = try ScratchPlace()
        let path = try place.write("任何 名称 > 1 and cuont(其他)", to: "rule.feel").path

        let run = run("check", path)

        #expect(run.output.hasSuffix(":1:15: 函数“cuont”未定义；是否应为“count”？"))
        #expect(run.output.split(separator: "\n").count == 1)
    }

    @Test("refuses a clock where rules are asked to be strict, and only there")
    func checkStrict() throws {
        let place = try ScratchPlace()
        let path = try place.write("now() != null", to: "rule.feel").path

        #expect(run("check", path).code == 0)
        let strict = run("check", path, "--strict", lang: "en")
        #expect(strict.code == 1)
        #expect(strict.output.contains("A rule asks no clock"))
    }

    @Test("checks a file of a pack with its tables")
    func checkPolicy() throws {
        let place = try ScratchPlace()
        for folder in ["Workflows", "Templates"] {
            try FileManager.default.copyItem(
                at: Repository.path(folder), to: place.url.appending(path: folder))
        }
        let file = "Workflows/xian/policies/xian-2025-11.yaml"
        let path = place.url.appending(path: file).path
        #expect(run("check", path).output == "没有发现问题。")

        let text = try Repository.text(file)
            .replacing("'\"advantageEnterprise\"'", with: "'\"demonstrationEnterprise\"'")
        _ = try place.write(text, to: file)
        let broken = run("check", path, lang: "en")

        #expect(broken.code == 1)
        #expect(broken.output.contains("No rule covers reward = \"advantageEnterprise\""))
        #expect(broken.output.contains("Rules 2 and 3 overlap"))
    }

    @Test("a file that is missing or no UTF-8 is 65")
    func unreadable() throws {
        let place = try ScratchPlace()
        let binary = place.url.appending(path: "binary.feel")
        try Data([0xFF, 0xFE, 0x41]).write(to: binary)

        let missing = run("check", place.url.appending(path: "none.feel").path, lang: "en")
        #expect(missing.code == 65)
        #expect(missing.said.hasSuffix("none.feel:1:1: there is no such file\n"))
        let wrong = run("check", binary.path)
        #expect(wrong.code == 65)
        #expect(wrong.said.hasSuffix("不是 UTF-8 文本\n"))
    }

    @Test("needs an expression or --batch")
    func usage() { #expect(run("eval").code == 64) }
}
