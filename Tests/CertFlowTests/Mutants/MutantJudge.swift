import CertFlow
import CertFlowCore
import CertFlowDefinition
import CertFlowTestSupport
import Foundation

/// What becomes of a mutant.
enum MutantFate: Hashable, Sendable {
    /// Refused when it is read, by the rule.
    case rejected(String)
    /// A property is refuted.
    case refuted(String)
    /// A scenario does not follow as written.
    case killed(String)
    case survived
}

/// A pack whose mutants are judged: read once, its scenarios too.
struct MutantJudge: Sendable {
    let pack: String
    let source: PackSource
    let programmes: [String]
    let roles: [String]
    private let scenarios: [(file: String, scenario: Scenario)]

    static let all: Result<[MutantJudge], any Error> = Result {
        try WalkPack.names().map(MutantJudge.init)
    }

    init(_ pack: String) throws {
        self.pack = pack
        let folder = Repository.path("Workflows/\(pack)")
        source = try PackSource.read(folder: folder.path)
        let read = try PackReader.read(source, digest: "mutants").get()
        programmes = read.workflows.map(\.id.rawValue)
        roles = read.office.roles.map(\.id.rawValue)
        let suite = try ScenarioSuite(folder)
        scenarios = try suite.files.map { ($0.path, try suite.scenario($0)) }
    }

    func maker(_ programme: String) throws -> MutantMaker {
        try MutantMaker(pack: pack, programme: programme, roles: roles, source)
    }

    func fate(_ mutant: Mutant) throws -> MutantFate {
        let changed = source.replacing(mutant.path, with: Array(mutant.text.utf8))
        let report = ProgrammeCheck(changed, part: mutant.programme).report
        if let found = refused(report, refuted: false) { return .rejected(found) }
        if let found = refused(report, refuted: true) { return .refuted(found) }
        // The reading of a part does not look at the rest of the pack.
        let whole = ProgrammeCheck(changed).report
        if let found = refused(whole, refuted: false) { return .rejected(found) }
        if let found = refused(whole, refuted: true) { return .refuted(found) }
        return try played(mutant, changed).map(MutantFate.killed) ?? .survived
    }

    /// What the reader has against other texts for some files.
    func mistakes(in texts: [(key: String, value: String)]) -> [String] {
        let changed = texts.reduce(source) { $0.replacing($1.key, with: Array($1.value.utf8)) }
        return PackReader.check(changed).errors.map(\.description)
    }

    private func refused(_ report: ProgrammeReport, refuted: Bool) -> String? {
        let all = refuted ? report.proofs.flatMap(\.failures) : report.findings.all
        return all.first { $0.severity == .error }?.rule.rawValue
    }

    /// The scenario that does not follow: the programme's own first, then those that name it.
    private func played(_ mutant: Mutant, _ changed: PackSource) throws -> String? {
        let runner = ScenarioRunner(try ScenarioStage(changed))
        let own = scenarios.filter { $0.file.contains("/\(mutant.programme)/scenarios/") }
        let others = scenarios.filter { file, scenario in
            !file.contains("/\(mutant.programme)/scenarios/")
                && mentions(file, scenario, mutant.programme)
        }
        for (file, scenario) in own + others {
            let name = file.components(separatedBy: "/Workflows/").last ?? file
            do {
                if !(try runner.run(scenario)).isAsWritten { return name }
            } catch {
                return "\(name): \(error)"
            }
        }
        return nil
    }

    private func mentions(_ file: String, _ scenario: Scenario, _ programme: String) -> Bool {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return false }
        return text.contains(programme)
            || scenario.after.map { $0.file.contains(programme) } ?? false
    }
}
