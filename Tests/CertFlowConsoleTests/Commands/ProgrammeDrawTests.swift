import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

private let objection = Repository.path("Workflows/xian/objection").path

@Suite("certflow programme draw and schema")
struct ProgrammeDrawTests {
    @Test(
        "prints each form",
        arguments: [
            ("mermaid", "flowchart TB"), ("dot", "digraph workflow"),
            ("table", "## 流转"), ("matrix", "市局审核岗"),
        ])
    func forms(form: String, expected: String) {
        let run = CommandRun(["programme", "draw", objection, "--format", form])

        #expect(run.code == 0)
        #expect(run.output.contains(expected))
        #expect(run.output.contains("异议"))
    }

    @Test("draws in English")
    func english() {
        let run = CommandRun(
            ["programme", "draw", objection, "--format", "dot", "--lang", "en"],
            environment: ["CERTFLOW_LANG": "en"])

        #expect(run.output.contains("phase: Review"))
    }

    @Test("shows a path, and says where it does not go on")
    func path() {
        let run = CommandRun(["programme", "draw", objection, "--path", "object, check"])
        let lost = CommandRun(["programme", "draw", objection, "--path", "object,uphold"])

        #expect(run.output.contains("【2】开始核查"))
        #expect(lost.code == 1)
        #expect(lost.said.contains("没有事件“uphold”") && lost.said.contains("check"))
    }

    @Test("shows the way of a case of the register, in the revision it is pinned to")
    func ofCase() throws {
        let office = try CommandOffice()
        let run = office.run("programme", "draw", "--case", office.id.rawValue)
        let named = office.run(
            "programme", "draw", "patent-intensive-product", "--format", "matrix")
        let other = office.run("programme", "draw", "objection", "--case", office.id.rawValue)
        let unknown = office.run("programme", "draw", "objections")

        #expect(run.code == 0)
        #expect(run.output.contains("【1】提交"))
        #expect(run.output.contains("class submitted_ current"))
        #expect(named.code == 0)
        #expect(other.code == 1)
        #expect(unknown.code == 1 && unknown.said.contains("objection"))
    }

    @Test("says what to install for pictures, and how to use it", arguments: ["svg", "png"])
    func noGraphviz(form: String) throws {
        let place = try ScratchPlace()
        let file = place.url.appending(path: "states.\(form)").path
        let run = CommandRun(
            ["programme", "draw", objection, "--format", form, "--output", file],
            environment: ["PATH": "/nowhere"])

        #expect(run.code == 70)
        #expect(run.said.contains("apt-get install graphviz fonts-noto-cjk"))
        #expect(!FileManager.default.fileExists(atPath: file))
    }

    @Test(
        "makes pictures with Graphviz",
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot")))
    func pictures() throws {
        let place = try ScratchPlace()
        let file = place.url.appending(path: "states.svg")
        let run = CommandRun(
            ["programme", "draw", objection, "--format", "svg", "--output", file.path])

        #expect(run.code == 0)
        #expect(try String(contentsOf: file, encoding: .utf8).contains("异议核查"))
    }

    @Test("redraws a whole pack, the text forms even without Graphviz")
    func all() throws {
        let place = try ScratchPlace()
        for folder in ["Workflows", "Templates"] {
            try FileManager.default.copyItem(
                at: Repository.path(folder), to: place.url.appending(path: folder))
        }
        let pack = place.url.appending(path: "Workflows/xian")
        let drawn = pack.appending(path: "objection/drawn")
        try FileManager.default.removeItem(at: drawn)

        let run = CommandRun(
            ["programme", "draw", pack.path, "--all"], environment: ["PATH": "/nowhere"])

        #expect(run.code == 70)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: drawn.path).sorted()
                == ["permissions.md", "states.dot", "states.mmd", "transitions.md"])
        #expect(run.output.contains("objection/drawn/states.mmd"))
    }

    static let misuses: [(words: [String], code: Int32)] = [
        (["programme", "draw"], 64),
        (["programme", "draw", Repository.path("Workflows/xian").path], 64),
        (["programme", "draw", Repository.path("Workflows/none").path], 65),
        (["programme", "draw", objection, "--all", "--path", "object"], 64),
    ]

    @Test("asks for one programme", arguments: misuses)
    func usage(words: [String], code: Int32) {
        #expect(CommandRun(words).code == code)
    }

    @Test("lists the schemas, prints one, and writes them all")
    func schemas() throws {
        let place = try ScratchPlace()
        let list = CommandRun(["programme", "schema", "--format", "json"])
        let one = CommandRun(["programme", "schema", "workflow"])
        let named = CommandRun(["programme", "schema", "workflow", "--names", objection])
        let written = CommandRun(["programme", "schema", "--output", place.url.path])
        let wrong = CommandRun(["programme", "schema", "workflows"])

        #expect(list.output.split(separator: "\n").count == 7)
        #expect(
            one.output + "\n" == (try Repository.text("Workflows/schemas/workflow.schema.json")))
        #expect(named.output.contains("\"otherSideHeard\""))
        #expect(written.code == 0)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.url.path).count == 7)
        #expect(wrong.code == 64 && wrong.said.contains("workflow"))
    }

    @Test("gives another place that matters in JSON, where there is one")
    func related() throws {
        let place = try ScratchPlace()
        for folder in ["Workflows", "Templates"] {
            try FileManager.default.copyItem(
                at: Repository.path(folder), to: place.url.appending(path: folder))
        }
        let file = place.url.appending(path: "Workflows/xian/objection/workflow.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        try Data(text.replacing("revision: 1\n", with: "revision: 1\nrevision: 1\n").utf8)
            .write(to: file)

        let run = CommandRun(["programme", "check", file.path, "--format", "json"])

        #expect(run.code == 1)
        #expect(run.output.contains("\"rule\": \"duplicate-key\""))
        #expect(run.output.contains("\"related\": {\"path\": \"\(file.path)\", \"line\": "))
    }
}
