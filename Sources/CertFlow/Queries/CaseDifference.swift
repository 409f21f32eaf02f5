package import CertFlowCore
import CertFlowStore

/// What changed in a case between two looks at it.
package struct CaseDifference: Hashable, Sendable {
    /// One thing that differs; `nil` where there was or is nothing.
    package struct Fact: Hashable, Sendable {
        package let name: FactName
        package let before: FactValue?
        package let after: FactValue?
    }

    /// `nil` when the case had not been filed.
    package let before: Case?
    package let after: Case
    /// Facts that differ, by name.
    package let facts: [Fact]

    package init(from before: Case?, to after: Case) {
        self.before = before
        self.after = after
        let names = Set(after.facts.values.keys).union(before?.facts.values.keys.map(\.self) ?? [])
        facts = names.sorted().compactMap { name in
            let (old, new) = (before?.facts[name], after.facts[name])
            return old == new ? nil : Fact(name: name, before: old, after: new)
        }
    }

    /// Whether nothing happened.
    package var isEmpty: Bool { before == after }
}

extension Engine {
    /// The case, or `nil` when there is none yet.
    package func find(_ id: CaseID) throws -> Case? { try register.read { try $0.case(id) } }
}
