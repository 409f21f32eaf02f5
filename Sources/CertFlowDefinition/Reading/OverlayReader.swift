import CertFlowCore

/// Reads an example overlay.
struct OverlayReader {
    let context: ReadingContext

    var shape: Shape<Overlay> { .mapping(overlay) }

    func read(_ root: YAMLNode) -> Overlay? { shape.read(root, context) }

    private func overlay(_ reader: MappingReader) -> Overlay? {
        let name = reader.need("overlay", .name)
        let status = reader.need("status", .theWord("example"))
        let note = reader.need("note", .bilingual)
        let parameters = reader.take("parameters", .list(of: OverlayReader.parameter)) ?? []
        let rewards = reader.take("rewards", .list(of: OverlayReader.reward)) ?? []
        let targets = reader.take("targets", .list(of: OverlayReader.target)) ?? []
        RepeatedNames.check(
            "id", of: reader.node("rewards"), NameKind.reward.title, log: context.log)
        RepeatedNames.check(
            "key", of: reader.node("targets"), NameKind.target.title, log: context.log)
        guard name != nil, status != nil, note != nil else { return nil }
        return Overlay(parameters: parameters, rewards: rewards, targets: targets)
    }

    private static var parameter: Shape<Overlay.ParameterChange> {
        .mapping { reader in
            let name: ParameterName? = reader.need("key", .known(.parameter))
            let from = reader.need("from", .day)
            let value = reader.need("value", ParameterReader.value)
            let source = reader.need("source", .citation)
            guard let name, let from, let value, let source else { return nil }
            if let unit = reader.context.known.parameter(name.rawValue)?.unit {
                ParameterReader.check(
                    value, unit: unit, at: reader.node("value"), in: reader.context)
            }
            return Overlay.ParameterChange(
                name: name,
                amendment: Parameter.Amendment(
                    from: from, value: value, source: source, isExample: true))
        }
    }

    private static var reward: Shape<Overlay.RewardChange> {
        .mapping { reader in
            let id: RewardRuleID? = reader.need("id", .known(.reward))
            let amendment = amendment(reader)
            let appliesBy: RewardRule.AppliesBy? = reader.take("appliesBy", .word)
            let review = reader.take(
                "fairCompetition", RewardReader.fairCompetition(isExample: true))
            guard let id else { return nil }
            return Overlay.RewardChange(
                id: id, amendment: amendment, appliesBy: appliesBy, review: review)
        }
    }

    /// An amount comes with its first day and its source.
    private static func amendment(_ reader: MappingReader) -> RewardRule.Amendment? {
        let keys = ["yuan", "from", "source"]
        let isStated = reader.hasAny(together: keys)
        for key in keys where isStated {
            reader.demand(key) {
                reader.log.error(
                    .missingKey, at: reader.place, zh: "缺少“\(key)”",
                    en: "the key ‘\(key)’ is missing here")
            }
        }
        let yuan = reader.take("yuan", .yuan)
        let from = reader.take("from", .day)
        let source = reader.take("source", .citation)
        guard let yuan, let from, let source else { return nil }
        return RewardRule.Amendment(
            from: from, amount: .fixed(yuan), source: source, isExample: true)
    }

    private static var target: Shape<Overlay.TargetChange> {
        .mapping { reader in
            let name = reader.need("key", .known(.target))
            let headline: Target.Headline? = reader.need("headline", .word)
            guard let name, let headline else { return nil }
            return Overlay.TargetChange(name: name, headline: headline)
        }
    }
}
