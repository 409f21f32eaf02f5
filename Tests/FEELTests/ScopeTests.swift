import FEEL
import Testing

@Suite("A scope")
struct ScopeTests {
    @Test("hides the names of lower layers")
    func layers() throws {
        let scope = Scope(["a": 1.feel, "b": 2.feel]).adding(["a": 3.feel])

        #expect(try feel("[a, b]", in: scope) == .list([3.feel, 2.feel]))
        #expect(scope.names == ["a", "b"])
    }

    @Test("may hide built-ins")
    func builtins() throws {
        #expect(try feel("date + 1", in: Scope(["date": 1.feel])) == 2.feel)
    }

    @Test("lends functions of the host, with conversions and named arguments")
    func functions() throws {
        let between = Function(
            name: "working days between",
            parameters: [
                Parameter("from", .date), Parameter("to", .date),
                Parameter("step", .number, isOptional: true),
            ], result: .number
        ) { values in
            guard let from = values[0].asDate, let to = values[1].asDate else { return .null }
            return (to.daysSinceEpoch - from.daysSinceEpoch).feel
        }
        let scope = Scope().adding([between])

        #expect(
            try feel("working days between(@\"2026-03-01\", @\"2026-03-08\")", in: scope) == 7.feel)
        #expect(
            try feel(
                "working days between(to: @\"2026-03-08\", from: [@\"2026-03-01\"])", in: scope)
                == 7.feel)
        #expect(try feel("working days between(1, 2)", in: scope) == .null)
    }

    @Test("says why a part has no value")
    func problems() throws {
        let evaluation = try FEEL.Expression(parsing: "amount * 2 > 1\n or 1 / 0 > 1")
            .evaluate(in: Scope())

        #expect(
            evaluation.problems.map(\.description) == [
                "1:1: The name ‘amount’ is unknown.", "2:5: The divisor is 0.",
            ])
        #expect(evaluation.problems.map(\.messageZH) == ["名称“amount”未定义。", "除数为 0。"])
    }

    @Test("answers unknown facts with null and no problem")
    func unstated() throws {
        let evaluation = try FEEL.Expression(parsing: "unstated > 1").evaluate(in: .sample)

        #expect(evaluation.value == .null)
        #expect(evaluation.problems == [])
    }

    @Test(
        "gives values whose text reads back",
        arguments: [
            "[1, \"a\\\"b\", true, null, {a: 1, \"b c\": [2]}]", "[1..3)", "(< 5)", "(!= 5)",
            "@\"P1DT1H\"",
            "@\"2026-03-01T10:00:00.5@Asia/Shanghai\"", "{if: 1}.x", "\"换行\\n\\t\\\\\"", "-1.50",
            "1E-70",
        ])
    func text(literal: String) throws {
        guard let value = try? feel(literal) else { return }

        #expect(try feel(value.description) == value)
    }
}

extension Int {
    /// The number as a value.
    var feel: Value { .number(Decimal128(self)) }
}
