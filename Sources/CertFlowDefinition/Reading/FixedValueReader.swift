import CertFlowCore

/// Reads the fixed value of a fact, as its type demands.
struct FixedValueReader {
    /// `nil` when the fact's type is not known.
    let fact: FactOutline?

    /// A scalar, or several lines.
    static let schema = Schema.either([.flag, .oneOrMore(.text)])

    func read(_ node: YAMLNode, _ context: ReadingContext) -> FactValue? {
        switch fact?.type {
        case "flag": return Shape.flag.read(node, context).map(FactValue.flag)
        case "count", "year":
            guard Shape.count.read(node, context) != nil else { return nil }
            return Shape.number.read(node, context).map(FactValue.number)
        case "number", "percent": return Shape.number.read(node, context).map(FactValue.number)
        case "money": return Shape.yuan.read(node, context).map(FactValue.money)
        case "day": return Shape.day.read(node, context).map(FactValue.day)
        case "unit": return Shape<String>.known(.unit).read(node, context).map(FactValue.text)
        case "choice": return choice(node, context)
        case "lines":
            return Shape.oneOrMore(of: Shape<String>.text).read(node, context)
                .map { FactValue.list($0.map(FactValue.text)) }
        case "table", "evidence": return refuse(node, context)
        default: return Shape<String>.text.read(node, context).map(FactValue.text)
        }
    }

    private func choice(_ node: YAMLNode, _ context: ReadingContext) -> FactValue? {
        guard let text = Shape<String>.text.read(node, context) else { return nil }
        guard let fact, !fact.choices.contains(text) else { return .text(text) }
        context.log.error(
            .unknownChoice, at: node.place, zh: "“\(fact.name)”没有选项“\(text)”",
            en: "‘\(fact.name)’ has no choice ‘\(text)’",
            hint: Suggestion.hint(for: text, among: fact.choices))
        return nil
    }

    private func refuse(_ node: YAMLNode, _ context: ReadingContext) -> FactValue? {
        context.log.error(
            .factType, at: node.place, zh: "表格和佐证材料不能设固定值",
            en: "a table or evidence has no fixed value")
        return nil
    }
}
