/// An argument as it was written.
struct GivenArgument {
    let name: String?
    let value: Value
}

/// Brings arguments to the parameters of a function.
enum Binding {
    /// - Returns: One value for each parameter; `null` for an optional one that was left out.
    static func bind(
        _ given: [GivenArgument], to parameters: [Parameter], of function: String,
        _ budget: inout Budget
    ) throws(Message) -> [Value] {
        let required = parameters.count { !$0.isOptional }
        guard given.count >= required, given.count <= parameters.count else {
            let wanted =
                required == parameters.count ? "\(required)" : "\(required)–\(parameters.count)"
            throw Message(
                "‘\(function)’ takes \(wanted) argument\(wanted == "1" ? "" : "s"), not \(given.count).",
                "“\(function)”需要 \(wanted) 个参数，而不是 \(given.count) 个。")
        }
        guard given.first?.name != nil else {
            var values: [Value] = []
            values.reserveCapacity(parameters.count)
            for (index, parameter) in parameters.enumerated() {
                let value = index < given.count ? given[index].value : .null
                values.append(try convert(value, to: parameter, of: function, &budget))
            }
            return values
        }
        for argument in given where !parameters.contains(where: { $0.name == argument.name }) {
            throw Message(
                "‘\(function)’ has no parameter ‘\(argument.name ?? "")’.",
                "“\(function)”没有参数“\(argument.name ?? "")”。")
        }
        var values: [Value] = []
        for parameter in parameters {
            let matching = given.filter { $0.name == parameter.name }
            guard matching.count == 1 || matching.isEmpty && parameter.isOptional else {
                throw Message(
                    "‘\(function)’ needs ‘\(parameter.name)’ once.",
                    "“\(function)”需要且只需要一个“\(parameter.name)”。")
            }
            values.append(
                try convert(matching.first?.value ?? .null, to: parameter, of: function, &budget))
        }
        return values
    }

    /// Binds the arguments of a built-in; where its last parameter collects, the rest becomes a list.
    static func bind(
        _ given: [GivenArgument], to builtin: Builtin, _ budget: inout Budget
    ) throws(Message) -> [Value] {
        let parameters = builtin.parameters
        guard builtin.collects, given.first?.name == nil, let last = parameters.last else {
            var values = try bind(given, to: parameters, of: builtin.name, &budget)
            if builtin.collects, parameters.count > 1, let item = values.popLast() {
                values.append(.list([item]))
            }
            return values
        }
        let fixed = parameters.count - 1
        guard given.count > fixed else {
            throw Message(
                "‘\(builtin.name)’ takes at least \(fixed + 1) arguments.",
                "“\(builtin.name)”至少需要 \(fixed + 1) 个参数。")
        }
        var values: [Value] = []
        for (argument, parameter) in zip(given, parameters.dropLast()) {
            values.append(try convert(argument.value, to: parameter, of: builtin.name, &budget))
        }
        let rest = given.dropFirst(fixed).map(\.value)
        if fixed == 0, rest.count == 1, builtin.takesOneList {
            values.append(try convert(rest[0], to: last, of: builtin.name, &budget))
        } else {
            values.append(.list(rest))
        }
        return values
    }

    private static func convert(
        _ value: Value, to parameter: Parameter, of function: String, _ budget: inout Budget
    ) throws(Message) -> Value {
        if let converted = value.converted(to: parameter.type, &budget) { return converted }
        throw Message(
            "‘\(parameter.name)’ of ‘\(function)’ must be \(parameter.type), not \(value.kind.english).",
            "“\(function)”的“\(parameter.name)”应为\(parameter.type.chineseName)，而不是\(value.kind.chinese)。"
        )
    }
}

extension Value {
    /// The value as a type wants it, by DMN's implicit conversions; `nil` when there is none.
    ///
    /// A list of one element becomes the element, a value a list of one element, a date its midnight
    /// UTC. `null` belongs to every type.
    ///
    /// > Source: DMN 1.5, §10.3.2.9.4.
    public func converted(to type: FEELType) -> Value? {
        var budget = Budget.unlimited
        return converted(to: type, &budget)
    }

    /// The same, counting the parts that are looked at.
    func converted(to type: FEELType, _ budget: inout Budget) -> Value? {
        if type.conforms(self, &budget) { return self }
        if case .function(let wanted, _) = type, case .function(let function) = self,
            budget.spend(function.size), case .function(let own, _) = function.type,
            own.count == wanted.count
        {
            // What a function does with the arguments shows when it is called.
            return self
        }
        if case .list(let elements) = self, elements.count == 1,
            type.conforms(elements[0], &budget)
        {
            return elements[0]
        }
        if case .list(let element) = type, element.conforms(self, &budget) { return .list([self]) }
        if case .date(let date) = self, type == .dateAndTime {
            return .dateAndTime(date.midnightUTC)
        }
        return nil
    }
}
