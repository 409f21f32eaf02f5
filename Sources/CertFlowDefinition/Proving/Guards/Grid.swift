import CertFlowCore
import FEEL

/// Values that stand for every case that comparisons can tell apart: the constants, and between,
/// below and above them as many different values as terms are compared with each other.
struct Grid {
    let type: FEELType
    let points: [Value]
    /// How many terms are compared with each other.
    let room: Int
    /// The closed list of words, if there is one.
    let words: [String]?
    let isWhole: Bool

    /// `nil` where the type has no such values.
    var values: [Value]? {
        switch type {
        case .boolean: [.boolean(true), .boolean(false)]
        case .number, .measure: numbers
        case .date: days
        case .string: texts
        default: nil
        }
    }

    private var texts: [Value] {
        if let words { return words.map(Value.string) }
        let texts = points.compactMap(\.asString).uniqued
        let others = (1...room).map { "示例\($0)" }.filter { !texts.contains($0) }
        return (texts + others).map(Value.string)
    }

    private var days: [Value] {
        let known = points.compactMap(\.asDate).map(\.daysSinceEpoch)
        let middle = known.isEmpty ? [Self.someDay] : known
        let around = Set(middle.flatMap { day in (-room...room).map { day + $0 } })
        return around.sorted().compactMap { CalendarDate(daysSinceEpoch: $0) }.map(Value.date)
    }

    /// 2026-03-02.
    static let someDay = 20_514

    private var numbers: [Value] {
        let known = Set(points.compactMap(\.asNumber)).sorted()
        guard let first = known.first, let last = known.last else {
            return (0...room).map { .number(Decimal128($0)) }
        }
        var found: [Decimal128?] = []
        for step in (1...room).reversed() { found.append(first.subtracting(Decimal128(step))) }
        for (index, point) in known.enumerated() {
            found.append(point)
            if index + 1 < known.count { found += between(point, known[index + 1]) }
        }
        for step in 1...room { found.append(last.adding(Decimal128(step))) }
        return found.compactMap(\.self).filter { number in
            !isWhole || (number.isInteger && !(number < .zero))
        }.map { .number($0.reduced) }
    }

    private func between(_ low: Decimal128, _ high: Decimal128) -> [Decimal128?] {
        (1...room).map { step in
            if isWhole {
                let next = low.rounded(scale: 0, .floor)?.adding(Decimal128(step))
                return next.flatMap { $0 < high ? $0 : nil }
            }
            let part = high.subtracting(low)?.divided(by: Decimal128(room + 1))
            return part?.multiplied(by: Decimal128(step)).flatMap { low.adding($0) }
        }
    }
}
