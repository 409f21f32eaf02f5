import CertFlowCore
import CertFlowTestSupport
import CertFlowWorkbook
import Foundation
import Testing

@testable import CertFlow

@Suite("The annual workbook")
struct AnnualWorkbookTests {
    static let products = "专利密集型产品备案认定名单"
    static let rewards = "奖励资金汇总表"
    static let ledger = "退回不予受理撤回撤销台账"

    let year: SampleYear

    init() throws { year = try SampleYear() }

    private func plan(_ edition: AnnualEdition = .internal) -> PlanReader {
        PlanReader(plan: AnnualWorkbook.plan(year.report(), edition: edition))
    }

    @Test("holds the sheets that an office hands in, the cover first")
    func sheets() {
        #expect(
            plan().names == [
                "封面", Self.products, "备案情况表（分区县）", "高成长性企业选取名单", "国家级知识产权示范、优势企业名单",
                Self.rewards, "奖励兑付台账", "分区县任务完成情况", "滞后事项清单", Self.ledger, "异议台账",
            ])
    }

    @Test(
        "counts products three ways, each sum the count of the quota",
        arguments: [("①备案", 20), ("②认定", 9), ("③合并去重", 24)])
    func threeCounts(title: String, expected: Int) throws {
        let quota = try #require(year.report().quotas.first)
        let counts = ["①备案": quota.filed, "②认定": quota.certified, "③合并去重": quota.either]

        #expect(try plan().sum(title, of: Self.products) == expected)
        #expect(counts[title] == expected)
        #expect(try plan().sum(title, of: "分区县任务完成情况") == expected)
    }

    @Test("sets each target beside its count, rate and gap on the cover")
    func targets() throws {
        let row = try plan().coverRow("专利密集型产品备案认定（件）")

        #expect(row[1] == .count(200))
        #expect(
            row[4...6].map(\.shown) == [.count(20), .count(9), .count(24)])
        #expect(row[7] == .text("③（示例值）"))
        #expect(row[8...].map(\.shown) == [.count(24), .percent(0.12), .count(176)])
        for cell in row[4...6] + row[8...] {
            guard case .formula = cell else {
                Issue.record("\(cell) is no live formula")
                continue
            }
        }
    }

    @Test("prints 无年度任务 where a target has no yearly task, and no rate")
    func noTask() throws {
        let row = try plan().coverRow("国家级知识产权示范、优势企业（家）")

        #expect(row[1] == .text("无年度任务"))
        #expect(row[8...].map(\.shown) == [.count(2), .text("—"), .text("—")])
    }

    @Test("lists a revoked filing in the ledger only")
    func revoked() throws {
        let names = try plan().column("产品名称", of: Self.products)
        let ledger = try plan().column("类别", of: Self.ledger)

        #expect(!names.contains(.text("停产产品")))
        #expect(
            ledger == [
                .text("不予受理"), .text("已撤回"), .text("退回区县"), .text("备案撤销"),
                .text("一次性告知补正"),
            ])
    }

    @Test("marks creation objects apart: not counted, no reward")
    func creationObjects() throws {
        let name = "国家级知识产权示范、优势企业名单"
        let categories = try plan().column("类别", of: name)
        let counted = try plan().column("计入当年", of: name)

        #expect(categories == ["当年新增", "当年新增", "创建对象", "存量"].map { .text($0) })
        #expect(counted == [1, 1, 0, 0].map { .count($0) })
        #expect(try plan().column("奖励办理", of: name)[2] == .text("不触发奖励"))
    }

    @Test("shows rank, score and three services of each selected enterprise")
    func selected() throws {
        let name = "高成长性企业选取名单"

        #expect(try plan().column("排名", of: name) == (1...6).map { .count($0) })
        #expect(try plan().column("得分", of: name).first == .number(89.5))
        #expect(
            try plan().column("完成", group: "专利预审确权", of: name).first
                == .date(#require(SheetDate(year: 2026, month: 11, day: 1))))
        #expect(try plan().column("机构", group: "运营转化", of: name).first == .text("待安排"))
        #expect(try plan().column("其他服务", of: name).first == .text("海外布局辅导（待安排）"))
    }

    @Test("adds up what is due, assessed and paid, and nothing for what is unset")
    func rewards() throws {
        let table = try plan().table(Self.rewards)
        let unset = try plan().column("核定", of: Self.rewards).filter { $0 == .blank }

        #expect(try plan().sum("应奖", of: Self.rewards) == 39_000_000)
        #expect(try plan().sum("核定", of: Self.rewards) == 38_000_000)
        #expect(try plan().sum("已拨付", of: Self.rewards) == 20_000_000)
        // One is unset, one is not assessed yet.
        #expect(unset.count == 2)
        #expect(
            try plan().column("备注", of: Self.rewards).contains(.text("第5条“一定奖励”标准未明确，本系统不予计算。")))
        #expect(
            table.totalRemark == "核定合计（大写）：人民币叁拾捌万元整　　已拨付合计（大写）：人民币贰拾万元整")
        #expect(try plan().coverRow("合计")[3].shown == .money(fen: 38_000_000))
    }

    @Test("names the minutes and the notice of each decided reward")
    func grounds() throws {
        #expect(
            try plan().column("纪要号（签批依据）", of: Self.rewards).first == .text("隐蔽纪要〔2026〕9号"))
        #expect(
            try plan().column("公示起止", of: Self.rewards).first
                == .text("2026-10-12 至 2026-10-19（公示期示例值）"))
    }

    @Test("adds up the units to the lists, counting an enterprise once")
    func districts() throws {
        let name = "备案情况表（分区县）"

        #expect(try plan().sum("备案产品数", of: name) == 20)
        #expect(try plan().sum("备案企业数", of: name) == 11)
        #expect(try plan().sum("认定产品数", of: name) == 9)
        #expect(try plan().sum("上年度出口额", of: name) == 20 * 234_560_000)
        #expect(try plan().column("区县（开发区）", of: name).count == 20)
    }

    @Test("lists what is late by days, the oldest first")
    func backlog() throws {
        let days = try plan().column("逾期天数", of: "滞后事项清单")

        #expect(days.first == .count(248))
        #expect(days.count == 9)
        #expect(try plan().coverRow("奖励申领")[3].shown == .count(1))
    }

    @Test("keeps codes, accounts and patent numbers as text")
    func identifiers() throws {
        let reader = plan()
        for (sheet, column) in [
            (Self.products, "统一社会信用代码"), (Self.products, "专利号"), (Self.rewards, "统一社会信用代码"),
            ("奖励兑付台账", "账号"), ("奖励兑付台账", "支付凭证号"),
        ] {
            for cell in try reader.column(column, of: sheet) where cell != .blank {
                guard case .identifier = cell else {
                    Issue.record("\(sheet) \(column): \(cell)")
                    continue
                }
            }
        }
    }

    @Test("holds no digest")
    func noHashes() {
        let digests = plan().texts.filter {
            $0.range(of: "[0-9a-f]{32}", options: .regularExpression) != nil
        }
        #expect(digests == [])
    }

    @Test("can be written without a single case")
    func empty() throws {
        let report = AnnualReport(
            year: 2026, day: .sample(12, 31), pack: year.pack, cases: [], titles: [], rounds: [],
            notices: [], lists: [], isRehearsal: false)
        for edition in AnnualEdition.allCases {
            try AnnualWorkbook.plan(report, edition: edition).check()
        }
    }
}
