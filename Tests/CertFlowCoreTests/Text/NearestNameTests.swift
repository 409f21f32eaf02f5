import CertFlowCore
import Testing

@Suite("The nearest name")
struct NearestNameTests {
    @Test(
        "is the one that was probably meant",
        arguments: [
            ("paper", "papers"), ("subimt", "submit"), ("Submit", "submit"), ("申报人员", "申报人"),
            ("销售额度", "销售额"), ("upheldd", "upheld"), ("PAPERS", "papers"), ("受里", "受理"),
        ])
    func found(name: String, expected: String) {
        let names = ["papers", "submit", "申报人", "销售额", "upheld", "受理", "review"]

        #expect(NearestName.find(name, among: names) == expected)
    }

    @Test("is nobody when nothing is close", arguments: ["", "x", "公示", "withdraw", "paprs12"])
    func none(name: String) {
        #expect(NearestName.find(name, among: ["papers", "submit", "受理", "y", ""]) == nil)
    }

    @Test("does not depend on the order of the names")
    func stable() {
        #expect(NearestName.find("case3", among: ["case2", "case1"]) == "case1")
        #expect(NearestName.find("case3", among: ["case1", "case2"]) == "case1")
    }

    @Test(
        "is measured in edits",
        arguments: [
            ("", "", 0), ("abc", "", 3), ("abc", "acb", 1), ("kitten", "sitting", 3),
            ("ca", "abc", 3), ("专利", "利专", 1), ("e\u{301}", "e", 1),
        ])
    func distance(one: String, other: String, edits: Int) {
        #expect(NearestName.distance(one, other) == edits)
        #expect(NearestName.distance(other, one) == edits)
    }
}
