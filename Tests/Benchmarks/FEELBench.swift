import FEEL

/// Guards, rules and forms: what an expression costs beside the same logic written in Swift.
func benchFEEL() throws {
    try benchParsing()
    try benchGuards()
    try benchFilter()
}

/// There is no floor for a text but reading its characters once.
private func benchParsing() throws {
    let text = "sales >= 5000000 and patentCount >= 1"
    try report(
        "parse: a guard of two comparisons", floor: "a pass over its scalars",
        operations: 500, samples: 101,
        floorBody: { count in
            for _ in 0..<count { blackHole(Array(text.unicodeScalars)) }
        },
        body: { count in
            for _ in 0..<count {
                blackHole(try FEEL.Expression(parsing: text, names: ["sales", "patentCount"]))
            }
        })
}

/// The facts of one applicant, as a program in Swift would keep them.
private struct Applicant {
    var sales: Decimal128 = 6_200_000
    var patentCount: Decimal128 = 3
    var patents = ["ZL 2021 1 0000001.X"]

    private static let leastSales: Decimal128 = 5_000_000
    private static let leastPatents: Decimal128 = 1

    var isEligible: Bool { sales >= Self.leastSales && patentCount >= Self.leastPatents }
    var isEligibleByList: Bool {
        sales >= Self.leastSales && Decimal128(patents.count) >= Self.leastPatents
    }
}

private func benchGuards() throws {
    let names: [String: Value] = [
        "sales": .number(6_200_000), "patentCount": .number(3),
        "patents": .list([.string("ZL 2021 1 0000001.X")]),
        "上年度主营业务收入": .number(6_200_000), "有效发明专利数量": .number(3),
    ]
    var many = names
    for number in 1...60 { many["申报材料第\(number)项"] = .string("已提交") }
    let guards: [(String, String, [String: Value])] = [
        ("guard", "sales >= 5000000 and patentCount >= 1", names),
        ("guard, Chinese names", "上年度主营业务收入 >= 5000000 and 有效发明专利数量 >= 1", names),
        ("guard, 65 names in scope", "上年度主营业务收入 >= 5000000 and 有效发明专利数量 >= 1", many),
    ]
    let applicant = Applicant()
    for (title, text, facts) in guards {
        try bench(title, text, in: Scope(facts), { applicant.isEligible })
    }
    try bench(
        "guard with count()", "sales >= 5000000 and count(patents) >= 1", in: Scope(names),
        { applicant.isEligibleByList })
}

private func bench(
    _ title: String, _ text: String, in scope: Scope, _ floor: () -> Bool
) throws {
    let expression = try FEEL.Expression(parsing: text, names: scope.names)
    report(
        title, floor: "the same in Swift", operations: 5_000, samples: 101,
        floorBody: { count in for _ in 0..<count { blackHole(floor()) } },
        body: { count in
            for _ in 0..<count { blackHole(expression.evaluate(in: scope).value) }
        })
}

/// A patent, as a program in Swift would keep it.
private struct Patent {
    let legalStatus: String
    let year: Decimal128

    static let earliest: Decimal128 = 2021

    static func inForce(_ patents: [Patent]) -> [Patent] {
        patents.filter { $0.legalStatus == "inForce" && $0.year >= Patent.earliest }
    }
}

private func benchFilter() throws {
    let patents = (0..<100).map { number in
        Patent(
            legalStatus: number % 3 == 0 ? "lapsed" : "inForce",
            year: Decimal128(2016 + number % 10))
    }
    let elements = patents.enumerated().map { number, patent in
        Value.context([
            "number": .string("ZL 2021 1 \(number)"), "title": .string("一种电池"),
            "legalStatus": .string(patent.legalStatus), "year": .number(patent.year),
        ])
    }
    let expression = try FEEL.Expression(
        parsing: "patents[legalStatus = \"inForce\" and year >= 2021]", names: ["patents"])
    let scope = Scope(["patents": .list(elements)])
    report(
        "filter over 100 patents", floor: "the same in Swift", operations: 50, samples: 101,
        floorBody: { count in for _ in 0..<count { blackHole(Patent.inForce(patents)) } },
        body: { count in
            for _ in 0..<count { blackHole(expression.evaluate(in: scope).value) }
        })
}
