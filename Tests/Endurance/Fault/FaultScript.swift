import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation

/// What is done to a register, step by step, while its disk fails at one operation.
struct FaultScript: Sendable {
    /// Does one step under a command id and says what it wrote.
    typealias Step = @Sendable (FaultPlay, CommandID) throws -> [Entry]

    let day: String
    let name: String
    let step: Step

    init(_ day: String, _ name: String, _ step: @escaping Step) {
        self.day = day
        self.name = name
        self.step = step
    }

    var id: CommandID { CommandID(stringLiteral: "fault-\(name)") }

    static let steps: [FaultScript] = [
        FaultScript("2026-03-03", "file") { try $0.file(2, evidence: "second", id: $1) },
        FaultScript("2026-03-03", "file-again") { try $0.file(3, evidence: "second", id: $1) },
        FaultScript("2026-03-03", "accept") {
            try $0.act("accept", 2, "acceptance", ["ground": "专呈〔2026〕2号"], $1)
        },
        FaultScript("2026-03-03", "actor") { try $0.addActor($1) },
        FaultScript("2026-03-03", "supplement") {
            try $0.act("requestSupplement", 3, "acceptance", ["supplementItems": "补交证明"], $1)
        },
        FaultScript("2026-03-04", "notice") { try $0.openNotice($1) },
        FaultScript("2026-03-04", "checkpoint") { play, _ in try play.checkpoint() },
        FaultScript("2026-03-04", "review") {
            try $0.act("pass", 2, "yanta-reviewer", ["opinion": "材料属实"], $1)
        },
        FaultScript("2026-03-25", "tick") { play, _ in try play.tick() },
        FaultScript("2026-03-25", "publish") { try $0.publishNotice($1) },
        FaultScript("2026-03-26", "reopen") { play, _ in try play.reopen() },
        FaultScript("2026-03-26", "recommend") {
            try $0.act(
                "recommend", 2, "city-reviewer-1",
                ["opinion": "同意推荐", "ground": "专呈〔2026〕4号"], $1)
        },
        FaultScript("2026-03-26", "record") {
            try $0.act(
                "recordFiling", 2, "list-clerk",
                ["platformNumber": "示例-2", "platformFiledOn": "2026-03-26"], $1)
        },
        FaultScript("2026-03-26", "certify") { try $0.certify($1) },
    ]

    /// A register with one reward that waits for its public notice.
    static func prepare() throws -> TestOffice {
        let office = try TestOffice()
        try office.openRound()
        try office.certify([try office.filedProduct()])
        let id = try office.file("reward-claim", try office.claim())
        try office.act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕3号"])
        try office.act("districtPass", id, by: "yanta-reviewer", ["opinion": "属实"])
        try office.act(
            "checkCredit", id, by: "city-reviewer-2",
            ["creditResult": "clear", "creditQueriedOn": "2026-03-02"])
        try office.act("cityPass", id, by: "city-reviewer-2", ["opinion": "同意"])
        try office.act("decide", id, by: "decision-clerk", ["ground": "会议纪要〔2026〕1号"])
        return office
    }
}
