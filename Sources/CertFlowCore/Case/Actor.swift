/// A person who acts, with the roles held and where.
package struct Actor: Hashable, Sendable, Codable {
    package struct Holding: Hashable, Sendable, Codable {
        package let role: RoleID
        /// The reporting unit the role is for; `nil` for the whole city.
        package let unit: UnitID?
        package let from: Day?
        package let to: Day?

        package init(role: RoleID, unit: UnitID?, from: Day?, to: Day?) {
            self.role = role
            self.unit = unit
            self.from = from
            self.to = to
        }

        package func isHeld(on day: Day) -> Bool {
            (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
        }
    }

    package let id: ActorID
    package let name: String
    package let holdings: [Holding]
    /// Credit codes of enterprises that the actor is bound to and may not judge (回避).
    package let conflicts: [String]

    package init(id: ActorID, name: String, holdings: [Holding], conflicts: [String]) {
        self.id = id
        self.name = name
        self.holdings = holdings
        self.conflicts = conflicts
    }

    package func holds(_ role: RoleID, on day: Day) -> Bool {
        holdings.contains { $0.role == role && $0.isHeld(on: day) }
    }

    /// Whether a holding of `role` covers the reporting unit.
    package func covers(_ unit: UnitID, as role: RoleID, on day: Day) -> Bool {
        holdings.contains {
            $0.role == role && $0.isHeld(on: day) && ($0.unit == nil || $0.unit == unit)
        }
    }
}
