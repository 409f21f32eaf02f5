import CertFlowCore

/// Invents a case that stands in a state, without asking any rule.
struct SampleCase {
    struct NoSuchState: Error { let state: StateID }

    let pack: Pack

    /// A case with everything that matters at the call.
    func make(
        _ id: CaseID, of programme: ProgrammeID, in state: StateID, enterprise: String = "示例企业",
        code: String = "91610131MA6U00018X", unit: UnitID = "gaoxin", product: String? = nil,
        year: Int = 2026, round: RoundID? = nil, parent: CaseID? = nil, filedOn: Day,
        enteredOn: Day? = nil, facts: [FactName: FactValue] = [:], opinions: [Opinion] = [],
        due: Day? = nil, numbers: [String: String] = [:], corrections: Int = 0,
        assessment: Assessment? = nil, notice: NoticeID? = nil
    ) throws -> Case {
        guard let found = pack.workflow(programme)?.state(state) else {
            throw NoSuchState(state: state)
        }
        let day = enteredOn ?? filedOn
        var move = CaseMoved(
            id: id, version: 1, event: "invented", from: nil, to: found, on: day, current: nil)
        move.facts = Facts(facts)
        move.opinion = opinions.first
        move.numbers = numbers
        move.corrections = corrections
        move.assessment = assessment
        move.notice = notice
        move.deadline = due.map {
            Deadline(
                state: state, startedOn: day, length: 5, unit: .workingDay, due: $0,
                isProvisional: false, end: .mark)
        }
        var current = Case(
            CaseOpened(
                id: id, programme: programme, revision: pack.digest, creditCode: code,
                enterprise: enterprise, unit: unit, product: product.map { "\(code)|\($0)|" },
                productName: product, year: year, round: round, parent: parent, filedOn: filedOn,
                move: move))
        for (index, opinion) in opinions.dropFirst().enumerated() {
            var next = CaseMoved(
                id: id, version: index + 2, event: opinion.event, from: state, to: found, on: day,
                current: current)
            next.opinion = opinion
            current = current.applying(next)
        }
        return current
    }

    /// The title that a case holds from a day on.
    func title(
        _ kind: String, of current: Case, on day: Day, document: String? = nil,
        serial: String? = nil
    ) -> TitleGranted {
        TitleGranted(
            kind: kind, programme: current.programme, creditCode: current.creditCode,
            enterprise: current.enterprise, unit: current.unit, product: current.product,
            productName: current.productName, on: day, document: document, serial: serial,
            caseID: current.id)
    }
}

extension Day {
    /// A day of 2026.
    static func sample(_ month: Int, _ day: Int, _ year: Int = 2026) -> Day {
        Day(year: year, month: month, day: day) ?? .first
    }
}

extension Opinion {
    static func sample(
        _ event: EventName, by role: RoleID, on day: Day, reason: String? = nil,
        ground: String? = nil
    ) -> Opinion {
        Opinion(
            on: day, actor: "somebody", role: role, event: event, opinion: nil, reason: reason,
            ground: ground)
    }
}
