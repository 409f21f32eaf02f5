extension Builtins {
    static let contexts: [Builtin] = [
        Builtin("get value", [Parameter("m", .context([:])), Parameter("key", .string)], .any) {
            (call) throws(Message) in
            try call.context(0)[try call.string(1)] ?? .null
        },
        Builtin("get entries", [Parameter("m", .context([:]))], .list(.any)) {
            (call) throws(Message) in
            let context = try call.context(0)
            try call.spend(4 * context.count)
            return .list(
                context.entries.map { .context(["key": .string($0.key), "value": $0.value]) })
        },
        Builtin("context", [Parameter("entries", .list(.any))], .context([:])) {
            (call) throws(Message) in
            var result = Context()
            for element in try call.list(0) {
                guard case .context(let entry) = element,
                    case .string(let key)? = entry["key"], let value = entry["value"]
                else {
                    throw call.refusal(
                        0, "must hold contexts with a text ‘key’ and a ‘value’",
                        "应为含 key 与 value 的上下文")
                }
                guard result[key] == nil else {
                    throw Message("The key ‘\(key)’ occurs twice.", "键“\(key)”重复。")
                }
                result[key] = value
            }
            return .context(result)
        },
        Builtin(
            "context put",
            [
                Parameter("context", .context([:])), Parameter("key", .string),
                Parameter("value", .any),
            ],
            .context([:])
        ) { (call) throws(Message) in
            var result = try call.context(0)
            try call.spend(result.count)
            result[try call.string(1)] = call.values[2]
            return .context(result)
        },
        Builtin(
            "context put",
            [
                Parameter("context", .context([:])), Parameter("keys", .list(.string)),
                Parameter("value", .any),
            ], .context([:])
        ) { (call) throws(Message) in
            var keys: [String] = []
            for key in try call.list(1) {
                guard case .string(let text) = key else {
                    throw call.refusal(1, "must hold texts only", "只能含文本")
                }
                keys.append(text)
            }
            return .context(try putting(call, keys[...], in: try call.context(0)))
        },
        Builtin("context merge", [Parameter("contexts", .list(.any))], .context([:])) {
            (call) throws(Message) in
            var result = Context()
            for element in try call.list(0) {
                guard case .context(let context) = element else {
                    throw call.refusal(0, "must hold contexts only", "只能含上下文")
                }
                try call.spend(context.count)
                for entry in context.entries { result[entry.key] = entry.value }
            }
            return .context(result)
        },
    ]

    /// Puts a value below a chain of keys, each of which but the last names a context.
    private static func putting(
        _ call: Arguments, _ keys: ArraySlice<String>, in context: Context
    ) throws(Message) -> Context {
        guard let key = keys.first else { throw call.refusal(1, "is empty", "为空") }
        try call.spend(context.count)
        var result = context
        guard keys.count > 1 else {
            result[key] = call.values[2]
            return result
        }
        guard keys.count < 100, case .context(let inner)? = context[key] else {
            throw Message("‘\(key)’ is no context.", "“\(key)”不是上下文。")
        }
        result[key] = .context(try putting(call, keys.dropFirst(), in: inner))
        return result
    }
}
