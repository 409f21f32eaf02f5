/// Finds values between others, plain ones where there are any.
enum Sample {
    /// A number strictly between two others.
    static func number(_ lower: Decimal128?, _ upper: Decimal128?) -> Value? {
        let one = Decimal128.one
        let candidates: [Decimal128?]
        switch (lower, upper) {
        case (nil, nil): return .number(.zero)
        case (nil, let upper?):
            candidates = [
                upper.rounded(scale: 0, .ceiling)?.subtracting(one),
                upper.subtracting(upper.magnitude), upper.multiplied(by: 10), upper.negated,
            ]
        case (let lower?, nil):
            candidates = [
                lower.rounded(scale: 0, .floor)?.adding(one),
                lower.adding(lower.magnitude), lower.multiplied(by: 10), lower.negated,
            ]
        case (let lower?, let upper?):
            candidates = [
                lower.rounded(scale: 0, .floor)?.adding(one),
                upper.subtracting(lower)?.divided(by: 2).flatMap { lower.adding($0) },
            ]
        }
        let found = candidates.compactMap(\.self).first { candidate in
            lower.map { $0 < candidate } ?? true && upper.map { candidate < $0 } ?? true
        }
        return found.map { .number($0.reduced) }
    }

    /// A whole number as a value; `nil` for any other.
    static func whole(_ number: Decimal128) -> Value? {
        number.isInteger ? .number(number.reduced) : nil
    }

    /// A whole number strictly between two others.
    static func whole(_ lower: Decimal128?, _ upper: Decimal128?) -> Value? {
        let one = Decimal128.one
        let next = lower.map { $0.rounded(scale: 0, .floor)?.adding(one) }
        let last = upper.map { $0.rounded(scale: 0, .ceiling)?.subtracting(one) }
        guard let found = next ?? last ?? .zero, upper.map({ found < $0 }) ?? true else {
            return nil
        }
        return .number(found.reduced)
    }

    /// A text strictly between two others, in the order of Unicode scalars.
    static func text(_ lower: String?, _ upper: String?) -> Value? {
        let stem = lower ?? ""
        let candidates = ["其他", "A", "0", stem + "0", stem + " ", stem + "\u{0}", stem]
        let found = candidates.first { candidate in
            lower.map { $0.precedes(candidate) } ?? true
                && upper.map { candidate.precedes($0) } ?? true
        }
        return found.map(Value.string)
    }

    /// A text that is none of some others.
    static func text(otherThan texts: [String]) -> String {
        let taken = Set(texts.map(Name.init))
        let candidates = ["其他"] + (1...texts.count + 1).map { "其他\($0)" }
        return candidates.first { !taken.contains(Name($0)) } ?? ""
    }
}

extension Scale {
    /// A value strictly between two numbers of the scale.
    func sample(_ lower: Int128?, _ upper: Int128?) -> Value? {
        guard lower != nil || upper != nil else { return value(at: origin) }
        for step in steps {
            let tick = lower.map { $0 &+ step } ?? upper.map { $0 &- step }
            guard let tick, lower.map({ $0 < tick }) ?? true, upper.map({ tick < $0 }) ?? true,
                let value = value(at: tick)
            else { continue }
            return value
        }
        return nil
    }

    /// 2026-01-01, noon, or no time at all.
    private var origin: Int128 {
        switch self {
        case .date: 20_454
        case .time: 43_200_000_000_000
        case .dateAndTime: 20_454 * 86_400_000_000_000
        case .dayTimeDuration, .yearMonthDuration: 0
        }
    }

    /// How far a sample lies from its neighbour, the plainest distance first.
    private var steps: [Int128] {
        switch self {
        case .date, .yearMonthDuration: [1]
        case .dayTimeDuration, .dateAndTime:
            [86_400_000_000_000, 3_600_000_000_000, 60_000_000_000, 1_000_000_000, 1_000_000, 1]
        case .time: [3_600_000_000_000, 60_000_000_000, 1_000_000_000, 1_000_000, 1]
        }
    }
}
