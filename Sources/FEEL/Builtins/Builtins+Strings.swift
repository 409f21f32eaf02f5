extension Builtins {
    static let strings: [Builtin] = [
        Builtin(
            "substring",
            [
                Parameter("string", .string), Parameter("start position", .number),
                Parameter("length", .number, isOptional: true),
            ], .string
        ) { (call) throws(Message) in try substring(call) },
        Builtin("string length", [Parameter("string", .string)], .number) {
            (call) throws(Message) in
            Value(try call.string(0).unicodeScalars.count)
        },
        Builtin("upper case", [Parameter("string", .string)], .string) { (call) throws(Message) in
            let text = try call.string(0)
            try call.spend(text.utf8.count / 4)
            return .string(text.uppercased())
        },
        Builtin("lower case", [Parameter("string", .string)], .string) { (call) throws(Message) in
            let text = try call.string(0)
            try call.spend(text.utf8.count / 4)
            return .string(text.lowercased())
        },
        matching("substring before", .string) { text, place, _ in
            place.map { .string(String(text[..<$0.lowerBound])) } ?? .string("")
        },
        matching("substring after", .string) { text, place, match in
            if match.isEmpty { return .string(String(text)) }
            return place.map { .string(String(text[$0.upperBound...])) } ?? .string("")
        },
        matching("contains", .boolean) { _, place, match in
            .boolean(match.isEmpty || place != nil)
        },
        matching("starts with", .boolean) { text, _, match in .boolean(text.starts(with: match)) },
        matching("ends with", .boolean) { text, _, match in
            .boolean(text.reversed().starts(with: match.reversed()))
        },
        Builtin(
            "string join",
            [Parameter("list", .list(.any)), Parameter("delimiter", .string, isOptional: true)],
            .string
        ) { (call) throws(Message) in
            var parts: [String] = []
            for element in try call.list(0) where !element.isNull {
                guard case .string(let text) = element else {
                    throw call.refusal(0, "must hold texts only", "只能含文本")
                }
                try call.spend(text.utf8.count / 16)
                parts.append(text)
            }
            let delimiter = call.isGiven(1) ? try call.string(1) : ""
            try call.spend(delimiter.utf8.count * parts.count / 16)
            return .string(parts.joined(separator: delimiter))
        },
    ]

    private typealias Scalars = String.UnicodeScalarView

    /// A function that looks for one text in another, by Unicode scalars.
    private static func matching(
        _ name: String, _ result: FEELType,
        _ answer:
            @escaping @Sendable (Scalars, Swift.Range<Scalars.Index>?, Scalars) -> Value
    ) -> Builtin {
        Builtin(name, [Parameter("string", .string), Parameter("match", .string)], result) {
            (call) throws(Message) in
            let (text, match) = (try call.string(0), try call.string(1))
            return answer(
                text.unicodeScalars, text.firstRange(ofScalars: match), match.unicodeScalars)
        }
    }

    private static func substring(_ call: Arguments) throws(Message) -> Value {
        let scalars = Array(try call.string(0).unicodeScalars)
        guard let start = scalars.index(ofPlace: try call.integer(1)) else {
            throw call.refusal(1, "lies outside of the text", "超出文本范围")
        }
        var end = scalars.count
        if call.given > 2 {
            let length = try call.integer(2)
            guard length > 0 else { throw call.refusal(2, "must be at least 1", "至少为 1") }
            end = length < end - start ? start + length : end
        }
        var part = Scalars()
        part.append(contentsOf: scalars[start..<end])
        return .string(String(part))
    }
}
