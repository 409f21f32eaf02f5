import CertFlowCore

/// Reads a target of a policy: what is asked for each year.
enum TargetReader {
    static var target: Shape<Target> {
        .mapping { reader in
            let name = reader.need("key", .name)
            let title = reader.need("title", .bilingual)
            let programme: ProgrammeID? = reader.need("programme", .known(.programme))
            let measure: Target.Measure? = reader.need("measure", .word)
            let atLeast = reader.take("atLeast", .positiveCount)
            let unitLabel = reader.need("unitLabel", .text)
            let counts = reader.need("counts", counts)
            let headline: Target.Headline? = reader.take("headline", .word)
            let definition = reader.need("definition", .bilingual)
            let source = reader.need("source", .citation)
            guard let name, let title, let programme, let measure, let counts, let unitLabel,
                let definition, let source
            else { return nil }
            return Target(
                name: name, title: title, programme: programme, measure: measure,
                atLeast: atLeast, unitLabel: unitLabel, filedKinds: counts.filed,
                certifiedKinds: counts.certified, headline: headline, headlineIsExample: false,
                definition: definition, source: source)
        }
    }

    /// The kinds of title that count as filed, and as certified or selected.
    private static var counts: Shape<(filed: [String], certified: [String])> {
        .mapping { reader in
            let filed = reader.take("filed", .list(of: Shape<String>.known(.titleKind)))
            let certified = reader.need("certified", .list(of: Shape<String>.known(.titleKind)))
            guard let certified else { return nil }
            return (filed ?? [], certified)
        }
    }
}
