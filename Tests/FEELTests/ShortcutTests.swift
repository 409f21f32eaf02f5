import Testing

@testable import FEEL

/// What is computed ahead only saves time: constants, and programs of ordinary conditions.
@Suite("An expression gives the same by its program and by its tree")
struct ShortcutTests {
    static let scopes = [
        Scope(facts), Scope(facts).adding(["count": 1.feel, "amount": 8.feel]),
        Scope(facts).adding([
            Function(name: "not", parameters: [Parameter("x", .any)], result: .any) { $0[0] },
            Function(name: "date", parameters: [Parameter("x", .any)], result: .any) { $0[0] },
        ]),
    ]

    private static let facts: [String: Value] = [
        "amount": 6_000_000.feel, "share": .number(Decimal128("0.125") ?? .zero), "zero": 0.feel,
        "text": .string("inForce"), "上年度主营业务收入": 5_000_000.feel, "flag": .boolean(true),
        "refused": .boolean(false), "unstated": .null, "list": .list([1.feel, 2.feel, .null]),
        "day": CalendarDate(daysSinceEpoch: 20_500).map(Value.date) ?? .null,
        "company": .context(["专利数": 3.feel, "名称": .string("甲公司"), "none": .null]),
        "patents": .list([
            .context(["year": 2019.feel, "status": .string("inForce")]),
            .context(["year": 2024.feel, "status": .string("lapsed")]),
            .context(["year": .null, "status": .string("inForce")]), .context([:]), .null, 7.feel,
        ]),
    ]

    @Test("with the same value and the same problems", arguments: 0..<60)
    func agreement(seed: UInt64) throws {
        var writer = GuardWriter(seed: seed)
        for _ in 0..<20 {
            let text = writer.condition(depth: 3)
            let expression = try FEEL.Expression(parsing: text)
            for scope in Self.scopes {
                let evaluation = expression.evaluate(in: scope)

                #expect(evaluation == expression.evaluateTree(in: scope, shortcuts: []), "\(text)")
                #expect(evaluation == expression.evaluateTree(in: scope), "\(text)")
            }
        }
    }

    @Test("within every budget", arguments: 0..<30)
    func budgets(seed: UInt64) throws {
        var writer = GuardWriter(seed: seed &+ 10_000)
        for _ in 0..<8 {
            let text = writer.condition(depth: 2)
            let expression = try FEEL.Expression(parsing: text)
            for budget in 0..<48 {
                let evaluation = expression.evaluate(in: Self.scopes[0], budget: budget)
                let tree = expression.evaluateTree(
                    in: Self.scopes[0], budget: budget, shortcuts: .constants)

                #expect(evaluation == tree, "\(text) within \(budget)")
            }
        }
    }

    @Test("for the tests of a decision table as well", arguments: 0..<30)
    func tests(seed: UInt64) throws {
        var writer = GuardWriter(seed: seed &+ 20_000)
        let inputs: [Value] = [6_000_000.feel, .string("inForce"), .null, .list([1.feel])]
        for _ in 0..<12 {
            let text = writer.tests()
            let expression = try FEEL.Expression(parsingTests: text)
            for input in inputs {
                let scope = Self.scopes[0].adding(["?": input])
                for budget in [3, 5, 8, 13, 1_000] {
                    let evaluation = expression.evaluate(in: scope, budget: budget)
                    let tree = expression.evaluateTree(
                        in: scope, budget: budget, shortcuts: .constants)

                    #expect(evaluation == tree, "\(text) of \(input) within \(budget)")
                }
            }
            let evaluation = expression.evaluate(in: Self.scopes[0])
            #expect(evaluation == expression.evaluateTree(in: Self.scopes[0], shortcuts: []))
        }
    }

    @Test("and ordinary guards are answered by their programs")
    func ordinary() throws {
        var answered = 0
        var writer = GuardWriter(seed: 1, isOrdinary: true)
        for _ in 0..<400 {
            let expression = try FEEL.Expression(parsing: writer.condition(depth: 2))
            var budget = Budget(steps: 1_000)
            if expression.program?.value(in: Self.scopes[0].frame, &budget) != nil { answered += 1 }
        }

        #expect(answered > 300)
    }

