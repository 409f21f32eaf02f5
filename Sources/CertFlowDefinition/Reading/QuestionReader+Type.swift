import CertFlowCore

extension QuestionReader {
    /// The words of the types that have nothing further to state.
    private static let plainTypes: [FactType] = [
        .text, .lines, .flag, .count, .number, .money, .percent, .day, .year, .creditCode,
        .patentNumber, .unit, .industry, .evidence,
    ]

    /// The type with its choices or columns.
    func type(_ reader: MappingReader) -> FactType? {
        guard let word = reader.need(deciding: "type", word) else {
            reader.overlook(["choices", "columns"])
            return nil
        }
        for (key, type) in [("choices", "choice"), ("columns", "table")] where word != type {
            reader.refuse(
                key, because: Bilingual(zh: "只用于 type: \(type)", en: "only with type: \(type)"))
        }
        switch word {
        case "choice": return choices(reader)
        case "table": return table(reader)
        default: return QuestionReader.plainTypes.first { $0.word == word }
        }
    }

    /// The words that can stand here.
    private var words: [String] {
        let plain = QuestionReader.plainTypes.filter { $0 != .evidence || use == .question }
        return plain.map(\.word) + ["choice"] + (use == .question ? ["table"] : [])
    }

    private var word: Shape<String> {
        let words = words
        return Shape<String>.text.map(as: .words(words)) { word, node, context in
            guard !words.contains(word) else { return word }
            context.log.error(
                .unknownWord, at: node.place, zh: "此处不能写类型“\(word)”",
                en: "the type ‘\(word)’ cannot stand here",
                hint: Suggestion.hint(for: word, among: words)
                    ?? Bilingual(
                        zh: "可用：\(words.joined(separator: "、"))",
                        en: "there are: \(words.joined(separator: ", "))"))
            return nil
        }
    }

    private func choices(_ reader: MappingReader) -> FactType? {
        guard let choices = reader.need("choices", Shape.list(of: QuestionReader.choice).notEmpty())
        else {
            return nil
        }
        let what = Bilingual(zh: "选项", en: "choice")
        RepeatedNames.check("key", of: reader.node("choices"), what, log: reader.log)
        return .choice(choices)
    }

    private static var choice: Shape<FactType.Choice> {
        .mapping { reader in
            let key = reader.need("key", .name)
            let title = reader.need("title", .bilingual)
            guard let key, let title else { return nil }
            return FactType.Choice(key: key, title: title)
        }
    }

    private func table(_ reader: MappingReader) -> FactType? {
        let outlines = (reader.node("columns")?.list ?? []).compactMap(FactOutline.init)
        let column = QuestionReader(use: .column, scope: scope.adding(outlines)).shape
        guard let columns = reader.need("columns", Shape.list(of: column).notEmpty()) else {
            return nil
        }
        let what = Bilingual(zh: "列", en: "column")
        RepeatedNames.check("key", of: reader.node("columns"), what, log: reader.log)
        return .table(columns)
    }
}
