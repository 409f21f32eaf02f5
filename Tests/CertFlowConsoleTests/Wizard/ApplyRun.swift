import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation

/// `certflow apply` against a register of the test's own, with drafts of its own.
struct ApplyRun {
    let desk: CommandOffice

    init(_ values: TestOffice.Values = .periods) throws { desk = try CommandOffice(values) }

    var folder: URL { desk.office.place.url }
    var drafts: URL { folder.appending(components: "data", "certflow", "drafts") }

    func run(
        _ words: String..., script: [ScriptedTerminal.Step] = [],
        at: String = "2026-03-03T10:00:00+08:00", lang: String = "zh"
    ) -> CommandRun {
        CommandRun(
            words + ["--register", desk.register, "--at", at],
            environment: [
                "CERTFLOW_LANG": lang, "XDG_DATA_HOME": folder.appending(path: "data").path,
                "HOME": folder.path,
            ], script: script)
    }

    /// What was on the screen and on standard output, with the folder of the test named the same
    /// in every run.
    func screen(_ run: CommandRun) -> String {
        (run.said + "――――\n" + run.output + "\n――――\n\(run.code)\n")
            .replacing(folder.path, with: "/x")
    }

    /// The drafts that are there.
    func draftNames() -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: drafts.path).sorted()
        } catch {
            return []
        }
    }

    func draftText(_ name: String) throws -> String {
        try String(contentsOf: drafts.appending(path: name), encoding: .utf8)
    }

    /// A complete product application as a file.
    func application(_ changes: [String: String] = [:]) throws -> URL {
        var answers = try desk.office.product(7)
        answers.merge(changes) { _, new in new }
        let lines = answers.sorted { $0.key < $1.key }.map { "  \($0.key): \"\($0.value)\"" }
        return try desk.office.place.write(
            "programme: patent-intensive-product\nanswers:\n"
                + lines.joined(separator: "\n") + "\n", to: "application.yaml")
    }

    /// The answers of a product application as a person types them, up to the patents.
    static let product: [ScriptedTerminal.Step] = [
        "2", "1", "示例光电科技有限公司", "91610131MAEXAMP14U", "6", "3825", "中型", "示例·张三", "029-0000",
        "高效激光器", .enter, "2025", "2300.5",
    ]
}
