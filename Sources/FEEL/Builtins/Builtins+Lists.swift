extension Builtins {
    private static let anyList = Parameter("list", .list(.any))

    static let lists: [Builtin] = [
        Builtin("list contains", [anyList, Parameter("element", .any)], .boolean) {
            (call) throws(Message) in
            .boolean(try call.list(0).contains { call.areEqual($0, call.values[1]) })
        },
        Builtin("count", [anyList], .number) { (call) throws(Message) in
            Value(try call.list(0).count)
        },
        Builtin("all", [anyList], collects: true, .boolean) { (call) throws(Message) in
            Value(try call.list(0).reduce(true) { $0.and($1.asBoolean) })
        },
        Builtin("any", [anyList], collects: true, .boolean) { (call) throws(Message) in
            Value(try call.list(0).reduce(false) { $0.or($1.asBoolean) })
        },
        Builtin(
            "sublist",
            [
                anyList, Parameter("start position", .number),
                Parameter("length", .number, isOptional: true),
            ], .list(.any)
        ) { (call) throws(Message) in
            let list = try call.list(0)
            guard let start = list.index(ofPlace: try call.integer(1)) else {
                throw call.refusal(1, "lies outside of the list", "超出列表范围")
            }
            guard call.given > 2 else { return .list(Array(list[start...])) }
            let length = try call.integer(2)
            guard length >= 0, length <= list.count - start else {
                throw call.refusal(2, "lies outside of the list", "超出列表范围")
            }
            return .list(Array(list[start..<start + length]))
        },
        Builtin(
            "append", [anyList, Parameter("item", .any)], collects: true, .list(.any)
        ) { (call) throws(Message) in .list(try call.list(0) + call.collected(1)) },
        Builtin("concatenate", [anyList], collects: true, takesOneList: false, .list(.any)) {
            (call) throws(Message) in
            .list(try joined(call))
        },
        Builtin("union", [anyList], collects: true, takesOneList: false, .list(.any)) {
            (call) throws(Message) in
            .list(try distinct(try joined(call), call))
        },
        Builtin("distinct values", [anyList], .list(.any)) { (call) throws(Message) in
            .list(try distinct(try call.list(0), call))
        },
        Builtin(
            "insert before",
            [anyList, Parameter("position", .number), Parameter("newItem", .any)], .list(.any)
        ) { (call) throws(Message) in
            var list = try call.list(0)
            list.insert(call.values[2], at: try place(call, in: list))
            return .list(list)
        },
        Builtin("remove", [anyList, Parameter("position", .number)], .list(.any)) {
            (call) throws(Message) in
            var list = try call.list(0)
            list.remove(at: try place(call, in: list))
            return .list(list)
        },
        Builtin(
            "list replace",
            [anyList, Parameter("position", .number), Parameter("newItem", .any)], .list(.any)
        ) { (call) throws(Message) in
            var list = try call.list(0)
            list[try place(call, in: list)] = call.values[2]
            return .list(list)
        },
        Builtin(
            "list replace",
            [
                anyList, Parameter("match", .function([.any, .any], .any)),
                Parameter("newItem", .any),
            ], .list(.any)
        ) { (call) throws(Message) in .list(try replacingMatches(call)) },
        Builtin("reverse", [anyList], .list(.any)) { (call) throws(Message) in
            .list(try call.list(0).reversed())
        },
        Builtin("index of", [anyList, Parameter("match", .any)], .list(.number)) {
            (call) throws(Message) in
            let list = try call.list(0)
            return .list(
                list.indices.filter { call.areEqual(list[$0], call.values[1]) }
                    .map { Value($0 + 1) })
        },
        Builtin("flatten", [anyList], .list(.any)) { (call) throws(Message) in
            var flat: [Value] = []
            try flatten(try call.list(0), into: &flat, call)
            return .list(flat)
        },
        Builtin(
            "sort",
            [anyList, Parameter("precedes", .function([.any, .any], .any))], .list(.any)
        ) { (call) throws(Message) in .list(try sorted(call)) },
    ]

    private static func place(_ call: Arguments, in list: [Value]) throws(Message) -> Int {
        guard let index = list.index(ofPlace: try call.integer(1)) else {
            throw call.refusal(1, "lies outside of the list", "超出列表范围")
        }
        return index
    }

    private static func joined(_ call: Arguments) throws(Message) -> [Value] {
        var result: [Value] = []
        for part in try call.list(0) {
            switch part {
            case .list(let elements):
                try call.spend(elements.count)
                result += elements
            case .null: throw call.refusal(0, "is null", "为空值")
            default: result.append(part)
            }
        }
        return result
    }

    /// The elements without those that equal an earlier one.
    private static func distinct(_ list: [Value], _ call: Arguments) throws(Message) -> [Value] {
        var result: [Value] = []
        for element in list {
            try call.spend(1)
            if !result.contains(where: { call.areEqual($0, element) }) { result.append(element) }
        }
        return result
    }

    private static func flatten(
        _ list: [Value], into flat: inout [Value], _ call: Arguments
    ) throws(Message) {
        try call.spend(list.count)
        for element in list {
            if case .list(let inner) = element {
                try flatten(inner, into: &flat, call)
            } else {
                flat.append(element)
            }
        }
    }

    private static func replacingMatches(_ call: Arguments) throws(Message) -> [Value] {
        let match = try call.function(1)
        var result: [Value] = []
        for element in try call.list(0) {
            guard case .boolean(let isMatch) = try call.call(match, [element, call.values[2]])
            else {
                throw call.refusal(1, "must answer true or false", "应返回是/否")
            }
            result.append(isMatch ? call.values[2] : element)
        }
        return result
    }

    /// Sorts by merging, which keeps the order of equal elements.
    private static func sorted(_ call: Arguments) throws(Message) -> [Value] {
        let precedes = try call.function(1)
        func merge(_ left: ArraySlice<Value>, _ right: ArraySlice<Value>) throws(Message) -> [Value]
        {
            var (left, right) = (left, right)
            var merged: [Value] = []
            merged.reserveCapacity(left.count + right.count)
            while let first = left.first, let second = right.first {
                guard case .boolean(let isLess) = try call.call(precedes, [second, first]) else {
                    throw call.refusal(1, "must answer true or false", "应返回是/否")
                }
                merged.append(isLess ? second : first)
                if isLess { right.removeFirst() } else { left.removeFirst() }
            }
            return merged + left + right
        }
        func sort(_ part: ArraySlice<Value>) throws(Message) -> [Value] {
            guard part.count > 1 else { return Array(part) }
            let middle = part.startIndex + part.count / 2
            return try merge(try sort(part[..<middle])[...], try sort(part[middle...])[...])
        }
        return try sort(try call.list(0)[...])
    }
}

extension Arguments {
    /// The elements that a collecting parameter holds.
    func collected(_ index: Int) -> [Value] {
        guard case .list(let list) = values[index] else { return [values[index]] }
        return list
    }
}
