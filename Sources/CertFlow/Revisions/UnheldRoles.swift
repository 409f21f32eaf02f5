package import CertFlowCore
import CertFlowStore

extension Engine {
    /// Roles that the workflows of a pack need and that nobody of the register holds today, in the order of
    /// the office; applicants come by themselves.
    package func unheldRoles(of pack: Pack) throws -> [Office.Role] {
        let today = now().day
        let held = try Set(actors().flatMap(\.holdings).filter { $0.isHeld(on: today) }.map(\.role))
        let needed = Set(
            pack.workflows.flatMap { workflow in
                workflow.transitions.flatMap(\.roles) + workflow.states.compactMap(\.owner)
                    + [workflow.panel?.role].compactMap(\.self)
            })
        return pack.office.roles.filter {
            $0.level != .applicant && needed.contains($0.id) && !held.contains($0.id)
        }
    }
}
