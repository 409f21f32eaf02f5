/// A number that a policy asks for each year (任务目标).
package struct Target: Hashable, Sendable {
    /// What is counted; each has its own definition in the export.
    package enum Measure: String, Hashable, Sendable, Codable, CaseIterable {
        /// Products filed on the platform, or nationally certified, in the year.
        case products
        /// Enterprises selected in the year.
        case selected
        /// Titles recognised in the year.
        case titles
    }

    /// Which count of products heads the report.
    package enum Headline: String, Hashable, Sendable, Codable, CaseIterable {
        case filed, certified, either
    }

    package let name: String
    package let title: Bilingual
    package let programme: ProgrammeID
    package let measure: Measure
    /// `nil`: no yearly task (无年度任务).
    package let atLeast: Int?
    package let unitLabel: String
    /// The kinds of title that count as filed, and as certified or selected.
    package let filedKinds: [String]
    package let certifiedKinds: [String]
    package let headline: Headline?
    package let headlineIsExample: Bool
    /// How it is counted, and what the source leaves open.
    package let definition: Bilingual
    package let source: Citation

    package init(
        name: String, title: Bilingual, programme: ProgrammeID, measure: Measure, atLeast: Int?,
        unitLabel: String, filedKinds: [String], certifiedKinds: [String], headline: Headline?,
        headlineIsExample: Bool, definition: Bilingual,
        source: Citation
    ) {
        self.name = name
        self.title = title
        self.programme = programme
        self.measure = measure
        self.atLeast = atLeast
        self.unitLabel = unitLabel
        self.filedKinds = filedKinds
        self.certifiedKinds = certifiedKinds
        self.headline = headline
        self.headlineIsExample = headlineIsExample
        self.definition = definition
        self.source = source
    }
}
