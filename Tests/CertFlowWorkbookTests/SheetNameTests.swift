import Testing

@testable import CertFlowWorkbook

@Suite("The name of a sheet")
struct SheetNameTests {
    @Test(
        "is refused where Excel would refuse or misread it",
        arguments: [
            ("", .empty), (String(repeating: "字", count: 32), .tooLong),
            (String(repeating: "𠮷", count: 16), .tooLong), ("a/b", .forbiddenCharacter),
            ("甲：乙", .forbiddenCharacter), ("[x]", .forbiddenCharacter),
            ("a\\b", .forbiddenCharacter),
            ("什么？", .forbiddenCharacter), ("a\u{1}", .forbiddenCharacter),
            ("a\n", .forbiddenCharacter),
            ("a\u{FFFE}", .forbiddenCharacter), ("'甲", .apostrophe), ("甲'", .apostrophe),
            ("History", .reserved), ("2026", .looksLikeAddress), ("A1", .looksLikeAddress),
            ("xfd1048576", .looksLikeAddress), ("R1C1", .looksLikeAddress),
            ("r", .looksLikeAddress),
        ] as [(String, SheetNameProblem)])
    func refused(_ name: String, _ problem: SheetNameProblem) throws {
        let plan = WorkbookPlan.sample(
            .sample(name: name, columns: [ColumnPlan("列", .text)], rows: []))

        #expect(throws: WorkbookError.sheetName(name, problem)) { try plan.check() }
    }

    @Test(
        "may be anything else",
        arguments: [
            String(repeating: "字", count: 31), "2026年度", "甲'乙", "a b", "奖补（公开）", "Sheet",
            "Budget2026",
            "Total_1", "甲!乙", "#", "=x", "+1",
        ])
    func allowed(_ name: String) throws {
        let sheet = SheetPlan.sample(
            name: name, columns: [ColumnPlan("列", .count)], rows: [[.count(1)]])
        let range = try #require(sheet.dataRange(ofColumn: 0))
        let cover = SheetPlan(
            name: "封面",
            page: PagePlan(
                columnWidths: [10],
                rows: [
                    PageRow([PageCell(.formula("SUM(\(range))", value: .count(1)), column: 0)])
                ]))
        let book = try ScratchFolder().written(.sample(cover, sheet))

        #expect(book.sheetNames == ["封面", name])
        let quoted =
            "'"
            + name.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "''") + "'!"
        #expect(try book.cells(1)["A1"]?.formula == "SUM(\(quoted)$A$3:$A$3)")
    }

    @Test("is used once, case ignored")
    func duplicates() {
        let column = ColumnPlan("列", .text)
        let plan = WorkbookPlan.sample(
            .sample(name: "List", columns: [column], rows: []),
            .sample(name: "LIST", columns: [column], rows: []))

        #expect(throws: WorkbookError.duplicateSheetName("LIST")) { try plan.check() }
    }
}
