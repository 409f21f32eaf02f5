import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation
import Testing

@Suite("Exporting the year from a register")
struct ExportAnnualTests {
    /// A year with one product filed in April and certified in November.
    private func office() throws -> TestOffice {
        let office = try TestOffice()
        try office.openRound()
        try office.on("2026-04-20")
        let first = try office.filedProduct(1)
        _ = try office.filedProduct(2)
        try office.on("2026-11-20")
        try office.certify([first])
        return office
    }

    @Test("counts what the quota counts")
    func quotas() throws {
        let office = try office()

        let summary = try office.engine.exportAnnual(
            year: 2026, edition: .internal, to: office.place.url.appending(path: "y.xlsx").path)

        #expect(try summary.quotas == office.engine.quotas(year: 2026))
        #expect(summary.quotas.first?.filed == 2)
        #expect(summary.quotas.first?.certified == 1)
        #expect(summary.quotas.first?.either == 2)
        #expect(summary.isRehearsal)
        #expect(summary.day == Day("2026-11-20"))
    }

    @Test("gives the same bytes from the same register, whatever the file is called")
    func sameBytes() throws {
        let office = try office()
        let files = ["a.xlsx", "b.xlsx"].map { office.place.url.appending(path: $0) }

        for file in files {
            _ = try office.engine.exportAnnual(year: 2026, edition: .internal, to: file.path)
        }

        #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
    }

    @Test("says so when the folder is not there, and writes nothing")
    func noFolder() throws {
        let office = try TestOffice()
        let path = office.place.url.appending(path: "nowhere/y.xlsx").path

        let fault = #expect(throws: ExportFault.self) {
            try office.engine.exportAnnual(year: 2026, edition: .public, to: path)
        }
        #expect(fault?.sentence.zh.contains("不存在") == true)
    }

    @Test("answers as the register stood on an earlier day")
    func asOf() throws {
        let office = try office()
        let day = try #require(Day("2026-06-30"))

        let report = try office.engine.annualReport(year: 2026, asOf: day)

        #expect(report.day == day)
        #expect(report.quotas.first?.filed == 2)
        #expect(report.quotas.first?.certified == 0)
    }
}
