package import FEEL

/// The value of a fact as it is kept: exact, typed, and the same bytes whenever it is encoded.
package enum FactValue: Hashable, Sendable {
    case text(String)
    case flag(Bool)
    case number(Decimal128)
    case money(Fen)
    case day(Day)
    case list([FactValue])
    case record([FactName: FactValue])

    /// The value that guards and rules see; money is in yuan.
    package var feel: Value {
        switch self {
        case .text(let text): .string(text)
        case .flag(let flag): .boolean(flag)
        case .number(let number): .number(number)
        case .money(let fen): .number(fen.yuan)
        case .day(let day): day.feel
        case .list(let items): .list(items.map(\.feel))
        case .record(let fields):
            .context(
                Context(
                    fields.sorted { $0.key < $1.key }.map { ($0.key.rawValue, $0.value.feel) }))
        }
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var day: Day? { if case .day(let day) = self { day } else { nil } }
    package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    package var money: Fen? { if case .money(let fen) = self { fen } else { nil } }
    package var number: Decimal128? { if case .number(let number) = self { number } else { nil } }
    package var list: [FactValue]? { if case .list(let items) = self { items } else { nil } }
    package var record: [FactName: FactValue]? {
        if case .record(let fields) = self { fields } else { nil }
    }

    /// Whether there is nothing in it: empty text or list.
    package var isBlank: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .list(let items): items.isEmpty
        case .record(let fields): fields.isEmpty
        case .flag, .number, .money, .day: false
        }
    }
}

extension FactValue: Codable {
    private enum Key: String, CodingKey { case text, flag, number, fen, day, list, record }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .text(let text): try container.encode(text, forKey: .text)
        case .flag(let flag): try container.encode(flag, forKey: .flag)
        case .number(let number): try container.encode(number.description, forKey: .number)
        case .money(let fen): try container.encode(fen.count, forKey: .fen)
        case .day(let day): try container.encode(day, forKey: .day)
        case .list(let items): try container.encode(items, forKey: .list)
        case .record(let fields):
            try container.encode(
                Dictionary(uniqueKeysWithValues: fields.map { ($0.key.rawValue, $0.value) }),
                forKey: .record)
        }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        guard let key = container.allKeys.first else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "a fact without a value"))
        }
        switch key {
        case .text: self = .text(try container.decode(String.self, forKey: key))
        case .flag: self = .flag(try container.decode(Bool.self, forKey: key))
        case .fen: self = .money(Fen(count: try container.decode(Int64.self, forKey: key)))
        case .day: self = .day(try container.decode(Day.self, forKey: key))
        case .list: self = .list(try container.decode([FactValue].self, forKey: key))
        case .number:
            let text = try container.decode(String.self, forKey: key)
            guard let number = Decimal128(text) else {
                throw DecodingError.dataCorruptedError(
                    forKey: key, in: container, debugDescription: "‘\(text)’ is not a number")
            }
            self = .number(number)
        case .record:
            let fields = try container.decode([String: FactValue].self, forKey: key)
            var record: [FactName: FactValue] = [:]
            for (name, value) in fields {
                guard let name = FactName(rawValue: name) else { continue }
                record[name] = value
            }
            self = .record(record)
        }
    }
}
