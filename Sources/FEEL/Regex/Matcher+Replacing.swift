extension Matcher {
    /// The text with every match replaced.
    ///
    /// - Throws: When the pattern matches the empty text, or when the budget is spent.
    mutating func replacing(with replacement: Replacement) throws(Message) -> String {
        try refuseEmptyMatch()
        var result = String.UnicodeScalarView()
        let weight = replacement.weight
        var position = 0
        while let match = try firstMatch(from: position) {
            guard budget.spend(weight) else { throw Matcher.spent }
            result.append(contentsOf: text[position..<match.range.lowerBound])
            for part in replacement.parts {
                switch part {
                case .text(let scalars): result.append(contentsOf: scalars)
                case .group(let number):
                    let range = number == 0 ? match.range : match.groups[number] ?? 0..<0
                    guard budget.spend(range.count / 4) else { throw Matcher.spent }
                    result.append(contentsOf: text[range])
                }
            }
            position = match.range.upperBound
        }
        result.append(contentsOf: text[position...])
        return String(result)
    }

    /// The parts of the text between the matches.
    ///
    /// - Throws: When the pattern matches the empty text, or when the budget is spent.
    mutating func splitting() throws(Message) -> [String] {
        try refuseEmptyMatch()
        guard !text.isEmpty else { return [""] }
        var parts: [String] = []
        var position = 0
        while let match = try firstMatch(from: position) {
            parts.append(part(position..<match.range.lowerBound))
            position = match.range.upperBound
        }
        parts.append(part(position..<text.count))
        return parts
    }

    private func part(_ range: Swift.Range<Int>) -> String {
        var part = String.UnicodeScalarView()
        part.append(contentsOf: text[range])
        return String(part)
    }

    private mutating func refuseEmptyMatch() throws(Message) {
        var matcher = Matcher(pattern, "", budget: budget)
        defer { budget = matcher.budget }
        guard try matcher.firstMatch(from: 0) == nil else {
            throw Message("The pattern matches the empty text.", "正则表达式会匹配空文本。")
        }
    }
}

/// What a match is replaced with: texts and captured groups.
///
/// > Source: XPath and XQuery Functions and Operators 3.1, §5.6.4.
struct Replacement {
    enum Part {
        case text([Unicode.Scalar])
        case group(Int)
    }

    private(set) var parts: [Part] = []

    /// The steps that one replacement takes.
    var weight: Int {
        parts.reduce(1) { weight, part in
            guard case .text(let scalars) = part else { return weight + 1 }
            return weight + 1 + scalars.count / 4
        }
    }

    /// - Throws: When `$` is followed by no digit or `\` by neither `\` nor `$`.
    init(_ text: String, groups: Int, isLiteral: Bool) throws(Message) {
        let scalars = Array(text.unicodeScalars)
        guard !isLiteral else {
            parts = [.text(scalars)]
            return
        }
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar {
            case "\\":
                guard index < scalars.count, ["\\", "$"].contains(scalars[index]) else {
                    throw Message(
                        "In the replacement ‘\\’ stands before ‘\\’ or ‘$’ only.",
                        "替换文本中“\\”后只能是“\\”或“$”。")
                }
                append(scalars[index])
                index += 1
            case "$":
                guard let digit = Replacement.digit(scalars, index) else {
                    throw Message(
                        "In the replacement ‘$’ stands before a digit only.", "替换文本中“$”后只能是数字。")
                }
                index += 1
                var number = digit
                while let next = Replacement.digit(scalars, index), number * 10 + next <= groups {
                    number = number * 10 + next
                    index += 1
                }
                if number <= groups { parts.append(.group(number)) }
            default: append(scalar)
            }
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        guard case .text(var text)? = parts.last else { return parts.append(.text([scalar])) }
        parts.removeLast()
        text.append(scalar)
        parts.append(.text(text))
    }

    private static func digit(_ scalars: [Unicode.Scalar], _ index: Int) -> Int? {
        guard index < scalars.count, (48...57).contains(scalars[index].value) else { return nil }
        return Int(scalars[index].value - 48)
    }
}
