import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("The log")
struct LogTests {
    private func run(_ office: CommandOffice, _ level: String, _ words: [String]) -> CommandRun {
        CommandRun(
            words + ["--register", office.register, "--at", "2026-03-03T10:00:00+08:00"],
            environment: ["CERTFLOW_LANG": "zh", "CERTFLOW_LOG": level])
    }

    private let accept = [
        "review", "PIP-2026-0001", "--as", "acceptance", "--event", "accept", "--ground",
        "专呈〔2026〕7号",
    ]

    private func lines(_ run: CommandRun) throws -> [[String: String]] {
        try run.said.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
            try #require(
                try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: String])
        }
    }

    @Test("is a JSON object a line on standard error, of what was performed and what was refused")
    func performed() throws {
        let office = try CommandOffice()
        let first = run(office, "debug", accept)
        let again = run(office, "debug", accept)

        #expect((first.code, again.code) == (0, 1))
        let done = try #require(try lines(first).first)
        #expect(
            done["at"] == "2026-03-02T02:00:00.000Z"
                || done["at"]?.hasPrefix("2026-03-02T02") == true)
        #expect(done["level"] == "debug")
        #expect(done["label"] == "certflow.engine")
        #expect(done["message"] == "performed")
        #expect((done["command"], done["subject"]) == ("act", "case PIP-2026-0001"))
        #expect(Int(done["entries"] ?? "") == 1)
        let refused = try #require(try lines(again).first)
        #expect((refused["message"], refused["reason"]) == ("refused", "not-offered"))
        #expect(!first.output.contains("{"))
    }

    @Test("is silent about what goes well unless it is asked for, and knows its levels")
    func levels() throws {
        let office = try CommandOffice()
        #expect(try lines(run(office, "warning", accept)).isEmpty)
        let slip = run(office, "loud", ["case", "list"])
        #expect(slip.code == 64)
        #expect(slip.said.contains("CERTFLOW_LOG 应为 trace, debug, info"))
    }

    @Test("never holds what an applicant or an officer wrote, nor who the applicant is")
    func discretion() throws {
        let office = try CommandOffice()
        let planted = [
            "示例", "029-00000000", "1250", "专呈", "雁塔", Invented.creditCode(5), "M5",
            Invented.patent(5),
        ]
        let sink = LogSink()
        let made = EngineLog(
            level: "trace", write: { sink.add($0) }, now: { Instant(milliseconds: 0) })
        let log = try #require(made)
        try EngineLog.$current.withValue(log) {
            let other = try TestOffice()
            try other.openRound()
            let id = try other.filedProduct(5)
            #expect(throws: Refusal.self) {
                try other.act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕1号"])
            }
            #expect(throws: Refusal.self) {
                try other.file("patent-intensive-product", ["enterpriseName": "示例密电"])
            }
        }
        let said =
            sink.text
            + run(office, "trace", accept).said.split(separator: "\n")
            .filter { $0.hasPrefix("{") }.joined()
        #expect(said.components(separatedBy: "performed").count > 5)
        #expect(said.contains("\"reason\": \"not-offered\""))
        for value in planted { #expect(!said.contains(value), "\(value): \(said)") }
    }
}

private final class LogSink: @unchecked Sendable {
    private(set) var text = ""
    func add(_ line: String) { text += line + "\n" }
}
