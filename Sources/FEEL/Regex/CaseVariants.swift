extension Unicode.Scalar {
    /// The scalars that differ from this one only by case, such as `k`, `K` and the Kelvin sign.
    ///
    /// > Source: XPath and XQuery Functions and Operators 3.1, §5.6.2, case-variants: the lower case
    /// > or the upper case of both is the same.
    var caseVariants: [Unicode.Scalar] { CaseVariants.all[self] ?? [] }
}

/// Scalars that differ only by case.
private enum CaseVariants {
    /// The variants of each scalar that has some. Computed at the first use.
    static let all: [Unicode.Scalar: [Unicode.Scalar]] = {
        // The blocks of the scripts that have cases.
        let blocks: [ClosedRange<UInt32>] = [
            0x41...0x587, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D79...0x1FFF,
            0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2F, 0xA640...0xA7FF, 0xAB30...0xABBF,
            0xFF21...0xFF5A, 0x10400...0x105BF, 0x10C80...0x10CFF, 0x118A0...0x118DF,
            0x16E40...0x16E7F, 0x1E900...0x1E943,
        ]
        let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
        let groups =
            Array(Dictionary(grouping: scalars, by: \.properties.lowercaseMapping).values)
            + Array(Dictionary(grouping: scalars, by: \.properties.uppercaseMapping).values)
        var variants: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        for group in groups where group.count > 1 {
            for scalar in group {
                for other in group where other != scalar {
                    if variants[scalar]?.contains(other) != true {
                        variants[scalar, default: []].append(other)
                    }
                }
            }
        }
        return variants
    }()
}
