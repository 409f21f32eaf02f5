import CertFlowCore

extension QuestionReader {
    /// The words of the types that have nothing further to state.
    private static let plainTypes: [FactType] = [
        .text, .lines, .flag, .count, .number, .money, .percent, .day, .year, .creditCode,
        .patentNumber, .unit, .industry, .evidence,
    ]

    /// The type with its choices or columns.
    func type(_ reader: MappingReader) -> FactType? {
        guard let word = reader.need("type", .text) else { return nil }
        if word != "choice", reader.has("choices") {
            reader.misplaced(
                "choices", because: Bilingual(zh: "只用于 type: choice", en: "only with type: choice"))
        }
        if word != "table", reader.has("columns") {
            reader.misplaced(
                "columns", because: Bilingual(zh: "只用于 type: table", en: "only with type: table"))
        }
        switch word {
        case "choice": return choices(reader)
        case "table" where use == .question: return table(reader)
        default: return plainType(word, in: reader)
        }
    }

    private func plainType(_ word: String, in reader: MappingReader) -> FactType? {
        let allowed = QuestionReader.plainTypes.filter { $0 != .evidence || use == .question }
        if let type = allowed.first(where: { $0.word == word }) { return type }
        let words = allowed.map(\.word) + ["choice"] + (use == .question ? ["table"] : [])
        reader.log.error(
            .unknownWord, at: reader.place(of: "type"), zh: "此处不能写类型“\(word)”",
            en: "the type ‘\(word)’ cannot stand here",
            hint: Suggestion.hint(for: word, among: words)
                ?? Bilingual(
                    zh: "可用：\(words.joined(separator: "、"))",
                    en: "there are: \(words.joined(separator: ", "))"))
        return nil
    }

    private func choices(_ reader: MappingReader) -> FactType? {
        guard let choices = reader.need("choices", .list(of: QuestionReader.choice)) else {
            return nil
        }
        let what = Bilingual(zh: "选项", en: "choice")
        RepeatedNames.check("key", of: reader.node("choices"), what, log: reader.log)
        checkSome(choices, "choices", in: reader)
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
        guard let columns = reader.need("columns", .list(of: column)) else { return nil }
        let what = Bilingual(zh: "列", en: "column")
        RepeatedNames.check("key", of: reader.node("columns"), what, log: reader.log)
        checkSome(columns, "columns", in: reader)
        return .table(columns)
    }

    private func checkSome<Element>(_ items: [Element], _ key: String, in reader: MappingReader) {
        guard items.isEmpty, reader.node(key)?.list?.isEmpty == true else { return }
        reader.log.error(
            .badValue, at: reader.place(of: key), zh: "“\(key)”不能为空", en: "‘\(key)’ cannot be empty"
        )
    }
}
