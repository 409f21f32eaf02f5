/// One form of a function that FEEL brings along.
final class Builtin: Sendable {
    typealias Body = @Sendable (Arguments) throws(Message) -> Value

    let name: String
    let parameters: [Parameter]
    /// Whether the last parameter collects all further arguments in a list.
    let collects: Bool
    /// Whether a single argument for a collecting parameter is the list itself.
    let takesOneList: Bool
    let result: FEELType
    let body: Body

    init(
        _ name: String, _ parameters: [Parameter], collects: Bool = false,
        takesOneList: Bool = true, _ result: FEELType, _ body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.collects = collects
        self.takesOneList = takesOneList
        self.result = result
        self.body = body
    }
}

/// The functions that FEEL brings along.
///
/// > Source: DMN 1.5, §10.3.4.
enum Builtins {
    private static let all: [Builtin] = [
        conversion, temporalConversion, strings, regularExpressions, lists, listStatistics, numbers,
        rounding, temporal,
        ranges, rangeEnds, contexts,
    ].flatMap(\.self)

    private static let functions: [Name: Function] = Dictionary(grouping: all, by: \.name)
        .reduce(into: [:]) { $0[Name($1.key)] = Function(name: $1.key, .builtin($1.value)) }

    /// The names of several parts.
    static let names = NameTable(functions.keys.map(\.text))

    /// All names, for hints.
    static var allNames: [String] { functions.keys.map(\.text).sorted() }

    /// The built-in of a name.
    static func function(_ name: String) -> Function? { function(Name(name)) }

    /// The built-in of a name whose hash is known.
    static func function(_ name: Name) -> Function? { functions[name] }
}

/// The values of a call, one for each parameter.
struct Arguments {
    let values: [Value]
    /// How many arguments were written.
    let given: Int
    let builtin: Builtin
    let evaluator: Evaluator
    let node: Node

    /// Why there is no value for a parameter.
    private func missing(_ index: Int) -> Message {
        let name = builtin.parameters[index].name
        return Message(
            "‘\(name)’ of ‘\(builtin.name)’ is null.", "“\(builtin.name)”的“\(name)”为空值。")
    }

    /// Refuses an argument.
    func refusal(_ index: Int, _ english: String, _ chinese: String) -> Message {
        let name = builtin.parameters[index].name
        return Message(
            "‘\(name)’ of ‘\(builtin.name)’ \(english).", "“\(builtin.name)”的“\(name)”\(chinese)。")
    }

    func isGiven(_ index: Int) -> Bool { index < given && !values[index].isNull }

    func number(_ index: Int) throws(Message) -> Decimal128 {
        guard case .number(let number) = values[index] else { throw missing(index) }
        return number
    }

    /// A number, cut to a whole one.
    func integer(_ index: Int) throws(Message) -> Int {
        guard let cut = try number(index).rounded(scale: 0, .down), let value = Int(exactly: cut)
        else { throw refusal(index, "is too large", "过大") }
        return value
    }

    func string(_ index: Int) throws(Message) -> String {
        guard case .string(let text) = values[index] else { throw missing(index) }
        try spend(text.utf8.count / 16)
        return text
    }

    /// A text that is read letter by letter.
    func literal(_ index: Int) throws(Message) -> String {
        let text = try string(index)
        try spend(text.utf8.count)
        return text
    }

    func list(_ index: Int) throws(Message) -> [Value] {
        guard case .list(let list) = values[index] else { throw missing(index) }
        try spend(list.count)
        return list
    }

    func context(_ index: Int) throws(Message) -> Context {
        guard case .context(let context) = values[index] else { throw missing(index) }
        return context
    }

    func range(_ index: Int) throws(Message) -> ValueRange {
        guard case .range(let range) = values[index] else { throw missing(index) }
        try spend(values[index].textWeight)
        guard !range.isComplement else {
            throw refusal(index, "must have two ends or one", "应有端点")
        }
        return range
    }

    func function(_ index: Int) throws(Message) -> Function {
        guard case .function(let function) = values[index] else { throw missing(index) }
        return function
    }

    /// A value that is not null.
    func value(_ index: Int) throws(Message) -> Value {
        guard !values[index].isNull else { throw missing(index) }
        try spend(values[index].textWeight)
        return values[index]
    }

    /// Takes steps for work that grows with the arguments.
    func spend(_ steps: Int) throws(Message) {
        guard evaluator.spend(steps, node.span) else {
            throw Message("The evaluation takes more steps than allowed.", "求值步数超过允许的上限。")
        }
    }

    /// Whether two values are equal for FEEL.
    func areEqual(_ left: Value, _ right: Value) -> Bool {
        left.feelEquals(right, &evaluator.budget) == true
    }

    /// Calls a function that was handed over.
    func call(_ function: Function, _ values: [Value]) throws(Message) -> Value {
        try evaluator.invoke(function, values, node)
    }
}
