/// A natural number of any size, for the few functions that need more digits than 128 bits hold.
struct BigNatural: Hashable, Sendable {
    /// The least significant limb first; no leading zero limb.
    private(set) var limbs: [UInt32]

    init(limbs: [UInt32] = []) {
        self.limbs = limbs
        while self.limbs.last == 0 { self.limbs.removeLast() }
    }

    init(_ value: UInt128) {
        self.init(limbs: (0..<4).map { UInt32(truncatingIfNeeded: value >> ($0 * 32)) })
    }

    var isZero: Bool { limbs.isEmpty }

    var bits: Int {
        guard let top = limbs.last else { return 0 }
        return limbs.count * 32 - top.leadingZeroBitCount
    }

    /// The value, when it fits in 128 bits.
    var narrow: UInt128? {
        guard limbs.count <= 4 else { return nil }
        return limbs.reversed().reduce(0) { $0 << 32 | UInt128($1) }
    }

    static func power(_ base: UInt128, _ exponent: Int) -> BigNatural {
        var result = BigNatural(1)
        var square = BigNatural(base)
        var rest = exponent
        while rest > 0 {
            if rest & 1 == 1 { result = result * square }
            rest >>= 1
            if rest > 0 { square = square * square }
        }
        return result
    }
}

extension BigNatural: Comparable {
    static func < (left: BigNatural, right: BigNatural) -> Bool {
        guard left.limbs.count == right.limbs.count else {
            return left.limbs.count < right.limbs.count
        }
        for index in left.limbs.indices.reversed() where left.limbs[index] != right.limbs[index] {
            return left.limbs[index] < right.limbs[index]
        }
        return false
    }
}

extension BigNatural {
    static func + (left: BigNatural, right: BigNatural) -> BigNatural {
        var sum: [UInt32] = []
        sum.reserveCapacity(max(left.limbs.count, right.limbs.count) + 1)
        var carry: UInt64 = 0
        for index in 0..<max(left.limbs.count, right.limbs.count) {
            carry += UInt64(left.limb(index)) + UInt64(right.limb(index))
            sum.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        sum.append(UInt32(carry))
        return BigNatural(limbs: sum)
    }

    /// - Precondition: `left >= right`.
    static func - (left: BigNatural, right: BigNatural) -> BigNatural {
        var difference: [UInt32] = []
        difference.reserveCapacity(left.limbs.count)
        var borrow: Int64 = 0
        for index in left.limbs.indices {
            borrow += Int64(left.limb(index)) - Int64(right.limb(index))
            difference.append(UInt32(truncatingIfNeeded: borrow))
            borrow >>= 32
        }
        precondition(borrow == 0, "the difference of natural numbers is not negative")
        return BigNatural(limbs: difference)
    }

    static func * (left: BigNatural, right: BigNatural) -> BigNatural {
        guard !left.isZero, !right.isZero else { return BigNatural() }
        var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (offset, factor) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (index, limb) in right.limbs.enumerated() {
                carry += UInt64(factor) * UInt64(limb) + UInt64(product[offset + index])
                product[offset + index] = UInt32(truncatingIfNeeded: carry)
                carry >>= 32
            }
            product[offset + right.limbs.count] = UInt32(carry)
        }
        return BigNatural(limbs: product)
    }

    static func << (value: BigNatural, count: Int) -> BigNatural {
        guard !value.isZero, count > 0 else { return value }
        let (whole, part) = (count / 32, count % 32)
        var limbs = [UInt32](repeating: 0, count: whole)
        var carry: UInt64 = 0
        for limb in value.limbs {
            carry |= UInt64(limb) << part
            limbs.append(UInt32(truncatingIfNeeded: carry))
            carry >>= 32
        }
        limbs.append(UInt32(carry))
        return BigNatural(limbs: limbs)
    }

    static func >> (value: BigNatural, count: Int) -> BigNatural {
        let (whole, part) = (count / 32, count % 32)
        guard whole < value.limbs.count else { return BigNatural() }
        var limbs: [UInt32] = []
        for index in whole..<value.limbs.count {
            let pair = UInt64(value.limb(index + 1)) << 32 | UInt64(value.limb(index))
            limbs.append(UInt32(truncatingIfNeeded: pair >> part))
        }
        return BigNatural(limbs: limbs)
    }

    private func limb(_ index: Int) -> UInt32 { index < limbs.count ? limbs[index] : 0 }
}
