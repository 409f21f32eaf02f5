import CertFlowTestSupport
import Foundation
import Testing

@Suite("certflow programme check")
struct ProofCommandTests {
    private static let sample = Repository.path(BrokenDefinition.pack).path

    /// The sample pack with one thing broken, in a folder of its own.
    private func broken(_ name: String, in place: ScratchPlace) throws -> String {
        let folder = place.url.appending(path: "broken")
        try FileManager.default.copyItem(
            at: Repository.path(BrokenDefinition.folder), to: folder)
        let broken = try #require(BrokenDefinition.all().first { $0.name == name })
        let file = folder.appending(path: "Workflows/sample/\(broken.path)")
        let text = try #require(broken.changed(String(contentsOf: file, encoding: .utf8)))
        try text.write(to: file, atomically: true, encoding: .utf8)
        return folder.appending(path: "Workflows/sample").path
    }

    @Test("prints one line a programme: states, transitions, nodes, properties, time")
    func table() throws {
        let run = CommandRun(["programme", "check", Self.sample, "--lang", "en"])

        #expect(run.code == 0)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 4)
        #expect(
            lines[0].hasPrefix("award: 12 states, 16 transitions, ")
                && lines[0].contains(" nodes, ")
                && lines[0].contains("properties: 20 proved, 0 refuted, 0 not decided"))
        #expect(lines[3].hasPrefix("It took "))
    }

    @Test("prints nothing in JSON for what is proved, unless the proofs are asked for")
    func json() throws {
        let quiet = CommandRun(["programme", "check", Self.sample, "--format", "json"])
        let asked = CommandRun([
            "programme", "check", Self.sample, "--format", "json", "--proofs", "--lang", "en",
        ])

        #expect(quiet.code == 0)
        #expect(quiet.output.isEmpty)
        let lines = asked.output.split(separator: "\n")
        #expect(lines.count == 20 + 16 + 16)
        #expect(lines.allSatisfy { $0.hasPrefix(#"{"severity": "info", "rule": "#) })
    }

    @Test("refuses with the counter-example, which is also written as a scenario file")
    func refuted() throws {
        let place = try ScratchPlace()
        let pack = try broken("public-notice", in: place)
        let folder = place.url.appending(path: "found")

        let run = CommandRun([
            "programme", "check", pack, "--format", "json", "--counter-examples", folder.path,
        ])

        #expect(run.code == 1)
        let line = try #require(run.output.split(separator: "\n").first)
        #expect(line.hasPrefix(#"{"severity": "error", "rule": "public-notice", "path": "#))
        #expect(line.contains(##""scenario": "# 反例"##))
        let file = folder.appending(path: "public-notice-1.txt")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("programme award\n"))
        #expect(text.contains("+1  someone  finance  pay sample  | paid\n"))
    }
}
