import Testing

@testable import FEEL

@Suite("Whatever the decimal numbers")
struct DecimalPropertyTests {
    @Test("each rounding mode picks its neighbour of the exact result", arguments: 0..<150)
    func roundingModes(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (left, right) = (random.number(), random.number(from: 1))
        let sum = ExactResult(left) + ExactResult(right)
        let product = ExactResult(left) * ExactResult(right)
        let quotient = ExactResult(left).divided(by: ExactResult(right))
        let place = left.exponent + Int(random.next() % 45) - 4
        for mode in RoundingMode.allCases {
            expect(left.adding(right, rounding: mode), mode, sum)
            expect(left.subtracting(right.negated, rounding: mode), mode, sum)
            expect(left.multiplied(by: right, rounding: mode), mode, product)
            expect(left.divided(by: right, rounding: mode), mode, quotient)
            if let quantized = left.quantized(toExponent: place, rounding: mode) {
                expect(quantized, mode, ExactResult(left))
                #expect(quantized.exponent == place)
            }
        }
    }

    /// Checks a rounded result against the exact one, knowing only what the modes promise.
    private func expect(
        _ result: Decimal128?, _ mode: RoundingMode, _ exact: ExactResult,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        guard let result else {
            Issue.record("no result for \(mode)", sourceLocation: sourceLocation)
            return
        }
        let isRight = exact.isRounded(to: result, mode)
        #expect(isRight, "\(mode) gives \(result)", sourceLocation: sourceLocation)
    }

    @Test(
        "addition and multiplication are undone within a unit of the last place", arguments: 0..<200
    )
    func inverse(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (left, right) = (random.number(), random.number(from: 1))
        let sum = try #require(left.adding(right))
        let back = try #require(sum.subtracting(right))
        let product = try #require(left.multiplied(by: right))
        let quotient = try #require(product.divided(by: right))
        let largest = [left, right, sum].map(\.lastPlace).max() ?? 0

        #expect(try #require(back.subtracting(left)).magnitude <= .unit(largest))
        // Half a unit of the product may be five units of a number whose digits are nines.
        let rest = try #require(quotient.subtracting(left)?.divided(by: .unit(left.lastPlace)))
        #expect(rest.magnitude <= 6)
        #expect(left.adding(right) == right.adding(left))
        #expect(left.multiplied(by: right) == right.multiplied(by: left))
    }

    @Test("the order is total and agrees with the difference", arguments: 0..<200)
    func order(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let numbers = (0..<6).map { _ in random.number() }
        for left in numbers {
            for right in numbers + [left, left.negated, left.reduced] {
                let order = left.compare(right)

                #expect(order == right.compare(left).reversed)
                #expect(order == ExactResult(left).compare(ExactResult(right)))
                if order == .equal { #expect(left.hashValue == right.hashValue) }
            }
        }
        let sorted = numbers.sorted()
        for (earlier, later) in zip(sorted, sorted.dropFirst()) {
            #expect(earlier.compare(later) != .above)
        }
    }

    @Test("texts, reduction and quantization keep the number", arguments: 0..<200)
    func kept(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let number = random.number(exponents: -6176...6111)
        let reduced = number.reduced

        #expect(Decimal128(number.description)?.description == number.description)
        #expect(Decimal128(number.feelText) == number)
        #expect(reduced == number)
        #expect(reduced.hashValue == number.hashValue)
        #expect(reduced.coefficient % 10 != 0 || reduced.isZero || reduced.exponent == 6111)
        #expect(number.quantized(like: number)?.description == number.description)
        for mode in RoundingMode.allCases {
            let place = number.exponent + Int(random.next() % 30)
            guard let once = number.quantized(toExponent: place, rounding: mode) else { continue }
            #expect(
                once.quantized(toExponent: place, rounding: mode)?.description == once.description)
        }
        #expect(number.negated.negated.description == number.description)
        #expect(number.plus()?.compare(number) == .equal)
        #expect(number.minus()?.compare(number.negated) == .equal)
    }

    @Test("what remains is smaller than the divisor and the rest is divisible", arguments: 0..<200)
    func remainder(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (left, right) = (random.number(), random.number(from: 1))
        guard let rest = left.remainder(dividingBy: right) else {
            // The whole part of the quotient has more than 34 digits.
            #expect(try #require(left.divided(by: right)).magnitude >= .unit(34))
            return
        }

        #expect(rest.magnitude < right.magnitude)
        #expect(rest.isZero || rest.isNegative == left.isNegative)
        let multiple = ExactResult(left) + ExactResult(rest.negated)
        #expect(multiple.isMultiple(of: ExactResult(right)))
    }

    @Test("a square root is the nearest number to the root", arguments: 0..<200)
    func squareRoot(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let number = random.number(from: 1, exponents: -6000...6000).magnitude
        let root = try #require(number.squareRoot)
        let square = ExactResult(root) * ExactResult(root)

        guard square.compare(ExactResult(number)) != .equal else { return }
        #expect(String(root.coefficient).count == Decimal128.precision)
        let below = ExactResult(twice: root, plus: -1)
        let above = ExactResult(twice: root, plus: 1)
        let four = ExactResult(number) * ExactResult(4)
        #expect((below * below).compare(four) == .below)
        #expect((above * above).compare(four) == .above)
    }
}
