import CertFlow
import CertFlowCore
import CertFlowTestSupport
import FEEL

/// An invented year with every kind of matter, and values that must never reach the public.
struct SampleYear {
    /// What only the office may read.
    static let secrets = [
        "张隐名", "13900001111", "6217000012345678", "示例银行隐蔽支行", "隐名开户人", "异议人李隐名",
        "隐蔽理由", "隐蔽纪要〔2026〕9号", "77.7777", "隐蔽机构", "91610131MA6U00018X",
    ]

    let pack: Pack
    let make: SampleCase
    var cases: [Case] = []
    var titles: [TitleGranted] = []
    var notices: [Notice] = []
    var rounds: [Round] = []

    static let units: [UnitID] = ["gaoxin", "beilin", "yanta", "xixian", "zhouzhi"]

    /// Over the pack lie the example values of `overlay`, a path in the checkout.
    init(overlay: String? = "Examples/xian-2026/policy-example.yaml") throws {
        pack = try Engine.readPack(
            at: Repository.path("Workflows/xian"),
            overlays: overlay.map { [Repository.path($0)] } ?? [])
        make = SampleCase(pack: pack)
        try addProducts()
        try addTitles()
        try addSelected()
        try addRewards()
        try addReturns()
    }

    func report(
        year: Int = 2026, day: Day = .sample(12, 31), isRehearsal: Bool = true
    ) -> AnnualReport {
        AnnualReport(
            year: year, day: day, pack: pack, cases: cases.sorted { $0.id < $1.id },
            titles: titles.enumerated()
                .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element),
            rounds: rounds, notices: notices, lists: [], isRehearsal: isRehearsal)
    }

    static func code(_ number: Int) -> String {
        // Every third one is all digits and differs in the last places only.
        number.isMultiple(of: 3)
            ? "916101317197\(100_000 + number)" : "91610131MA6U\(10_000 + number)X"
    }

    private mutating func addProducts() throws {
        for number in 1...24 {
            let isFiled = number > 4
            let isCertified = number <= 9
            let current = try make.make(
                CaseID(stringLiteral: "PIP-2026-\(number)"), of: "patent-intensive-product",
                in: isCertified ? "certified" : "platformFiled",
                enterprise: "示例光电第\(number / 2)科技有限公司", code: Self.code(number / 2),
                unit: Self.units[number / 2 % 5], product: "高效光伏逆变器\(number)型",
                filedOn: .sample(3, 10), facts: Self.productFacts(number))
            cases.append(current)
            titles.append(
                make.title(
                    "filedProduct", of: current, on: .sample(6, number, isFiled ? 2026 : 2025),
                    serial: "ZLCP2026\(1_000 + number)"))
            guard isCertified else { continue }
            titles.append(
                make.title(
                    "certifiedProduct", of: current, on: .sample(11, 20),
                    document: "示例公告〔2026〕77号", serial: "\(number)"))
        }
        let revoked = try make.make(
            "PIP-2026-90", of: "patent-intensive-product", in: "filingRevoked",
            enterprise: "示例撤销企业", code: Self.code(90), product: "停产产品", filedOn: .sample(3, 9),
            enteredOn: .sample(10, 8),
            opinions: [
                .sample(
                    "revokeFiling", by: "listClerk", on: .sample(10, 8), reason: "产品退市",
                    ground: "呈批〔2026〕8号")
            ])
        cases.append(revoked)
        titles.append(
            make.title("filedProduct", of: revoked, on: .sample(5, 9), serial: "ZLCP20269990"))
    }

    private static func productFacts(_ number: Int) -> [FactName: FactValue] {
        let patent: FactValue = .record([
            "number": .text("ZL20201012\(3_400 + number).3"),
            "kind": .text(number.isMultiple(of: 2) ? "invention" : "utility"),
        ])
        return [
            "productModel": .text("SG\(number)CX"), "industry": .text("3825"),
            "contactName": .text("张隐名"), "contactPhone": .text("13900001111"),
            "joinsCertification": .flag(number < 12), "patents": .list([patent]),
            "sales": .money(Fen(yuan: 12_345_678 + Int64(number))),
            "exports": .money(Fen(yuan: 2_345_600)), "profit": .money(Fen(yuan: 777_777)),
        ]
    }

    private mutating func addTitles() throws {
        for number in 1...3 {
            let current = try make.make(
                CaseID(stringLiteral: "DEM-2026-\(number)"), of: "demonstration-enterprise",
                in: number == 3 ? "creating" : "recognised", enterprise: "示例装备第\(number)股份有限公司",
                code: Self.code(40 + number), unit: Self.units[number], filedOn: .sample(3, 15),
                facts: [
                    "namedOn": .day(.sample(7, 1)), "listDocument": .text("示例函〔2026〕25号"),
                    "listSerial": .text("\(number)"),
                ])
            cases.append(current)
            guard number < 3 else { continue }
            titles.append(
                make.title(
                    number == 1 ? "demonstration" : "advantage", of: current, on: .sample(9, 1),
                    document: "示例公告〔2026〕30号", serial: "\(number)"))
        }
        titles.append(
            TitleGranted(
                kind: "advantage", programme: "demonstration-enterprise",
                creditCode: Self.code(60), enterprise: "示例存量企业", unit: "weiyang", product: nil,
                productName: nil, on: .sample(11, 13, 2023), document: "示例公告〔2023〕1号",
                serial: "5", caseID: nil))
    }
}
