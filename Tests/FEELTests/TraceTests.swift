import FEEL
import Testing

@Suite("A trace of an evaluation")
struct TraceTests {
    private func trace(
        _ text: String, in scope: Scope = .sample, budget: Int = FEEL.Expression.defaultBudget
    ) throws -> Trace {
        try FEEL.Expression(parsing: text, names: scope.names).trace(in: scope, budget: budget)
    }

    @Test("tells each part with its value, where names come from, and what was not needed")
    func parts() throws {
        let text = """
            上年度 销售额 >= 5000000 and
              (企业.专利数 > 5 or a-b = 7 or unstated)
            """
        let expected = """
            上年度 销售额 >= 5000000 and (企业.专利数 > 5 or a-b = 7 or unstated) → true
              上年度 销售额 >= 5000000 → true
                上年度 销售额 → 6000000 (given)
              (企业.专利数 > 5 or a-b = 7 or unstated) → true
                企业.专利数 > 5 → false
                  企业.专利数 → 3
                    企业 → {名称: "甲公司", 专利数: 3, 成立日期: null} (given)
                a-b = 7 → true
                  a-b → 7 (given)
                unstated → not evaluated
            """

        let root = try trace(text)

        #expect(root.rendered(in: .english) == expected)
        #expect(root.children.map(\.place.description) == ["1:1", "2:3"])
        #expect(root.children[0].children.map(\.origin) == [.scope(layer: 1), .literal])
        #expect(root.children[1].children.map(\.value) == [.boolean(false), .boolean(true), nil])
    }

    @Test("speaks Chinese")
    func chinese() throws {
        let expected = """
            if a-b > 8 then 不存在 else count(专利[年份 > 2020]) → 1
              a-b > 8 → false
                a-b → 7（已给出）
              不存在 → 未求值
              count(专利[年份 > 2020]) → 1
                专利[年份 > 2020] → [{号: "ZL2", 年份: 2024}]
                  专利 → [{号: "ZL1", 年份: 2019}, {号: "ZL2", 年份: 2024}]（已给出）
                  第1项：item = {号: "ZL1", 年份: 2019}
                    年份 > 2020 → false
                      年份 → 2019（来自 1:32 的筛选）
                  第2项：item = {号: "ZL2", 年份: 2024}
                    年份 > 2020 → true
                      年份 → 2024（来自 1:32 的筛选）
            """

        let root = try trace("if a-b > 8 then 不存在 else count(专利[年份 > 2020])")

        #expect(root.rendered(in: .chinese) == expected)
    }

    @Test(
        "tells which part declares a local name",
        arguments: [
            ("for x in [1] return x", "x", .local(.loop, "1:1")),
            ("1 + count([some x in [1] satisfies x = 1])", "x", .local(.quantifier, "1:12")),
            ("[1][item = 1]", "item", .local(.filter, "1:1")),
            ("{a: 1, b: a}", "a", .local(.context, "1:1")),
            ("(function(x) x)(1)", "x", .local(.function, "1:1")),
            ("{f: function(x) x, y: f(1)}", "x", .local(.function, "1:5")),
            ("1 in (? = 1)", "?", .local(.test, "1:1")),
            ("for a-b in [1] return a-b", "a-b", .local(.loop, "1:1")),
            ("for i in 1..2 return partial", "partial", .local(.loop, "1:1")),
            ("abs(1)", "abs", .builtin), ("a-b", "a-b", .scope(1)), ("1", "1", .literal),
            ("不存在", "不存在", nil),
        ] as [(String, String, Source?)])
    func origins(text: String, name: String, expected: Source?) throws {
        func find(_ trace: Trace) -> Trace? {
            trace.text == name ? trace : trace.children.lazy.compactMap(find).first
        }
        let found = try #require(find(try trace(text)))

        let source: Source? =
            switch found.origin {
            case .literal: .literal
            case .builtin: .builtin
            case .scope(let layer): .scope(layer)
            case .local(let declaration, let place): .local(declaration, place.description)
            case nil: nil
            }
        #expect(source == expected)
    }

