import CertFlowCore
import FEEL

/// Reads a parameter and its dated values.
enum ParameterReader {
    static var parameter: Shape<CertFlowCore.Parameter> {
        .mapping { reader in
            let name: ParameterName? = reader.need("key", factName())
            let title = reader.need("title", .bilingual)
            let word: ParameterUnit? = reader.need("unit", .word)
            let unit = word?.rawValue
            let values = reader.take("values", .list(of: amendment))
            let unset = reader.take("unset", .bilingual)
            reader.checkOrder(of: (values ?? []).map(\.from), in: "values")
            reader.checkStated(values, unset: unset)
            checkKinds(of: values ?? [], unit: unit, in: reader)
            guard let name, let title, let unit else { return nil }
            return CertFlowCore.Parameter(
                name: name, title: title, unit: unit, values: values ?? [], unsetBecause: unset)
        }
    }

    /// What a parameter counts.
    private enum ParameterUnit: String, CaseIterable {
        case workingDay, calendarDay, count, yuan, percent
    }

    /// A name that rules can use.
    static func factName<Subject>() -> Shape<Identifier<Subject>> {
        Shape<String>.text.map(as: .factName) { text, node, context in
            guard text.isFactName else {
                context.log.error(
                    .badName, at: node.place, zh: "“\(text)”不能作名称",
                    en: "‘\(text)’ cannot be a name",
                    hint: Bilingual(
                        zh: "以字母开头，只用字母、数字和下划线，规则中才能引用",
                        en:
                            "begin with a letter and use letters, digits and _, so that rules can use it"
                    ))
                return nil
            }
            return Identifier<Subject>(rawValue: text)
        }
    }

    private static var amendment: Shape<CertFlowCore.Parameter.Amendment> {
        .mapping { reader in
            let from = reader.need("from", .day)
            let value = reader.need("value", value)
            let source = reader.need("source", .citation)
            guard let from, let value, let source else { return nil }
            return CertFlowCore.Parameter.Amendment(
                from: from, value: value, source: source, isExample: false)
        }
    }

    /// A number, or a word.
    static var value: Shape<FactValue> {
        Shape(.text) { node, context in
            if let text = node.plain, text.isDecimalNumber {
                return Shape.number.read(node, context).map(FactValue.number)
            }
            return Shape<String>.text.read(node, context).map(FactValue.text)
        }
    }

    /// A period is a whole number of days; numbers and words do not mix.
    private static func checkKinds(
        of values: [CertFlowCore.Parameter.Amendment], unit: String?, in reader: MappingReader
    ) {
        guard let unit, let nodes = reader.node("values")?.list, nodes.count == values.count else {
            return
        }
        for (node, amendment) in zip(nodes, values) {
            check(amendment.value, unit: unit, at: node.peek("value"), in: reader.context)
        }
        let isNumber = values.map { $0.value.number != nil }
        guard Set(isNumber).count > 1 else { return }
        reader.log.error(
            .factType, at: reader.place(of: "values"), zh: "同一参数的数值不能有数也有文字",
            en: "the values of one parameter are numbers or words, not both")
    }

    /// Reports a value that cannot be counted in its unit.
    static func check(
        _ value: FactValue, unit: String, at node: YAMLNode?, in context: ReadingContext
    ) {
        guard let node else { return }
        if PeriodUnit(rawValue: unit) != nil {
            guard node.plain?.isWholeNumber != true || node.plain == "0" else { return }
            context.log.error(
                .badValue, at: node.place, zh: "期限须为至少 1 的整数天数",
                en: "a period is a whole number of days, at least 1")
        } else if unit == "count" {
            guard node.plain?.isWholeNumber != true else { return }
            node.report(expected: .count, in: context)
        }
    }
}
