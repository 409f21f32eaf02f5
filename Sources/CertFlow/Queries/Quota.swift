package import CertFlowCore
import CertFlowStore

/// A yearly target beside what the register counts.
package struct Quota: Hashable, Sendable {
    package let target: Target
    package let year: Int
    /// ① filed ② certified or selected ③ either, without duplicates.
    package let filed: Int
    package let certified: Int
    package let either: Int

    /// The count that heads the report; the union when the office has not chosen.
    package var actual: Int {
        switch target.headline {
        case .filed: filed
        case .certified: certified
        case .either, nil: either
        }
    }

    /// How many are still missing; `nil` without a yearly task.
    package var gap: Int? { target.atLeast.map { max(0, $0 - actual) } }
}

extension Engine {
    /// Every target of the pack with its counts of the year.
    package func quotas(year: Int) throws -> [Quota] {
        let pack = try pack()
        return try register.read { reader in
            Quota.counting(
                pack, year: year, titles: try reader.titles(TitleFilter(year: year)),
                cases: try reader.cases(CaseFilter(phase: .closed)))
        }
    }
}
