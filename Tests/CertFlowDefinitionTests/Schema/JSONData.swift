import Foundation

@testable import CertFlowDefinition

/// A JSON value as a validator sees it.
indirect enum JSONData: Equatable, Sendable {
    case null, flag(Bool), number(Double), text(String), list([JSONData])
    case object([String: JSONData])

    /// The value of a file as the core schema of YAML 1.2 reads it, which is what editors do.
    init(_ node: YAMLNode) {
        switch node.content {
        case .scalar(let text, .quoted): self = .text(text)
        case .scalar(let text, .plain): self = JSONData(plain: text)
        case .list(let nodes): self = .list(nodes.map(JSONData.init))
        case .mapping(let entries):
            let pairs = entries.map { ($0.key, JSONData($0.value)) }
            self = .object(Dictionary(pairs, uniquingKeysWith: { $1 }))
        }
    }

    private init(plain: String) {
        switch plain {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .flag(true)
        case "false", "False", "FALSE": self = .flag(false)
        default:
            let isNumber =
                plain.wholeMatch(of: /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/) != nil
            self = isNumber ? .number(Double(plain) ?? 0) : .text(plain)
        }
    }

    /// The value of a JSON text.
    init(json: String) throws {
        self.init(any: try JSONSerialization.jsonObject(with: Data(json.utf8)))
    }

    private init(any: Any) {
        switch any {
        case let text as String: self = .text(text)
        case let number as NSNumber:
            let isFlag = String(cString: number.objCType) == "c"
            self = isFlag ? .flag(number.boolValue) : .number(number.doubleValue)
        case let list as [Any]: self = .list(list.map(JSONData.init(any:)))
        case let object as [String: Any]: self = .object(object.mapValues(JSONData.init(any:)))
        default: self = .null
        }
    }

    subscript(key: String) -> JSONData? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var list: [JSONData] { if case .list(let items) = self { items } else { [] } }
    var members: [String: JSONData] { if case .object(let members) = self { members } else { [:] } }
}
