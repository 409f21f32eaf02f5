import Testing

@testable import CertFlowConsole

@Suite("A table of text")
struct TextTableTests {
    static let cases = TextTable(
        [
            TextColumn("编号"), TextColumn("企业"), TextColumn("专利数", .right),
            TextColumn("备注", .left, .drop),
        ],
        rows: [
            ["XA-001", "西安某某电池有限公司", "12", "材料齐全，可以受理"],
            ["XA-002", "Acme", "208", ""],
        ])

    @Test("is aligned by columns of the terminal, with a rule under the head")
    func aligned() {
        #expect(
            Self.cases.rendered(columns: 80) == """
                编号    企业                  专利数  备注
                ------  --------------------  ------  ------------------
                XA-001  西安某某电池有限公司      12  材料齐全，可以受理
                XA-002  Acme                     208
                """)
    }

    @Test("goes on in further lines where a cell is too long")
    func wrapped() {
        #expect(
            Self.cases.rendered(columns: 46) == """
                编号    企业            专利数  备注
                ------  --------------  ------  --------------
                XA-001  西安某某电池有      12  材料齐全，可以
                        限公司                  受理
                XA-002  Acme               208
                """)
    }

    @Test("leaves out what may be left out before it gets too narrow, and says so")
    func dropped() {
        #expect(
            Self.cases.rendered(columns: 30) == """
                编号    企业            专利数
                ------  --------------  ------
                XA-001  西安某某电池有      12
                        限公司
                XA-002  Acme               208
                """)
        #expect(Self.cases.droppedTitles(columns: 30) == ["备注"])
        #expect(Self.cases.droppedTitles(columns: 80) == [])
    }

    @Test("is never wider than asked while two columns a column are left", arguments: 14...80)
    func withinWidth(columns: Int) {
        let lines = Self.cases.rendered(columns: columns).split(separator: "\n")

        #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns })
    }

    @Test("keeps to the least and greatest widths and cuts where told to")
    func bounds() {
        let table = TextTable(
            [TextColumn("A", min: 4), TextColumn("B", max: 6, .truncate), TextColumn("C", max: 5)],
            rows: [["x", "一二三四五", "ab cd ef"]])

        #expect(
            table.rendered() == """
                A     B       C
                ----  ------  -----
                x     一二…   ab cd
                              ef
                """)
    }

    @Test("shows no control character of a cell, and keeps its line breaks")
    func harmless() {
        let table = TextTable([TextColumn("A")], rows: [["x\u{1B}[2J"], ["一\n二"]])

        #expect(table.rendered() == "A\n-----\nx\u{FFFD}[2J\n一\n二")
    }

    @Test("stands out only on a terminal")
    func styled() {
        var table = TextTable([TextColumn("A")])
        table.add(["x"], tone: .red)

        #expect(table.rendered() == "A\n-\nx")
        #expect(
            table.rendered(style: .full)
                == "\u{1B}[1mA\u{1B}[0m\n\u{1B}[2m-\u{1B}[0m\n\u{1B}[31mx\u{1B}[0m")
        #expect(table.count == 1)
    }
}

@Suite("Bars and funnels")
struct BarTests {
    @Test(
        "a bar is full only when the requirement is met",
        arguments: [
            (208, 200, "██████ 208/200 104 %"), (199, 200, "█████░ 199/200 99 %"),
            (1, 200, "█░░░░░ 1/200 0 %"), (0, 200, "░░░░░░ 0/200 0 %"),
            (100, 200, "███░░░ 100/200 50 %"), (3, 0, "░░░░░░ 3/0"),
        ])
    func bar(count: Int, required: Int, expected: String) {
        #expect(BarView(count: count, required: required, cells: 6).rendered() == expected)
    }

    @Test("counts beyond any register do not stop the program")
    func extremes() {
        #expect(BarView(count: .max, required: 1).rendered().hasPrefix("████"))
        #expect(BarView(count: .max, required: .max).percent == 100)
    }

    @Test("a funnel is aligned and drawn to one scale")
    func funnel() {
        let funnel = FunnelView([
            .init("备案", 260), .init("审核（专家）", 130), .init("认定", 3), .init("奖励", 0),
        ])

        #expect(
            funnel.rendered(columns: 50) == """
                备案          ████████████████████████  260  100 %
                审核（专家）  ████████████              130   50 %
                认定          █                           3    1 %
                奖励                                      0    0 %
                """)
        #expect(FunnelView([]).rendered() == "")
    }

    @Test("a funnel keeps within the screen", arguments: 30...120)
    func funnelWidth(columns: Int) {
        let funnel = FunnelView([.init("国家级知识产权示范企业申报受理", 12), .init("认定", 20)])
        let lines = funnel.rendered(columns: columns).split(separator: "\n")

        #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns })
    }
}
