import CertFlow
import CertFlowCore
import Foundation

/// What somebody should look at after a publication; none of it stands in its way.
struct PublicationWarnings {
    let engine: Engine
    let console: Console

    /// A line each, for the pack in a folder with the scenarios beside its programmes.
    func lines(_ folder: URL) throws -> [Bilingual] {
        try scenarios(folder) + roles()
    }

    /// Roles that nobody holds, with the command that gives one.
    private func roles() throws -> [Bilingual] {
        let pack = try engine.officePack()
        return try engine.unheldRoles(of: pack).map { role in
            let unit = role.level == .district ? "@UNIT" : ""
            let command = "certflow actor add ID --name NAME --role \(role.id)\(unit)"
            return Bilingual(
                zh: "没有人持有新版本所需的角色“\(role.title.zh)”（\(role.id)）；登记：\(command)",
                en:
                    "Nobody holds the role ‘\(role.title.en)’ (\(role.id)), which the new revision needs; to grant it: \(command)"
            )
        }
    }

    /// Scenarios that do not follow as they are written.
    private func scenarios(_ folder: URL) throws -> [Bilingual] {
        let suite = try ScenarioSuite(folder)
        guard !suite.files.isEmpty else { return [] }
        let runner = ScenarioRunner(try suite.stage())
        var progress = ScreenProgress(
            help("演练用例", "Playing scenarios"), total: suite.files.count, console)
        defer { progress.finish() }
        var failed: [Bilingual] = []
        for file in suite.files {
            defer { progress.advance() }
            do {
                let report = try runner.run(try suite.scenario(file))
                if let first = report.differences.first { failed.append(first.sentence) }
            } catch let problems as InputProblems {
                failed += problems.problems.prefix(1).map(\.sentence)
            }
        }
        return failed.map {
            Bilingual(
                zh: "用例与新版本不符：\($0.zh)",
                en: "A scenario does not hold in the new revision: \($0.en)")
        } + (failed.isEmpty ? [] : [advice(folder)])
    }

    private func advice(_ folder: URL) -> Bilingual {
        let command = "certflow programme test \(folder.relativePath)"
        return Bilingual(zh: "逐行核对：\(command)", en: "To look at each: \(command)")
    }
}
