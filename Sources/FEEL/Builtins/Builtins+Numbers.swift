extension Builtins {
    private static let n = Parameter("n", .number)
    private static let number = Parameter("number", .number)

    static let numbers: [Builtin] = [
        Builtin("abs", [n], .number) { (call) throws(Message) in
            .number(try call.number(0).magnitude)
        },
        Builtin("abs", [Parameter("n", .dayTimeDuration)], .dayTimeDuration) {
            (call) throws(Message) in
            guard case .dayTimeDuration(let span) = try call.value(0) else { return .null }
            guard let size = span.nanoseconds < 0 ? span.negated : span else {
                throw Arithmetic.outOfRange
            }
            return .dayTimeDuration(size)
        },
        Builtin("abs", [Parameter("n", .yearMonthDuration)], .yearMonthDuration) {
            (call) throws(Message) in
            guard case .yearMonthDuration(let span) = try call.value(0) else { return .null }
            guard let size = span.totalMonths < 0 ? span.negated : span else {
                throw Arithmetic.outOfRange
            }
            return .yearMonthDuration(size)
        },
        Builtin("modulo", [Parameter("dividend", .number), Parameter("divisor", .number)], .number)
        { (call) throws(Message) in
            let divisor = try call.number(1)
            guard let result = try call.number(0).modulo(divisor) else {
                throw divisor.isZero
                    ? Message("The divisor is 0.", "除数为 0。")
                    : Message("The quotient has more than 34 digits.", "商超过 34 位。")
            }
            return .number(result)
        },
        function("sqrt", "must not be negative", "不能为负") { $0.squareRoot },
        function("log", "must be above 0", "应大于 0") { $0.naturalLogarithm },
        function("exp", "is too large", "过大") { $0.exponential },
        parity("odd", isOdd: true),
        parity("even", isOdd: false),
    ]

    private static func function(
        _ name: String, _ english: String, _ chinese: String,
        _ body: @escaping @Sendable (Decimal128) -> Decimal128?
    ) -> Builtin {
        Builtin(name, [number], .number) { (call) throws(Message) in
            try call.spend(100)
            guard let result = body(try call.number(0)) else {
                throw call.refusal(0, english, chinese)
            }
            return .number(result)
        }
    }

    private static func parity(_ name: String, isOdd: Bool) -> Builtin {
        Builtin(name, [number], .boolean) { (call) throws(Message) in
            guard let rest = try call.number(0).isOdd else {
                throw call.refusal(0, "must be a whole number", "应为整数")
            }
            return .boolean(rest == isOdd)
        }
    }

    private static let scale = Parameter("scale", .number)

    static let rounding: [Builtin] = [
        rounding("decimal", .halfEven), rounding("round up", .up), rounding("round down", .down),
        rounding("round half up", .halfUp), rounding("round half down", .halfDown),
        rounding("floor", .floor, isScaleOptional: true),
        rounding("ceiling", .ceiling, isScaleOptional: true),
    ]

    private static func rounding(
        _ name: String, _ mode: RoundingMode, isScaleOptional: Bool = false
    ) -> Builtin {
        let scale = Parameter("scale", .number, isOptional: isScaleOptional)
        return Builtin(name, [n, scale], .number) { (call) throws(Message) in
            let scale = call.given > 1 ? try call.integer(1) : 0
            guard let result = try call.number(0).rounded(scale: scale, mode) else {
                throw call.refusal(1, "must lie within -6111 and 6176", "应在 -6111 与 6176 之间")
            }
            return .number(result)
        }
    }
}

extension Decimal128 {
    /// Whether a whole number is odd; `nil` for a number with a fraction.
    var isOdd: Bool? {
        let reduced = reduced
        guard reduced.exponent >= 0 else { return nil }
        return reduced.exponent == 0 && reduced.coefficient & 1 == 1
    }
}
