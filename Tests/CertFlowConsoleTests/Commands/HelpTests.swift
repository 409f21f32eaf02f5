import CertFlowTestSupport
import Foundation
import Testing

@Suite("Every command explains itself")
struct HelpTests {
    /// Every command that does something, by its words.
    static let commands: [[String]] = [
        ["apply"], ["review"], ["status"], ["tick"], ["rehearse"], ["register", "init"],
        ["register", "verify"], ["register", "rebuild"], ["register", "audit"],
        ["register", "backup"], ["register", "restore"],
        ["receipt", "verify"], ["receipt", "issue"], ["programme", "list"], ["programme", "check"],
        ["programme", "publish"], ["programme", "revisions"], ["programme", "diff"],
        ["programme", "migrate"], ["programme", "test"], ["programme", "generate"],
        ["programme", "simulate"], ["programme", "draw"], ["programme", "schema"],
        ["calendar", "add"],
        ["calendar", "between"], ["actor", "add"], ["actor", "list"], ["round", "open"],
        ["round", "rank"], ["round", "cosign"], ["round", "decide"], ["round", "show"],
        ["case", "list"], ["case", "show"], ["case", "history"], ["case", "why"],
        ["case", "pack"],
        ["queue", "list"], ["panel", "score"], ["notice", "open"], ["notice", "publish"],
        ["notice", "list"], ["reward", "rules"], ["reward", "explain"], ["quota", "show"],
        ["import", "applications"], ["import", "list"], ["export", "annual"],
        ["document", "list"], ["document", "show"], ["validate", "credit-code"],
        ["validate", "patent-number"], ["feel", "eval"], ["feel", "check"],
    ]

    @Test("with an example, in Chinese and English", arguments: commands)
    func explains(command: [String]) {
        let chinese = CommandRun(command + ["--help"])
        let english = CommandRun(command + ["--help"], environment: ["CERTFLOW_LANG": "en"])

        #expect(chinese.code == 0)
        #expect(chinese.output.contains("例"), "\(command)")
        #expect(chinese.output.contains("certflow \(command.joined(separator: " "))"))
        #expect(english.code == 0)
        #expect(english.output.contains("xample"), "\(command)")
        #expect(
            !english.output.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
                || english.output.contains("〔"), "\(command) speaks Chinese in English")
    }

    @Test(
        "in both READMEs, when people use it from day to day",
        arguments: [
            "apply", "review", "queue list", "case why", "case show", "import list", "tick",
            "notice open", "notice publish", "round rank", "round open", "panel score", "status",
            "quota show", "export annual", "register init", "register verify", "actor list",
            "receipt verify", "receipt issue", "case pack", "register backup",
            "register restore",
            "reward explain", "rehearse", "feel eval", "feel check", "programme publish",
            "programme diff", "programme migrate",
        ])
    func isInReadme(command: String) throws {
        for file in ["README.md", "README.zh-CN.md"] {
            #expect(try Repository.text(file).contains("certflow \(command)"), "\(file)")
        }
    }
}
