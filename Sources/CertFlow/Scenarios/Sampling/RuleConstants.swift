import CertFlowCore
import FEEL

/// The constants that rules name, with their neighbours: where a condition may flip.
struct RuleConstants {
    private(set) var texts: [String] = []
    /// Each number and those just below and above it.
    private(set) var around: [Decimal128] = [Decimal128(0), Decimal128(1), Decimal128(100_000)]
    private(set) var amounts: [Fen] = [Fen(yuan: 0), Fen(yuan: 1)]
    private(set) var days: [Day] = []

    /// The constants of rules, and of the tables and parameters of `pack` that they read.
    init(
        _ rules: [Rule], in pack: Pack? = nil, units: [String: Decimal128] = RuleConstants.units
    ) {
        for rule in rules {
            take(rule.source, units)
            for table in pack?.tables ?? [] where rule.source.contains("\(table.name)(") {
                for cell in table.table.rules.flatMap(\.conditions) { take(cell, units) }
            }
            for parameter in pack?.policies.flatMap(\.parameters) ?? []
            where rule.source.contains("parameter.\(parameter.name)") {
                let unit = parameter.unit
                for value in parameter.values.compactMap(\.value.number) {
                    take("\(value) * \(unit)", units)
                }
            }
        }
        texts = texts.uniqued
        around = around.uniqued
        amounts = amounts.uniqued
        days = days.uniqued
    }

    private static let units: [String: Decimal128] = [
        "万元": Decimal128(10_000), "亿元": Decimal128(100_000_000), "元": Decimal128(1),
        "yuan": Decimal128(1), "percent": Decimal128("0.01") ?? Decimal128(1),
        "百分点": Decimal128("0.01") ?? Decimal128(1),
    ]

    private mutating func take(_ source: String, _ units: [String: Decimal128]) {
        var rest = Substring(source)
        while let next = rest.first {
            if next == "\"" {
                let body = rest.dropFirst().prefix { $0 != "\"" }
                if let day = Day(body) { days.append(day) } else { texts.append(String(body)) }
                rest = rest.dropFirst(body.count + 2)
            } else if next.isASCII, next.isNumber {
                let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
                rest = rest.dropFirst(digits.count)
                take(String(digits), unit: unit(after: rest, units))
            } else if next.isLetter {
                rest = rest.drop { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
            } else {
                rest = rest.dropFirst()
            }
        }
    }

    private func unit(after rest: Substring, _ units: [String: Decimal128]) -> Decimal128? {
        let factor = rest.drop { $0 == " " }
        guard factor.first == "*" else { return nil }
        let word = factor.dropFirst().drop { $0 == " " }.prefix { $0.isLetter }
        return units[String(word)]
    }

    private mutating func take(_ digits: String, unit: Decimal128?) {
        guard let number = Decimal128(digits) else { return }
        let value = unit.flatMap { number.multiplied(by: $0) } ?? number
        let steps =
            [Decimal128(0), Decimal128(-1), Decimal128(1)]
            + ["0.01", "-0.01"].compactMap { Decimal128($0) }
        around += steps.compactMap { value.adding($0) }
        guard let yuan = value.wholeNumber, let count = Int64(exactly: yuan), count < 1_000_000_000
        else { return }
        amounts += [count, max(0, count - 1), count + 1].map { Fen(yuan: $0) }
    }
}
