/// What the identifiers of the model identify; none of these types has values.
package enum Naming {
    package enum State {}
    package enum Event {}
    package enum Role {}
    package enum Fact {}
    package enum Parameter {}
    package enum Programme {}
    package enum Unit {}
    package enum Round {}
    package enum Notice {}
    package enum OfficialList {}
    package enum RewardRule {}
    package enum Table {}
    package enum Command {}
    package enum Migration {}
}

package typealias StateID = Identifier<Naming.State>
package typealias EventName = Identifier<Naming.Event>
package typealias RoleID = Identifier<Naming.Role>
package typealias FactName = Identifier<Naming.Fact>
package typealias ParameterName = Identifier<Naming.Parameter>
package typealias ProgrammeID = Identifier<Naming.Programme>
/// A reporting unit (填报单位): a district, a county or a development zone.
package typealias UnitID = Identifier<Naming.Unit>
package typealias RoundID = Identifier<Naming.Round>
package typealias NoticeID = Identifier<Naming.Notice>
package typealias ListID = Identifier<Naming.OfficialList>
package typealias RewardRuleID = Identifier<Naming.RewardRule>
package typealias TableName = Identifier<Naming.Table>
package typealias CommandID = Identifier<Naming.Command>
package typealias MigrationID = Identifier<Naming.Migration>
package typealias CaseID = Identifier<Case>
package typealias ActorID = Identifier<Actor>

extension Identifier where Subject == Naming.Role {
    /// Who files; the actor's name is the credit code.
    package static var applicant: RoleID { "applicant" }
    /// The clock: what `tick` and the passing of days do.
    package static var clock: RoleID { "clock" }
    /// An official list that another authority published.
    package static var list: RoleID { "list" }
    /// A decision taken on a round as a whole.
    package static var round: RoleID { "round" }
    /// A public notice that covers several cases.
    package static var notice: RoleID { "notice" }
    /// The parent case of a linked case.
    package static var link: RoleID { "link" }

    /// The roles that no person holds.
    package static var drivers: [RoleID] { [.clock, .list, .round, .notice, .link] }
}
