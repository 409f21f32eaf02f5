/// A number that a rule-maker changes, with the source of every change; or unset, with the reason.
package struct Parameter: Hashable, Sendable {
    package let name: ParameterName
    package let title: Bilingual
    package let unit: String
    package let values: [Amendment]
    /// Why no value is stated; shown when a rule needs it.
    package let unsetBecause: Bilingual?

    package struct Amendment: Hashable, Sendable {
        /// The first day it applies.
        package let from: Day
        package let value: FactValue
        package let source: Citation
        /// Whether it comes from an example overlay (示例值) and is no rule of the office.
        package let isExample: Bool

        package init(from: Day, value: FactValue, source: Citation, isExample: Bool) {
            self.from = from
            self.value = value
            self.source = source
            self.isExample = isExample
        }
    }

    package init(
        name: ParameterName, title: Bilingual, unit: String, values: [Amendment],
        unsetBecause: Bilingual?
    ) {
        self.name = name
        self.title = title
        self.unit = unit
        self.values = values.sorted { $0.from < $1.from }
        self.unsetBecause = unsetBecause
    }

    /// The amendment in force on `day`; `nil` when unset or before the first one.
    package func inForce(on day: Day) -> Amendment? { values.last { $0.from <= day } }
}
