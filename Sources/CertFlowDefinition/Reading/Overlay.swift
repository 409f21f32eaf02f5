import CertFlowCore

/// What an example overlay sets (示例值): values of keys that the policies have, and nothing else.
struct Overlay {
    struct RewardChange {
        let id: RewardRuleID
        let amendment: RewardRule.Amendment?
        let appliesBy: RewardRule.AppliesBy?
        let review: RewardRule.FairCompetitionReview?
    }

    struct TargetChange {
        let name: String
        let headline: Target.Headline
    }

    struct ParameterChange {
        let name: ParameterName
        let amendment: Parameter.Amendment
    }

    let parameters: [ParameterChange]
    let rewards: [RewardChange]
    let targets: [TargetChange]

    /// The policy with the overlay laid over it; a value of the same first day is replaced.
    func laid(over policy: Policy) -> Policy {
        Policy(
            id: policy.id, number: policy.number, title: policy.title, issuer: policy.issuer,
            issuedOn: policy.issuedOn, until: policy.until,
            parameters: policy.parameters.map(laid(over:)),
            rewards: policy.rewards.map(laid(over:)), targets: policy.targets.map(laid(over:)),
            tables: policy.tables)
    }

    private func laid(over parameter: Parameter) -> Parameter {
        let changes = parameters.filter { $0.name == parameter.name }.map(\.amendment)
        let days = Set(changes.map(\.from))
        return Parameter(
            name: parameter.name, title: parameter.title, unit: parameter.unit,
            values: parameter.values.filter { !days.contains($0.from) } + changes,
            unsetBecause: parameter.unsetBecause)
    }

    private func laid(over rule: RewardRule) -> RewardRule {
        let changes = rewards.filter { $0.id == rule.id }
        let amendments = changes.compactMap(\.amendment)
        let days = Set(amendments.map(\.from))
        let appliesBy = changes.compactMap(\.appliesBy).last
        return RewardRule(
            id: rule.id, title: rule.title, source: rule.source, payer: rule.payer,
            titleKind: rule.titleKind, once: rule.once, appliesBy: appliesBy ?? rule.appliesBy,
            appliesByIsExample: appliesBy != nil || rule.appliesByIsExample,
            amendments: rule.amendments.filter { !days.contains($0.from) } + amendments,
            unsetBecause: rule.unsetBecause,
            fairCompetition: changes.compactMap(\.review).last ?? rule.fairCompetition)
    }

    private func laid(over target: Target) -> Target {
        guard let headline = targets.last(where: { $0.name == target.name })?.headline else {
            return target
        }
        return Target(
            name: target.name, title: target.title, programme: target.programme,
            measure: target.measure, atLeast: target.atLeast, unitLabel: target.unitLabel,
            filedKinds: target.filedKinds, certifiedKinds: target.certifiedKinds,
            headline: headline, headlineIsExample: true, definition: target.definition,
            source: target.source)
    }
}
