/// Which cases a person may see.
///
/// An officer sees the cases of the units that the roles held today are for, all of them with a role for the whole
/// city; an applicant sees its own. Where a conflict is known (回避) a case is not shown at all.
package struct CaseSight: Hashable, Sendable {
    /// `nil` for every unit.
    package let units: Set<UnitID>?
    /// The credit code of the applicant whose own cases are seen.
    package let applicant: String?
    /// Credit codes of enterprises whose cases are not shown.
    package let conflicts: Set<String>

    /// Everything, as for the office as a whole.
    package static let everything = CaseSight(units: nil, applicant: nil, conflicts: [])

    private init(units: Set<UnitID>?, applicant: String?, conflicts: Set<String>) {
        self.units = units
        self.applicant = applicant
        self.conflicts = conflicts
    }

    package init(of actor: Actor, on day: Day) {
        let held = actor.holdings.filter { $0.isHeld(on: day) }
        let offices = held.filter { $0.role != .applicant }
        units =
            offices.contains { $0.unit == nil } ? nil : Set(offices.compactMap(\.unit))
        applicant = offices.count < held.count ? actor.id.rawValue : nil
        conflicts = Set(actor.conflicts)
    }

    package func sees(_ current: Case) -> Bool {
        if current.creditCode == applicant { return true }
        return !conflicts.contains(current.creditCode) && units?.contains(current.unit) ?? true
    }
}
