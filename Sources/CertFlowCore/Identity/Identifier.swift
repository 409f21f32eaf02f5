/// A typed identifier: a `CaseID` does not compile where an `ActorID` is expected.
///
/// It is encoded as its text, and ordered by the scalars of its text.
package struct Identifier<Subject>: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    /// `nil` when `rawValue` is empty: text from outside may be wrong and must not crash.
    package init?(rawValue: String) {
        guard !rawValue.isEmpty else { return nil }
        self.rawValue = rawValue
    }
}

extension Identifier: ExpressibleByStringLiteral {
    /// - Precondition: `value` is not empty.
    package init(stringLiteral value: String) {
        precondition(!value.isEmpty, "an identifier in our own code is never empty")
        rawValue = value
    }
}

extension Identifier: Comparable {
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

extension Identifier: CustomStringConvertible {
    package var description: String { rawValue }
}

extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let identifier = Self(rawValue: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "an identifier is never empty")
        }
        self = identifier
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(rawValue)
    }
}

/// An identifier may be the key of a dictionary, which is then encoded as an object.
extension Identifier: CodingKeyRepresentable {
    package var codingKey: any CodingKey { IdentifierKey(stringValue: rawValue) }

    package init?(codingKey: some CodingKey) {
        self.init(rawValue: codingKey.stringValue)
    }
}

private struct IdentifierKey: CodingKey {
    let stringValue: String

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { return nil }

    var intValue: Int? { nil }
}
