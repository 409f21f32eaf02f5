/// The types of the names that a part of an expression sees.
struct TypeScope {
    /// Names declared together, and those around them.
    private final class Layer {
        var types: [Name: FEELType]
        let outer: Layer?

        init(_ names: [(String, FEELType)], outer: Layer?) {
            types = Dictionary(
                names.map { (Name($0), $1) }, uniquingKeysWith: { $1 })
            self.outer = outer
        }
    }

    private var locals: Layer?
    /// Names given from outside.
    let outer: [String: FEELType]
    /// Functions of the host, with all that is known of their parameters.
    private let functions: [String: Function]
    /// Whether names may be entries of an element whose type is unknown.
    private(set) var isOpen = false

    init(_ outer: [String: FEELType], functions: [Function] = []) {
        self.outer = outer.merging(functions.map { ($0.name, $0.type) }) { $1 }
        self.functions = Dictionary(functions.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }

    /// The forms of a function that the host or FEEL brings along; `nil` when the name is something else.
    func forms(of name: String) -> [Builtin]? {
        if local(name) != nil { return nil }
        if let function = functions[name] {
            guard case .host(let parameters, let result, _) = function.body else { return nil }
            return [Builtin(name, parameters, result) { (_) throws(Message) in .null }]
        }
        guard outer[name] == nil, case .builtin(let forms) = Builtins.function(name)?.body else {
            return nil
        }
        return forms
    }

    func adding(_ name: String, _ type: FEELType) -> TypeScope { adding([(name, type)]) }

    /// The scope with names that are declared together.
    func adding(_ names: [(String, FEELType)]) -> TypeScope {
        var scope = self
        scope.locals = Layer(names, outer: locals)
        return scope
    }

    /// Adds a name to those that were declared last.
    func declare(_ name: String, _ type: FEELType) { locals?.types[Name(name)] = type }

    /// The scope within a filter over elements of a type.
    func adding(item type: FEELType) -> TypeScope {
        var names = [("item", type)]
        var isOpen = isOpen
        switch type {
        case .context(let members):
            names += members.map { ($0.key, $0.value) }
            if members.isEmpty { isOpen = true }
        case .any: isOpen = true
        default: break
        }
        var scope = adding(names)
        scope.isOpen = isOpen
        return scope
    }

    /// The type of a name that the expression itself declares.
    func local(_ name: String) -> FEELType? {
        let key = Name(name)
        var layer = locals
        while let current = layer {
            if let type = current.types[key] { return type }
            layer = current.outer
        }
        return nil
    }

    var names: [String] {
        var names = Array(outer.keys)
        var layer = locals
        while let current = layer {
            names += current.types.keys.map(\.text)
            layer = current.outer
        }
        return names
    }
}
