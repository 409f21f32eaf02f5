extension TypeChecker {
    func call(
        _ callee: Node, _ arguments: [Syntax.Argument], _ node: Node, _ scope: TypeScope
    ) -> FEELType {
        let types = arguments.map { type($0.value, scope) }
        if case .name(let name) = callee.syntax {
            if let forms = scope.forms(of: name) {
                if scope.outer[name] == nil { refuseClock(name, node, scope) }
                return call(of: name, forms, arguments, types, node)
            }
            if scope.local(name) == nil, scope.outer[name] == nil {
                guard !scope.isOpen else { return .any }
                report(
                    .unknownFunction, callee.span, "The function ‘\(name)’ is unknown.",
                    "函数“\(name)”未定义。",
                    hint: NearestName.hint(name, among: scope.names + Builtins.allNames))
                return .any
            }
        }
        if case .name(let name) = callee.syntax, TypeChecker.clocks.contains(name),
            profile.isStrict, scope.local(name) == nil
        {
            refuseClock(name, node, scope)
            return .any
        }
        let calleeType = type(callee, scope)
        switch calleeType {
        case .any, .null: return .any
        case .function(let parameters, let result):
            guard parameters.count == types.count else {
                wrongArguments(
                    node, "It takes \(parameters.count) arguments, not \(types.count).",
                    "需要 \(parameters.count) 个参数，而不是 \(types.count) 个。")
                return result
            }
            if arguments.first?.name == nil {
                for (index, parameter) in parameters.enumerated()
                where !types[index].mayBe(parameter) {
                    clash(arguments[index].value, parameter, types[index])
                }
            }
            return result
        default:
            report(
                .typeClash, callee.span, "\(calleeType) cannot be called.",
                "\(calleeType.chineseName)不能调用。")
            return .any
        }
    }

    private func wrongArguments(_ node: Node, _ english: String, _ chinese: String) {
        report(.wrongArguments, node.span, english, chinese)
    }

    private func clash(_ node: Node, _ wanted: FEELType, _ found: FEELType) {
        report(
            .typeClash, node.span, "This should be \(wanted), but is \(found).",
            "此处应为\(wanted.chineseName)，实为\(found.chineseName)。")
    }

    /// Checks a call against the forms of a function and finds the type of the result.
    private func call(
        of name: String, _ overloads: [Builtin], _ arguments: [Syntax.Argument],
        _ types: [FEELType], _ node: Node
    ) -> FEELType {
        let fitting = overloads.filter { $0.takes(arguments) }
        guard let first = fitting.first else {
            let forms = overloads.map(\.signature).joined(separator: ", ")
            wrongArguments(
                node, "The arguments do not fit; known is \(forms).", "参数不符；可用的形式：\(forms)。")
            return overloads[0].result
        }
        for form in fitting where form.firstClash(arguments, types) == nil {
            return form.result(types, arguments, self)
        }
        if let (argument, wanted) = first.firstClash(arguments, types) {
            clash(arguments[argument].value, wanted, types[argument])
        }
        return first.result
    }
}

extension Builtin {
    /// The form as people read it: `substring(string, start position[, length])`.
    var signature: String {
        var text = name + "("
        for (index, parameter) in parameters.enumerated() {
            let separator = index == 0 ? "" : ", "
            text +=
                parameter.isOptional
                ? "[\(separator)\(parameter.name)]" : separator + parameter.name
        }
        return text + (collects ? ", …)" : ")")
    }

    /// Whether the number and the names of the arguments fit.
    fileprivate func takes(_ arguments: [Syntax.Argument]) -> Bool {
        let required = parameters.count { !$0.isOptional }
        guard arguments.first?.name != nil else {
            return arguments.count >= required && (collects || arguments.count <= parameters.count)
        }
        let names = arguments.compactMap(\.name)
        return Set(names).count == names.count
            && names.allSatisfy { name in parameters.contains { $0.name == name } }
            && parameters.allSatisfy { $0.isOptional || names.contains($0.name) }
    }

    /// The first argument that cannot be of the type of its parameter.
    fileprivate func firstClash(
        _ arguments: [Syntax.Argument], _ types: [FEELType]
    ) -> (argument: Int, wanted: FEELType)? {
        for (index, argument) in arguments.enumerated() {
            let parameter: Parameter
            if let name = argument.name {
                guard let named = parameters.first(where: { $0.name == name }) else { continue }
                parameter = named
            } else if collects, index >= parameters.count - 1 {
                continue
            } else {
                parameter = parameters[index]
            }
            if !parameter.alternatives.contains(where: types[index].mayBe) {
                return (index, parameter.alternatives[0])
            }
        }
        return nil
    }

    /// The type of the result, more precise where it follows from the arguments.
    fileprivate func result(
        _ types: [FEELType], _ arguments: [Syntax.Argument], _ checker: TypeChecker
    ) -> FEELType {
        if arguments.count == 1, case .literal(.string(let text)) = arguments[0].value.syntax,
            ["date", "time", "date and time", "duration"].contains(name)
        {
            if let value = Builtins.temporalValue(name, text) { return FEELType(of: value) }
            checker.report(
                .badLiteral, arguments[0].value.span, "‘\(text)’ is no \(name).",
                "“\(text)”不能转换为 \(name)。")
        }
        checker.checkPattern(name, arguments)
        switch name {
        case "min", "max", "sum", "mean", "median", "mode", "stddev":
            guard let element = checker.joinedMeasure(types, arguments) else { return .any }
            switch name {
            case "min", "max": return element
            case "mode": return .list(element)
            default: return element.measure == nil ? result : element
            }
        case "abs", "decimal", "floor", "ceiling", "round up", "round down", "round half up",
            "round half down":
            guard let first = types.first, first.measure != nil else { return result }
            return first
        case "sublist", "reverse", "remove", "sort", "distinct values", "insert before",
            "list replace":
            if case .list = types.first { return types[0] }
            return result
        case "concatenate", "union": return FEELType.joining(types)
        case "append":
            guard case .list(let element)? = types.first else { return result }
            return .list(FEELType.joining([element] + types.dropFirst()))
        default: return result
        }
    }
}
