import CertFlowCore
import FEEL

/// A column of a decision table, in the words of a policy file.
struct TableColumn {
    let outline: FactOutline
    /// The values that can occur, as unary tests.
    let allowed: String?
    /// The result when no rule matches.
    let fallback: String?

    var input: DecisionTable.Input {
        DecisionTable.Input(
            outline.name, type: outline.feelType, allowed: allowed,
            isWhole: ["count", "year"].contains(outline.type))
    }

    var output: DecisionTable.Output {
        DecisionTable.Output(
            outline.name, type: outline.feelType, allowed: allowed, defaultExpression: fallback)
    }

    private static let types = [
        "text", "flag", "count", "number", "money", "percent", "day", "year", "choice",
    ]

    /// `{ key: 企业类型, type: choice, choices: [{ key: 示范, title: … }] }`, or with `allowed: "[0..100]"`;
    /// an output may have a `default`.
    static func shape(isOutput: Bool) -> Shape<TableColumn> {
        .mapping { reader in
            let name: FactName? = reader.need("key", ParameterReader.factName())
            let type = reader.need(deciding: "type", word)
            _ = reader.take("title", .bilingual)
            let choices = choices(of: type, in: reader)
            let allowed = reader.take("allowed", .text)
            let fallback = isOutput ? reader.take("default", .text) : nil
            guard name != nil, type != nil, let outline = FactOutline(reader.whole) else {
                return nil
            }
            return TableColumn(
                outline: outline, allowed: allowed ?? choices, fallback: fallback)
        }
    }

    private static var word: Shape<String> {
        Shape<String>.text.map(as: .words(types)) { text, node, context in
            guard !types.contains(text) else { return text }
            context.log.error(
                .unknownWord, at: node.place, zh: "表的列不能是类型“\(text)”",
                en: "a column of a table cannot be of the type ‘\(text)’",
                hint: Suggestion.hint(for: text, among: types) ?? Suggestion.list(types))
            return nil
        }
    }

    /// The keys of a choice as unary tests, in their order, which counts for the hits P and O.
    private static func choices(of type: String?, in reader: MappingReader) -> String? {
        guard type == "choice" else {
            guard type != nil else {
                reader.overlook(["choices"])
                return nil
            }
            reader.refuse(
                "choices",
                because: Bilingual(zh: "只用于 type: choice", en: "only with type: choice"))
            return nil
        }
        guard let keys = reader.need("choices", .list(of: choice)), !keys.isEmpty else {
            return nil
        }
        let what = Bilingual(zh: "选项", en: "choice")
        RepeatedNames.check("key", of: reader.node("choices"), what, log: reader.log)
        return keys.map { "\"\($0)\"" }.joined(separator: ", ")
    }

    private static var choice: Shape<String> {
        .mapping { reader in
            let key = reader.need("key", .name)
            _ = reader.need("title", .bilingual)
            return key
        }
    }
}
