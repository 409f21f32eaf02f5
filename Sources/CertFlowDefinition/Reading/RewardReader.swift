import CertFlowCore

/// Reads a money rule of a policy.
enum RewardReader {
    static var reward: Shape<RewardRule> {
        .mapping { reader in
            let id: RewardRuleID? = reader.need("id", .identifier())
            let title = reader.need("title", .bilingual)
            let source = reader.need("source", .citation)
            let payer = reader.need("payer", .text)
            let titleKind = reader.need("titleKind", .known(.titleKind))
            let once: RewardRule.Once? = reader.need("once", .word)
            let appliesBy: RewardRule.AppliesBy? = reader.take("appliesBy", .word)
            let values = reader.take("values", .list(of: amendment))
            let unset = reader.take("unset", .bilingual)
            let review = reader.take("fairCompetition", fairCompetition(isExample: false))
            reader.checkOrder(of: (values ?? []).map(\.from), in: "values")
            reader.checkStated(values, unset: unset)
            guard let id, let title, let source, let payer, let titleKind, let once else {
                return nil
            }
            return RewardRule(
                id: id, title: title, source: source, payer: payer, titleKind: titleKind,
                once: once, appliesBy: appliesBy, appliesByIsExample: false,
                amendments: values ?? [], unsetBecause: unset, fairCompetition: review)
        }
    }

    private static var amendment: Shape<RewardRule.Amendment> {
        .mapping { reader in
            let from = reader.need("from", .day)
            let yuan = reader.need("yuan", .yuan)
            let source = reader.need("source", .citation)
            guard let from, let yuan, let source else { return nil }
            return RewardRule.Amendment(
                from: from, amount: .fixed(yuan), source: source, isExample: false)
        }
    }

    /// `{ number: …, date: 2026-01-05, conclusion: … }`.
    static func fairCompetition(isExample: Bool) -> Shape<RewardRule.FairCompetitionReview> {
        .mapping { reader in
            let number = reader.need("number", .text)
            let day = reader.need("date", .day)
            let conclusion = reader.need("conclusion", .text)
            guard let number, let day, let conclusion else { return nil }
            return RewardRule.FairCompetitionReview(
                number: number, on: day, conclusion: conclusion, isExample: isExample)
        }
    }
}
