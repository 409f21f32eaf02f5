import CertFlowCore
import CertFlowDefinition
import CertFlowTestSupport
import Foundation
import Testing

@Suite("A broken definition")
struct BrokenDefinitionTests {
    /// The small pack under its normal paths.
    private static func sample() throws -> PackSource {
        let files = try PackSource.read(folder: Repository.path(BrokenDefinition.pack).path).files
        return PackSource(files.map { .init(path: $0.path, shownPath: $0.path, bytes: $0.bytes) })
    }

    private func report(_ broken: BrokenDefinition) throws -> ProgrammeReport {
        let source = try Self.sample()
        let text = try #require(broken.changed(Xian.text(broken.path, of: source)))
        return ProgrammeCheck(source.replacing(broken.path, with: text)).report
    }

    @Test("is found, with its place, what to do, and the shortest counter-example")
    func found() throws {
        for broken in try BrokenDefinition.all() {
            let report = try report(broken)
            let all = report.findings.all + report.proofs.flatMap(\.failures)
            let text = [\Bilingual.zh, \Bilingual.en].map { language in
                all.map { "\($0.severity.rawValue) \($0.rule.rawValue) \($0.line(language))" }
                    .joined(separator: "\n") + "\n"
            }.joined(separator: "\n")
            try expectGolden(text, "broken/expected/\(broken.name).txt")
            for (index, scenario) in all.compactMap(\.scenario).enumerated() {
                try expectGolden(
                    scenario, "broken/expected/\(broken.name)-\(index + 1).scenario.txt")
            }
        }
    }

    @Test("is refuted by the property that its file is named after")
    func named() throws {
        for broken in try BrokenDefinition.all() {
            guard let rule = DiagnosticRule(rawValue: broken.name) else { continue }
            let report = try report(broken)
            let errors = report.proofs.flatMap(\.failures).filter { $0.severity == .error }
            // A table with a gap is refused before anything is explored.
            let isFound = errors.contains { $0.rule == rule } || rule == .tablesComplete
            #expect(isFound, "\(broken.name)")
            #expect(report.findings.hasErrors == (rule == .tablesComplete), "\(broken.name)")
        }
    }

    @Test("stands for every property that the checker knows")
    func complete() throws {
        let names = Set(try BrokenDefinition.all().map(\.name))
        let report = ProgrammeCheck(try Self.sample()).report
        let rules = Set(report.proofs.flatMap { $0.proof.proofs.map(\.rule.rawValue) })

        #expect(rules.count == 17)
        #expect(rules.subtracting(names) == [])
    }

    @Test("is only what was changed: the pack as it stands is proved")
    func base() throws {
        let report = ProgrammeCheck(try Self.sample()).report

        #expect(report.findings.lines(\.en) == [])
        #expect(report.proofs.flatMap(\.failures).map { $0.line(\.en) } == [])
        #expect(report.proofs.map(\.proof.programme) == ["award", "national", "objection"])
        #expect(report.proofs.allSatisfy { $0.proof.count(.proved) == $0.proof.proofs.count })
    }

    @Test("that cannot be judged is left open, and names the part of the guard and its place")
    func open() throws {
        let broken = try #require(BrokenDefinition.all().first { $0.name == "undecided" })
        let failures = try report(broken).proofs.flatMap(\.failures)

        #expect(!failures.isEmpty)
        #expect(failures.allSatisfy { $0.severity == .warning })
        #expect(
            failures.allSatisfy { $0.hint?.en.contains("string length(enterpriseName)") == true })
    }
}
