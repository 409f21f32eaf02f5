package import CertFlowCore
import GRDB

/// Which titles are asked for; what is left out does not matter.
package struct TitleFilter: Hashable, Sendable {
    package var programme: ProgrammeID?
    package var kind: String?
    package var creditCode: String?
    /// The product's identity key.
    package var product: String?
    package var unit: UnitID?
    package var caseID: CaseID?
    /// The calendar year of the day the title dates from.
    package var year: Int?

    package init(
        programme: ProgrammeID? = nil, kind: String? = nil, creditCode: String? = nil,
        product: String? = nil, unit: UnitID? = nil, caseID: CaseID? = nil, year: Int? = nil
    ) {
        self.programme = programme
        self.kind = kind
        self.creditCode = creditCode
        self.product = product
        self.unit = unit
        self.caseID = caseID
        self.year = year
    }
}

extension TitleFilter {
    var conditions: Conditions {
        var conditions = Conditions()
        conditions.add("programme = ?", programme)
        conditions.add("kind = ?", kind)
        conditions.add("creditCode = ?", creditCode)
        conditions.add("product = ?", product)
        conditions.add("unit = ?", unit)
        conditions.add("\"case\" = ?", caseID)
        if let year {
            conditions.add(
                "day BETWEEN ? AND ?",
                [Day(year: year, month: 1, day: 1), Day(year: year, month: 12, day: 31)])
        }
        return conditions
    }
}
