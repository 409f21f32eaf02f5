import FEEL
import Synchronization

/// FEEL texts asked over plain values; FEEL is a language with an oracle of its own.
enum PlainRules {
    private static let parsed = Mutex<[String: FEEL.Expression]>([:])

    /// True, false, or `nil` when it cannot be decided.
    static func ask(_ text: String, _ scope: Scope) -> Bool? { value(text, scope).asBoolean }

    static func value(_ text: String, _ scope: Scope) -> Value {
        guard let expression = expression(text) else { return .null }
        return expression.evaluate(in: scope).value
    }

    private static func expression(_ text: String) -> FEEL.Expression? {
        parsed.withLock { known in
            if let found = known[text] { return found }
            let made = try? FEEL.Expression(parsing: text).strict
            known[text] = made
            return made
        }
    }

    static let units: [(String, Value)] = [
        ("元", .number(1)), ("yuan", .number(1)), ("万元", .number(10_000)),
        ("亿元", .number(100_000_000)),
        ("percent", .number(Decimal128("0.01") ?? .zero)),
        ("百分点", .number(Decimal128("0.01") ?? .zero)),
    ]
}

extension PlainPack {
    /// The decision tables as functions: the first rule whose cells all hold gives the result.
    func tableFunctions(on day: Int) -> [Function] {
        Dictionary(grouping: tables) { $0["key"]?.text ?? "" }.compactMap { name, editions in
            let current = editions.filter { $0["from"]?.text ?? "" <= days.rows[day].iso }
                .max { ($0["from"]?.text ?? "") < ($1["from"]?.text ?? "") }
            let inputs = (current ?? editions[0])["inputs"].list.compactMap { $0["key"]?.text }
            return Function(
                name: name, parameters: inputs.map { FEEL.Parameter($0, .any) }, result: .any
            ) { arguments in
                current.map { PlainPack.decide($0, inputs, arguments) } ?? .null
            }
        }
    }

    private static func decide(
        _ table: PlainYAML, _ inputs: [String], _ arguments: [Value]
    ) -> Value {
        guard arguments.allSatisfy({ !$0.isNull }) else { return .null }
        let scope = Scope(
            Context(PlainRules.units + zip(inputs, arguments).map { ($0, $1) }))
        let chosen = table["rules"].list.first { rule in
            zip(inputs, rule["when"].texts).allSatisfy { input, cell in
                cell == "-" || PlainRules.ask("\(input) in (\(cell))", scope) == true
            }
        }
        guard let result = chosen?["then"].texts.first else { return .null }
        return PlainRules.value(result, scope)
    }
}
