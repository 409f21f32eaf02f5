import CertFlowCore
import Foundation
import Testing

@testable import CertFlowDefinition

@Suite("A drawing of a workflow")
struct WorkflowDrawingTests {
    private static func drawing(
        _ programme: String, _ language: KeyPath<Bilingual, String> = \.zh, path: [String] = []
    ) throws -> (workflow: Workflow, drawing: WorkflowDrawing) {
        let pack = try DrawnFilesTests.pack()
        let workflow = try #require(pack.workflows.first { $0.id.rawValue == programme })
        let walked = path.isEmpty ? nil : try WalkedPath(events: path, through: workflow)
        return (workflow, WorkflowDrawing(of: workflow, in: pack, language: language, path: walked))
    }

    /// Without the marks and breaks of the drawing language.
    private static func plain(_ text: String) -> String {
        text.replacing(/<[^>]*>/, with: "").replacing("#amp;", with: "&")
    }

    @Test(
        "shows every state with owner and deadline, every transition with role and guards",
        arguments: DrawnFilesTests.programmes, [DrawingFile.mermaid, .dot, .table])
    func complete(programme: String, file: DrawingFile) throws {
        let (workflow, drawing) = try Self.drawing(programme)
        let text = Self.plain(drawing.text(file))
        let pack = try DrawnFilesTests.pack()

        for state in workflow.states {
            #expect(text.contains(state.title.zh), "\(state.id)")
            if let deadline = state.deadline {
                let length = try #require(pack.parameter(deadline.length)?.title.zh)
                #expect(text.contains(length), "\(state.id)")
            }
        }
        for transition in workflow.transitions {
            #expect(text.contains(transition.title.zh), "\(transition.event)")
            for role in transition.roles {
                let title =
                    DrawingWords.drivers[role]?.zh ?? pack.office.role(role)?.title.zh ?? "?"
                #expect(text.contains(title), "\(transition.event)")
            }
            for name in transition.guards {
                #expect(text.contains(try #require(workflow.guards[name]?.title.zh)), "\(name)")
            }
        }
    }

    @Test("speaks English when asked", arguments: DrawnFilesTests.programmes, DrawingFile.allCases)
    func english(programme: String, file: DrawingFile) throws {
        let text = try Self.drawing(programme, \.en).drawing.text(file)
        let rest = text.replacing(DrawingFile.remark, with: "").replacing(/（参照）|[〔〕]/, with: "")
        let lines = rest.split(separator: "\n").filter { line in
            line.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        }

        // Citations stand as they are printed.
        let citations =
            file == .table ? lines.filter { !$0.contains("|") && !$0.hasPrefix("basis") } : lines
        #expect(citations == [])
    }

    @Test("draws a way out of a whole phase once, from its frame")
    func wholePhases() throws {
        let dot = try Self.drawing("patent-intensive-product").drawing.text(.dot)
        let withdrawals = dot.components(separatedBy: "<b>撤回</b>").count - 1

        #expect(withdrawals == 1)
        #expect(dot.contains("ltail=cluster_filing"))
        #expect(dot.contains("ltail=cluster_review"))
    }

    @Test("tells what no person does from what people do")
    func drivers() throws {
        let (workflow, drawing) = try Self.drawing("high-growth-enterprise")
        let driven = workflow.transitions.filter { $0.roles.allSatisfy(RoleID.drivers.contains) }
        let dot = drawing.text(.dot)
        let mermaid = drawing.text(.mermaid)

        #expect(dot.components(separatedBy: "style=dashed").count - 1 == 2 * driven.count)
        #expect(mermaid.components(separatedBy: "-.->").count - 1 == driven.count)
        #expect(dot.contains("〔批次决定〕") && dot.contains("〔公示〕") && dot.contains("〔关联办件〕"))
    }

    @Test("marks final states, and no others")
    func finals() throws {
        let (workflow, drawing) = try Self.drawing("reward-claim")
        let count = workflow.states.count(where: \.isFinal)

        #expect(drawing.text(.dot).components(separatedBy: "peripheries=2").count - 1 == count)
        #expect(drawing.text(.mermaid).components(separatedBy: "[[\"").count - 1 == count)
    }

    @Test("highlights the way of a case, with the order of its steps")
    func path() throws {
        let events = ["submit", "requestSupplement", "resubmit", "accept", "pass", "withdraw"]
        let drawing = try Self.drawing("patent-intensive-product", path: events).drawing
        let dot = drawing.text(.dot)
        let mermaid = drawing.text(.mermaid)

        for (number, title) in [(1, "提交"), (2, "一次性告知补正"), (3, "补正后提交"), (6, "撤回")] {
            #expect(dot.contains("<b>【\(number)】\(title)"))
            #expect(mermaid.contains("<b>【\(number)】\(title)"))
        }
        #expect(mermaid.contains("class withdrawn_ current"))
        #expect(
            dot.contains(
                "\"cityReview\" -> move18 [arrowhead=none, ltail=cluster_review, color=\"#c00000\"")
        )
        #expect(dot.contains("\"submitted\" -> move1 [arrowhead=none, color=\"#c00000\""))
        #expect(dot.contains("\"districtReview\" -> move2 [arrowhead=none];"))
        #expect(dot.contains("\"supplementing\" -> move18 [arrowhead=none, ltail=cluster_filing];"))
    }

    @Test("follows no way that the workflow does not have")
    func noPath() throws {
        let workflow = try Self.drawing("patent-intensive-product").workflow

        #expect(
            throws: PathMistake(
                event: "recommend", state: "submitted",
                offered: ["requestSupplement", "accept", "refuse", "withdraw"])
        ) {
            try WalkedPath(events: ["submit", "recommend"], through: workflow)
        }
        #expect(throws: PathMistake(event: "accept", state: nil, offered: ["submit"])) {
            try WalkedPath(events: ["accept"], through: workflow)
        }
    }

    @Test("says in the matrix who may do what where")
    func matrix() throws {
        let rows = try Self.drawing("service-delivery").drawing.text(.matrix)
            .split(separator: "\n").filter { $0.hasPrefix("|") }

        #expect(
            rows == [
                "| 状态 | 申报人 | 服务专员 | 〔关联办件〕 |", "|---|---|---|---|",
                "| （开立） |  |  | 入选后开立 |",
                "| 待安排 | 企业放弃 | ●<br>开始服务<br>取消 |  |",
                "| 服务中 | 企业放弃 | ●<br>登记进展<br>更换服务机构<br>登记完成<br>取消 |  |",
            ])
    }

    @Test(
        "breaks lines as Chinese text breaks, evenly, never inside a mark and what it marks",
        arguments: [
            ("一二三四五六七八九十", 12, ["一二三四五", "六七八九十"]),
            ("一二三四五，六七八", 10, ["一二三四五，", "六七八"]),
            ("一二三四〔五六七八九〕", 10, ["一二三四", "〔五六七", "八九〕"]),
            ("由（〔公示〕）引起", 10, ["由（〔公示〕）", "引起"]),
            ("受理", 10, ["受理"]), ("", 10, []),
            (
                "if the applicant owns every patent", 16,
                ["if the", "applicant owns", "every patent"]
            ),
        ])
    func wrap(text: String, width: Int, lines: [String]) {
        #expect(LineWrap.lines(text, width: width) == lines)
    }
}
