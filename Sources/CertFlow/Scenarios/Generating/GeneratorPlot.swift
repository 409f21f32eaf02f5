import CertFlowCore

/// A generated story: its head, and its lines without their last columns.
struct GeneratorPlot {
    /// What goes before: a story of another programme that ends where this one begins.
    final class Prelude {
        let plot: GeneratorPlot

        init(_ plot: GeneratorPlot) { self.plot = plot }
    }

    let programme: ProgrammeID
    /// `set …` lines.
    var settings: [String]
    /// Whether a round is opened.
    let needsRound: Bool
    /// `case …` lines.
    var cases: [String] = []
    let prelude: Prelude?
    /// A `facts …` line, where an ordinary sample does not get far enough.
    var facts: String?
    var lines: [GeneratedLine] = []

    /// The alias of the main case of the prelude.
    static let parent = "parent"
    /// The file name of the prelude beside the others.
    static let preludeFile = "opening.txt"

    /// The head lines; `start` keeps the day when the first line is relative.
    var head: [String] {
        ["programme \(programme)"]
            + (prelude == nil ? [] : ["after \(Self.preludeFile) as \(Self.parent)"])
            + settings + (needsRound ? ["round sample"] : []) + [facts].compactMap { $0 }
            + cases
    }

    /// A world that stands before the first line.
    func world(on stage: ScenarioStage) throws -> GeneratorWorld {
        let own = try Self.headScenario(head.filter { !$0.hasPrefix("after ") })
        let earlier = try prelude.map { try Self.headScenario($0.plot.head) }
        let known = own.settings.map(\.name)
        let settings =
            (earlier?.settings ?? []).filter { !known.contains($0.name) } + own.settings
        let overlay = try ScenarioSettings(pack: stage.pack).overlay(settings)
        let player = try ScenarioPlayer(try stage.register(overlay: overlay))
        let world = GeneratorWorld(player)
        if let prelude, let earlier {
            try player.begin(earlier)
            for line in prelude.plot.lines { try world.play(line) }
            try player.rename(main: Self.parent, for: programme)
        }
        try player.begin(own)
        return world
    }

    /// A world in which every line has been played; `nil` when one of them is refused.
    func played(on stage: ScenarioStage) throws -> GeneratorWorld? {
        let world = try world(on: stage)
        for line in lines where try world.play(line).refusal != nil { return nil }
        return world
    }

    private static func headScenario(_ lines: [String]) throws(InputProblems) -> Scenario {
        var reader = ScenarioReader(path: "")
        for (index, line) in lines.enumerated() { reader.take(line, number: index + 1) }
        return try reader.finished(needsSteps: false)
    }
}

extension GeneratorWorld {
    /// Makes `case …` lines known.
    func declare(_ cases: [String]) throws {
        for line in cases {
            let words = try ScenarioWords(line, path: "", number: 1).before
            var head = ScenarioHead()
            try head.take(words[0], Array(words.dropFirst()))
            for found in head.cases { player.story.heads[found.alias] = found }
        }
    }
}
