/// What a part of a file may look like, as far as the part alone shows it: the reader's own shape,
/// told to an editor.
///
/// A schema never refuses what the reader takes; the reader also knows names, dates and rules.
indirect enum Schema: Hashable, Sendable {
    /// Any scalar.
    case scalar
    /// Text that is not blank; a plain number may stand for a text.
    case text
    /// Text, or nothing in quotes.
    case textOrNothing
    /// Text of a pattern.
    case pattern(String)
    /// One of some words.
    case words([String])
    /// The name of something else in the pack.
    case known(NameKind)
    case flag
    case whole(atLeast: Int, atMost: Int?)
    case number(atLeast: Int?)
    case list(Schema, isEmptyAllowed: Bool)
    case either([Schema])
    case mapping(MappingSchema)
    /// Written once, under a name.
    case shared(String, Schema)

    /// One item, or a list of them.
    static func oneOrMore(_ item: Schema) -> Schema {
        .either([item, .list(item, isEmptyAllowed: true)])
    }

    /// The same lists, but none of them empty.
    var withoutEmptyLists: Schema {
        switch self {
        case .list(let item, _): .list(item, isEmptyAllowed: false)
        case .either(let parts): .either(parts.map(\.withoutEmptyLists))
        default: self
        }
    }

    /// The words that can stand here, when they are a closed list.
    var closedWords: [String]? {
        switch self {
        case .words(let words): words
        case .flag: ["true", "false"]
        default: nil
        }
    }
}

extension Schema {
    /// A letter (any beyond ASCII), then letters, digits and single hyphens between them.
    static let name = Schema.shared(
        "name", .pattern("^([A-Za-z]|[^\\x00-\\x7F])(-?([A-Za-z0-9]|[^\\x00-\\x7F]))*$"))
    /// A letter, then letters, digits and underscores.
    static let factName = Schema.shared(
        "factName", .pattern("^([A-Za-z]|[^\\x00-\\x7F])([A-Za-z0-9_]|[^\\x00-\\x7F])*$"))
    static let day = Schema.shared("day", .pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))
    /// A state, or what is no state: where the case came from, and where it is.
    static let target = Schema.either([.words(["back", "stay"]), .known(.state)])
    /// A FEEL text.
    static let rule = Schema.shared("rule", .text)
}
