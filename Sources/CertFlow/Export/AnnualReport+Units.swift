import CertFlowCore

extension AnnualReport {
    /// The office's units that existed in the year, in its order, then any other that `used` names,
    /// so that no row of a list is lost from a table by unit.
    func reportingUnits(also used: [UnitID]) -> [UnitID] {
        let own = office.units.filter { unit in
            (unit.from.map { $0.year <= year } ?? true) && (unit.to.map { $0.year >= year } ?? true)
        }.map(\.id)
        return (own + Set(used).subtracting(own).sorted())
    }
}
