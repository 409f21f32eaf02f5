import Testing

@testable import CertFlowWorkbook

@Suite("Widths, lines and formulas")
struct LayoutTests {
    @Test(
        "a full-width character is at least as wide as two half-width ones would need",
        arguments: [
            ("", 0), ("甲乙", 4), ("“”…—·×①", 14), ("㎡％，。", 8), ("一\n二三", 4), ("e\u{301}", 1.12),
            ("ab", 2.24),
        ] as [(String, Double)])
    func width(_ text: String, _ width: Double) {
        #expect(DisplayWidth.widest(text) == width)
    }

    @Test(
        "text takes as many lines as it needs",
        arguments: [
            ("", 10, 1), ("甲乙丙丁", 9.5, 1), ("甲乙丙丁戊", 9.5, 2), ("甲\n乙", 40, 2), ("甲乙", 1, 2),
        ] as [(String, Double, Int)])
    func lines(_ text: String, _ width: Double, _ lines: Int) {
        #expect(DisplayWidth.lines(text, in: width) == lines)
    }

    @Test("notes share the width in parts of about equal size, or one part when columns are few")
    func segments() {
        #expect(
            Segments.split(widths: [10, 10, 10, 10, 10, 10], into: 3) == [0...1, 2...3, 4...5])
        #expect(Segments.split(widths: [60, 5, 5], into: 3) == [0...0, 1...1, 2...2])
        #expect(Segments.split(widths: [5, 5, 60], into: 3) == [0...0, 1...1, 2...2])
        #expect(Segments.split(widths: [10, 10], into: 3) == [0...1])
        #expect(Segments.split(widths: [10], into: 1) == [0...0])
    }

    @Test(
        "columns are lettered as in Excel",
        arguments: [
            (0, "A1"), (25, "Z1"), (26, "AA1"), (701, "ZZ1"), (702, "AAA1"), (16_383, "XFD1"),
        ])
    func letters(column: Int, address: String) {
        #expect(CellReference(sheet: "表", row: 0, column: column).address == address)
    }

    @Test("a formula takes cells, numbers and quoted text, and loses its leading =")
    func formula() {
        let range = CellRange(sheet: "甲'乙", rows: 4...9, columns: 1...1)
        let formula: Formula = "=COUNTIF(\(range),\(text: "a\"&b"))+\(3)*\(local: range.first)"

        #expect(formula.text == "COUNTIF('甲''乙'!$B$5:$B$10,\"a\"\"&b\")+3*B5")
    }
}
