import CertFlow
import CertFlowTestSupport
import Foundation

/// A rehearsal register whose products are filed under guards of every shape.
struct NestedGuards {
    static let at = "2026-03-03T10:00:00+08:00"

    private let place: ScratchPlace
    let register: String

    private static let guards = """
        guards:
          ableToFile:
            title: { zh: 具备申报基础, en: The applicant is able to file }
            when: (sales >= 2000 * 万元 and scale in ("large", "medium")) or (not(exports >= 50 * 万元) and (profit > 0 or ipSpending >= sales * (5 * percent)))
            source: { document: 示例管理办法, clause: 第三条 }
          ownInventions:
            title: { zh: 发明为自主取得，其余有效, en: "Inventions are the applicant's own, the others in force" }
            when: every p in patents satisfies if p.kind = "invention" then p.obtained = "own" else not(p.legalStatus in ("lapsed", "pending"))
            advice: { zh: 更正取得方式后再申报。, en: Correct how the patents were obtained. }
            source: { document: 示例管理办法, clause: 第四条 }
          hasDesign:
            title: { zh: 有有效的外观设计, en: A design is in force }
            when: some p in patents satisfies p.kind = "design" and p.legalStatus = "inForce"
            source: { document: 示例管理办法, clause: 第五条 }
          enoughInventions:
            title: { zh: 有效发明不少于两件, en: At least two inventions in force }
            when: count(patents[kind = "invention" and legalStatus = "inForce"]) >= 2
            source: { document: 示例管理办法, clause: 第六条 }
          investsEnough:
            title: { zh: 知识产权投入占比达标, en: Enough is spent on IP }
            when: ipSpending / sales >= 3 * percent and not(today > round.closesOn)
            source: { document: 示例管理办法, clause: 第七条 }

        """

    private static let names = [
        "ableToFile", "ownInventions", "hasDesign", "enoughInventions", "investsEnough",
    ]

    init() throws {
        place = try ScratchPlace()
        for folder in ["Workflows", "Templates"] {
            try FileManager.default.copyItem(
                at: Repository.path(folder), to: place.url.appending(path: folder))
        }
        let path = "Workflows/xian/patent-intensive-product/workflow.yaml"
        let workflow = try Repository.text(path)
            .replacing(
                "guards:\n  patentsInForce:", with: Self.guards + "  patentsInForce:",
                maxReplacements: 1
            )
            .replacing(
                "guards: [dataYearMatches,",
                with: "guards: [\(Self.names.joined(separator: ", ")), dataYearMatches,")
        _ = try place.write(workflow, to: path)
        register = place.url.appending(path: "register").path
        let made = CommandRun([
            "register", "init", "--register", register, "--rehearsal", "--seed", "1", "--pack",
            place.url.appending(path: "Workflows/xian").path, "--policy",
            Repository.path("Examples/wizard/policy-periods-only.yaml").path,
        ])
        let opened = CommandRun([
            "round", "open", "patent-intensive-product", "--year", "2026", "--data-year", "2025",
            "--opens", "2026-03-02", "--closes", "2026-09-15", "--fair-competition",
            "示例〔2026〕1号，不妨碍公平竞争", "--as", "decision-clerk", "--register", register, "--at",
            "2026-03-02T09:00:00+08:00",
        ])
        guard made.code == 0, opened.code == 0 else {
            throw NotMade(said: made.said + opened.said)
        }
    }

    private struct NotMade: Error { let said: String }

    /// An application with one invention and one lapsed utility model; some figures are left out.
    func application(_ changes: [String: String] = [:]) throws -> String {
        _ = try place.write("示例证明\n", to: "evidence.txt")
        var answers = [
            "containsStateSecret": "否", "pledgesTruth": "是", "enterpriseName": "示例光电有限公司",
            "creditCode": "\"\(Invented.creditCode(3))\"", "unit": "雁塔区", "industry": "\"3825\"",
            "scale": "小型", "contactName": "示例张", "contactPhone": "\"029-00000000\"",
            "productName": "示例光伏逆变器", "dataYear": "2025", "sales": "\"637.73 万元\"",
            "exports": "\"80 万元\"", "joinsCertification": "是", "evidence": "[evidence.txt]",
            "patents":
                "[{ number: \(Invented.patent(1)), kind: 发明, legalStatus: 有效, obtained: 许可 }, "
                + "{ number: \(Invented.patent(2)), kind: 实用新型, legalStatus: 失效, obtained: 自主 }]",
        ]
        answers.merge(changes) { $1 }
        let lines = answers.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }
        return try place.write(
            "programme: patent-intensive-product\nanswers:\n" + lines.joined(separator: "\n")
                + "\n",
            to: "application.yaml"
        ).path
    }

    func why(_ words: [String], lang: String = "zh") -> CommandRun {
        CommandRun(
            ["case", "why"] + words + ["--register", register, "--at", Self.at],
            environment: ["CERTFLOW_LANG": lang])
    }
}
