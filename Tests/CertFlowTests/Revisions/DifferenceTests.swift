import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("The difference of two revisions")
struct DifferenceTests {
    @Test("is said in words, by whom it concerns", arguments: ["zh", "en"])
    func words(language: String) throws {
        let old = try Engine.readPack(at: Repository.path("Workflows/xian"))
        let bench = try Workbench.secondRevision()
        try bench.edit("high-growth-enterprise/workflow.yaml", "seats: 3", "seats: 5")
        try bench.edit("policies/xian-2025-11.yaml", "yuan: 200000", "yuan: 250000")
        try bench.edit("../../Templates/shared/acceptance.mustache", "受理", "已受理")
        try bench.edit("office.yaml", "actors: administrator", "actors: decisionClerk")
        let difference = RevisionDifference(from: old, to: try Engine.readPack(at: bench.pack))

        let text = difference.groups.map { group in
            ([language == "zh" ? "【\(group.title.zh)】" : "[\(group.title.en)]"]
                + group.changes.map {
                    "  \($0.programme?.rawValue ?? "-") \($0.kind): \(language == "zh" ? $0.sentence.zh : $0.sentence.en)"
                }).joined(separator: "\n")
        }.joined(separator: "\n\n")
        try expectGolden(text + "\n", "difference.\(language).txt")
    }

    @Test("of a revision with itself is nothing")
    func none() throws {
        let pack = try Engine.readPack(at: Repository.path("Workflows/xian"))
        #expect(RevisionDifference(from: pack, to: pack).changes.isEmpty)
    }

    @Test(
        "of two texts is shown line by line, a few of them",
        arguments: [
            ("a\nb\nc\n", "a\nx\nc\n", ["@@ 1 @@", " a", "-b", "+x", " c"]),
            ("a\n", "a\n", []),
            ("", "a\n", ["@@ 1 @@", "+a"]),
        ])
    func lines(old: String, new: String, expected: [String]) {
        #expect(LineDifference(old, new).lines == expected)
    }
}
