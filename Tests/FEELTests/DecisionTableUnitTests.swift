import FEEL
import Testing

@Suite("A decision table over money and counts")
struct DecisionTableUnitTests {
    private let units = Context([
        ("万元", .number(10_000)), ("percent", .number(Decimal128("0.01") ?? .zero)),
    ])

    private func table(_ conditions: [String], isWhole: Bool = false) throws -> DecisionTable {
        try DecisionTable(
            name: "比例",
            inputs: [
                .init("值", type: isWhole ? .number : .measure(.money), isWhole: isWhole)
            ],
            outputs: [.init("比例", type: .measure(.percent))],
            rules: conditions.map { .init([$0], ["5 * percent"]) }, constants: units)
    }

    private let types: [String: FEELType] = [
        "值": .measure(.money), "万元": .measure(.money), "percent": .measure(.percent),
    ]

    @Test("knows the units as it knows literals: nothing is left undecided")
    func constants() throws {
        let table = try table(["< 5 * 万元", ">= 5 * 万元"])

        #expect(table.analyse().isSound)
        #expect(table.check(names: types, profile: .strict()) == [])
        #expect(table.decide([.number(50_000)]).value == .number(Decimal128("0.05") ?? .zero))
        #expect(table.decide([.number(50_000)]).rules == [2])
    }

    @Test("finds the gap between two amounts")
    func gap() throws {
        let analysis = try table(["< 5 * 万元", "> 5 * 万元"]).analyse()

        #expect(analysis.findings.map(\.kind) == [.gap])
        #expect(analysis.findings.first?.example == [.number(50_000)])
    }

    @Test("refuses a plain number as an amount, and a result without its unit")
    func mixed() throws {
        let table = try DecisionTable(
            name: "比例", inputs: [.init("值", type: .measure(.money))],
            outputs: [.init("比例", type: .measure(.percent))],
            rules: [.init(["< 5"], ["0"]), .init([">= 5 * 万元"], ["0.2"])], constants: units)

        let found = table.check(
            names: types, profile: .strict(units: [.money: "万元", .percent: "percent"]))

        #expect(found.map(\.rule.rawValue) == ["unit-clash", "type-clash"])
        #expect(
            found.map(\.hint) == [
                "give the number its unit: 5 * 万元", "give the number its unit: 5 * percent",
            ])
    }

    @Test("sees that nothing lies between 5 and 6 where numbers are whole")
    func whole() throws {
        #expect(try table(["<= 5", ">= 6"], isWhole: true).analyse().isSound)
        #expect(
            try table(["<= 5", ">= 7"], isWhole: true).analyse().findings.first?.example
                == [.number(6)])
        #expect(try table(["<= 5", ">= 6"]).analyse().findings.count == 1)
    }

    @Test("fails for a fraction where numbers are whole")
    func fraction() throws {
        let decision = try table(["<= 5", ">= 6"], isWhole: true)
            .decide([.number(Decimal128("5.5") ?? .zero)])

        #expect(decision.outcome == .failed)
        #expect(decision.problems.first?.messageZH == "“值”应为整数，而不是 5.5。")
    }
}
