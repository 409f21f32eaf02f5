import CertFlowCore
import CertFlowStore
import Foundation

/// One line of a generated story.
struct GeneratedLine: Hashable {
    let day: Day
    /// Empty for `until`.
    var who = ""
    var role = ""
    /// Alias, event and words.
    var does = ""
    var rows: [String] = []

    var isUntil: Bool { does.isEmpty }

    /// The line without its last column.
    var text: String { isUntil ? "until \(day.iso)" : "\(day.iso)  \(who)  \(role)  \(does)" }

    func adding(_ words: String) -> GeneratedLine {
        var line = self
        line.does += " \(words)"
        return line
    }

    /// The same step for another case in front of the main one.
    func alsoFor(_ alias: String) -> GeneratedLine {
        guard !isUntil, !does.hasPrefix("@"), !ScenarioStep.isOffices(does) else { return self }
        var line = self
        line.does = "@\(alias),@\(Scenario.mainAlias) \(does)"
        return line
    }
}

/// A story in the making: its register and where it stands.
final class GeneratorWorld {
    let player: ScenarioPlayer
    private var count: Int

    init(_ player: ScenarioPlayer, count: Int = 0) {
        self.player = player
        self.count = count
    }

    /// The same story on a register of its own.
    func fork() throws -> GeneratorWorld {
        let copy = try player.register.copied()
        return GeneratorWorld(
            try ScenarioPlayer(copy, story: player.story), count: count)
    }

    /// Plays a line; one that names several cases is played for each, the main one last.
    @discardableResult
    func play(_ line: GeneratedLine) throws -> StepOutcome {
        count += 1
        let steps = try steps(line)
        var outcome: StepOutcome?
        for step in steps {
            outcome = try player.play(step)
            if outcome?.refusal != nil { break }
        }
        guard let outcome else { throw EngineFault.document("no step") }
        return outcome
    }

    private func steps(_ line: GeneratedLine) throws -> [ScenarioStep] {
        let words = try ScenarioWords(line.text, path: "generated", number: count)
        var steps = try StepReader(line: line.text, words: words).steps()
        guard !line.rows.isEmpty, let last = steps.indices.last else { return steps }
        for row in line.rows {
            let words = try ScenarioWords(row, path: "generated", number: count).before
            let alias = words.dropFirst(2).first { $0.text.hasPrefix("@") }
            steps[last].rows.append(
                ScenarioStep.Row(
                    serial: words.dropFirst().first?.text ?? "1",
                    alias: alias.map { String($0.text.dropFirst()) },
                    words: words.dropFirst(2).filter { $0 != alias }, place: words[0].place))
        }
        return steps
    }

    /// The main case, when it is open.
    func main() throws -> Case? {
        try player.story.id(Scenario.mainAlias).map { try player.engine.existing($0) }
    }

    var today: Day { player.story.today ?? .first }

    /// The next working day.
    func tomorrow() throws -> Day {
        try player.pack.calendar.adding(workingDays: 1, after: today).due
    }

    /// What tells one situation from another: state, way back, corrections, scores, links, reward, notice.
    func key() throws -> String {
        guard let current = try main() else { return "not open" }
        let links = try player.engine.links(of: current.id)
            .map { "\($0.programme) \($0.state)" }.sorted().joined(separator: ",")
        return [
            current.state.rawValue, current.returnTo?.rawValue ?? "", "\(current.corrections)",
            "\(current.scores.count)", current.assessment?.outcome.rawValue ?? "", links,
        ].joined(separator: "|")
    }
}

extension ScenarioStep {
    /// Whether the words begin with an event of a round, a notice or a list.
    static func isOffices(_ does: String) -> Bool {
        officeEvents.dropFirst().contains { does.hasPrefix($0) }
    }
}
