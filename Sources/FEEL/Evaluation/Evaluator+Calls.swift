extension Evaluator {
    func call(
        _ callee: Node, _ arguments: [Syntax.Argument], _ node: Node, _ frame: Frame
    ) -> Value {
        let target: Value
        if case .name(let name) = callee.syntax, frame.value(of: name) == nil,
            Builtins.function(name) == nil
        {
            return fail(callee, "The function ‘\(name)’ is unknown.", "函数“\(name)”未定义。")
        } else {
            target = value(callee, frame)
        }
        guard case .function(let function) = target else {
            guard !target.isNull || callee.isLiteral else { return .null }
            return fail(
                callee, "\(target.kind.english) cannot be called.", "\(target.kind.chinese)不能调用。")
        }
        let given = arguments.map { GivenArgument(name: $0.name, value: value($0.value, frame)) }
        guard !budget.isSpent else { return .null }
        do {
            return try invoke(function, given, node)
        } catch {
            return fail(node.span, error)
        }
    }

    /// Calls a function that was handed over as a value, such as the order of `sort`.
    func invoke(_ function: Function, _ values: [Value], _ node: Node) throws(Message) -> Value {
        try invoke(function, values.map { GivenArgument(name: nil, value: $0) }, node)
    }

    private func invoke(
        _ function: Function, _ given: [GivenArgument], _ node: Node
    ) throws(Message) -> Value {
        switch function.body {
        case .builtin(let overloads):
            return try invoke(overloads, given, node)
        case .host(let parameters, _, let body):
            let values = try Binding.bind(given, to: parameters, of: function.name)
            do {
                return try body(values)
            } catch {
                throw Message("\(error)", "\(error)")
            }
        case .closure(let closure):
            let parameters = closure.parameters.map { Parameter($0.name, $0.type) }
            let values = try Binding.bind(given, to: parameters, of: "function")
            guard let body = closure.body else {
                throw Message("External functions cannot be called.", "不支持调用外部函数。")
            }
            var frame = closure.frame
            for (parameter, value) in zip(closure.parameters, values) {
                frame = frame.adding(parameter.name, value)
            }
            depth += Evaluator.levelsOfCall
            defer { depth -= Evaluator.levelsOfCall }
            return value(body, frame)
        }
    }

    /// Calls the first form of a built-in that takes the arguments.
    private func invoke(
        _ overloads: [Builtin], _ given: [GivenArgument], _ node: Node
    ) throws(Message) -> Value {
        var reason: Message?
        for builtin in overloads {
            let values: [Value]
            do {
                values = try Binding.bind(given, to: builtin)
            } catch {
                reason = reason ?? error
                continue
            }
            let arguments = Arguments(
                values: values, given: given.count, builtin: builtin, evaluator: self, node: node)
            do {
                return try builtin.body(arguments)
            } catch  where error == .tryNextForm {
                reason = reason ?? error
            }
        }
        throw reason ?? Message("The function cannot be called.", "函数不能调用。")
    }
}

extension Node {
    fileprivate var isLiteral: Bool {
        switch syntax {
        case .literal, .temporal: true
        default: false
        }
    }
}
