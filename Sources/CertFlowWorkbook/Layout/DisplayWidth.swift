/// How wide text is on a sheet, in half-width characters of 宋体.
enum DisplayWidth {
    /// A half-width character counts more than half a full-width one: fonts that stand in for 宋体
    /// have wider digits.
    static let narrow = 1.12
    static let wide = 2.0

    /// Width of the widest line of `text`.
    static func widest(_ text: String) -> Double {
        var widest = 0.0
        var current = 0.0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                widest = max(widest, current)
                current = 0
            } else {
                current += width(of: scalar)
            }
        }
        return max(widest, current)
    }

    /// How many lines `text` takes in a cell of `width`, counted with some room to spare.
    static func lines(_ text: String, in width: Double) -> Int {
        let usable = max(wide, width - 1.5)
        var lines = 1
        var current = 0.0
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                lines += 1
                current = 0
                continue
            }
            let next = Self.width(of: scalar)
            if current + next > usable {
                lines += 1
                current = 0
            }
            current += next
        }
        return lines
    }

    static func width(of scalar: Unicode.Scalar) -> Double {
        guard scalar.value >= 0x80 else { return narrow }
        // Most of what is written here; asking for the category costs far more.
        if (0x3000...0x9FFF).contains(scalar.value) { return wide }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return isWide(scalar.value) ? wide : narrow
        }
    }

    /// Whether a Chinese font draws the character full-width: East Asian Width W and F, and A
    /// (ambiguous), which Chinese fonts draw wide.
    ///
    /// > Source: Unicode Standard Annex 11, East Asian Width.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0xA7, 0xA8, 0xB0, 0xB1, 0xB7, 0xD7, 0xF7: true
        case 0x0391...0x03C9, 0x0401...0x0451: true
        case 0x1100...0x115F, 0x2010...0x2027, 0x2030...0x203B: true
        case 0x2100...0x23FF, 0x2460...0x27BF: true
        case 0x2E80...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xE000...0xFAFF: true
        case 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0xFFFD: true
        case 0x1F000...0x1FAFF, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