    @Test(
        "and a part without names is computed once, with its spans and problems kept",
        arguments: [
            ("1 + 2 * 3", true), ("-(2)", true), ("@\"2026-03-01\" + @\"P1M\"", true),
            ("date(\"2026-03-01\")", true), ("[1..5]", true), ("3 in [1, 2, 3]", false),
            ("1 / 0", false), ("\"a\" < 1", false), ("now()", false), ("2 ** 0.5", false),
            ("amount + 1", false), ("@\"no date\"", false), ("date(\"no date\")", false),
        ])
    func constants(text: String, isConstant: Bool) throws {
        #expect((try FEEL.Expression(parsing: text).root.constant != nil) == isConstant)
    }

    @Test("and a constant of a function gives way where the scope has the name")
    func hidden() throws {
        let text = "date(\"2026-03-01\")"

        #expect(try feel(text, in: Self.scopes[2]) == .string("2026-03-01"))
        #expect(try feel("\(text) = \"2026-03-01\"", in: Self.scopes[2]) == .boolean(true))
        #expect(try feel(text, in: Self.scopes[0]).asDate?.description == "2026-03-01")
    }
}

/// Writes random conditions as guards have them, right and wrong.
private struct GuardWriter {
    private var random: SplitMix64
    /// Nothing is unknown, `null` or of the wrong kind.
    private let isOrdinary: Bool

    init(seed: UInt64, isOrdinary: Bool = false) {
        random = SplitMix64(seed: seed)
        self.isOrdinary = isOrdinary
    }

    private mutating func pick<T>(_ choices: [T]) -> T {
        choices[Int(random.next() % UInt64(choices.count))]
    }

    mutating func condition(depth: Int) -> String {
        guard depth > 0 else {
            return pick(["flag", "refused"] + (isOrdinary ? [] : ["unstated", "text", "missing"]))
        }
        switch random.next() % (isOrdinary ? 6 : 14) {
        case 0: return "\(part(depth)) and \(part(depth))"
        case 1: return "\(part(depth)) or \(part(depth)) or \(part(depth))"
        case 2: return "not(\(condition(depth: depth - 1)))"
        case 3: return "\(operand(depth)) between \(operand(1)) and \(operand(1))"
        case 4: return "\(operand(1)) in (\(test()), \(test()))"
        case 6:
            return "some p in patents satisfies \(condition(depth: depth - 1)) and p.year > 2020"
        case 7: return "count(patents[year >= 2020 and \(condition(depth: depth - 1))]) > 1"
        case 8: return "for i in list return if \(condition(depth: depth - 1)) then i else -i"
        default: return "\(operand(depth)) \(comparison()) \(operand(depth))"
        }
    }

    /// The cell of a decision table.
    mutating func tests() -> String {
        switch random.next() % 6 {
        case 0: return "-"
        case 1: return "not(\(test()), \(test()))"
        case 2: return "? \(comparison()) \(operand(2)), \(test())"
        case 3: return "? + 1, count([?]) = 1"
        default: return "\(test()), \(test())"
        }
    }

    private mutating func part(_ depth: Int) -> String { "(\(condition(depth: depth - 1)))" }

    private mutating func comparison() -> String { pick(["=", "!=", "<", "<=", ">", ">="]) }

    private mutating func test() -> String {
        pick([
            "\(comparison()) \(operand(1))", "[1, 2, 6000000]", "(2019..2024]",
            isOrdinary ? "5" : pick(["null", "[\(operand(1))..\(operand(1))]", operand(1)]),
        ])
    }

    private static let numbers = [
        "amount", "share", "zero", "上年度主营业务收入", "5000000", "0.125", "-3", "company.专利数",
        "day.year", "count(list)",
    ]
    private static let others = [
        "text", "\"inForce\"", "unstated", "missing", "day", "@\"2026-02-16\"",
        "date(\"2026-02-16\")", "company.名称", "company.none", "company.wrong", "list",
        "count(amount)", "null", "true", "flag", "patents.year",
    ]

    private mutating func operand(_ depth: Int) -> String {
        let leaf = pick(Self.numbers + (isOrdinary ? [] : Self.others))
        guard depth > 1 else { return leaf }
        switch random.next() % 8 {
        case 0: return "(\(operand(1)) \(pick(["+", "-", "*", "/", "**"])) \(operand(1)))"
        case 1: return "(\(operand(1)) - \(operand(1)) * 2)"
        case 2: return "-(\(leaf))"
        case 3: return "(if \(condition(depth: 1)) then \(operand(1)) else \(leaf))"
        default: return leaf
        }
    }
}
