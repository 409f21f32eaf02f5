import CertFlowCore
import CertFlowStore
import Foundation

/// What came of a scenario.
package struct ScenarioReport: Sendable {
    package let scenario: Scenario
    /// Lines that did not follow as written.
    package let differences: [ScenarioDifference]
    /// What each line came to, as a last column would say it; by line number.
    package let followed: [Int: String]
    package let trace: ScenarioTrace

    package var isAsWritten: Bool { differences.isEmpty }
}

/// Plays scenarios of one pack.
package struct ScenarioRunner: Sendable {
    private let stage: ScenarioStage

    package init(_ stage: ScenarioStage) { self.stage = stage }

    /// Plays a scenario on a register of its own.
    ///
    /// - Parameters:
    ///   - scenario: The story.
    ///   - goesOn: Whether the story goes on after a line that does not follow as written, as it must for
    ///     the last columns to be recorded; what comes after such a line mostly fails with it.
    /// - Returns: The report, with the differences of the first such line.
    /// - Throws: ``InputProblems`` when a line makes no sense, and faults.
    package func run(_ scenario: Scenario, goesOn: Bool = false) throws -> ScenarioReport {
        let player = try begin(scenario)
        var differences: [ScenarioDifference] = []
        var followed: [Int: String] = [:]
        for step in scenario.steps {
            let line = step.place.line
            // Several cases on one line are one step of the story.
            if !goesOn, let failed = differences.first?.place.line, failed != line { break }
            let outcome = try player.play(step)
            differences += try player.differences(step, outcome)
            let text = player.followsText(outcome)
            // Several cases on one line share one last column, or have none.
            followed[line] = (followed[line] ?? text) == text ? text : ""
        }
        return ScenarioReport(
            scenario: scenario, differences: differences, followed: followed,
            trace: try player.trace())
    }

    /// A player that stands before the first step: what goes before has been played.
    func begin(_ scenario: Scenario) throws -> ScenarioPlayer {
        let chain = try ScenarioChain(scenario, stage: stage)
        let overlay = try ScenarioSettings(pack: stage.pack).overlay(chain.settings)
        let player = try ScenarioPlayer(try stage.register(overlay: overlay))
        for (earlier, alias, next) in chain.earlier {
            try player.begin(earlier)
            for step in earlier.steps { _ = try player.play(step) }
            try player.rename(main: alias, for: next)
        }
        try player.begin(scenario)
        return player
    }
}

/// A scenario and those that go before it.
struct ScenarioChain {
    /// Each earlier scenario with the alias its main case gets, and the programme that follows.
    private(set) var earlier: [(Scenario, String, ProgrammeID)] = []
    /// Later settings win.
    private(set) var settings: [Scenario.Setting] = []

    private static let longest = 8

    init(_ scenario: Scenario, stage: ScenarioStage) throws {
        var current = scenario
        var seen = [Self.key(scenario.path)]
        var all = scenario.settings
        while let next = try Self.before(current, stage) {
            guard !seen.contains(Self.key(next.path)) || next.path.isEmpty,
                seen.count <= Self.longest
            else {
                throw InputProblems([
                    InputProblem(
                        current.after?.place ?? Place(path: current.path, line: 1, column: 1),
                        "after 绕回了自己，或先后超过 \(Self.longest) 个",
                        "‘after’ comes back to itself, or more than \(Self.longest) go before")
                ])
            }
            seen.append(Self.key(next.path))
            earlier.insert((next, current.after?.alias ?? "before", current.programme), at: 0)
            all = next.settings.filter { old in !all.contains { $0.name == old.name } } + all
            current = next
        }
        settings = all
    }

    private static func key(_ path: String) -> String {
        URL(fileURLWithPath: path).standardizedFileURL.path
    }

    private static func before(_ scenario: Scenario, _ stage: ScenarioStage) throws -> Scenario? {
        if let after = scenario.after {
            let folder = URL(fileURLWithPath: scenario.path).deletingLastPathComponent()
            let file = URL(path: after.file, within: folder)
            let shown = URL(fileURLWithPath: file.path).relativePath
            guard FileManager.default.fileExists(atPath: file.path) else {
                throw InputProblems([
                    InputProblem(
                        after.place, "没有用例文件“\(after.file)”",
                        "there is no scenario ‘\(after.file)’")
                ])
            }
            return try Scenario.read(try TextFile.read(file, shownAs: shown), path: shown)
        }
        guard scenario.isOpenedBySample else { return nil }
        return try stage.opening(of: scenario)
    }
}
