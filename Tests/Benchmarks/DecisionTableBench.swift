import FEEL

/// Fifty rules over a number, a text and a date, against the same rules as an if-chain.
func benchDecisionTable() throws {
    let rewards = Rewards()
    let table = try rewards.table()
    let samples = rewards.samples()
    let scopes = samples.map { sample in
        Scope(
            Context([
                ("销售额", .number(sample.sales)), ("企业类型", .string(sample.kind)),
                ("申报日", .date(sample.day)),
            ]))
    }
    for (sample, scope) in zip(samples, scopes) {
        let byHand = rewards.byHand(sample.sales, sample.kind, sample.day)
        precondition(table.decide(in: scope).value == .number(Decimal128(byHand)))
    }
    report(
        "decision table: 50 rules, 3 inputs", floor: "an if-chain in Swift", operations: 20_000,
        floorBody: { count in
            for number in 0..<count {
                let sample = samples[number % samples.count]
                blackHole(rewards.byHand(sample.sales, sample.kind, sample.day))
            }
        },
        body: { count in
            for number in 0..<count {
                blackHole(table.decide(in: scopes[number % scopes.count]).value)
            }
        })
    report(
        "decision table: analysis of 50 rules", floor: "reading it", operations: 20,
        floorBody: { count in for _ in 0..<count { blackHole(try? rewards.table()) } },
        body: { count in for _ in 0..<count { blackHole(table.analyse().isSound) } })
}

/// A reward by kind of enterprise, sales and day of application.
private struct Rewards {
    struct Sample {
        let sales: Decimal128
        let kind: String
        let day: CalendarDate
    }

    private let kinds = ["示范企业", "优势企业", "专精特新", "高成长性", "培育企业"]
    private let bands = [0, 500, 1_000, 2_000, 5_000, 10_000].map { Decimal128($0) }
    private let cut: CalendarDate

    init() {
        guard let cut = CalendarDate(year: 2026, month: 7, day: 1) else {
            preconditionFailure("the first of July exists")
        }
        self.cut = cut
    }

    func table() throws -> DecisionTable {
        var rules: [DecisionTable.Rule] = []
        for kind in kinds {
            for (low, high) in zip(bands, bands.dropFirst()) {
                for period in ["< @\"\(cut)\"", ">= @\"\(cut)\""] {
                    let band = "[\(low.feelText)..\(high.feelText))"
                    rules.append(.init([band, "\"\(kind)\"", period], ["\(rules.count + 1)"]))
                }
            }
        }
        return try DecisionTable(
            name: "奖励",
            inputs: [
                .init("销售额", type: .number, allowed: "[0..10000)"),
                .init(
                    "企业类型", type: .string,
                    allowed: kinds.map { "\"\($0)\"" }.joined(separator: ", ")),
                .init("申报日", type: .date),
            ],
            outputs: [.init("金额", type: .number)], rules: rules)
    }

    func samples() -> [Sample] {
        (0..<100).map { number in
            Sample(
                sales: Decimal128(number * 97 % 10_000), kind: kinds[number % kinds.count],
                day: cut.adding(days: number % 2 == 0 ? -number : number) ?? cut)
        }
    }

