import Foundation

/// A JSON object on one line: keys in the order given, absent values as null.
struct JSONLine {
    indirect enum Value {
        case text(String)
        case number(Int64)
        case flag(Bool)
        case list([Value])
        case object([(String, Value)])
        case null
    }

    private let fields: [(String, Value)]

    init(_ fields: [(String, Value)]) { self.fields = fields }

    var rendered: String { Self.render(.object(fields)) }

    static func render(_ value: Value) -> String {
        switch value {
        case .text(let text): quoted(text)
        case .number(let number): String(number)
        case .flag(let flag): flag ? "true" : "false"
        case .null: "null"
        case .list(let items): "[" + items.map(render).joined(separator: ", ") + "]"
        case .object(let fields):
            "{" + fields.map { "\(quoted($0.0)): \(render($0.1))" }.joined(separator: ", ") + "}"
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}

extension JSONLine.Value {
    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    init(_ number: Int?) { self = number.map { .number(Int64($0)) } ?? .null }
}
