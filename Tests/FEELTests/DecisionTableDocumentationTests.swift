import FEEL
import Foundation
import Testing

@Suite("The page on decision tables says what is true")
struct DecisionTableDocumentationTests {
    private static let here = URL(filePath: #filePath).resolvingSymlinksInPath()

    /// The fenced blocks of the page: what stands behind the fence, and the lines.
    private static func blocks() throws -> [(head: String, lines: [String])] {
        let page = here.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "Sources/FEEL/FEEL.docc/DecisionTables.md")
        var blocks: [(head: String, lines: [String])] = []
        var isInside = false
        for line in try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n") {
            if line.hasPrefix("```") {
                isInside.toggle()
                if isInside { blocks.append((String(line.dropFirst(3)), [])) }
            } else if isInside {
                blocks[blocks.count - 1].lines.append(line)
            }
        }
        return blocks
    }

    @Test("each table decides and is found to be as the page says")
    func tables() throws {
        var table: DecisionTable?
        var (decisions, findings) = (0, 0)
        for (head, lines) in try Self.blocks() {
            if head.hasPrefix("decision-table") {
                let code = head.dropFirst("decision-table ".count)
                let policy = try #require(
                    DecisionTable.HitPolicy(rawValue: code.isEmpty ? "U" : String(code)))
                table = try .sample(lines.joined(separator: "\n"), policy, names: ["门槛"])
            } else if head == "decisions" {
                for line in lines { try expectDecision(line, try #require(table)) }
                decisions += lines.count
            } else if head == "findings" {
                let analysis = try #require(table).analyse()
                let found =
                    analysis.findings.map(\.messageZH)
                    + analysis.undecided.map { "? \($0.messageZH)" }
                #expect(found == lines)
                findings += lines.count
            }
        }
        #expect(decisions > 10)
        #expect(findings > 4)
    }

    /// A line such as `"示范", 20  // 200000`, or `… // null: reason`.
    private func expectDecision(_ line: String, _ table: DecisionTable) throws {
        let parts = line.components(separatedBy: "  // ")
        let values = try #require(try feel("[\(parts[0])]", in: Scope()).asList)
        let decision = table.decide(values)
        let isDecided = decision.outcome == .matched || decision.outcome == .defaulted
        let reason = isDecided ? "" : ": \(decision.problems.last?.messageZH ?? "")"
        #expect("\(decision.value)\(reason)" == parts[1], "\(line)")
    }

    @Test("each line of Swift compiles: it stands in this file as well")
    func swiftLines() throws {
        let source = try String(contentsOf: Self.here, encoding: .utf8)
        let blocks = try Self.blocks().filter { $0.head == "swift" }
        #expect(blocks.count == 4)
        for line in blocks.flatMap(\.lines) {
            #expect(source.contains(line.trimmingCharacters(in: .whitespaces)), "\(line)")
        }
    }

    @Test("the Swift examples give what the text says")
    func swiftExamples() throws {
        let table = try DecisionTable(
            name: "奖励标准",
            inputs: [
                .init("企业类型", type: .string, allowed: "\"示范\", \"优势\""),
                .init("销售额", expression: "上年度 销售额 / 10000", type: .number),
            ],
            outputs: [.init("金额", type: .number)],
            rules: [
                .init(["\"示范\"", "-"], ["200000"], annotation: "第五条"),
                .init(["\"优势\"", ">= 500"], ["150000"], annotation: "第六条"),
            ], names: ["上年度 销售额"])

        let mistakes = table.check(names: ["企业类型": .string, "上年度 销售额": .string])
        let analysis = table.analyse()
        #expect(mistakes.map(\.location) == [.input(2)])
        #expect(analysis.findings.map(\.region) == [["企业类型 = \"优势\"", "销售额 < 500"]])

        let facts = Scope(["企业类型": .string("优势"), "上年度 销售额": .number(6_200_000)])
        let decision = table.decide(in: facts)
        #expect(decision.value == .number(150_000))
        #expect(decision.rules == [2])
        #expect(decision.outcome == .matched)

        let reward = table.function()
        let half = try FEEL.Expression(parsing: "奖励标准(\"优势\", 600) / 2")
        let answer = half.evaluate(in: Scope().adding([reward]))
        #expect(answer.value == .number(75_000))
        #expect(answer.problems == [])
    }
}
