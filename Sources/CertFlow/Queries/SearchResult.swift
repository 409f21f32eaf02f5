package import CertFlowCore
import CertFlowStore

/// What a search found, the best first.
package struct SearchResult: Hashable, Sendable {
    /// A case and where in it the words stand.
    package struct Line: Hashable, Sendable {
        package let current: Case
        /// Whether the text is a code or a number of the case, or the name of its product.
        package let isWhole: Bool
        /// The pieces in which it was found, the best first.
        package let pieces: [Piece]
    }

    /// A text of a case with what was found in it.
    package struct Piece: Hashable, Sendable {
        /// `case`, `enterprise`, `creditCode`, `product`, `number`, or the fact.
        package let field: String
        package let title: Bilingual
        package let text: String
        /// The parts that were searched for, in order.
        package let found: [Range<String.Index>]
    }

    package let lines: [Line]
    /// Whether there are more than are listed.
    package let isPartial: Bool
}

extension Engine {
    /// So many of the newest cases that hold the words are ranked.
    private static let searchWindow = 200
    /// The longest text that is searched for, in characters.
    private static let longestSearch = 100

    /// The cases that a person may see and that `text` finds; everybody's when nobody is named.
    ///
    /// What is personal or a business secret is in no index and is not found.
    package func search(_ text: String, by actor: ActorID?, limit: Int) throws -> SearchResult {
        guard text.count <= Engine.longestSearch, let query = SearchQuery(text) else {
            throw Refusal.other(
                "nothing-to-search",
                Bilingual(
                    zh: "“\(text.prefix(20))”不能检索：请给出 1 到 \(Engine.longestSearch) 个字符，其中有字、词或数字。",
                    en:
                        "‘\(text.prefix(20))’ cannot be searched for: give 1 to \(Engine.longestSearch) characters with a word or a number."
                ))
        }
        let sight = try sight(of: actor)
        return try register.read { reader in
            let matches = try reader.search(query, seenBy: sight, most: Engine.searchWindow)
            let finder = SearchFinder(query: query, reader: reader, shelf: shelf)
            let wholes = try matches.wholes.map { try finder.line($0, isWhole: true) }
            let others = try matches.others.map { try finder.line($0, isWhole: false) }
            // Sorting keeps the newest first among equals.
            let ranked = (wholes + others).enumerated().sorted {
                ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
            }
            return SearchResult(
                lines: ranked.prefix(limit).map(\.element.line),
                isPartial: matches.isPartial || ranked.count > limit)
        }
    }
}
