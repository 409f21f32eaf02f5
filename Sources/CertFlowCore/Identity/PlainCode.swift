/// How codes are typed, and what of it counts.
enum PlainCode {
    /// Half-width and upper case, without spaces, invisible characters and hyphens.
    static func folded(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.lazy.map(\.halfWidth)
        where !scalar.isBlank && !scalar.isDash {
            scalars.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
        }
        return String(scalars)
    }

    /// A full stop in one of the shapes in which people and programs write it.
    static func isDot(_ scalar: Unicode.Scalar) -> Bool {
        ".。｡·•‧∙・･".unicodeScalars.contains(scalar)
    }
}
