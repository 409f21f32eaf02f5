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
            var matcher = try matcher(call, pattern)
            let place = try matcher.firstMatch(from: 0)
            try settle(call, matcher)
            return .boolean(place != nil)
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
            var matcher = try matcher(call, pattern)
            let text = try matcher.replacing(with: replacement)
            try settle(call, matcher)
            return .string(text)
        },
        Builtin(
            "split", [Parameter("string", .string), Parameter("delimiter", .string)],
            .list(.string)
        ) { (call) throws(Message) in
            let pattern = try compiled(call, pattern: 1, flags: nil)
            var matcher = try matcher(call, pattern)
            let parts = try matcher.splitting()
            try settle(call, matcher)
            return .list(parts.map(Value.string))
        },
    ]

    private static func compiled(
        _ call: Arguments, pattern: Int, flags: Int?
    ) throws(Message) -> Pattern {
        let flags = try flags.map { (index) throws(Message) in
            call.isGiven(index) ? try call.string(index) : ""
        }
        return try Pattern(try call.string(pattern), flags: flags ?? "")
    }

    private static func matcher(_ call: Arguments, _ pattern: Pattern) throws(Message) -> Matcher {
        let text = try call.string(0)
        try call.spend(text.utf8.count / 4)
        return Matcher(pattern, text, budget: call.evaluator.budget)
    }

    /// Charges the steps of a match to the evaluation.
    private static func settle(_ call: Arguments, _ matcher: Matcher) throws(Message) {
        try call.spend(call.evaluator.budget.remaining - matcher.budget.remaining)
    }
}
