/// The types of the names that a part of an expression sees.
struct TypeScope {
    private var locals: [(name: String, type: FEELType)] = []
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

    func adding(_ name: String, _ type: FEELType) -> TypeScope {
        var scope = self
        scope.locals.append((name, type))
        return scope
    }

    /// The scope within a filter over elements of a type.
    func adding(item type: FEELType) -> TypeScope {
        var scope = adding("item", type)
        switch type {
        case .context(let members):
            for (name, type) in members { scope.locals.append((name, type)) }
            if members.isEmpty { scope.isOpen = true }
        case .any: scope.isOpen = true
        default: break
        }
        return scope
    }

    /// The type of a name that the expression itself declares.
    func local(_ name: String) -> FEELType? {
        locals.last { $0.name.isSameText(as: name) }?.type
    }

    var names: [String] { locals.map(\.name) + outer.keys }
}
