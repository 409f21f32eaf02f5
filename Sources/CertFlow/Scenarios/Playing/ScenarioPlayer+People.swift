import CertFlowCore
import CertFlowStore

extension ScenarioPlayer {
    /// Who a line means: `applicant`, `@alias` (its applicant), `someone` of the role, or an actor's id.
    func person(
        _ step: ScenarioStep, on current: Case?, unit: String? = nil
    ) throws -> ActorID {
        switch step.who {
        case "applicant":
            guard let current else {
                throw problem(
                    step.place, "这一步不由申报人办理，写操作人或 someone",
                    "no applicant does this; write an actor or ‘someone’")
            }
            return ActorID(stringLiteral: current.creditCode)
        case "someone":
            return try someone(
                RoleID(stringLiteral: step.role), on: current,
                unit: unit.flatMap { UnitID(rawValue: $0) }, step)
        case let who where who.hasPrefix("@"):
            let other = try engine.existing(try known(String(who.dropFirst()), step.place))
            return ActorID(stringLiteral: other.creditCode)
        case let who: return try named(who, step)
        }
    }

    private func named(_ who: String, _ step: ScenarioStep) throws -> ActorID {
        let actors = try engine.actors()
        guard let actor = actors.first(where: { $0.id.rawValue == who }) else {
            let near = NearestName.find(who, among: actors.map(\.id.rawValue))
            throw problem(
                step.place, "没有操作人“\(who)”\(near.zhHint)；可在开头用 actor 登记",
                "there is no actor ‘\(who)’\(near.enHint); an ‘actor’ line in the head adds one")
        }
        let roles = actor.holdings.map(\.role.rawValue).uniqued
        guard roles.contains(step.role) else {
            throw problem(
                step.place, "\(who) 不担任 \(step.role)，担任：\(roles.joined(separator: "、"))",
                "\(who) does not hold \(step.role) but \(roles.joined(separator: ", "))")
        }
        return actor.id
    }

    /// A person who holds the role for the case, free of conflicts; one who acted in it before comes first.
    private func someone(
        _ role: RoleID, on current: Case?, unit: UnitID?, _ step: ScenarioStep
    ) throws -> ActorID {
        guard pack.office.role(role) != nil else {
            let near = NearestName.find(
                role.rawValue, among: pack.office.roles.map(\.id.rawValue))
            throw problem(
                step.place, "没有角色“\(role)”\(near.zhHint)",
                "there is no role ‘\(role)’\(near.enHint)")
        }
        let today = try story.today ?? Self.usualStart(pack)
        let parent = try current?.parent.map { try engine.existing($0) }
        let isIndependent = try current.map { try engine.workflow(of: $0).isIndependent } ?? false
        let isScore = step.event == "score"
        func fits(_ actor: Actor) -> Bool {
            guard actor.id != ScenarioStage.clerkID, actor.holds(role, on: today) else {
                return false
            }
            if let unit = current?.unit ?? unit, !actor.covers(unit, as: role, on: today) {
                return false
            }
            guard let current else { return true }
            let acted = current.participants.contains {
                $0.actor == actor.id && ($0.role != role || isScore)
            }
            let actedBefore =
                isIndependent
                && parent?.participants.contains { $0.actor == actor.id } ?? false
            return !acted && !actedBefore && !actor.conflicts.contains(current.creditCode)
        }
        let fitting = try ordered(engine.actors()).filter(fits)
        let acted = fitting.first { actor in
            current?.participants.contains { $0.actor == actor.id } ?? false
        }
        if let found = acted ?? fitting.first { return found.id }
        return try invented(role)
    }

    /// The pack's people in the order of its file, then those of the scenario.
    private func ordered(_ actors: [Actor]) -> [Actor] {
        let order = Dictionary(
            pack.actors.enumerated().map { ($0.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        return actors.sorted {
            (order[$0.id] ?? Int.max, $0.id.rawValue) < (order[$1.id] ?? Int.max, $1.id.rawValue)
        }
    }

    private func invented(_ role: RoleID) throws -> ActorID {
        let known = Set(try engine.actors().map(\.id))
        var number = 1
        while known.contains(ActorID(stringLiteral: "\(role)-\(number)")) { number += 1 }
        let id = ActorID(stringLiteral: "\(role)-\(number)")
        try engine.perform(
            .addActor(
                Actor(
                    id: id, name: "示例·\(id)",
                    holdings: [Actor.Holding(role: role, unit: nil, from: nil, to: nil)],
                    conflicts: [])), by: ScenarioStage.clerkID, at: engine.now())
        return id
    }

    /// A holder of a duty's role.
    func holder(of role: RoleID) throws -> ActorID {
        let found = try ordered(engine.actors()).first { actor in
            actor.id != ScenarioStage.clerkID && actor.holdings.contains { $0.role == role }
        }
        return try found?.id ?? invented(role)
    }

    func add(_ head: Scenario.ActorHead) throws {
        let roles = pack.office.roles.map(\.id.rawValue)
        for role in head.roles where !roles.contains(role) {
            let near = NearestName.find(role, among: roles)
            throw problem(
                head.place, "没有角色“\(role)”\(near.zhHint)",
                "there is no role ‘\(role)’\(near.enHint)")
        }
        if let unit = head.unit, pack.office.unit(UnitID(stringLiteral: unit)) == nil {
            let near = NearestName.find(unit, among: pack.office.units.map(\.id.rawValue))
            throw problem(
                head.place, "没有区县“\(unit)”\(near.zhHint)",
                "there is no unit ‘\(unit)’\(near.enHint)")
        }
        let conflicts = head.conflicts.map { conflict in
            conflict.hasPrefix("@")
                ? SampleCodes.creditCode(number(of: String(conflict.dropFirst()))) : conflict
        }
        let actor = Actor(
            id: ActorID(stringLiteral: head.id), name: head.name ?? "示例·\(head.id)",
            holdings: head.roles.map {
                Actor.Holding(
                    role: RoleID(stringLiteral: $0),
                    unit: head.unit.flatMap { UnitID(rawValue: $0) },
                    from: nil, to: nil)
            }, conflicts: conflicts)
        try engine.perform(.addActor(actor), by: ScenarioStage.clerkID, at: engine.now())
    }
}
