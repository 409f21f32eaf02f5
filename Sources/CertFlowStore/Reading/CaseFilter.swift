package import CertFlowCore
import GRDB

/// Which cases are asked for; what is left out does not matter.
package struct CaseFilter: Hashable, Sendable {
    package var programme: ProgrammeID?
    /// One of these states; empty for any.
    package var states: [StateID]
    package var phase: Phase?
    package var year: Int?
    package var round: RoundID?
    package var unit: UnitID?
    package var owner: RoleID?
    package var creditCode: String?
    package var parent: CaseID?
    /// The product's identity key.
    package var product: String?
    package var isFinal: Bool?
    /// Only cases whose id comes after this one: the next page.
    package var after: CaseID?
    /// At most so many.
    package var limit: Int?

    package init(
        programme: ProgrammeID? = nil, states: [StateID] = [], phase: Phase? = nil,
        year: Int? = nil, round: RoundID? = nil, unit: UnitID? = nil, owner: RoleID? = nil,
        creditCode: String? = nil, parent: CaseID? = nil, product: String? = nil,
        isFinal: Bool? = nil, after: CaseID? = nil, limit: Int? = nil
    ) {
        self.programme = programme
        self.states = states
        self.phase = phase
        self.year = year
        self.round = round
        self.unit = unit
        self.owner = owner
        self.creditCode = creditCode
        self.parent = parent
        self.product = product
        self.isFinal = isFinal
        self.after = after
        self.limit = limit
    }
}

extension CaseFilter {
    /// The conditions that are asked for; the same filter shape gives the same text, which is compiled once.
    var conditions: Conditions {
        var conditions = Conditions()
        conditions.add("programme = ?", programme)
        if !states.isEmpty {
            let marks = states.map { _ in "?" }.joined(separator: ", ")
            conditions.add("state IN (\(marks))", states)
        }
        conditions.add("phase = ?", phase?.rawValue)
        conditions.add("year = ?", year)
        conditions.add("round = ?", round)
        conditions.add("unit = ?", unit)
        conditions.add("owner = ?", owner)
        conditions.add("creditCode = ?", creditCode)
        conditions.add("parent = ?", parent)
        conditions.add("product = ?", product)
        conditions.add("isFinal = ?", isFinal)
        conditions.add("id > ?", after)
        return conditions
    }
}
