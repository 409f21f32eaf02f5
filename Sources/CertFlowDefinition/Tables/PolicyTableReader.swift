import CertFlowCore
import FEEL

/// Reads a decision table of a policy, checks it and looks for gaps, overlaps and dead rules.
enum PolicyTableReader {
    static var table: Shape<PolicyTable> {
        .mapping { reader in
            let name: TableName? = reader.need("key", ParameterReader.factName())
            let title = reader.need("title", .bilingual)
            let source = reader.need("source", .citation)
            let from = reader.need("from", .day)
            let hit: HitWord? = reader.take("hit", .word)
            let inputs = reader.need("inputs", .list(of: TableColumn.shape(isOutput: false)))
            let outputs = reader.need("outputs", .list(of: TableColumn.shape(isOutput: true)))
            let rules = reader.need("rules", .list(of: rule))
            guard let name, let title, let source, let from, let inputs, let outputs, let rules,
                isWhole(inputs, "inputs", reader), isWhole(outputs, "outputs", reader),
                isWhole(rules, "rules", reader)
            else { return nil }
            let log = TableLog(reader: reader)
            do throws(DecisionTable.Mistakes) {
                let table = try DecisionTable(
                    name: name.rawValue, inputs: inputs.map(\.input),
                    outputs: outputs.map(\.output), rules: rules,
                    hitPolicy: (hit ?? .unique).policy, constants: RuleUnit.context)
                if reader.context.isChecked { log.check(table) }
                return PolicyTable(
                    name: name, title: title, source: source, from: from, table: table)
            } catch {
                log.report(error.diagnostics)
                return nil
            }
        }
    }

    /// Whether every part of a list was read; what could not be read is reported already.
    private static func isWhole<Part>(
        _ parts: [Part], _ key: String, _ reader: MappingReader
    ) -> Bool {
        parts.count == reader.node(key)?.list?.count
    }

    /// `{ when: ['"示范"', '>= 500 * 万元'], then: [200000 * 元], note: … }`.
    private static var rule: Shape<DecisionTable.Rule> {
        .mapping { reader in
            let conditions = reader.need("when", .list(of: cell))
            let results = reader.need("then", .list(of: cell))
            let note = reader.take("note", .text)
            guard let conditions, let results, isWhole(conditions, "when", reader),
                isWhole(results, "then", reader)
            else { return nil }
            return DecisionTable.Rule(conditions, results, annotation: note)
        }
    }

    /// A FEEL text; unlike other texts it may look like a number, a flag or nothing.
    private static var cell: Shape<String> {
        Shape(.scalar) { node, context in
            guard let text = node.scalar, !text.isEmpty else {
                node.report(expected: .text, in: context)
                return nil
            }
            return text
        }
    }

    /// Tables of one name are editions of one table: they differ in their first day and keep their
    /// columns, because the rules that call them stay the same.
    static func checkEditions(_ tables: [PolicyTable], in reader: MappingReader) {
        for (index, table) in tables.enumerated() {
            guard let before = tables[..<index].lastIndex(where: { $0.name == table.name }) else {
                continue
            }
            let earlier = tables[before]
            let nodes = reader.node("tables")?.list ?? []
            let place = nodes.dropFirst(index).first?.place ?? reader.place
            let related = nodes.dropFirst(before).first?.place
            if table.from <= earlier.from {
                reader.log.error(
                    .dateOrder, at: place, zh: "表“\(table.name)”的施行日 \(table.from.iso) 不晚于上一版",
                    en:
                        "the table ‘\(table.name)’ of \(table.from.iso) is not later than the one above",
                    related: related)
            }
            guard
                table.table.inputs != earlier.table.inputs
                    || table.table.resultType != earlier.table.resultType
            else { continue }
            reader.log.error(
                .tableEdition, at: place, zh: "表“\(table.name)”的各版输入和输出应当相同",
                en: "the editions of the table ‘\(table.name)’ have different inputs or outputs",
                hint: Bilingual(
                    zh: "列有变化时请另取名称", en: "give a table with other columns another name"),
                related: related)
        }
    }
}
