extension PatternParser {
    /// What follows a backslash, as a set; also within brackets.
    mutating func parseEscapedPart() throws(Message) -> CharacterSet.Part {
        guard index < scalars.count else { throw mistake("the escape is incomplete", "转义不完整") }
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case "n": return .range(10...10)
        case "r": return .range(13...13)
        case "t": return .range(9...9)
        case "s": return .space
        case "S": return .not(.space)
        case "d": return .digit
        case "D": return .not(.digit)
        case "w": return .word
        case "W": return .not(.word)
        case "i": return .nameStart
        case "I": return .not(.nameStart)
        case "c": return .namePart
        case "C": return .not(.namePart)
        case "p": return try parseProperty()
        case "P": return .not(try parseProperty())
        case "\\", "|", ".", "-", "^", "?", "*", "+", "{", "}", "(", ")", "[", "]", "$":
            return .range(scalar.value...scalar.value)
        default:
            index -= 1
            throw mistake("‘\\\(scalar)’ is no escape", "“\\\(scalar)”不是转义")
        }
    }

    private mutating func parseProperty() throws(Message) -> CharacterSet.Part {
        guard index < scalars.count, scalars[index] == "{",
            let end = scalars[index...].firstIndex(of: "}")
        else { throw mistake("‘{’ and a name are missing", "缺少“{名称}”") }
        var name = ""
        name.unicodeScalars.append(contentsOf: scalars[index + 1..<end])
        if name.hasPrefix("Is") {
            guard let block = UnicodeBlocks.range(String(name.dropFirst(2))) else {
                throw mistake("‘\(name)’ is no block", "没有字符区“\(name)”")
            }
            index = end + 1
            return .block(block)
        }
        guard PatternParser.categories.contains(name) else {
            throw mistake("‘\(name)’ is no category", "没有字符类别“\(name)”")
        }
        index = end + 1
        return .category(name)
    }

    private static let categories: Set<String> = [
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc",
        "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Z", "Zs", "Zl", "Zp", "S", "Sm", "Sc", "Sk", "So", "C",
        "Cc", "Cf", "Co", "Cn",
    ]

    /// `[…]`, also with a set taken out: `[a-z-[aeiou]]`.
    mutating func parseClass() throws(Message) -> CharacterSet {
        depth += 1
        defer { depth -= 1 }
        guard depth < PatternParser.deepest else {
            throw mistake("brackets are nested too deeply", "方括号嵌套过深")
        }
        index += 1
        var set = CharacterSet([])
        set.isNegated = take("^")
        while true {
            guard let scalar = peek() else { throw mistake("‘]’ is missing", "缺少“]”") }
            if scalar == "]" {
                guard !set.parts.isEmpty else { throw mistake("the set is empty", "字符集为空") }
                index += 1
                return set
            }
            if scalar == "-", index + 1 < scalars.count, scalars[index + 1] == "[",
                !set.parts.isEmpty
            {
                index += 1
                set.subtracted.append(try parseClass())
                guard take("]") else { throw mistake("‘]’ is missing", "缺少“]”") }
                return set
            }
            set.parts.append(try parseClassPart(isFirst: set.parts.isEmpty))
        }
    }

    /// One character, escape or range of characters.
    private mutating func parseClassPart(isFirst: Bool) throws(Message) -> CharacterSet.Part {
        guard let scalar = peek() else { throw mistake("‘]’ is missing", "缺少“]”") }
        guard scalar != "[" else { throw mistake("‘[’ must be escaped here", "此处的“[”须转义") }
        index += 1
        var part = CharacterSet.Part.range(scalar.value...scalar.value)
        if scalar == "\\" {
            part = try parseEscapedPart()
        } else if scalar == "-", !isFirst, peek() != "]", peek() != "-" {
            // A hyphen stands at an end of the set, before a set taken out, or is escaped.
            throw mistake("‘-’ must be escaped here", "此处的“-”须转义")
        }
        guard case .range(let first) = part, peek() == "-", index + 1 < scalars.count,
            scalars[index + 1] != "]", scalars[index + 1] != "["
        else { return part }
        index += 1
        guard let upper = peek(), upper != "[" else { throw mistake("the range is wrong", "范围有误") }
        index += 1
        var last = upper.value
        if upper == "\\" {
            guard case .range(let escaped) = try parseEscapedPart() else {
                throw mistake("the range is wrong", "范围有误")
            }
            last = escaped.lowerBound
        }
        guard first.lowerBound <= last else { throw mistake("the range runs backwards", "范围颠倒") }
        return .range(first.lowerBound...last)
    }
}
