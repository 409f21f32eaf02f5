import CertFlowCore

/// Reads the panel of a workflow.
enum PanelReader {
    static var panel: Shape<Panel> {
        .mapping { reader in
            let name = reader.need("key", .name)
            let state: StateID? = reader.need("state", .known(.state))
            let role: RoleID? = reader.need("role", .known(.role))
            let seats = reader.need("seats", .positiveCount)
            let criteria = reader.need("criteria", .list(of: criterion))
            checkNames(in: reader)
            let scope = ScopeTypes.ofPanel(
                criteria: (reader.node("criteria")?.list ?? []).compactMap {
                    $0.peek("key")?.scalar
                }, reader.context.known)
            let proposal = reader.need(
                "proposal", RuleReader(scope: scope, expects: .quantity).shape)
            guard let name, let state, let role, let seats, let criteria, let proposal else {
                return nil
            }
            return Panel(
                name: name, state: state, role: role, seats: seats, criteria: criteria,
                proposal: proposal)
        }
    }

    private static var criterion: Shape<Panel.Criterion> {
        .mapping { reader in
            let name: FactName? = reader.need("key", ParameterReader.factName())
            let title = reader.need("title", .bilingual)
            let points = reader.need("points", .positiveCount)
            guard let name, let title, let points else { return nil }
            return Panel.Criterion(name: name.rawValue, title: title, points: points)
        }
    }

    private static func checkNames(in reader: MappingReader) {
        let criteria = reader.node("criteria")
        let what = Bilingual(zh: "评分项", en: "criterion")
        RepeatedNames.check("key", of: criteria, what, log: reader.log)
        for key in (criteria?.list ?? []).compactMap({ $0.peek("key") }) where key.scalar == "total"
        {
            reader.log.error(
                .badName, at: key.place, zh: "“total”是总分，不能作评分项的名称",
                en: "‘total’ is the sum of points and cannot name a criterion",
                hint: Bilingual(zh: "请换一个名称", en: "choose another name"))
        }
    }
}
