import CertFlowCore

/// A fact's name and type, as far as other parts of a pack need them.
struct FactOutline: Hashable, Sendable {
    let name: String
    /// The word of its type; `nil` when it is missing or wrong.
    let type: String?
    /// The keys of a choice.
    let choices: [String]
    /// The columns of a table.
    let columns: [FactOutline]

    private static let types: Set<String> = [
        "text", "lines", "flag", "count", "number", "money", "percent", "day", "year", "choice",
        "creditCode", "patentNumber", "unit", "industry", "table", "evidence",
    ]

    /// `nil` for what is not a question at all.
    init?(_ node: YAMLNode) {
        guard let name = node.peek("key")?.scalar, !name.isEmpty else { return nil }
        self.name = name
        type = node.peek("type")?.scalar.flatMap { FactOutline.types.contains($0) ? $0 : nil }
        choices = (node.peek("choices")?.list ?? []).compactMap { $0.peek("key")?.scalar }
        columns = (node.peek("columns")?.list ?? []).compactMap(FactOutline.init)
    }
}
