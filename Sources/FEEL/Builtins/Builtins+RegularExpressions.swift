extension Builtins {
    /// matches, replace and split.
    static let regularExpressions: [Builtin] = [
        Builtin(
            "matches",
            [
                Parameter("input", .string), Parameter("pattern", .string),
                Parameter("flags", .string, isOptional: true),
            ], .boolean
        ) { (call) throws(Message) in
            let pattern = try compiled(call, pattern: 1, flags: 2)
            return try matching(call, pattern) { (matcher) throws(Message) in
                .boolean(try matcher.firstMatch(from: 0) != nil)
            }
        },
        Builtin(
            "replace",
            [
                Parameter("input", .string), Parameter("pattern", .string),
                Parameter("replacement", .string), Parameter("flags", .string, isOptional: true),
            ], .string
        ) { (call) throws(Message) in
            let pattern = try compiled(call, pattern: 1, flags: 3)
            let replacement = try Replacement(
                try call.string(2), groups: pattern.groups, isLiteral: pattern.isLiteral)
            return try matching(call, pattern) { (matcher) throws(Message) in
                .string(try matcher.replacing(with: replacement))
            }
        },
        Builtin(
            "split", [Parameter("string", .string), Parameter("delimiter", .string)],
            .list(.string)
        ) { (call) throws(Message) in
            let pattern = try compiled(call, pattern: 1, flags: nil)
            return try matching(call, pattern) { (matcher) throws(Message) in
                .list(try matcher.splitting().map(Value.string))
            }
        },
    ]

    private static func compiled(
        _ call: Arguments, pattern: Int, flags: Int?
    ) throws(Message) -> Pattern {
        let flags = try flags.map { (index) throws(Message) in
            call.isGiven(index) ? try call.string(index) : ""
        }
        let text = try call.string(pattern)
        try call.spend(text.utf8.count)
        return try Pattern(text, flags: flags ?? "")
    }

    /// Matches the first argument, and charges the steps to the evaluation in any case.
    private static func matching(
        _ call: Arguments, _ pattern: Pattern,
        _ body: (inout Matcher) throws(Message) -> Value
    ) throws(Message) -> Value {
        let text = try call.string(0)
        try call.spend(text.utf8.count / 4)
        var matcher = Matcher(pattern, text, budget: call.evaluator.budget)
        defer { call.evaluator.budget = matcher.budget }
        return try body(&matcher)
    }
}
