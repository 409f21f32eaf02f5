import Testing

@testable import FEEL

@Suite("Exponentials, logarithms and powers")
struct TranscendentalTests {
    /// How far two numbers lie apart, in units of the last of 34 places.
    private func units(_ left: Decimal128?, _ right: Decimal128?) throws -> Decimal128 {
        let (left, right) = (try #require(left), try #require(right))
        let distance = try #require(left.subtracting(right)).magnitude
        return try #require(distance.divided(by: .unit(max(left.lastPlace, right.lastPlace))))
    }

    private func sample(_ random: inout SplitMix64, _ exponents: ClosedRange<Int>) -> Decimal128 {
        let number = random.number(from: 1)
        let target = exponents.lowerBound + Int(random.next() % UInt64(exponents.count))
        let shift = target - number.adjustedExponent
        return Decimal128("\(number.coefficient)E\(number.exponent + shift)") ?? .one
    }

    @Test("undo each other", arguments: 0..<60)
    func inverse(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let small = sample(&random, -3...0)
        let large = sample(&random, -300...300)
        let logarithm = try #require(large.naturalLogarithm)
        // An error of half a unit of ln x is one of |ln x| / 2 units of x, and at most ten of a digit.
        let allowed = try #require(logarithm.magnitude.multiplied(by: 10)?.adding(10))

        #expect(try units(logarithm.exponential, large) <= allowed)
        #expect(try units(small.exponential?.naturalLogarithm, small) <= 11_000)
        #expect(
            try units(
                large.power(3)?.power(Decimal128("0.5") ?? .one),
                large.power(Decimal128("1.5") ?? .one)) <= 2)
    }

    @Test("turn sums into products", arguments: 0..<60)
    func sums(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (left, right) = (sample(&random, -2...1), sample(&random, -2...1))
        let (first, second) = (
            try #require(left.naturalLogarithm), try #require(right.naturalLogarithm)
        )
        let product = try #require(left.multiplied(by: right)?.naturalLogarithm)
        let rest = try #require(first.adding(second)?.subtracting(product))
        let place = max(first.lastPlace, second.lastPlace, product.lastPlace, -33)

        // The sum has an error of 5E-32 at most, which is 500 units of a result of nines.
        let exponential = try #require(right.exponential)
        #expect(
            try units(
                left.adding(right)?.exponential, left.exponential?.multiplied(by: exponential))
                <= 600)
        #expect(rest.magnitude <= (try #require(Decimal128.unit(place).multiplied(by: 3))))
    }

    @Test("of whole exponents are products", arguments: 2...40)
    func products(exponent: Int) throws {
        var random = SplitMix64(seed: UInt64(exponent))
        for _ in 0..<10 {
            let base = random.number(from: 1)
            var product = ExactResult(base)
            for _ in 1..<exponent { product = product * ExactResult(base) }
            let power = try #require(base.power(Decimal128(exponent)))

            #expect(product.isRounded(to: power, .halfEven), "\(base) ** \(exponent)")
        }
    }

    @Test(
        "have the values of the standard at the edges",
        arguments: [
            ("0E+7", "exp", "1"), ("-0", "exp", "1"),
            ("1E-6176", "exp", "1.000000000000000000000000000000000"),
            ("-1E+6", "exp", "0E-6176"), ("-9E+6144", "exp", "0E-6176"), ("1E+6", "exp", "nil"),
            ("14149.38539644841072829055748903542", "exp", "nil"),
            ("1", "ln", "0"), ("1.000", "ln", "0"), ("0", "ln", "nil"), ("-1", "ln", "nil"),
            ("1E-6176", "ln", "-14220.76553433122614449511522413063"),
            ("-4", "sqrt", "nil"), ("-0E+3", "sqrt", "-0E+1"), ("1E-6176", "sqrt", "1E-3088"),
        ])
    func edges(text: String, function: String, expected: String) throws {
        let number = try #require(Decimal128(text))
        let result =
            switch function {
            case "exp": number.exponential
            case "ln": number.naturalLogarithm
            default: number.squareRoot
            }

        #expect(result?.description ?? "nil" == expected)
    }

    @Test(
        "have powers with the right sign, also beyond what is multiplied out",
        arguments: [
            ("-1", "100000000001", "-1"), ("-1", "1E+30", "1"), ("-1", "0.5", "nil"),
            ("1", "0.3", "1.000000000000000000000000000000000"), ("1", "1E+30", "1"),
            ("1.00", "1E+20", "1.000000000000000000000000000000000"), ("0", "0", "1"),
            ("-0", "3", "-0"), ("-0", "2", "0"), ("0", "0.5", "0"), ("0", "-1", "nil"),
            ("10", "-6170", "1E-6170"), ("10", "-6177", "0E-6176"), ("10", "6145", "nil"),
            ("-50E+4214", "-45", "-0E-6176"),
            ("-5E-17", "1E+34", "0E-6176"), ("-5E-17", "1000000001", "-0E-6176"),
            ("9.99E+6144", "1E+6000", "nil"), ("9.99E+6144", "-1E+6000", "0E-6176"),
            ("1.000000000000000000000000000000001", "1E+33", "2.718281828459045235360287471352661"),
            ("1E+6111", "-9223372036854775807", "0E-6176"),
            ("1E-6176", "9223372036854775807", "0E-6176"),
            ("2", "-1E-6176", "1.000000000000000000000000000000000"),
        ])
    func powers(base: String, exponent: String, expected: String) throws {
        let power = try #require(Decimal128(base)).power(try #require(Decimal128(exponent)))

        #expect(power?.description ?? "nil" == expected)
    }
}
