extension BigNatural {
    /// Quotient and remainder by a small number.
    ///
    /// - Precondition: The divisor is not zero.
    func divided(bySmall divisor: UInt32) -> (quotient: BigNatural, remainder: UInt32) {
        var quotient = limbs
        var remainder: UInt64 = 0
        for index in limbs.indices.reversed() {
            let pair = remainder << 32 | UInt64(limbs[index])
            quotient[index] = UInt32(pair / UInt64(divisor))
            remainder = pair % UInt64(divisor)
        }
        return (BigNatural(limbs: quotient), UInt32(remainder))
    }

    /// Quotient and remainder, by long division.
    ///
    /// > Source: D. Knuth, The Art of Computer Programming, volume 2, §4.3.1, algorithm D.
    ///
    /// - Precondition: The divisor is not zero.
    func divided(by divisor: BigNatural) -> (quotient: BigNatural, remainder: BigNatural) {
        guard divisor <= self else { return (BigNatural(), self) }
        guard divisor.limbs.count > 1 else {
            let (quotient, remainder) = divided(bySmall: divisor.limbs[0])
            return (quotient, BigNatural(UInt128(remainder)))
        }
        let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
        let bottom = (divisor << shift).limbs
        var top = (self << shift).limbs
        if top.count == limbs.count { top.append(0) }
        var quotient = [UInt32](repeating: 0, count: top.count - bottom.count)
        for place in quotient.indices.reversed() {
            quotient[place] = BigNatural.digit(of: &top, by: bottom, at: place)
        }
        return (BigNatural(limbs: quotient), BigNatural(limbs: top) >> shift)
    }

    /// One digit of the quotient; the digit times the divisor is subtracted from `top`.
    private static func digit(of top: inout [UInt32], by bottom: [UInt32], at place: Int) -> UInt32
    {
        let count = bottom.count
        let pair = UInt64(top[place + count]) << 32 | UInt64(top[place + count - 1])
        var guess = pair / UInt64(bottom[count - 1])
        var rest = pair % UInt64(bottom[count - 1])
        while guess >> 32 != 0
            || guess * UInt64(bottom[count - 2]) > rest << 32 | UInt64(top[place + count - 2])
        {
            guess -= 1
            rest += UInt64(bottom[count - 1])
            if rest >> 32 != 0 { break }
        }
        var borrow: Int64 = 0
        var carry: UInt64 = 0
        for index in 0..<count {
            carry += guess * UInt64(bottom[index])
            borrow += Int64(top[place + index]) - Int64(carry & 0xFFFF_FFFF)
            top[place + index] = UInt32(truncatingIfNeeded: borrow)
            borrow >>= 32
            carry >>= 32
        }
        borrow += Int64(top[place + count]) - Int64(carry)
        top[place + count] = UInt32(truncatingIfNeeded: borrow)
        guard borrow < 0 else { return UInt32(guess) }
        // The guess was one too large, which is rare: add the divisor back.
        carry = 0
        for index in 0..<count {
            carry += UInt64(top[place + index]) + UInt64(bottom[index])
            top[place + index] = UInt32(truncatingIfNeeded: carry)
            carry >>= 32
        }
        top[place + count] &+= UInt32(truncatingIfNeeded: carry)
        return UInt32(guess - 1)
    }

    /// The whole part of the square root, by Newton's iteration.
    var squareRoot: BigNatural {
        guard !isZero else { return self }
        var root = BigNatural(1) << (bits / 2 + 1)
        while true {
            let next = (root + divided(by: root).quotient) >> 1
            guard next < root else { return root }
            root = next
        }
    }
}
