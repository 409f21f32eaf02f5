@testable import CertFlowWorkbook

/// An invented year-end workbook with every feature, for the tests that look at a whole file.
enum YearEndSample {
    static let plan = WorkbookPlan(
        sheets: [cover, awards, progress, list, empty],
        properties: WorkbookProperties(
            title: "2026年度工作簿", author: "样例市知识产权局", createdSeconds: 1_798_675_200))

    private static let districts = ["碑林区", "雁塔区", "高新区", "经开区", "浐灞国际港"]
    private static let signatures = [
        Signature("制表人"), Signature("审核人"), Signature("负责人"),
    ]
    private static let notes = ["填报单位：样例市知识产权局", "统计日期：2026-12-31", "单位：万元"]

    /// Enough rows for several printed pages.
    static let awards: SheetPlan = {
        let rows = (1...70).map { index -> [Cell] in
            [
                .count(index), .text(districts[index % 5]),
                .text(index % 7 == 0 ? "样例市某某新材料与高端装备技术研究开发股份有限公司" : "样例第\(index)科技有限公司"),
                .identifier("91610131MA6U\(1000 + index)8X"), .text("国家级知识产权示范企业奖励"),
                .money(fen: 20_000_000), .money(fen: index % 9 == 0 ? 7_036_250 : 0),
                index == 13
                    ? .text("标准未明确，不予计算")
                    : .money(fen: index % 9 == 0 ? 12_963_750 : 20_000_000),
                SheetDate.sample(2026, 6, 1 + index % 30),
                .identifier("6217 0000 1234 \(5000 + index)"),
                .text(index % 10 == 0 ? "原名称“样例第\(index)技术服务部”，2026年3月变更；已查重。" : ""),
            ]
        }
        return SheetPlan(
            name: "奖补资金汇总表",
            table: TablePlan(
                title: "2026年度知识产权奖补资金汇总表", notes: notes,
                columns: [
                    ColumnPlan("序号", .ordinal), ColumnPlan("区县", .text),
                    ColumnPlan("企业名称", .text),
                    ColumnPlan("统一社会信用代码", .identifier), ColumnPlan("奖励项目", .text),
                    ColumnPlan("应奖", .money(.wanYuan), group: "金额", total: .sum),
                    ColumnPlan("扣减", .money(.wanYuan), group: "金额", total: .sum),
                    ColumnPlan("实拨", .money(.wanYuan), group: "金额", total: .sum),
                    ColumnPlan("到账日", .date), ColumnPlan("账号", .identifier),
                    ColumnPlan("备注", .note),
                ],
                rows: rows, totalRemark: "合计（大写）：人民币壹仟叁佰叁拾万元整",
                footnotes: ["注：1.“实拨”为扣减上级及同类奖补后的金额。", "2.标准未明确的项目待实施细则修订后核定。"],
                signatures: signatures, frozenColumns: 3))
    }()

    static let progress: SheetPlan = {
        let table = TablePlan(
            title: "2026年度任务完成情况（分区县）", notes: ["单位：件"],
            columns: [
                ColumnPlan("区县", .text), ColumnPlan("目标", .count, total: .sum),
                ColumnPlan("完成", .count, total: .sum),
                ColumnPlan("完成率", .percent(decimals: 1), total: .ratio(part: 2, whole: 1)),
                ColumnPlan("综合得分", .number(decimals: 2)), ColumnPlan("排名", .ordinal),
                ColumnPlan("未完成原因", .note),
            ],
            rows: districts.enumerated().map { index, district in
                let actual = 36 + index * 4
                let place = (index + 4)
                return [
                    .text(district), .count(40), .count(actual),
                    .formula(
                        "\(local: CellReference(sheet: "任务", row: place - 1, column: 2))/40",
                        value: .percent(Double(actual) / 40)),
                    .number(80.25 + Double(index)), .count(5 - index),
                    .text(index == 0 ? "部分企业年底前未完成平台更新，\n已约谈并列入2027年首批。" : ""),
                ]
            }, signatures: signatures)
        var sheet = SheetPlan(name: "任务完成情况", table: table)
        guard let names = sheet.dataRange(ofColumn: 0), let targets = sheet.dataRange(ofColumn: 1),
            let actuals = sheet.dataRange(ofColumn: 2)
        else { return sheet }
        sheet.charts = [
            ChartPlan(
                .column, title: "目标与完成", categories: names,
                series: [
                    ChartSeries("目标", values: targets), ChartSeries("完成", values: actuals),
                ], valueTitle: "件", width: .half),
            ChartPlan(
                .bar, title: "各区县完成数", categories: names,
                series: [ChartSeries("完成", values: actuals)], categoryTitle: "区县",
                valueTitle: "件", width: .half),
        ]
        return sheet
    }()

