extension Evaluator {
    func call(
        _ callee: Node, _ arguments: [Syntax.Argument], _ node: Node, _ frame: Frame
    ) -> Value {
        guard let target = target(callee, frame) else { return .null }
        guard case .function(let function) = target else {
            guard !target.isNull || callee.isLiteral else { return .null }
            return fail(
                callee, "\(target.kind.english) cannot be called.", "\(target.kind.chinese)不能调用。")
        }
        let given = arguments.map { argument in
            let value = value(argument.value, frame)
            return GivenArgument(
                name: argument.name,
                value: function.keepsArguments ? bounded(value, argument.value) : value)
        }
        guard !budget.isSpent else { return .null }
        do {
            return try invoke(function, given, node)
        } catch {
            return fail(node.span, error)
        }
    }

    /// What is called; `nil`, with the reason noted, for an unknown name.
    private func target(_ callee: Node, _ frame: Frame) -> Value? {
        guard let name = callee.name else { return value(callee, frame) }
        guard spend(1, callee.span) else { return .null }
        if let value = frame.value(of: name, &budget) { return value }
        guard spend(0, callee.span) else { return .null }
        if let builtin = callee.builtin { return .function(builtin) }
        _ = fail(
            callee, "The function ‘\(name.text)’ is unknown.", "函数“\(name.text)”未定义。")
        return nil
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
            let values = try Binding.bind(given, to: parameters, of: function.name, &budget)
            do {
                return try body(values)
            } catch let reason as Message {
                throw reason
            } catch let failure as FunctionFailure {
                throw Message(failure.message, failure.messageZH)
            } catch {
                throw Message("\(error)", "\(error)")
            }
        case .closure(let closure):
            let parameters = closure.parameters.map { Parameter($0.name, $0.type) }
            let values = try Binding.bind(given, to: parameters, of: "function", &budget)
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
                values = try Binding.bind(given, to: builtin, &budget)
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
