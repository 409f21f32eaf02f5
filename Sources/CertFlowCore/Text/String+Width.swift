extension String {
    /// The text with full-width forms (！ to ～, and the ideographic space) made half-width.
    package var halfWidth: String {
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars { scalars.append(scalar.halfWidth) }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// The ASCII form of a full-width form; any other scalar itself.
    var halfWidth: Unicode.Scalar {
        switch value {
        case 0x3000: " "
        case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0) ?? self
        default: self
        }
    }

    /// Nothing that a reader sees: white space, controls, zero-width and directional marks.
    var isBlank: Bool {
        switch properties.generalCategory {
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: true
        default: false
        }
    }

    /// A hyphen, dash or minus sign of any length.
    var isDash: Bool {
        properties.generalCategory == .dashPunctuation || value == 0x2212
    }
}
