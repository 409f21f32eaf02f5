/// A JSON value whose members keep their order, printed the same way every time.
indirect enum JSONValue: Hashable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([JSONValue])
    case object([Member])

    struct Member: Hashable, Sendable {
        let key: String
        let value: JSONValue

        init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    static func texts(_ texts: [String]) -> JSONValue { .list(texts.map(JSONValue.text)) }

    /// Indented by two spaces; lists and objects without inner ones stay on one line when short.
    var pretty: String { printed(indent: "") + "\n" }

    private static let widest = 90

    private func printed(indent: String) -> String {
        let flat = flat
        guard flat.unicodeScalars.count + indent.count > JSONValue.widest else { return flat }
        let inner = indent + "  "
        switch self {
        case .list(let values):
            let lines = values.map { inner + $0.printed(indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members):
            let lines = members.map { member in
                inner + JSONValue.quoted(member.key) + ": " + member.value.printed(indent: inner)
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        case .text, .number, .flag: return flat
        }
    }

    private var flat: String {
        switch self {
        case .text(let text): JSONValue.quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .list(let values): "[" + values.map(\.flat).joined(separator: ", ") + "]"
        case .object(let members) where members.isEmpty: "{}"
        case .object(let members):
            "{ "
                + members.map { "\(JSONValue.quoted($0.key)): \($0.value.flat)" }
                .joined(separator: ", ") + " }"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
