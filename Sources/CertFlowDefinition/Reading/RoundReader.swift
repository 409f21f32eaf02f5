import CertFlowCore

/// Reads how the cases of a round are ranked and decided.
struct RoundReader {
    /// What the ranking rules may name.
    let scope: RuleScope

    var shape: Shape<RoundRule> { .mapping(round) }

    private func round(_ reader: MappingReader) -> RoundRule? {
        let rule = RuleReader(scope: scope, expects: .quantity).shape
        let waiting: StateID? = reader.need("waiting", .known(.state))
        let score = reader.need("score", rule)
        let ties = reader.take("ties", .list(of: rule))
        let role: RoleID? = reader.need("role", .known(.role))
        let cosigners = reader.take("cosigners", .list(of: Shape<RoleID>.known(.role)))
        let selects: EventName? = reader.need("selects", .known(.event))
        let reserves: EventName? = reader.need("reserves", .known(.event))
        let declines: EventName? = reader.need("declines", .known(.event))
        guard let waiting, let score, let role, let selects, let reserves, let declines else {
            return nil
        }
        return RoundRule(
            waiting: waiting, score: score, ties: ties ?? [], role: role,
            cosigners: cosigners ?? [], selects: selects, reserves: reserves, declines: declines)
    }
}
