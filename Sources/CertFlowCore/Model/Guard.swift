/// A condition with a name, a title and the clause that asks for it.
package struct Guard: Hashable, Sendable {
    package let name: String
    package let title: Bilingual
    package let rule: Rule
    /// What to do when it is not met.
    package let advice: Bilingual?
    package let source: Citation

    package init(name: String, title: Bilingual, rule: Rule, advice: Bilingual?, source: Citation) {
        self.name = name
        self.title = title
        self.rule = rule
        self.advice = advice
        self.source = source
    }
}
