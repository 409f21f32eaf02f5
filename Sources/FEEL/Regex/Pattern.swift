/// A regular expression in the flavour of XPath, compiled.
///
/// > Source: XPath and XQuery Functions and Operators 3.1, §5.6; XML Schema 1.0 part 2, appendix F.
struct Pattern: Sendable {
    let root: PatternNode
    /// The number of capturing groups.
    let groups: Int
    let flags: PatternFlags
    /// The set that the first character of every match belongs to, where that is plain to see.
    let leading: CharacterSet?
    /// Whether a match can only begin at the start of the text.
    let isAnchored: Bool
    /// Whether the flag `q` takes the pattern and the replacement literally.
    var isLiteral: Bool { flags.contains(.literal) }

    /// - Throws: What is wrong with the flags or the pattern.
    init(_ text: String, flags: String) throws(Message) {
        self.flags = try PatternFlags(flags)
        if self.flags.contains(.literal) {
            guard text.utf8.count <= 10_000 else {
                throw Message("The pattern is too long.", "正则表达式过长。")
            }
            root = .sequence(text.unicodeScalars.map { .set(CharacterSet($0)) })
            groups = 0
        } else {
            var parser = PatternParser(text, flags: self.flags)
            root = try parser.parse()
            groups = parser.groups
        }
        leading = root.leading
        isAnchored = root.isAnchored && !self.flags.contains(.multiline)
    }
}

/// The flags `s m i x q`.
struct PatternFlags: OptionSet, Sendable {
    let rawValue: Int

    /// `s`: the point matches line ends as well.
    static let dotAll = PatternFlags(rawValue: 1)
    /// `m`: `^` and `$` match at line ends.
    static let multiline = PatternFlags(rawValue: 2)
    /// `i`: case does not matter.
    static let ignoringCase = PatternFlags(rawValue: 4)
    /// `x`: white space in the pattern does not count.
    static let ignoringSpace = PatternFlags(rawValue: 8)
    /// `q`: the pattern is a plain text.
    static let literal = PatternFlags(rawValue: 16)

    init(rawValue: Int) { self.rawValue = rawValue }

    init(_ text: String) throws(Message) {
        self = []
        for letter in text.unicodeScalars {
            switch letter {
            case "s": insert(.dotAll)
            case "m": insert(.multiline)
            case "i": insert(.ignoringCase)
            case "x": insert(.ignoringSpace)
            case "q": insert(.literal)
            default:
                throw Message(
                    "‘\(letter)’ is no flag; known are s m i x q.", "“\(letter)”不是可用标志（s m i x q）。")
            }
        }
    }
}

/// A part of a regular expression.
indirect enum PatternNode: Sendable {
    /// One character of a set.
    case set(CharacterSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// A group; with a number when it captures.
    case group(PatternNode, number: Int?)
    case `repeat`(PatternNode, least: Int, most: Int?, isGreedy: Bool)
    /// What a group has captured.
    case reference(Int)
    case start
    case end
}

extension PatternNode {
    /// The set that the first character of every match belongs to, where that is plain to see.
    fileprivate var leading: CharacterSet? {
        switch self {
        case .set(let set): set
        case .sequence(let nodes): nodes.first?.leading
        case .group(let inner, _): inner.leading
        case .repeat(let inner, let least, _, _): least > 0 ? inner.leading : nil
        case .choice, .reference, .start, .end: nil
        }
    }

    /// Whether it begins with `^`.
    fileprivate var isAnchored: Bool {
        switch self {
        case .start: true
        case .sequence(let nodes): nodes.first?.isAnchored ?? false
        case .group(let inner, _): inner.isAnchored
        case .choice(let nodes): nodes.allSatisfy(\.isAnchored)
        case .set, .repeat, .reference, .end: false
        }
    }
}
