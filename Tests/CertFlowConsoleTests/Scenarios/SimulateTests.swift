import CertFlow
import CertFlowConsole
import CertFlowTestSupport
import Foundation
import Testing

@Suite("Simulating a programme")
struct SimulateTests {
    /// An application is supplemented, accepted and withdrawn, with a refusal and a step back on the way.
    private static func script(save: String) -> [ScriptedTerminal.Step] {
        [
            "help", "do submit", "do accept", "do requestSupplement sample", "facts", "wait 2",
            "do resubmit", "do accpet", "do accept ground=呈批表〔2026〕1号", "until due", "back",
            "do withdraw as districtReviewer reason=无", "do withdraw reason=停产", "nonsense",
            .line("save \(save)"), "quit",
        ]
    }

    private func run(_ words: [String], lang: String, _ script: [ScriptedTerminal.Step])
        -> CommandRun
    {
        CommandRun(
            ["programme", "simulate"] + words
                + ["--pack", Repository.path("Workflows/xian").path],
            environment: ["CERTFLOW_LANG": lang], script: script)
    }

    @Test(
        "shows what each role could do, what is in the way, and what time brings",
        arguments: ["zh", "en"])
    func screens(lang: String) throws {
        let place = try ScratchPlace()
        let file = place.url.appending(path: "story.txt").path

        let run = run(
            [
                "patent-intensive-product", "--set", "supplementDays = 10 workingDay", "--set",
                "districtReviewDays = 5 workingDay",
            ], lang: lang, Self.script(save: file))

        #expect(run.code == 0)
        try expectGolden(
            run.said.replacing(place.url.path, with: "…"), "simulate.\(lang).txt")
    }

    @Test("saves a scenario that plays as it was stepped through")
    func saves() throws {
        let place = try ScratchPlace()
        let file = place.url.appending(path: "story.txt").path
        _ = run(["patent-intensive-product"], lang: "zh", Self.script(save: file))

        let tested = CommandRun([
            "programme", "test", file, "--pack", Repository.path("Workflows/xian").path,
        ])

        #expect(tested.code == 0, "\(tested.output)")
        #expect(tested.output.hasPrefix("ok"))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        #expect(text.contains("| withdrawn"))
        #expect(text.contains("refused missing"))
    }

    @Test("takes its commands from a file and prints to standard output")
    func fromFile() throws {
        let place = try ScratchPlace()
        let file = try place.write("do object\nwait 1\ndo check sample\n", to: "commands.txt")

        let run = run(["objection", "--from", file.path], lang: "en", [])

        #expect(run.code == 0)
        #expect(run.output.contains("> do object"))
        #expect(run.output.contains("Being checked"))
        #expect(!run.said.contains("Being checked"))
    }

    @Test("refuses a programme that the pack does not have, with the nearest name")
    func unknown() {
        let run = run(["objektion"], lang: "en", ["quit"])

        #expect(run.code == 1)
        #expect(run.said.contains("did you mean ‘objection’"))
    }

    @Test("simulates what a register holds, and changes nothing in it")
    func ofRegister() throws {
        let office = try CommandOffice()
        let before = try office.office.engine.lastSequence()

        let run = CommandRun(
            [
                "programme", "simulate", "service-delivery", "--register", office.register,
                "--from", "-",
            ],
            environment: ["CERTFLOW_LANG": "en"], script: [.endOfInput])

        #expect(run.code == 0)
        #expect(run.output.contains("SVC-"))
        #expect(try office.office.engine.lastSequence() == before)
    }
}
