import FEEL
import Testing

@Suite("Decimal numbers")
struct DecimalTests {
    @Test(
        "keep their exponent as scientific text and lose it as FEEL text",
        arguments: [
            ("1.50", "1.50", "1.5"), ("-0.00", "-0.00", "0"), ("1E+3", "1E+3", "1000"),
            ("0.0000001", "1E-7", "0.0000001"), ("123E-2", "1.23", "1.23"),
            ("1E-60", "1E-60", "1E-60"),
            ("00012", "12", "12"), (".5", "0.5", "0.5"), ("+7", "7", "7"),
            (
                "12345678901234567890123456789012345", "1.234567890123456789012345678901234E+34",
                "12345678901234567890123456789012340"
            ),
        ])
    func text(text: String, scientific: String, feel: String) throws {
        let number = try #require(Decimal128(text))

        #expect(number.description == scientific)
        #expect(number.feelText == feel)
        #expect(Decimal128(number.description)?.description == number.description)
    }

    @Test(
        "are not read from anything else",
        arguments: ["", ".", "-", "1e", "e5", "1 ", "１", "1.2.3", "NaN", "1E9999"])
    func noNumber(text: String) { #expect(Decimal128(text) == nil) }

    @Test(
        "round in each mode",
        arguments: [
            (.halfEven, "2", "-2", "4", "1"), (.halfUp, "3", "-3", "4", "1"),
            (.halfDown, "2", "-2", "3", "1"),
            (.up, "3", "-3", "4", "2"), (.down, "2", "-2", "3", "1"), (.floor, "2", "-3", "3", "1"),
            (.ceiling, "3", "-2", "4", "2"), (.zeroFiveUp, "2", "-2", "3", "1"),
        ] as [(RoundingMode, String, String, String, String)])
    func rounding(mode: RoundingMode, half: String, minusHalf: String, odd: String, low: String)
        throws
    {
        for (text, expected) in [("2.5", half), ("-2.5", minusHalf), ("3.5", odd), ("1.1", low)] {
            #expect(try #require(Decimal128(text)).rounded(scale: 0, mode)?.description == expected)
        }
    }

    @Test("are equal, ordered and hashed by what they are worth")
    func equality() throws {
        let (short, long) = (try #require(Decimal128("1.5")), try #require(Decimal128("1.500")))

        #expect(short == long)
        #expect(short.hashValue == long.hashValue)
        #expect(Decimal128.zero.negated == 0)
        #expect(try #require(Decimal128("-1E+100")) < (try #require(Decimal128("1E-100"))))
        #expect(try #require(Decimal128("9E+10")) < (try #require(Decimal128("1.0E+11"))))
    }

    @Test("turn into integers only when they are whole and fit")
    func integers() throws {
        #expect(Int(exactly: try #require(Decimal128("12E+2"))) == 1200)
        #expect(Int(exactly: try #require(Decimal128("1.20"))) == nil)
        #expect(Int(exactly: try #require(Decimal128("1E+19"))) == nil)
        #expect(
            Int128(exactly: try #require(Decimal128("-1E+30")))
                == -1_000_000_000_000_000_000_000_000_000_000)
        #expect(Decimal128(Int.min).description == "-9223372036854775808")
    }

    @Test(
        "have powers that are exact where they can be",
        arguments: [2, 5, 18, 19, 20, 21, 25, 40, 60, 200])
    func power(exponent: Int) throws {
        let base = try #require(Decimal128("1234567.0000001"))
        let power = try #require(base.power(Decimal128(exponent)))
        let inverse = try #require(base.power(Decimal128(-exponent)))
        let product = try #require(power.multiplied(by: inverse))

        #expect(
            try #require(product.subtracting(1)).magnitude < (try #require(Decimal128("1E-32"))))
        #expect(Decimal128(10).power(Decimal128(exponent)) == Decimal128("1E+\(exponent)"))
    }

    @Test("that are too large become the largest where rounding goes towards it")
    func overflow() throws {
        let largest = try #require(Decimal128("9.999999999999999999999999999999999E+6144"))

        #expect(largest.adding(largest, rounding: .down) == largest)
        #expect(largest.adding(largest, rounding: .floor) == largest)
        #expect(largest.adding(largest, rounding: .ceiling) == nil)
        #expect(largest.multiplied(by: -2, rounding: .ceiling) == largest.negated)
        #expect(largest.multiplied(by: 2, rounding: .halfUp) == nil)
    }

    @Test("end where 34 digits end")
    func range() throws {
        let largest = try #require(Decimal128("9.999999999999999999999999999999999E+6144"))
        let smallest = try #require(Decimal128("1E-6176"))

        #expect(largest.adding(largest) == nil)
        #expect(largest.adding(1) == largest)
        #expect(smallest.divided(by: 2) == .zero)
        #expect(smallest.divided(by: 2, rounding: .up) == smallest)
        #expect(Decimal128.one.divided(by: 0) == nil)
    }

    @Test("undo their own operations", arguments: 0..<200)
    func inverse(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let (left, right) = (random.decimal(), random.decimal())
        let sum = try #require(left.adding(right))
        let product = try #require(left.multiplied(by: right))

        #expect(sum.subtracting(right) == left)
        #expect(product.divided(by: right) == left)
        #expect(left.multiplied(by: left)?.squareRoot == left.magnitude)
        #expect(left.compare(right) == left.subtracting(right)?.compare(0))
        #expect(try #require(left.remainder(dividingBy: right)).magnitude < right.magnitude)
    }

    @Test("have logarithms and powers that undo each other", arguments: 0..<40)
    func logarithm(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let number = random.decimal().magnitude
        let back = try #require(number.naturalLogarithm?.exponential)
        let distance = try #require(back.subtracting(number)?.divided(by: number)).magnitude

        #expect(distance < (try #require(Decimal128("1E-31"))))
        #expect(number.power(3) == number.multiplied(by: number)?.multiplied(by: number))
    }
}

/// A small generator whose seed is the argument of a test.
struct SplitMix64 {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }

    /// A number of up to eleven digits, so that a product of three is exact.
    mutating func decimal() -> Decimal128 {
        let digits = Int(next() % 99_999_999_999) + 1
        let sign = next() % 2 == 0 ? "" : "-"
        return Decimal128("\(sign)\(digits)E\(Int(next() % 20) - 10)") ?? .one
    }
}