    func byHand(_ sales: Decimal128, _ kind: String, _ day: CalendarDate) -> Int {
        if kind == kinds[0], bands[0] <= sales, sales < bands[1], day < cut { return 1 }
        if kind == kinds[0], bands[0] <= sales, sales < bands[1], day >= cut { return 2 }
        if kind == kinds[0], bands[1] <= sales, sales < bands[2], day < cut { return 3 }
        if kind == kinds[0], bands[1] <= sales, sales < bands[2], day >= cut { return 4 }
        if kind == kinds[0], bands[2] <= sales, sales < bands[3], day < cut { return 5 }
        if kind == kinds[0], bands[2] <= sales, sales < bands[3], day >= cut { return 6 }
        if kind == kinds[0], bands[3] <= sales, sales < bands[4], day < cut { return 7 }
        if kind == kinds[0], bands[3] <= sales, sales < bands[4], day >= cut { return 8 }
        if kind == kinds[0], bands[4] <= sales, sales < bands[5], day < cut { return 9 }
        if kind == kinds[0], bands[4] <= sales, sales < bands[5], day >= cut { return 10 }
        if kind == kinds[1], bands[0] <= sales, sales < bands[1], day < cut { return 11 }
        if kind == kinds[1], bands[0] <= sales, sales < bands[1], day >= cut { return 12 }
        if kind == kinds[1], bands[1] <= sales, sales < bands[2], day < cut { return 13 }
        if kind == kinds[1], bands[1] <= sales, sales < bands[2], day >= cut { return 14 }
        if kind == kinds[1], bands[2] <= sales, sales < bands[3], day < cut { return 15 }
        if kind == kinds[1], bands[2] <= sales, sales < bands[3], day >= cut { return 16 }
        if kind == kinds[1], bands[3] <= sales, sales < bands[4], day < cut { return 17 }
        if kind == kinds[1], bands[3] <= sales, sales < bands[4], day >= cut { return 18 }
        if kind == kinds[1], bands[4] <= sales, sales < bands[5], day < cut { return 19 }
        if kind == kinds[1], bands[4] <= sales, sales < bands[5], day >= cut { return 20 }
        if kind == kinds[2], bands[0] <= sales, sales < bands[1], day < cut { return 21 }
        if kind == kinds[2], bands[0] <= sales, sales < bands[1], day >= cut { return 22 }
        if kind == kinds[2], bands[1] <= sales, sales < bands[2], day < cut { return 23 }
        if kind == kinds[2], bands[1] <= sales, sales < bands[2], day >= cut { return 24 }
        if kind == kinds[2], bands[2] <= sales, sales < bands[3], day < cut { return 25 }
        if kind == kinds[2], bands[2] <= sales, sales < bands[3], day >= cut { return 26 }
        if kind == kinds[2], bands[3] <= sales, sales < bands[4], day < cut { return 27 }
        if kind == kinds[2], bands[3] <= sales, sales < bands[4], day >= cut { return 28 }
        if kind == kinds[2], bands[4] <= sales, sales < bands[5], day < cut { return 29 }
        if kind == kinds[2], bands[4] <= sales, sales < bands[5], day >= cut { return 30 }
        if kind == kinds[3], bands[0] <= sales, sales < bands[1], day < cut { return 31 }
        if kind == kinds[3], bands[0] <= sales, sales < bands[1], day >= cut { return 32 }
        if kind == kinds[3], bands[1] <= sales, sales < bands[2], day < cut { return 33 }
        if kind == kinds[3], bands[1] <= sales, sales < bands[2], day >= cut { return 34 }
        if kind == kinds[3], bands[2] <= sales, sales < bands[3], day < cut { return 35 }
        if kind == kinds[3], bands[2] <= sales, sales < bands[3], day >= cut { return 36 }
        if kind == kinds[3], bands[3] <= sales, sales < bands[4], day < cut { return 37 }
        if kind == kinds[3], bands[3] <= sales, sales < bands[4], day >= cut { return 38 }
        if kind == kinds[3], bands[4] <= sales, sales < bands[5], day < cut { return 39 }
        if kind == kinds[3], bands[4] <= sales, sales < bands[5], day >= cut { return 40 }
        if kind == kinds[4], bands[0] <= sales, sales < bands[1], day < cut { return 41 }
        if kind == kinds[4], bands[0] <= sales, sales < bands[1], day >= cut { return 42 }
        if kind == kinds[4], bands[1] <= sales, sales < bands[2], day < cut { return 43 }
        if kind == kinds[4], bands[1] <= sales, sales < bands[2], day >= cut { return 44 }
        if kind == kinds[4], bands[2] <= sales, sales < bands[3], day < cut { return 45 }
        if kind == kinds[4], bands[2] <= sales, sales < bands[3], day >= cut { return 46 }
        if kind == kinds[4], bands[3] <= sales, sales < bands[4], day < cut { return 47 }
        if kind == kinds[4], bands[3] <= sales, sales < bands[4], day >= cut { return 48 }
        if kind == kinds[4], bands[4] <= sales, sales < bands[5], day < cut { return 49 }
        if kind == kinds[4], bands[4] <= sales, sales < bands[5], day >= cut { return 50 }
        return 0
    }
}