    static let list = SheetPlan(
        name: "办件台账",
        table: TablePlan(
            title: "办件台账", notes: ["单位：元"],
            columns: [
                ColumnPlan("办件号", .identifier), ColumnPlan("申报人", .text),
                ColumnPlan("金额", .money(.yuan), total: .sum), ColumnPlan("说明", .note),
            ],
            rows: [
                [.identifier("0001"), .text("=cmd()"), .money(fen: 123_456_789_01), .text("+1")],
                [.identifier("0002"), .text("@x"), .money(fen: -5), .text("-1+2")],
                [.identifier("0003"), .text("甲\u{1}乙\u{FFFE}"), .blank, .text("_x000D_")],
            ]),
        print: PrintSetup(orientation: .portrait, header: "演练 A&B", footer: "2026年度"))

    static let empty = SheetPlan(
        name: "撤销台账",
        table: TablePlan(
            title: "撤销台账",
            columns: [
                ColumnPlan("序号", .ordinal), ColumnPlan("企业名称", .text),
                ColumnPlan("追回金额", .money(.wanYuan), total: .sum),
            ], rows: []))

    static let cover: SheetPlan = {
        var rows: [PageRow] = [
            .gap(40), .line("2026年度知识产权认定与奖补工作簿", .title, columns: 4), .gap(),
            .line("样例市知识产权局　2026年12月31日", .subtitle, columns: 4), .gap(24),
            .line("一、任务完成", .heading, columns: 4),
            PageRow(
                ["指标", "目标", "完成", "完成率"].enumerated().map {
                    PageCell(.text($1), .head, column: $0)
                }),
        ]
        if let names = awards.dataRange(ofColumn: 2), let paid = awards.totalCell(ofColumn: 7) {
            rows += [
                PageRow([
                    PageCell(.text("奖补企业数"), .label, column: 0),
                    PageCell(.count(60), column: 1),
                    PageCell(.formula("COUNTA(\(names))", value: .count(70)), column: 2),
                    PageCell(.percent(70.0 / 60), column: 3),
                ]),
                PageRow(
                    [
                        PageCell(.text("实拨资金"), .label, column: 0, rows: 2),
                        PageCell(
                            .formula("\(paid)", value: .money(fen: 1_330_746_250)), .figure,
                            column: 1,
                            columns: 3, rows: 2),
                    ], height: 24),
                PageRow([], height: 24),
            ]
        }
        rows += [
            .gap(),
            .line(
                "　　全年各项数据由本工作簿各表汇总，公式可在表内核对。示范企业无年度任务，不计完成率。",
                .paragraph, columns: 4),
            .line("注：“200件”的统计口径，文件未作规定，以办公会议确定的口径为准。", .remark, columns: 4),
        ]
        var sheet = SheetPlan(
            name: "封面", page: PagePlan(columnWidths: [24, 18, 18, 18], rows: rows),
            print: PrintSetup(orientation: .portrait, isOnePage: true))
        if let names = progress.dataRange(ofColumn: 0),
            let rates = progress.dataRange(ofColumn: 3)
        {
            sheet.charts = [
                ChartPlan(
                    .line, title: "完成率", categories: names,
                    series: [ChartSeries("完成率", values: rates)], valueKind: .percent(decimals: 0))
            ]
        }
        return sheet
    }()
}
