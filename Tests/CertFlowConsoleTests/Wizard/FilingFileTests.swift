import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("An application file")
struct FilingFileTests {
    let samples: WizardSamples

    init() throws { samples = try WizardSamples() }

    @Test("is read as a person would type the answers")
    func answers() throws {
        let draft = try samples.read(
            """
            programme: patent-intensive-product
            label: YT-001
            submitsOn: 2026-03-05
            submitsAt: "09:30"
            about: PIP-2026-0001
            answers:
              containsStateSecret: 否
              pledgesTruth: true
              enterpriseName: 示例光电科技有限公司
              unit: 610113
              industry: 0610
              scale: 2
              sales: 1250.5 万元
              exports: 200,000.00 元
              profit:
              patents:
                - { number: \(Invented.patent(1)), kind: 发明, legalStatus: inForce, obtained: 自主 }
                - \(Invented.patent(2))/实用新型/有效/受让
              evidence: [a.pdf, { name: b.pdf, digest: \(String(repeating: "ab", count: 32)), bytes: 12 }]
            """)
        let facts = draft.submission.facts

        #expect(draft.label == "YT-001")
        #expect(draft.submitsOn == Day("2026-03-05"))
        #expect(draft.submitsAt == LocalTime("09:30"))
        #expect(draft.submission.about == "PIP-2026-0001")
        #expect(facts["containsStateSecret"] == .flag(false))
        #expect(facts["pledgesTruth"] == .flag(true))
        #expect(facts["unit"] == .text("yanta"))
        #expect(facts["industry"] == .text("0610"))
        #expect(facts["scale"] == .text("medium"))
        #expect(facts["sales"] == .money(Fen(yuan: 12_505_000)))
        #expect(facts["exports"] == .money(Fen(yuan: 200_000)))
        #expect(facts["profit"] == nil)
        #expect(
            facts["patents"]?.list?.compactMap { $0.record?["obtained"]?.text } == [
                "own", "assigned",
            ])
        #expect(facts["evidence"]?.list?.last?.record?["name"] == .text("b.pdf"))
    }

    @Test(
        "tells each mistake where it stands",
        arguments: [
            ("programe: x", "1:1", "是否为“programme”"),
            (
                "programme: patent-intensive-produkt\nanswers: {}", "1:12",
                "patent-intensive-product"
            ),
            ("programme: objection\nanswers:\n  enterpriseNmae: 甲", "3:3", "是否为“enterpriseName”"),
            ("programme: objection\nanswers:\n  企业名称: 甲", "3:3", "没有“企业名称”"),
            ("programme: objection\nanswers:\n  unit: 火星区", "3:9", "没有区县或开发区“火星区”"),
            ("programme: objection\nanswers:\n  unit: [雁塔区]", "3:9", "只能填一个答案"),
            ("programme: objection\nanswers:\n  evidence: [{ name: a }]", "3:14", "已收材料写"),
            ("programme: objection\nsubmitsOn: 三月五日\nanswers:", "2:12", "不是日期"),
            ("programme: objection\nanswers:\n  unit: 雁塔区\n  unit: 雁塔区", "4:3", "重复"),
            ("programme: objection\nanswers:\n  pledgesTruth: yes", "3:17", "未加引号"),
            ("programme: objection\nanswers: 无", "2:10", "每行写"),
            ("- 1", "1:1", "应以 programme"),
            ("programme: objection", "1:1", "缺少“answers:”"),
            ("programme: [", "1:", "YAML"),
        ] as [(String, String, String)])
    func mistakes(text: String, place: String, says: String) throws {
        let found = #expect(throws: InputProblems.self) { try samples.read(text) }

        let sentence = found?.sentence.zh ?? ""
        #expect(sentence.contains("draft.yaml:\(place)"), "\(sentence)")
        #expect(sentence.contains(says), "\(sentence)")
    }

    @Test("tells every mistake at once, in the order of the file")
    func all() throws {
        let found = #expect(throws: InputProblems.self) {
            try samples.read(
                """
                lable: X
                programme: patent-intensive-product
                answers:
                  scale: 巨型
                  sales: 很多
                  patents:
                    - { number: ZL1, kind: 商标 }
                """)
        }

        #expect(found?.problems.map(\.place.line) == [1, 4, 5, 7, 7])
    }

    @Test(
        "of the example year is read without a mistake",
        arguments: try Repository.files(under: "Examples/xian-2026", ending: ".yaml")
            .filter { !$0.contains("/policy-") && !$0.contains("/invalid-") })
    func examples(path: String) throws {
        let draft = try samples.read(try Repository.text(path))

        let workflow = try samples.workflow(draft.submission.programme)
        let text = DraftWriter(workflow: workflow, office: samples.pack.office)
            .text(draft.submission.facts)
        #expect(try samples.read(text).submission.facts == draft.submission.facts)
    }

    @Test("names the case, the label and the notes when it is written")
    func written() throws {
        let workflow = try samples.workflow("objection")
        let text = DraftWriter(workflow: workflow, office: samples.pack.office)
            .text(Facts(), about: "RWD-2026-0001", label: "OBJ-1", notes: ["一\n二"])

        #expect(text.hasPrefix("# 公示异议\n# 一\n# 二\nprogramme: objection\n"))
        let draft = try samples.read(text)
        #expect(draft.submission.about == "RWD-2026-0001")
        #expect(draft.label == "OBJ-1")
        #expect(draft.submission.facts == Facts())
    }
}
