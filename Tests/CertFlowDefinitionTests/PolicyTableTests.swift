import CertFlowCore
import CertFlowDefinition
import FEEL
import Testing

@Suite("A table of a policy")
struct PolicyTableTests {
    @Test("answers nothing before its first day, and says since when and on what ground it applies")
    func notYet() throws {
        let pack = try PackReader.read(Xian.source(), digest: "").get()
        let table = try #require(pack.tables.min { $0.from < $1.from })
        let before = try #require(table.from.adding(days: -1))
        let values = table.table.inputs.map { _ in "\"x\"" }.joined(separator: ", ")
        let call = try Expression(parsing: "\(table.name)(\(values))")

        let early = call.evaluate(in: Scope([:]).adding(pack.tableFunctions(on: before)))
        let onTime = call.evaluate(in: Scope([:]).adding(pack.tableFunctions(on: table.from)))

        #expect(early.value == .null)
        let problem = try #require(early.problems.first)
        #expect(
            problem.message.contains("applies from \(table.from.iso), not yet on \(before.iso)"))
        #expect(problem.messageZH.contains("自 \(table.from.iso) 起施行"))
        #expect(problem.messageZH.contains(table.source.description))
        #expect(onTime.problems.allSatisfy { !$0.message.contains("applies from") })
    }
}
