/// Something that can be called: a built-in, a function of the host, or one defined in FEEL.
public final class Function: Sendable {
    /// The name; empty for a function that is defined in an expression.
    public let name: String
    let body: Body

    enum Body: Sendable {
        case builtin([Builtin])
        case host([Parameter], FEELType, @Sendable ([Value]) throws -> Value)
        case closure(Closure)
    }

    struct Closure: Sendable {
        let parameters: [Syntax.FormalParameter]
        /// `nil` for an external function, which cannot be called.
        let body: Node?
        let frame: Frame
        /// Where the function is counted as long as it is alive.
        let census: FunctionCensus
    }

    init(name: String, _ body: Body) {
        self.name = name
        self.body = body
    }

    deinit {
        if case .closure(let closure) = body { closure.census.leave() }
    }

    /// A function of the host.
    ///
    /// Arguments are converted as DMN does (a single value to a list and back, a date to a date and
    /// time); a call whose arguments do not fit answers `null` with the reason.
    ///
    /// - Parameters:
    ///   - name: How expressions call it; it may have spaces.
    ///   - parameters: The parameters in order.
    ///   - result: The type of its answer, for the static check.
    ///   - body: Computes the answer; it must be pure. What it throws becomes the reason of a `null`.
    public convenience init(
        name: String, parameters: [Parameter], result: FEELType,
        body: @escaping @Sendable ([Value]) throws -> Value
    ) {
        self.init(name: name, .host(parameters, result, body))
    }

    /// The parameters and the result.
    public var type: FEELType {
        switch body {
        case .builtin(let overloads):
            let first = overloads[0]
            return .function(first.parameters.map(\.type), first.result)
        case .host(let parameters, let result, _): return .function(parameters.map(\.type), result)
        case .closure(let closure):
            return .function(closure.parameters.map(\.type), closure.resultType)
        }
    }
}

extension Function {
    /// Whether its arguments are given names, which can be kept.
    var keepsArguments: Bool {
        if case .closure = body { true } else { false }
    }

    /// How many parts the definition has, all of which are looked at to find the type.
    var size: Int {
        if case .closure(let closure) = body { closure.body?.size ?? 1 } else { 1 }
    }
}

/// A parameter of a function.
public struct Parameter: Hashable, Sendable {
    /// The name, for named arguments.
    public let name: String
    /// The type that an argument must have.
    public let type: FEELType
    /// Whether the argument may be left out; the function sees `null` then.
    public let isOptional: Bool
    /// For a parameter of any type: the types that its function really takes.
    let alternatives: [FEELType]

    /// A parameter.
    public init(_ name: String, _ type: FEELType, isOptional: Bool = false) {
        self.name = name
        self.type = type
        self.isOptional = isOptional
        alternatives = [type]
    }

    /// A parameter that takes one of several types.
    init(_ name: String, oneOf alternatives: [FEELType]) {
        self.name = name
        type = .any
        isOptional = false
        self.alternatives = alternatives
    }
}

extension Function: Hashable {
    /// Whether it is the very same function.
    public static func == (left: Function, right: Function) -> Bool {
        if case .builtin = left.body, case .builtin = right.body { return left.name == right.name }
        return left === right
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Function: CustomStringConvertible {
    /// The name, or the head of the definition.
    public var description: String {
        switch body {
        case .builtin, .host: name
        case .closure(let closure):
            "function(\(closure.parameters.map(\.name).joined(separator: ", ")))"
        }
    }
}
