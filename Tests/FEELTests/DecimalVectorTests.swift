import FEEL
import Foundation
import Testing

@Suite("Decimal numbers against the published decimal128 vectors")
struct DecimalVectorTests {
    @Test(
        "each vector gives its result, digit for digit; a power within one unit of its last place")
    func vectors() throws {
        guard let lines = try SharedFile.lines("decimal-vectors/cases.jsonl") else { return }
        var failures: [String] = []
        for line in lines {
            let vector = try JSONDecoder().decode(Vector.self, from: Data(line.utf8))
            let actual = vector.evaluate()
            if !vector.admits(actual) {
                failures.append(
                    "\(vector.id) \(vector.op) \(vector.operands): \(actual ?? "nil"), not \(vector.result)"
                )
            }
        }
        #expect(failures == [], "of \(lines.count)")
    }
}

private struct Vector: Decodable {
    let id: String
    let op: String
    let operands: [String]
    let rounding: String
    let result: String

    func evaluate() -> String? {
        let numbers = operands.compactMap { Decimal128($0) }
        guard numbers.count == operands.count, let mode = RoundingMode(rawValue: rounding) else {
            return nil
        }
        let first = numbers[0]
        let second = numbers.count > 1 ? numbers[1] : .zero
        switch op {
        case "add": return first.adding(second, rounding: mode)?.description
        case "subtract": return first.subtracting(second, rounding: mode)?.description
        case "multiply": return first.multiplied(by: second, rounding: mode)?.description
        case "divide": return first.divided(by: second, rounding: mode)?.description
        case "remainder": return first.remainder(dividingBy: second)?.description
        case "quantize": return first.quantized(like: second, rounding: mode)?.description
        case "abs": return first.magnitude.description
        case "minus": return first.minus(rounding: mode)?.description
        case "plus": return first.plus(rounding: mode)?.description
        case "reduce": return first.reduced.description
        case "squareroot": return first.squareRoot?.description
        case "exp": return first.exponential?.description
        case "ln": return first.naturalLogarithm?.description
        case "power": return power(first, second)?.description
        case "compare":
            switch first.compare(second) {
            case .below: return "-1"
            case .equal: return "0"
            case .above: return "1"
            }
        default: return nil
        }
    }

    /// The vectors take the exponent as it is written. One of 35 digits is no decimal128 number but the
    /// sum of two, and the power is the product of two powers.
    private func power(_ base: Decimal128, _ exponent: Decimal128) -> Decimal128? {
        guard let rest = rest(of: operands[1], beyond: exponent), !rest.isZero else {
            return base.power(exponent)
        }
        return base.power(exponent).flatMap { whole in
            base.power(rest).flatMap { whole.multiplied(by: $0) }
        }
    }

    /// What a text says beyond the number that it was rounded to.
    private func rest(of text: String, beyond number: Decimal128) -> Decimal128? {
        func part(_ isKept: (Int) -> Bool) -> Decimal128? {
            var place = 0
            let digits = text.map { character -> Character in
                guard character.isNumber else { return character }
                if place > 0 || character != "0" { place += 1 }
                return isKept(place) ? character : "0"
            }
            return Decimal128(String(digits))
        }
        guard !text.contains("E"), let head = part({ $0 <= Decimal128.precision }),
            let tail = part({ $0 > Decimal128.precision })
        else { return nil }
        return head.subtracting(number)?.adding(tail)
    }

    func admits(_ actual: String?) -> Bool {
        guard actual != result else { return true }
        guard op == "power", let actual = actual.flatMap(Decimal128.init),
            let wanted = Decimal128(result), !wanted.isZero
        else { return false }
        let firstPlace = wanted.exponent + String(wanted.coefficient).count - 1
        let unit = Decimal128("1E\(firstPlace - Decimal128.precision + 1)") ?? .zero
        return actual.subtracting(wanted).map { $0.magnitude <= unit } ?? false
    }
}
