import FEEL
import Foundation
import Testing

@Suite("Decimal numbers against the published decimal128 vectors")
struct DecimalVectorTests {
    @Test("each vector gives its result, digit for digit")
    func vectors() throws {
        guard let lines = try SharedFile.lines("decimal-vectors/cases.jsonl") else { return }
        var failures: [String] = []
        for line in lines {
            let vector = try JSONDecoder().decode(Vector.self, from: Data(line.utf8))
            if vector.operands.contains(where: isTooLong) { continue }
            let actual = vector.evaluate() ?? "nil"
            if actual != vector.result {
                failures.append(
                    "\(vector.id) \(vector.op) \(vector.operands): \(actual), not \(vector.result)")
            }
        }
        #expect(failures == [], "of \(lines.count)")
    }

    /// A few vectors of the power function have operands of 35 digits, which are no decimal128 numbers.
    private func isTooLong(_ operand: String) -> Bool {
        let mantissa = operand.prefix { $0 != "e" && $0 != "E" }
        return mantissa.filter(\.isNumber).drop { $0 == "0" }.count > Decimal128.precision
            && Decimal128(operand, rounding: .up) != Decimal128(operand, rounding: .down)
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
        case "exp": return first.exponential?.description
        case "ln": return first.naturalLogarithm?.description
        case "power": return first.power(second)?.description
        case "compare":
            switch first.compare(second) {
            case .below: return "-1"
            case .equal: return "0"
            case .above: return "1"
            }
        default: return nil
        }
    }
}
