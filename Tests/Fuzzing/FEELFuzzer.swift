// One input of libFuzzer. `.ci/fuzz` compiles this file together with the sources of the module FEEL.

/// The facts that the expressions of a run may use.
private let facts = Scope(
    [
        "x": .number(Decimal128(3)), "上年度 销售额": .number(Decimal128(6_000_000)),
        "a-b": .list([.number(Decimal128(1)), .null, .string("🐎")]),
        "企业": .context(["名称": .string("甲"), "专利数": .number(Decimal128(2))]),
        "?": .number(Decimal128(5)),
    ], now: DateAndTime("2026-03-01T09:00:00+08:00"))

/// Does everything that can be done with an expression.
private func exercise(_ expression: Expression) {
    let evaluation = expression.evaluate(in: facts, budget: 20_000)
    let text = evaluation.value.description
    precondition(!text.isEmpty || evaluation.value.isFunction, "a value has no text")
    precondition(evaluation.value == evaluation.value, "a value differs from itself")
    precondition(
        evaluation.value.hashValue == evaluation.value.hashValue, "a value hashes in two ways")
    let explanation = expression.explain(in: facts, budget: 20_000)
    let isReasoned = (explanation.verdict == .met) == explanation.parts.isEmpty
    precondition(isReasoned, "a verdict has no reason")
    _ = expression.check(names: ["x": .number, "上年度 销售额": .number, "a-b": .list(.any)])
    _ = expression.references
}

extension Value {
    fileprivate var isFunction: Bool {
        if case .function = self { true } else { false }
    }
}

/// Called by libFuzzer for each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let source = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    do {
        exercise(try Expression(parsing: source, names: facts.names))
    } catch {
        precondition(!error.message.isEmpty && error.place.line >= 1, "a mistake has no place")
    }
    do {
        exercise(try Expression(parsingTests: source, names: facts.names))
    } catch {
        precondition(!error.messageZH.isEmpty, "a mistake has no sentence")
    }
    return 0
}
