import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("A year in which the office publishes")
struct YearAcrossRevisionsTests {
    @Test(
        "goes as it is written: rounds, lists, notices, objections and money of several revisions")
    func plays() throws {
        let office = try TestOffice(.example, on: "2025-01-01")
        let bench = try Workbench()
        var number = 1

        let outcome = try Rehearsal(office.engine, folder: Repository.path("Examples/xian-2026"))
            .play { done, all, _ in
                guard done % (all / 5) == 0, number < 5 else { return }
                number += 1
                do {
                    try bench.raiseAll(to: number)
                    _ = try office.engine.publish(
                        bench.pack, by: "administrator", ground: "纪要\(number)",
                        at: office.engine.lastMoment())
                } catch {
                    Issue.record("\(error)")
                }
            }

        #expect(number == 5)
        #expect(outcome.filings > 300)
        let cases = try office.engine.cases(CaseQuery())
        #expect(Set(cases.map(\.revision)).count >= 3)
        #expect(try office.faults() == [])
        let report = try office.engine.annualReport(year: 2026)
        #expect(report.affected.isEmpty)
    }
}
