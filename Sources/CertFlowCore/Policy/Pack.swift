/// One revision of everything an office's programmes are: what a case is pinned to.
package struct Pack: Hashable, Sendable {
    package let office: Office
    package let calendar: WorkCalendar
    package let policies: [Policy]
    package let workflows: [Workflow]
    /// Actors for a first start.
    package let actors: [Actor]
    /// Template texts by name (`shared/acceptance`, `reward-claim/notice`).
    package let templates: [String: String]
    /// Digest of the files it was read from, SHA-256 in hexadecimal.
    package let digest: String
    /// Whether an example overlay lies over it.
    package let isExample: Bool

    package init(
        office: Office, calendar: WorkCalendar, policies: [Policy], workflows: [Workflow],
        actors: [Actor], templates: [String: String], digest: String, isExample: Bool
    ) {
        self.office = office
        self.calendar = calendar
        self.policies = policies
        self.workflows = workflows
        self.actors = actors
        self.templates = templates
        self.digest = digest
        self.isExample = isExample
    }

    package func workflow(_ id: ProgrammeID) -> Workflow? { workflows.first { $0.id == id } }

    package func workflow(code: String) -> Workflow? { workflows.first { $0.code == code } }

    package func parameter(_ name: ParameterName) -> Parameter? {
        for policy in policies {
            if let found = policy.parameters.first(where: { $0.name == name }) { return found }
        }
        return nil
    }

    package func reward(_ id: RewardRuleID) -> RewardRule? {
        for policy in policies {
            if let found = policy.rewards.first(where: { $0.id == id }) { return found }
        }
        return nil
    }

    package var rewards: [RewardRule] { policies.flatMap(\.rewards) }
    package var targets: [Target] { policies.flatMap(\.targets) }

    /// The template of that name for a programme: its own before the shared one.
    package func template(_ name: String, for programme: ProgrammeID) -> String? {
        templates["\(programme.rawValue)/\(name)"] ?? templates["shared/\(name)"]
    }
}
