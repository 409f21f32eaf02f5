import Foundation

/// One text for one value: keys sorted, nothing escaped that need not be, no white space.
///
/// What the journal keeps of an entry, so that its bytes can be hashed and compared.
package enum CanonicalJSON {
    /// - Throws: `EncodingError` when the value has no JSON, such as a number that is not finite.
    package static func encode(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// - Throws: `DecodingError` when `text` is not the JSON of such a value.
    package static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws
        -> Value
    {
        try JSONDecoder().decode(type, from: Data(text.utf8))
    }
}
