import CertFlowCore

/// A product under one identity: when it was filed and when it was certified.
struct ProductLine {
    let enterprise: String
    let creditCode: String
    let unit: UnitID
    let productName: String
    /// The filing of the year, else the latest one before it.
    let filed: TitleGranted?
    /// The certification of the year, else the latest one before it.
    let certified: TitleGranted?
    /// Whether no certification of the same product came before this one; `nil` without one.
    let isFirstCertified: Bool?
    /// The case that the latest of the two belongs to.
    let current: Case?

    /// The products that a target counts in the year of the report, by unit, holder and product.
    static func lines(of target: Target, in report: AnnualReport) -> [ProductLine] {
        let counted = CountedTitles(target, titles: report.titles, cases: report.cases)
        let history = Dictionary(
            grouping: counted.all.filter { $0.on.year <= report.year }, by: \.countingKey)
        let keys = counted.of(report.year).map(\.countingKey).uniqued.sorted()
        let lines = keys.compactMap { key in
            history[key].flatMap { line(of: $0, target: target, in: report) }
        }
        return report.sortedByUnit(lines) { ($0.unit, $0.creditCode) }
    }

    private static func line(
        of titles: [TitleGranted], target: Target, in report: AnnualReport
    ) -> ProductLine? {
        func title(_ kinds: [String]) -> TitleGranted? {
            let own = titles.filter { kinds.contains($0.kind) }
            return own.first { $0.on.year == report.year } ?? own.last
        }
        let filed = title(target.filedKinds)
        let certified = title(target.certifiedKinds)
        guard let latest = certified ?? filed else { return nil }
        let certifications = titles.filter { target.certifiedKinds.contains($0.kind) }
        return ProductLine(
            enterprise: latest.enterprise, creditCode: latest.creditCode, unit: latest.unit,
            productName: latest.productName ?? "", filed: filed, certified: certified,
            isFirstCertified: certified.map { $0 == certifications.first },
            current: report.case(latest.caseID) ?? report.case(filed?.caseID))
    }

    func isFiled(in year: Int) -> Bool { filed?.on.year == year }

    func isCertified(in year: Int) -> Bool { certified?.on.year == year }
}

extension AnnualReport {
    /// `lines` in the order of the office's units, then by holder; otherwise as they were.
    func sortedByUnit<Line>(_ lines: [Line], by key: (Line) -> (UnitID, String)) -> [Line] {
        let order = Dictionary(
            office.units.enumerated().map { ($0.element.id, $0.offset) }
        ) { first, _ in first }
        let keyed = lines.enumerated().map { index, line in
            let (unit, holder) = key(line)
            let place = order[unit] ?? order.count
            return (place: place, unit: unit, holder: holder, index: index, line: line)
        }
        return keyed.sorted {
            ($0.place, $0.unit, $0.holder, $0.index) < ($1.place, $1.unit, $1.holder, $1.index)
        }.map(\.line)
    }
}
