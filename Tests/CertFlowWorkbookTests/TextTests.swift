import Testing

@testable import CertFlowWorkbook

@Suite("Text from outside")
struct TextTests {
    @Test(
        "stays text, whatever it looks like",
        arguments: [
            "=cmd()", "=1+1", "{=1+1}", "+1", "-1+2", "@x", "'=1", "\t=1", "1E5", "007",
            "http://example.com/", "mailto:a@example.com", "<b>&amp;\"'</b>", " 前后空格 ",
            "行一\n行二", "𠮷野家 👩‍👩‍👧", "_x000D_", "_x005F_x000D_", "a_xFFFF_b_x0041_", "TRUE", "#REF!", "",
        ])
    func staysText(_ text: String) throws {
        let book = try ScratchFolder().written(.sample(.text(text), .text))

        let cell = try #require(book.cells()["A3"])
        #expect(cell.type == "s" || text.isEmpty)
        #expect(cell.value == text)
        #expect(cell.formula == nil)
        #expect(try book.sheet(1).all("f").isEmpty)
        #expect(try book.sheet(1).all("hyperlink").isEmpty)
    }

    @Test(
        "has what XML forbids replaced, and nothing else",
        arguments: [
            ("甲\u{0}乙", "甲\u{FFFD}乙"), ("\u{1}\u{1F}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("\u{85}\u{9F}", "\u{FFFD}\u{FFFD}"), ("\u{FFFE}a\u{FFFF}", "\u{FFFD}a\u{FFFD}"),
            ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\tb", "a\tb"),
            ("\u{FFFD}\u{1FFFE}", "\u{FFFD}\u{1FFFE}"),
            (
                String(decoding: [0xED, 0xA0, 0x80] as [UInt8], as: UTF8.self),
                "\u{FFFD}\u{FFFD}\u{FFFD}"
            ),
        ])
    func replaced(_ text: String, by safe: String) throws {
        let cells = try ScratchFolder().written(.sample(.text(text), .text)).cells()

        #expect(cells["A3"]?.value.unicodeScalars.elementsEqual(safe.unicodeScalars) == true)
    }

    @Test("cannot become a formula in titles, notes, heads, charts, headers or properties either")
    func aroundTheTable() throws {
        let nasty = "=1+1&\u{1}\u{FFFE}"
        var sheet = SheetPlan(
            name: "表",
            table: TablePlan(
                title: nasty, notes: [nasty], columns: [ColumnPlan(nasty, .text, group: nasty)],
                rows: [[.text(nasty)]], totalRemark: nasty, footnotes: [nasty],
                signatures: [Signature(nasty)]),
            print: PrintSetup(header: nasty, footer: nasty))
        let range = try #require(sheet.dataRange(ofColumn: 0))
        sheet.charts = [
            ChartPlan(
                .column, title: nasty, categories: range,
                series: [ChartSeries(nasty, values: range)], categoryTitle: nasty,
                valueTitle: nasty)
        ]
        var plan = WorkbookPlan.sample(sheet)
        plan.properties.title = nasty
        let book = try ScratchFolder().written(plan)

        #expect(try book.sheet(1).all("f").isEmpty)
        // Categories and values are the only references of the chart.
        #expect(try book.part("xl/charts/chart1.xml").all("c:f").count == 2)
        for part in try book.parts() where part.hasSuffix(".xml") { _ = try book.part(part) }
    }

    @Test(
        "may have 32,767 UTF-16 units and not one more",
        arguments: [
            ("字", 32_767, nil), ("字", 32_768, 32_768), ("a", 32_767, nil), ("a", 32_768, 32_768),
            ("😀", 16_383, nil), ("😀", 16_384, 32_768), ("_x000D_", 4_681, 60_853),
        ] as [(String, Int, Int?)])
    func length(of unit: String, count: Int, refusedUnits: Int?) throws {
        let plan = WorkbookPlan.sample(.text(String(repeating: unit, count: count)), .note)
        let folder = try ScratchFolder()

        if let refusedUnits {
            let refusal = WorkbookError.textTooLong(
                SheetPlace(sheet: "表", cell: "A3"), units: refusedUnits)
            #expect(throws: refusal) { try plan.write(to: folder.file("a.xlsx")) }
            #expect(try folder.names().isEmpty)
        } else {
            #expect(
                try folder.written(plan).cells()["A3"]?.value.utf16.count == 32_767
                    / unit.utf16.count * unit.utf16.count)
        }
    }
}
