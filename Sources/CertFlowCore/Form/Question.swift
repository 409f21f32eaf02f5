/// One thing a form asks, or an officer states.
package struct Question: Hashable, Sendable {
    /// When an answer must be there.
    package enum Required: Hashable, Sendable {
        case always
        case never
        case when(Rule)
    }

    /// A condition on the answer, with what to say when it does not hold.
    package struct Validity: Hashable, Sendable {
        package let rule: Rule
        package let says: Bilingual
        package let source: Citation?

        package init(rule: Rule, says: Bilingual, source: Citation?) {
            self.rule = rule
            self.says = says
            self.source = source
        }
    }

    package let name: FactName
    package let title: Bilingual
    package let type: FactType
    package let required: Required
    package let validities: [Validity]
    package let help: Bilingual?
    package let example: String?
    package let unitLabel: String?
    package let privacy: PrivacyClass
    /// Whether a "yes" ends the application at once and stores nothing (涉密).
    package let stopsWhenYes: Bool
    package let place: Place

    package init(
        name: FactName, title: Bilingual, type: FactType, required: Required,
        validities: [Validity], help: Bilingual?, example: String?, unitLabel: String?,
        privacy: PrivacyClass, stopsWhenYes: Bool, place: Place
    ) {
        self.name = name
        self.title = title
        self.type = type
        self.required = required
        self.validities = validities
        self.help = help
        self.example = example
        self.unitLabel = unitLabel
        self.privacy = privacy
        self.stopsWhenYes = stopsWhenYes
        self.place = place
    }
}
