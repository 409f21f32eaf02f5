/// What the signs `+ - * / **` mean for each pair of kinds.
///
/// > Source: DMN 1.5, tables 45 to 49.
enum Arithmetic {
    /// - Throws: Why there is no result; an operand that is `null` gives `null` without a reason.
    static func apply(
        _ sign: ArithmeticOperator, _ left: Value, _ right: Value, _ budget: inout Budget
    ) throws(Message) -> Value {
        if case .number(let left) = left, case .number(let right) = right {
            // A power takes as long as many other operations.
            guard sign != .power || budget.spend(100) else { return .null }
            return .number(try numbers(sign, left, right))
        }
        if left.isNull || right.isNull { return .null }
        switch sign {
        case .plus:
            if case .string(let left) = left, case .string(let right) = right {
                guard budget.spend((left.utf8.count + right.utf8.count) / 16) else { return .null }
                return .string(left + right)
            }
            if let sum = try add(left, right) { return sum }
            if let sum = try add(right, left) { return sum }
        case .minus: if let difference = try subtract(left, right) { return difference }
        case .times:
            if let product = try scale(left, by: right) { return product }
            if let product = try scale(right, by: left) { return product }
        case .over: if let quotient = try divide(left, by: right) { return quotient }
        case .power: break
        }
        throw Message(
            "‘\(sign.rawValue)’ is not defined for \(left.kind.english) and \(right.kind.english).",
            "“\(sign.rawValue)”不适用于\(left.kind.chinese)与\(right.kind.chinese)。")
    }

    private static func numbers(
        _ sign: ArithmeticOperator, _ left: Decimal128, _ right: Decimal128
    ) throws(Message) -> Decimal128 {
        let result: Decimal128? =
            switch sign {
            case .plus: left.adding(right)
            case .minus: left.subtracting(right)
            case .times: left.multiplied(by: right)
            case .over: left.divided(by: right)
            case .power: left.power(right)
            }
        if let result { return result }
        if sign == .over, right.isZero { throw Message("The divisor is 0.", "除数为 0。") }
        throw Message(
            "The result of ‘\(sign.rawValue)’ is no number of 34 digits.",
            "“\(sign.rawValue)”的结果超出 34 位十进制数的范围。")
    }

    private static func add(_ left: Value, _ right: Value) throws(Message) -> Value? {
        switch (left, right) {
        case (.dayTimeDuration(let left), .dayTimeDuration(let right)):
            return .dayTimeDuration(
                DayTimeDuration(
                    nanoseconds: try whole(
                        left.nanoseconds.addingReportingOverflow(right.nanoseconds))))
        case (.yearMonthDuration(let left), .yearMonthDuration(let right)):
            return .yearMonthDuration(
                YearMonthDuration(
                    months: try whole(left.totalMonths.addingReportingOverflow(right.totalMonths))))
        case (.dateAndTime(let start), .dayTimeDuration(let span)):
            return .dateAndTime(try known(start.adding(nanoseconds: span.nanoseconds)))
        case (.dateAndTime(let start), .yearMonthDuration(let span)):
            return .dateAndTime(try known(start.adding(months: span.totalMonths)))
        case (.date(let start), .dayTimeDuration(let span)):
            // The day of midnight plus the span.
            return .date(try known(start.midnightUTC.adding(nanoseconds: span.nanoseconds)).date)
        case (.date(let start), .yearMonthDuration(let span)):
            return .date(try known(start.adding(months: span.totalMonths)))
        case (.time(let start), .dayTimeDuration(let span)):
            return .time(start.adding(nanoseconds: span.nanoseconds))
        default: return nil
        }
    }

    private static func subtract(_ left: Value, _ right: Value) throws(Message) -> Value? {
        switch (left, right) {
        case (_, .dayTimeDuration(let span)):
            return try add(left, .dayTimeDuration(try known(span.negated)))
        case (_, .yearMonthDuration(let span)):
            return try add(left, .yearMonthDuration(try known(span.negated)))
        case (.time(let end), .time(let start)):
            if end.zone == start.zone {
                return .dayTimeDuration(
                    DayTimeDuration(
                        nanoseconds: Int128(end.nanosecondOfDay - start.nanosecondOfDay)))
            }
            guard let end = end.utcNanosecond, let start = start.utcNanosecond else {
                throw mixedZones
            }
            return .dayTimeDuration(DayTimeDuration(nanoseconds: Int128(end - start)))
        default:
            guard let end = instant(left), let start = instant(right) else { return nil }
            guard let span = end.nanoseconds(since: start) else { throw mixedZones }
            return .dayTimeDuration(DayTimeDuration(nanoseconds: span))
        }
    }

    /// A date stands for its midnight UTC here.
    private static func instant(_ value: Value) -> DateAndTime? {
        switch value {
        case .date(let date): date.midnightUTC
        case .dateAndTime(let value): value
        default: nil
        }
    }

    private static func scale(_ left: Value, by right: Value) throws(Message) -> Value? {
        guard case .number(let factor) = right else { return nil }
        switch left {
        case .dayTimeDuration(let span):
            return try duration(seconds: span.totalSeconds.multiplied(by: factor))
        case .yearMonthDuration(let span):
            return try duration(months: Decimal128(span.totalMonths).multiplied(by: factor))
        default: return nil
        }
    }

    private static func divide(_ left: Value, by right: Value) throws(Message) -> Value? {
        switch (left, right) {
        case (.dayTimeDuration(let span), .number(let divisor)):
            guard !divisor.isZero else { throw Message("The divisor is 0.", "除数为 0。") }
            return try duration(seconds: span.totalSeconds.divided(by: divisor))
        case (.yearMonthDuration(let span), .number(let divisor)):
            guard !divisor.isZero else { throw Message("The divisor is 0.", "除数为 0。") }
            return try duration(months: Decimal128(span.totalMonths).divided(by: divisor))
        case (.dayTimeDuration(let left), .dayTimeDuration(let right)):
            return .number(try numbers(.over, left.totalSeconds, right.totalSeconds))
        case (.yearMonthDuration(let left), .yearMonthDuration(let right)):
            return .number(
                try numbers(.over, Decimal128(left.totalMonths), Decimal128(right.totalMonths)))
        default: return nil
        }
    }

    private static func duration(seconds: Decimal128?) throws(Message) -> Value {
        .dayTimeDuration(try known(seconds.flatMap(DayTimeDuration.init(seconds:))))
    }

    private static func duration(months: Decimal128?) throws(Message) -> Value {
        let whole = months?.rounded(scale: 0, .down).flatMap(Int.init(exactly:))
        return .yearMonthDuration(YearMonthDuration(months: try known(whole)))
    }

    private static func whole<T>(_ result: (partialValue: T, overflow: Bool)) throws(Message) -> T {
        guard !result.overflow else { throw outOfRange }
        return result.partialValue
    }

    private static func known<T>(_ result: T?) throws(Message) -> T {
        guard let result else { throw outOfRange }
        return result
    }

    static let outOfRange = Message(
        "The result lies beyond the calendar.", "结果超出历法范围。")
    private static let mixedZones = Message(
        "A value with a zone and a local one have no difference.", "带时区与不带时区的值不能相减。")
}
