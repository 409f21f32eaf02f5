import CertFlowCore
import CertFlowWorkbook

/// The sheet that lists what a target counts, whichever kind of list it is.
struct TargetList {
    let quota: Quota
    let plan: SheetPlan
    /// The column that names the unit of each row.
    let units: CellRange
    /// The column of 0 and 1 for each count that the target has.
    let flags: [Target.Headline: CellRange]
    private let counted: [Target.Headline: [UnitID: Int]]

    var target: Target { quota.target }

    /// The counts in their order; targets without filings have only one.
    var counts: [Target.Headline] { Target.Headline.allCases.filter { flags[$0] != nil } }

    /// The count that heads the report.
    var headline: Target.Headline {
        guard counts.count > 1 else { return .certified }
        return target.headline ?? .either
    }

    /// How many rows of a unit have the flag set.
    func count(_ headline: Target.Headline, of unit: UnitID) -> Int {
        counted[headline]?[unit] ?? 0
    }

    var usedUnits: [UnitID] { counted.values.flatMap(\.keys) }

    init(_ products: ProductSheet, quota: Quota) {
        self.quota = quota
        let year = quota.year
        let filed = products.lines.filter { $0.isFiled(in: year) }
        let certified = products.lines.filter { $0.isCertified(in: year) }
        plan = products.sheet.plan
        units = products.sheet.range(.unit)
        flags = Dictionary(
            uniqueKeysWithValues: Target.Headline.allCases.map {
                ($0, products.sheet.range(ProductSheet.flag($0)))
            })
        counted = [
            .filed: Self.tally(filed.map(\.unit)), .certified: Self.tally(certified.map(\.unit)),
            .either: Self.tally(products.lines.map(\.unit)),
        ]
    }

    init(_ titles: TitleSheet, quota: Quota) {
        self.quota = quota
        plan = titles.sheet.plan
        units = titles.sheet.range(.unit)
        flags = [.certified: titles.sheet.range(.counted)]
        counted = [
            .certified: Self.tally(titles.lines.filter { $0.category == .new }.map(\.unit))
        ]
    }

    init(_ selected: SelectedSheet, quota: Quota) {
        self.quota = quota
        plan = selected.sheet.plan
        units = selected.sheet.range(.unit)
        flags = [.certified: selected.sheet.range(.counted)]
        counted = [.certified: Self.tally(selected.lines.map(\.title.unit))]
    }

    private static func tally(_ units: [UnitID]) -> [UnitID: Int] {
        Dictionary(units.map { ($0, 1) }, uniquingKeysWith: +)
    }
}

extension Target.Headline {
    /// The sign of the count on cover and tables.
    var sign: String {
        switch self {
        case .filed: "①"
        case .certified: "②"
        case .either: "③"
        }
    }

    var columnTitle: String {
        switch self {
        case .filed: "①备案"
        case .certified: "②认定"
        case .either: "③合并去重"
        }
    }
}
