/// Reads a regular expression.
struct PatternParser {
    let scalars: [Unicode.Scalar]
    let isDotAll: Bool
    var index = 0
    var depth = 0
    private(set) var groups = 0
    /// Groups that are closed, which alone can be referred to.
    private var closed: Set<Int> = []

    static let deepest = 100
    private static let longest = 10_000
    /// More rounds than any text within a budget has characters.
    private static let mostRounds = 1_000_000_000

    init(_ text: String, flags: PatternFlags) {
        let all = Array(text.unicodeScalars)
        scalars = flags.contains(.ignoringSpace) ? PatternParser.withoutSpace(all) : all
        isDotAll = flags.contains(.dotAll)
    }

    mutating func parse() throws(Message) -> PatternNode {
        guard scalars.count <= PatternParser.longest else {
            throw mistake("it is too long", "过长")
        }
        let node = try parseChoice()
        guard peek() == nil else { throw mistake("‘)’ closes no group", "“)”没有对应的“(”") }
        return node
    }

    func mistake(_ english: String, _ chinese: String) -> Message {
        Message(
            "The pattern is wrong at character \(index + 1): \(english).",
            "正则表达式第 \(index + 1) 个字符有误：\(chinese)。")
    }

    /// The pattern without the white space that the flag `x` takes out, which is all outside of brackets.
    private static func withoutSpace(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var kept: [Unicode.Scalar] = []
        var isEscaped = false
        var depth = 0
        for scalar in scalars {
            if depth == 0, CharacterSet.Part.space.contains(scalar) { continue }
            if !isEscaped, scalar == "[" { depth += 1 }
            if !isEscaped, scalar == "]" { depth = max(0, depth - 1) }
            isEscaped = !isEscaped && scalar == "\\"
            kept.append(scalar)
        }
        return kept
    }

    func peek() -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard peek() == scalar else { return false }
        index += 1
        return true
    }

    private mutating func parseChoice() throws(Message) -> PatternNode {
        depth += 1
        defer { depth -= 1 }
        guard depth < PatternParser.deepest else {
            throw mistake("groups are nested too deeply", "分组嵌套过深")
        }
        var branches = [try parseSequence()]
        while take("|") { branches.append(try parseSequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func parseSequence() throws(Message) -> PatternNode {
        var parts: [PatternNode] = []
        while let scalar = peek(), scalar != "|", scalar != ")" {
            parts.append(try parseQuantified(try parseAtom(scalar)))
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func parseQuantified(_ atom: PatternNode) throws(Message) -> PatternNode {
        let least: Int
        let most: Int?
        if take("*") {
            (least, most) = (0, nil)
        } else if take("+") {
            (least, most) = (1, nil)
        } else if take("?") {
            (least, most) = (0, 1)
        } else if take("{") {
            (least, most) = try parseBounds()
        } else {
            return atom
        }
        let isGreedy = !take("?")
        if let next = peek(), ["*", "+", "?", "{"].contains(next) {
            throw mistake("a quantifier follows a quantifier", "量词不能连用")
        }
        return .repeat(atom, least: least, most: most, isGreedy: isGreedy)
    }

    private mutating func parseBounds() throws(Message) -> (Int, Int?) {
        guard let least = parseCount() else { throw mistake("a number is missing", "缺少数字") }
        var most: Int? = least
        if take(",") { most = peek() == "}" ? nil : parseCount() }
        guard take("}"), most ?? least >= least else {
            throw mistake("the bounds are wrong", "次数范围有误")
        }
        return (least, most)
    }

    private mutating func parseCount() -> Int? {
        var count: Int?
        while let scalar = peek(), (48...57).contains(scalar.value) {
            index += 1
            count = min((count ?? 0) * 10 + Int(scalar.value - 48), PatternParser.mostRounds)
        }
        return count
    }

    private mutating func parseAtom(_ scalar: Unicode.Scalar) throws(Message) -> PatternNode {
        switch scalar {
        case "(": return try parseGroup()
        case "[": return .set(try parseClass())
        case "\\": return try parseEscape()
        case ".":
            index += 1
            guard !isDotAll else { return .set(CharacterSet.everything) }
            return .set(CharacterSet.notLineEnd)
        case "^":
            index += 1
            return .start
        case "$":
            index += 1
            return .end
        case "*", "+", "?", "{": throw mistake("a quantifier has nothing to repeat", "量词前没有内容")
        case "}", "]": throw mistake("‘\(scalar)’ closes nothing", "“\(scalar)”没有对应的开始")
        default:
            index += 1
            return .set(CharacterSet(scalar))
        }
    }

    private mutating func parseGroup() throws(Message) -> PatternNode {
        index += 1
        var number: Int?
        if take("?") {
            guard take(":") else { throw mistake("only ‘(?:’ is known", "只支持“(?:”") }
        } else {
            groups += 1
            number = groups
        }
        let inner = try parseChoice()
        guard take(")") else { throw mistake("‘)’ is missing", "缺少“)”") }
        if let number { closed.insert(number) }
        return .group(inner, number: number)
    }

    private mutating func parseEscape() throws(Message) -> PatternNode {
        index += 1
        guard index < scalars.count else { throw mistake("the escape is incomplete", "转义不完整") }
        let scalar = scalars[index]
        guard let digit = scalar.properties.numericValue, (49...57).contains(scalar.value) else {
            return .set(CharacterSet([try parseEscapedPart()]))
        }
        index += 1
        var number = Int(digit)
        // A further digit belongs to the reference as long as there are so many groups.
        while index < scalars.count, (48...57).contains(scalars[index].value) {
            let longer = number * 10 + Int(scalars[index].value - 48)
            guard longer <= groups else { break }
            number = longer
            index += 1
        }
        guard closed.contains(number) else {
            throw mistake("there is no group \(number) before it", "之前没有第 \(number) 个分组")
        }
        return .reference(number)
    }
}
