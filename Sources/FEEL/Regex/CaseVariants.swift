extension Unicode.Scalar {
    /// The scalars that differ from this one only by case, such as `k`, `K` and the Kelvin sign.
    ///
    /// > Source: XPath and XQuery Functions and Operators 3.1, §5.6.1.1, case variants.
    var caseVariants: [Unicode.Scalar] {
        guard let folded = CaseFolding.fold(self), let group = CaseFolding.groups[folded] else {
            return []
        }
        return group.filter { $0 != self }
    }
}

/// Groups of scalars that differ only by case.
private enum CaseFolding {
    /// The lower case of the upper case; `nil` when it is not one scalar.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        single(scalar.properties.uppercaseMapping)
            .flatMap { single($0.properties.lowercaseMapping) }
    }

    private static func single(_ text: String) -> Unicode.Scalar? {
        let scalars = text.unicodeScalars
        return scalars.count == 1 ? scalars.first : nil
    }

    /// All scalars with more than one form, by their folded form. Computed at the first use.
    static let groups: [Unicode.Scalar: [Unicode.Scalar]] = {
        var groups: [Unicode.Scalar: [Unicode.Scalar]] = [:]
        // The blocks of the scripts that have cases.
        let blocks: [ClosedRange<UInt32>] = [
            0x41...0x587, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D79...0x1FFF,
            0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2F, 0xA640...0xA7FF, 0xAB30...0xABBF,
            0xFF21...0xFF5A, 0x10400...0x105BF, 0x10C80...0x10CFF, 0x118A0...0x118DF,
            0x16E40...0x16E7F, 0x1E900...0x1E943,
        ]
        for value in blocks.joined() {
            guard let scalar = Unicode.Scalar(value), let folded = fold(scalar) else { continue }
            groups[folded, default: []].append(scalar)
        }
        return groups.filter { $0.value.count > 1 }
    }()
}
