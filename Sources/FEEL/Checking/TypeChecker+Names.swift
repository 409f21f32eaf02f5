extension TypeChecker {
    /// The type of a name, or of a path from it.
    func path(_ node: Node, _ scope: TypeScope) -> FEELType {
        var names: [(name: String, node: Node)] = []
        var root = node
        while case .path(let owner, let name) = root.syntax {
            names.append((name, root))
            root = owner
        }
        var type: FEELType
        if case .name(let name) = root.syntax {
            type = self.name(name, root, scope)
            if scope.local(name) == nil, isFree(name, scope) {
                note([name] + names.reversed().map(\.name), node.span)
            }
        } else {
            type = self.type(root, scope)
        }
        for step in names.reversed() { type = member(step.name, of: type, step.node) }
        return type
    }

    /// Whether a name comes from outside: it is given there, or it is nothing else.
    private func isFree(_ name: String, _ scope: TypeScope) -> Bool {
        scope.outer[name] != nil || !scope.isOpen && Builtins.function(name) == nil
    }

    private func name(_ name: String, _ node: Node, _ scope: TypeScope) -> FEELType {
        if let type = scope.local(name) ?? scope.outer[name] { return type }
        if let function = Builtins.function(name) { return function.type }
        guard !scope.isOpen else { return .any }
        report(
            .unknownName, node.span, "The name ‘\(name)’ is unknown.", "名称“\(name)”未定义。",
            hint: NearestName.hint(name, among: scope.names))
        return .any
    }

    private func member(_ name: String, of owner: FEELType, _ node: Node) -> FEELType {
        switch owner {
        case .any, .null: return .any
        case .list(let element): return .list(member(name, of: element, node))
        case .context(let members):
            if members.isEmpty { return .any }
            if let type = members[name] { return type }
            unknownMember(
                name, members.keys, "There is no entry ‘\(name)’.", "没有名为“\(name)”的条目。", node)
        default:
            if let type = Value.properties(of: owner)?[name] { return type }
            unknownMember(
                name, (Value.properties(of: owner) ?? [:]).keys,
                "\(owner) has no property ‘\(name)’.",
                "\(owner.chineseName)没有属性“\(name)”。", node)
        }
        return .any
    }

    private func unknownMember(
        _ name: String, _ known: some Sequence<String>, _ english: String, _ chinese: String,
        _ node: Node
    ) {
        let length = name.unicodeScalars.count
        let span = Span(start: max(node.span.start, node.span.end - length), end: node.span.end)
        report(
            .unknownEntry, span, english, chinese, hint: NearestName.hint(name, among: known))
    }
}
