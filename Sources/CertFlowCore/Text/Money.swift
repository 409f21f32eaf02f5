/// An amount of money in fen (分): exact, never rounded.
///
/// It is encoded as its number of fen.
///
/// > Unit: `count` is in fen; 100 fen are 1 yuan.
package struct Fen: Hashable, Sendable {
    package let count: Int64

    package init(count: Int64) {
        self.count = count
    }

    /// - Precondition: The amount is below 92 quadrillion yuan.
    package init(yuan: Int64) {
        count = yuan * 100
    }
}

extension Fen: Comparable {
    package static func < (one: Fen, other: Fen) -> Bool { one.count < other.count }
}

extension Fen: AdditiveArithmetic {
    package static let zero = Fen(count: 0)

    /// - Precondition: The sum is below 92 quadrillion yuan.
    package static func + (one: Fen, other: Fen) -> Fen { Fen(count: one.count + other.count) }

    /// - Precondition: The difference is below 92 quadrillion yuan.
    package static func - (one: Fen, other: Fen) -> Fen { Fen(count: one.count - other.count) }
}

extension Fen: CustomStringConvertible {
    package var description: String { yuanText }
}

extension Fen: Codable {
    package init(from decoder: any Decoder) throws {
        count = try decoder.singleValueContainer().decode(Int64.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}
