import CertFlowCore

/// Reads a policy: its parameters, money rules and targets.
struct PolicyReader {
    let context: ReadingContext

    var shape: Shape<Policy> { .mapping(policy) }

    func read(_ root: YAMLNode) -> Policy? { shape.read(root, context) }

    private func policy(_ reader: MappingReader) -> Policy? {
        let id = reader.need("policy", .name)
        _ = reader.needRevision()
        let document = reader.need("document", PolicyReader.document)
        let parameters = reader.take("parameters", .list(of: ParameterReader.parameter)) ?? []
        let rewards = reader.take("rewards", .list(of: RewardReader.reward)) ?? []
        let targets = reader.take("targets", .list(of: TargetReader.target)) ?? []
        let tables = reader.take("tables", .list(of: PolicyTableReader.table)) ?? []
        PolicyTableReader.checkEditions(tables, in: reader)
        guard let id, let document else { return nil }
        return Policy(
            id: id, number: document.number, title: document.title, issuer: document.issuer,
            issuedOn: document.issuedOn, until: document.until, parameters: parameters,
            rewards: rewards, targets: targets, tables: tables)
    }

    private struct Document {
        let number: String
        let title: String
        let issuer: String
        let issuedOn: Day
        let until: Day?
    }

    private static var document: Shape<Document> {
        .mapping { reader in
            let number = reader.need("number", .text)
            let title = reader.need("title", .text)
            let issuer = reader.need("issuer", .text)
            let issuedOn = reader.need("issuedOn", .day)
            let until = reader.take("until", .day)
            guard let number, let title, let issuer, let issuedOn else { return nil }
            if let until, until < issuedOn {
                reader.log.error(
                    .dateOrder, at: reader.place(of: "until"), zh: "有效期截止日早于印发日",
                    en: "the last day lies before the day of issue")
            }
            return Document(
                number: number, title: title, issuer: issuer, issuedOn: issuedOn, until: until)
        }
    }
}

extension MappingReader {
    /// Reports values whose first days do not ascend.
    func checkOrder(of days: [Day?], in key: String) {
        let nodes = node(key)?.list ?? []
        guard nodes.count == days.count else { return }
        for (index, pair) in zip(days, days.dropFirst()).enumerated() {
            guard let earlier = pair.0, let later = pair.1, later <= earlier else { continue }
            let place = nodes[index + 1].peek("from")?.place ?? nodes[index + 1].place
            log.error(
                .dateOrder, at: place, zh: "\(later) 不晚于上一条的 \(earlier)",
                en: "\(later) is not after \(earlier) of the value above",
                hint: Bilingual(zh: "请按施行日先后排列，一日一条", en: "list them by first day, one for a day"),
                related: nodes[index].peek("from")?.place ?? nodes[index].place)
        }
    }

    /// Reports a rule that has neither values nor the reason for having none.
    func checkStated<Amendment>(_ amendments: [Amendment]?, unset: Bilingual?) {
        noteAlternative(["values", "unset"])
        guard (amendments ?? []).isEmpty, unset == nil else { return }
        guard !has("unset"), node("values")?.list?.isEmpty != false else { return }
        log.error(
            .missingKey, at: place, zh: "既无“values”也无“unset”",
            en: "neither ‘values’ nor ‘unset’ is stated",
            hint: Bilingual(
                zh: "写明数值及依据；无规定的写 unset 并说明",
                en: "state values with their source, or unset with the reason"))
    }
}
