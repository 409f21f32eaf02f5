/// A unified social credit code (统一社会信用代码): 18 characters whose check character fits.
///
/// It is encoded as its text. The region part need not be a code of GB/T 2260: zones have codes of
/// their own, so the district of an enterprise cannot be read off it.
///
/// > Source: GB 32100-2015 《法人和其他组织统一社会信用代码编码规则》.
package struct CreditCode: Hashable, Sendable {
    /// The 18 characters, half-width and upper case.
    package let text: String

    /// Reads a code as ``validate(_:)`` does; `nil` when it has a problem.
    package init?(_ text: String) {
        guard let code = CreditCode.validate(text).value else { return nil }
        self = code
    }

    init(unchecked text: String) {
        self.text = text
    }

    /// Characters 3 to 8: the region of the registering authority.
    package var region: String { String(text.dropFirst(2).prefix(6)) }

    /// Characters 9 to 17: the organisation code of GB 11714, with its own check character.
    package var organisation: String { String(text.dropFirst(8).prefix(9)) }
}

extension CreditCode: Comparable {
    package static func < (one: CreditCode, other: CreditCode) -> Bool { one.text < other.text }
}

extension CreditCode: CustomStringConvertible {
    package var description: String { text }
}

extension CreditCode: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let code = CreditCode(text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "‘\(text)’ is not a credit code")
        }
        self = code
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