    enum Source: Equatable {
        case literal, builtin
        case scope(Int)
        case local(Trace.Declaration, String)
    }

    @Test("tells the layer of the scope that gives a name")
    func layers() throws {
        let scope = Scope(["x": 1.feel, "y": 2.feel]).adding(Context([("x", 3.feel)]))

        let root = try trace("x + y", in: scope)

        #expect(root.children.map(\.origin) == [.scope(layer: 2), .scope(layer: 1)])
        #expect(root.rendered(in: .english).contains("x → 3 (given, layer 2)"))
        #expect(root.rendered(in: .chinese).contains("x → 3（已给出，第 2 层）"))
    }

    @Test("tells why a part has no value, at that part")
    func problems() throws {
        let root = try trace("[1 / 0, 不存在 + 1, [1 / 0]]")

        #expect(root.problems == [])
        #expect(root.children[0].problems.map(\.message) == ["The divisor is 0."])
        #expect(root.children[1].problems == [])
        #expect(root.children[1].children[0].problems.map(\.messageZH) == ["名称“不存在”未定义。"])
        #expect(root.children[2].children[0].problems.count == 1)
    }

    @Test("tells the first ten elements and how many more there are")
    func elements() throws {
        let loop = try trace("for i in 1..1000 return i * 2")

        #expect(loop.elements?.all == 1000)
        #expect(loop.elements?.evaluated == 1000)
        #expect(loop.children.count == 12)
        #expect(loop.children.last?.bindings.map(\.position) == [10])
        #expect(loop.rendered(in: .english).hasSuffix("\n  … 990 more"))
        #expect(loop.rendered(in: .chinese).hasSuffix("\n  ……另有 990 项"))
    }

    @Test("tells the element that decided, however late")
    func deciding() throws {
        let root = try trace("some x in 1..50 satisfies x = 20")

        #expect(root.elements?.all == 50)
        #expect(root.elements?.evaluated == 20)
        #expect(root.children.suffix(2).map(\.bindings[0].position) == [10, 20])
        let text = root.rendered(in: .english)
        #expect(text.contains("\n  … 9 more\n  item 20: x = 20\n    x = 20 → true\n"))
    }

    @Test("tells each combination of several variables")
    func combinations() throws {
        let root = try trace("for i in [1, 2], j in [i, 9] return i * j")

        let texts = root.children.map { child in
            child.bindings.map { "\($0.variable)\($0.value)" }.joined() + child.text
        }
        #expect(
            texts == [
                "[1, 2]", "[i, 9]", "i1j1i * j", "i1j9i * j", "i2j2i * j", "i2j9i * j",
            ])
    }

    @Test("shows a loop its results so far")
    func partial() throws {
        let root = try trace("for i in 1..3 return count(partial)")

        #expect(root.children.suffix(3).map(\.value) == [0.feel, 1.feel, 2.feel])
    }

    @Test(
        "says when a body was never needed",
        arguments: [
            "for i in [] return i", "every i in [] satisfies i", "[][item > 1]",
            "for i in null return i", "for i in [], j in i return j", "3(a-b)",
            "if a-b = 7 then a-b else 不存在", "a-b in (7, 不存在)", "a-b in (? = 7, < 3)",
            "a-b = 7 or 不存在", "a-b = 8 and 不存在",
        ])
    func empty(text: String) throws {
        let root = try trace(text)

        #expect(root.children.last?.value == nil)
        #expect(root.rendered(in: .english).hasSuffix("not evaluated"))
    }

    @Test("shortens long texts and values to one line each")
    func short() throws {
        let root = try trace(
            "count(for i in 1..1000\n return \"" + String(repeating: "长", count: 99) + "\")")

        for line in root.rendered(in: .chinese).split(separator: "\n") {
            #expect(line.unicodeScalars.count < 170, "\(line)")
        }
    }
}
