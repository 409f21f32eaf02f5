import CertFlowCore
import CertFlowTestSupport
import CertFlowWorkbook
import Foundation
import Testing

@testable import CertFlow

@Suite("The editions of the annual workbook")
struct AnnualEditionTests {
    private func plan(
        _ edition: AnnualEdition, overlay: String? = "Examples/xian-2026/policy-example.yaml",
        isRehearsal: Bool = true
    ) throws -> PlanReader {
        let report = try SampleYear(overlay: overlay).report(isRehearsal: isRehearsal)
        return PlanReader(plan: AnnualWorkbook.plan(report, edition: edition))
    }

    @Test("for the public lack whole sheets")
    func publicSheets() throws {
        #expect(
            try plan(.public).names == ["封面", "专利密集型产品备案认定名单", "高成长性企业选取名单", "奖励名单"])
    }

    @Test("for the public have only name, item, basis and amount")
    func publicColumns() throws {
        let reader = try plan(.public)

        #expect(
            try reader.table("高成长性企业选取名单").columns.map(\.title) == ["序号", "名称", "项目", "依据"])
        #expect(
            try reader.table("奖励名单").columns.map(\.title)
                == ["序号", "名称", "项目", "依据", "金额", "说明"])
    }

    @Test("for the public show published rewards only")
    func publishedOnly() throws {
        #expect(try plan(.public).sum("金额", of: "奖励名单") == 35_000_000)
        #expect(try plan(.public).column("名称", of: "奖励名单").count == 2)
    }

    @Test("for the public hold nothing that only the office may read, in any part of the file")
    func noSecrets() throws {
        let place = try ScratchPlace()
        let reader = try plan(.public)
        let year = try SampleYear()
        let hidden =
            SampleYear.secrets + year.cases.map(\.creditCode) + year.cases.map(\.id.rawValue)

        let path = place.url.appending(path: "public.xlsx").path
        try reader.plan.write(to: path)

        let texts = reader.texts.joined(separator: "\n")
        let parts = try Self.unzipped(path)
        #expect(hidden.filter { texts.contains($0) } == [])
        #expect(hidden.filter { parts.contains($0) } == [])
        #expect(parts.contains("示例装备第1股份有限公司"))
    }

    @Test("for the office hold what was planted, so that its absence elsewhere means something")
    func planted() throws {
        let texts = try plan(.internal).texts.joined(separator: "\n")

        #expect(SampleYear.secrets.filter { texts.contains($0) }.count >= 6)
        #expect(!texts.contains("13900001111"))
        #expect(!texts.contains("异议人李隐名"))
    }

    @Test("bear the mark of a rehearsal on every sheet", arguments: AnnualEdition.allCases)
    func rehearsalMark(edition: AnnualEdition) throws {
        for sheet in try plan(edition).plan.sheets {
            #expect(sheet.print.header.contains("演练"), "\(sheet.name)")
        }
        let texts = try plan(edition, overlay: nil, isRehearsal: false).texts
        #expect(texts.filter { $0.contains("演练") } == [])
    }

    @Test("mark example values, and only where there are some", arguments: AnnualEdition.allCases)
    func exampleMark(edition: AnnualEdition) throws {
        #expect(try plan(edition).texts.contains { $0.hasPrefix("【示例值】") })

        var year = try SampleYear(overlay: nil)
        year.notices = []
        let bare = AnnualWorkbook.plan(year.report(), edition: edition)
        #expect(PlanReader(plan: bare).texts.filter { $0.contains("示例值") } == [])
    }

    @Test("leave the headline to the office while no source states it")
    func headline() throws {
        let reader = try plan(.internal, overlay: nil)

        #expect(try reader.coverRow("专利密集型产品备案认定（件）")[7] == .text("待市局填定"))
        #expect(reader.texts.contains { $0.contains("表头口径待市局填定（①、②或③）") })
        #expect(reader.texts.contains { $0.contains("第5条未界定“200件”的统计口径") })
    }

    @Test("print no amount for a reward whose standard no source states")
    func unsetReward() throws {
        var year = try SampleYear(overlay: nil)
        year.cases = []
        let plan = AnnualWorkbook.plan(year.report(), edition: .internal)

        let row = try PlanReader(plan: plan).coverRow("专利密集型产品首次认定奖励")

        #expect(row[1] == .text("标准未明确，不予计算"))
        #expect(row[4...6] == [.text("不予计算"), .text("不予计算"), .text("不予计算")])
        #expect(row[7].shown == .text("—"))
    }

    @Test("are the same bytes each time", arguments: AnnualEdition.allCases)
    func sameBytes(edition: AnnualEdition) throws {
        let place = try ScratchPlace()
        let files = ["a.xlsx", "b.xlsx"].map { place.url.appending(path: $0) }

        for file in files { try plan(edition).plan.write(to: file.path) }

        #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
        // Names a folder to keep the workbooks in, to look at them in an office program.
        if let keep = ProcessInfo.processInfo.environment["CERTFLOW_KEEP_WORKBOOK"] {
            try plan(edition).plan.write(to: "\(keep)/\(edition.rawValue).xlsx")
        }
    }

    /// Every part of the file, one after the other.
    private static func unzipped(_ path: String) throws -> String {
        let unzip = Process()
        unzip.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
        unzip.arguments = ["-p", path]
        let output = Pipe()
        unzip.standardOutput = output
        try unzip.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        unzip.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
