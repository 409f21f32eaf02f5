/// The facts of a case by name. Encoded as an object with sorted keys.
package struct Facts: Hashable, Sendable {
    package private(set) var values: [FactName: FactValue]

    package init(_ values: [FactName: FactValue] = [:]) { self.values = values }

    package subscript(name: FactName) -> FactValue? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// These facts with `other` laid over them; a blank value takes a fact away.
    package func merging(_ other: Facts) -> Facts {
        var merged = values
        for (name, value) in other.values {
            merged[name] = value.isBlank ? nil : value
        }
        return Facts(merged)
    }

    package var isEmpty: Bool { values.isEmpty }
}

extension Facts: Codable {
    package func encode(to encoder: any Encoder) throws {
        let plain = Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) })
        try plain.encode(to: encoder)
    }

    package init(from decoder: any Decoder) throws {
        let plain = try [String: FactValue](from: decoder)
        var values: [FactName: FactValue] = [:]
        for (key, value) in plain {
            guard let name = FactName(rawValue: key) else { continue }
            values[name] = value
        }
        self.values = values
    }
}
