import CertFlowCore

/// People: nobody does two duties on one case; whoever judges an objection is somebody else.
extension PropertyCase {
    func separation() -> (findings: [Proof.Finding], exemptions: [Bilingual]) {
        var findings: [Proof.Finding] = []
        var exemptions: [Bilingual] = []
        let exempt = exemptRoles
        for role in roles {
            guard let finding = separation(of: role) else { continue }
            if let source = exempt[role] {
                let title = roleTitle(role)
                exemptions.append(
                    Bilingual(zh: "\(title.zh)（\(source)）", en: "\(title.en) (\(source))"))
            } else {
                findings.append(finding)
            }
        }
        if workflow.opening == .about, !workflow.isIndependent {
            findings.append(
                Proof.Finding(
                    .refuted, at: places.key("opening"),
                    zh: "经办过原办件的人也可经办本办件",
                    en: "whoever acted on the case that this one is about may judge it",
                    hint: Bilingual(zh: "写 independent: true", en: "write independent: true"),
                    scenario: search.way { _ in true }.map { scenario($0) }))
        }
        return (findings, exemptions)
    }

    private var exemptRoles: [RoleID: Citation] {
        var roles: [RoleID: Citation] = [:]
        for property in workflow.properties {
            guard case .exempt(property.claim.exemptRule ?? "", let role) = property.claim else {
                continue
            }
            roles[role] = property.source
        }
        return roles
    }

    /// Every role that acts, those behind lists, rounds and notices as well.
    private var roles: [RoleID] {
        space.edges.flatMap(\.self).compactMap { edge in
            edge.role.flatMap(space.person(behind:))
        }.uniqued.sorted { $0.rawValue < $1.rawValue }
    }

    private func separation(of role: RoleID) -> Proof.Finding? {
        var second: [Duty] = []
        let judgement = search.judge { memory, from, edge in
            guard edge.role.flatMap(space.person(behind:)) == role,
                let duty = space.duty(from, edge)
            else { return .goOn(memory) }
            let all = memory | duty.bit
            guard all & (all - 1) != 0 else { return .goOn(all) }
            second = Duty.allCases.filter { all & $0.bit != 0 }
            return .found
        }
        guard let last = judgement.path.last?.edge else { return nil }
        let title = roleTitle(role)
        return finding(
            judgement, at: last.transition.map { workflow.transitions[$0].place } ?? places.file,
            Bilingual(
                zh: "同一“\(title.zh)”可对同一办件既\(second.map(\.title.zh).joined(separator: "又"))",
                en:
                    "the same ‘\(role)’ \(second.map(\.title.en).joined(separator: " and ")) one case"
            ),
            hint: Bilingual(
                zh: "改由不同角色办理；确有依据的，在 properties 写 exempt 和 source",
                en:
                    "give the steps to different roles; with a clause that allows it, write exempt and source"
            ), onePerson: role == .applicant ? nil : role)
    }
}

extension AuthorProperty.Claim {
    fileprivate var exemptRule: String? {
        if case .exempt(let rule, _) = self { rule } else { nil }
    }
}

extension PathSearch.Judgement {
    var path: [PathSearch.Step] {
        switch self {
        case .proved: []
        case .refuted(let path), .undecided(let path, _): path
        }
    }
}
