package import CertFlow
package import CertFlowCore
import Foundation

/// A rehearsal register of its own with the Xi'an pack, at times that the test names.
package final class TestOffice {
    package let place: ScratchPlace
    package let engine: Engine
    package let pack: Pack
    package private(set) var moment: Moment
    package let registerPlace: RegisterPlace

    /// Which values lie over the pack.
    package enum Values: String, Sendable {
        /// Nothing: what no source states is unset.
        case bare
        /// Periods only; the product reward stays unset.
        case periods = "Examples/wizard/policy-periods-only.yaml"
        /// Everything that the example year uses.
        case example = "Examples/xian-2026/policy-example.yaml"
    }

    package init(_ values: Values = .example, on day: String = "2026-03-02", seed: UInt64 = 1)
        throws
    {
        place = try ScratchPlace()
        let overlays = values == .bare ? [] : [Repository.path(values.rawValue)]
        moment = try Self.moment(day, "09:00")
        registerPlace = RegisterPlace(place.url.appending(path: "register").path)
        engine = try Engine.create(
            RegisterPlan(
                pack: Repository.path("Workflows/xian"), overlays: overlays, seed: seed,
                isProved: false),
            at: registerPlace, clock: .fixed(moment.instant))
        pack = try engine.pack()
    }

    /// Works on a register that is there; `known` packs need not be read again.
    package init(
        joining register: RegisterPlace, papers: ScratchPlace, known: [Pack] = [],
        on day: String = "2026-03-02"
    ) throws {
        place = papers
        registerPlace = register
        moment = try Self.moment(day, "09:00")
        engine = try Engine(opening: register, clock: .fixed(moment.instant), known: known)
        pack = try engine.pack()
    }

    private struct NoMoment: Error {}

    private static func moment(_ day: String, _ time: String) throws -> Moment {
        guard let day = Day(day), let time = LocalTime(time),
            let moment = Moment(day: day, time: time, offsetSeconds: 8 * 3600)
        else { throw NoMoment() }
        return moment
    }

    /// Moves the clock on; the office's morning unless a time is named.
    package func on(_ day: String, _ time: String = "09:00") throws {
        moment = try Self.moment(day, time)
    }

    /// The same, to a moment.
    package func on(_ moment: Moment) { self.moment = moment }

    @discardableResult
    package func perform(
        _ command: Command, by actor: ActorID, id: CommandID? = nil
    ) throws -> [Entry] {
        try engine.perform(command, by: actor, id: id, at: moment)
    }

    package func openRound(
        _ programme: ProgrammeID = "patent-intensive-product", closes: String = "2026-09-15"
    ) throws {
        guard let opens = Day("2026-03-02"), let last = Day(closes) else { throw NoMoment() }
        try perform(
            .openRound(
                OpenRound(
                    programme: programme, year: 2026, dataYear: 2025, opensOn: opens,
                    closesOn: last, closesAt: LocalTime(minutes: 17 * 60),
                    fairCompetition: "示例〔2026〕1号，不妨碍公平竞争")), by: "decision-clerk")
    }

    /// Files answers typed as a person would; the applicant itself unless somebody is named.
    @discardableResult
    package func file(
        _ programme: ProgrammeID, _ answers: [String: String], about: CaseID? = nil,
        by actor: ActorID? = nil
    ) throws -> CaseID {
        let entries = try engine.file(
            try draft(programme, answers, about: about), by: actor, at: moment)
        return CaseID(stringLiteral: entries.first?.subject.id ?? "none")
    }

    /// An application with answers typed as a person would.
    package func draft(
        _ programme: ProgrammeID, _ answers: [String: String], about: CaseID? = nil
    ) throws -> FilingDraft {
        guard let workflow = pack.workflow(programme) else { throw NoMoment() }
        var facts = Facts()
        for (name, text) in answers {
            let fact = FactName(stringLiteral: name)
            guard let question = workflow.question(fact) else { throw Refusal.notTaken([fact]) }
            facts[fact] = try question.parse(text, office: pack.office)
        }
        return FilingDraft(
            label: nil, submission: Submission(programme: programme, facts: facts, about: about),
            submitsOn: nil, submitsAt: nil, place: Place(path: "test", line: 1, column: 1),
            folder: place.url)
    }

    /// Does an event on a case; arguments as on the command line.
    package func act(
        _ event: EventName, _ id: CaseID, by actor: ActorID, _ arguments: [String: String] = [:]
    ) throws {
        try perform(try command(event, id, arguments), by: actor)
    }

    /// The command of an event on a case.
    package func command(
        _ event: EventName, _ id: CaseID, _ arguments: [String: String] = [:]
    ) throws -> Command {
        let workflow = try engine.workflow(of: try engine.existing(id))
        let act = try ActReader(workflow: workflow, office: pack.office).act(event, arguments)
        return .act(OnCase(id: id, act: act))
    }

    package func state(_ id: CaseID) throws -> StateID { try engine.existing(id).state }
}
