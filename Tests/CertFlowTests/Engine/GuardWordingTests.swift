import CertFlow
import CertFlowTestSupport
import FEEL
import Testing

@testable import CertFlowCore

@Suite("What a rule lacks, in the words of the form")
struct GuardWordingTests {
    /// A rule, and what is said about its first failing part.
    typealias Row = (rule: String, zh: String, en: String)

    private func expect(_ row: Row, _ answers: [String: String]) throws {
        let office = try TestOffice(.periods)
        let workflow = try #require(office.pack.workflow("high-growth-enterprise"))
        var facts = Facts()
        for (name, text) in answers {
            let fact = FactName(stringLiteral: name)
            facts[fact] = try workflow.question(fact)?.parse(text, office: office.pack.office)
        }
        let scope = CaseScope(
            workflow: workflow, facts: facts, current: nil,
            surroundings: Surroundings(pack: office.pack, moment: office.moment)
        ).scope()
        let rule = try FEEL.Expression(parsing: row.rule, names: scope.names)

        let part = try #require(rule.explain(in: scope).parts.first)
        let worded = PartWording(workflow: workflow, pack: office.pack).worded(part)

        #expect(worded.sentence.zh == row.zh)
        #expect(worded.sentence.en == row.en)
    }

    private let answers = [
        "revenue": "320.5", "revenueOneYearBefore": "400", "researchSpending": "6", "staff": "24",
        "researchShare": "1.9%", "scale": "小型", "unit": "雁塔区", "isRegisteredSme": "否",
        "dataYear": "2024", "creditQueriedOn": "2026-03-10", "creditResult": "列入严重违法失信名单",
        "patents": "\(Invented.patent(7))/发明/失效/自主",
    ]

    @Test(
        "money has the unit in which the form asks for it, shares are percentages",
        arguments: [
            (
                "revenue >= 500 * 10000", "数据年度营业收入为320.5 万元，要求不小于500 万元",
                "Revenue of the data year is 3,205,000 yuan; required: at least 5,000,000 yuan"
            ),
            (
                "revenue - revenueOneYearBefore > 0",
                "“数据年度营业收入 - 上一年度营业收入”为-79.5 万元，要求大于0 万元",
                "‘Revenue of the data year - Revenue one year before’ is -795,000 yuan; "
                    + "required: more than 0 yuan"
            ),
            (
                "researchSpending >= revenue * 0.03",
                "数据年度研发投入为6 万元，要求不小于9.615 万元（“数据年度营业收入 * 0.03”）",
                "Research spending of the data year is 60,000 yuan; "
                    + "required: at least 96,150 yuan (‘Revenue of the data year * 0.03’)"
            ),
            (
                "researchSpending / revenue >= 0.5",
                "“数据年度研发投入 / 数据年度营业收入”为0.01872074882995319812792511700468019，要求不小于0.5",
                "‘Research spending of the data year / Revenue of the data year’ is "
                    + "0.01872074882995319812792511700468019; required: at least 0.5"
            ),
            (
                "researchShare between 0.03 and 1", "研发投入占营业收入的比例为1.9%，要求介于3%和100%之间",
                "Research spending as a share of revenue is 1.9%; required: between 3% and 100%"
            ),
            ("not(staff < 100)", "职工人数为24 人，要求不小于100 人", "Staff is 24; required: at least 100"),
        ] as [Row])
    func units(row: Row) throws { try expect(row, answers) }

    @Test(
        "choices, districts, answers and days are said as the form says them",
        arguments: [
            (
                "scale in (\"large\", \"medium\")", "企业规模为小型，要求属于大型、中型",
                "Size is Small; required: one of Large, Medium"
            ),
            (
                "not(scale = \"small\")", "企业规模为小型，要求不等于小型",
                "Size is Small; required: other than Small"
            ),
            (
                "unit = \"gaoxin\"", "所属区县（开发区）为雁塔区，要求等于高新区",
                "District or zone is Yanta; required: equal to Hi-tech Zone"
            ),
            (
                "isRegisteredSme", "是否为依法登记的中小企业为否，要求为是",
                "Is it a registered small or medium enterprise is no; required: yes"
            ),
            (
                "if isRegisteredSme then true else scale = \"micro\"",
                "是否为依法登记的中小企业为否时，企业规模为小型，要求等于微型",
                "as Is it a registered small or medium enterprise is no, Size is Small; "
                    + "required: equal to Micro"
            ),
            ("dataYear = 2025", "数据年度为2024，要求等于2025", "Data year is 2024; required: equal to 2025"),
            (
                "creditQueriedOn <= today", "信用核查日为2026-03-10，要求不晚于2026-03-02（今日）",
                "Credit queried on is 2026-03-10; required: no later than 2026-03-02 (Today)"
            ),
            (
                "if creditResult = \"restored\" then creditRestoredOn <= creditQueriedOn "
                    + "else creditResult = \"clear\"",
                "信用核查结果为列入严重违法失信名单，要求等于未列入严重违法失信名单",
                "Result of the credit check is On the list of serious dishonesty; "
                    + "required: equal to Not on the list of serious dishonesty"
            ),
        ] as [Row])
    func answers(row: Row) throws { try expect(row, answers) }

    @Test(
        "rows, what surrounds the case and what is missing have their titles",
        arguments: [
            (
                "every p in patents satisfies p.legalStatus = \"inForce\"",
                "第1项（\(Invented.patent(7))）法律状态为失效，要求等于有效",
                "item 1 (\(Invented.patent(7))): Legal status is Lapsed; required: equal to In force"
            ),
            (
                "count(patents[kind = \"invention\" and legalStatus = \"inForce\"]) >= 2",
                "主导产品的核心专利共 1 项，其中类型等于发明，且法律状态等于有效的 0 项，要求不小于2",
                "Core patents of the main product: 0 of 1 with Kind equal to Invention and "
                    + "Legal status equal to In force; required: at least 2"
            ),
            (
                "count(titles[kind = \"demonstration\"]) >= 1",
                "已登记称号共 0 项，其中称号类别等于“demonstration”的 0 项，要求不小于1",
                "Titles on record: 0 of 0 with Kind equal to ‘demonstration’; required: at least 1"
            ),
            (
                "case.corrections > parameter.maxCorrections",
                "已补正次数为0，要求大于1（补正次数上限）",
                "Corrections so far is 0; required: more than 1 (Corrections allowed)"
            ),
            (
                "dataYear = round.dataYear or hasOwnBrand",
                "满足其一即可：数据年度为2024（要求等于批次数据年度（未填写））；缺是否有自主品牌（要求为是）",
                "one of these would do: Data year is 2024 (required: equal to The round's data year "
                    + "(not stated)); Does it have a brand of its own is not stated (required: yes)"
            ),
            (
                "panel.scored >= panel.seats", "已评分专家数为0，要求不小于3（评审席位数）",
                "Experts who have scored is 0; required: at least 3 (Seats of the panel)"
            ),
        ] as [Row])
    func surroundings(row: Row) throws { try expect(row, answers) }

    @Test("everything that surrounds a case has a title in both languages")
    func titles() throws {
        let office = try TestOffice(.periods)
        try office.openRound()
        let id = try office.filedProduct()
        let current = try office.engine.existing(id)
        var surroundings = Surroundings(pack: office.pack, moment: office.moment)
        surroundings.parent = current
        surroundings.links = [Surroundings.Linked(current)]
        surroundings.round = try office.engine.surroundings(
            of: current, in: office.engine.workflow(of: current)
        ).round
        surroundings.titles = [
            TitleGranted(
                kind: "filedProduct", programme: current.programme, creditCode: current.creditCode,
                enterprise: current.enterprise, unit: current.unit, product: nil, productName: nil,
                on: current.filedOn, document: nil, serial: nil, caseID: nil)
        ]
        surroundings.claims = [
            PriorClaim(
                id: id, rule: nil, product: nil, filedOn: current.filedOn, state: current.state)
        ]
        let workflow = try #require(office.pack.workflow("high-growth-enterprise"))
        let scope = CaseScope(
            workflow: workflow, facts: Facts(), current: current, surroundings: surroundings
        ).scope()

        var names: [String] = []
        for name in scope.names where workflow.question(FactName(stringLiteral: name)) == nil {
            // Units and tables are called by the names that the rules' authors read.
            guard RuleUnit.types[name] == nil,
                !office.pack.tables.contains(where: { $0.name.rawValue == name })
            else { continue }
            names.append(name)
            let value = scope[name]
            let entries = value?.asContext ?? value?.asList?.first?.asContext
            guard name != "parameter" else { continue }
            names += (entries?.keys ?? []).map { "\(name).\($0)" }
        }

        #expect(names.count > 30)
        #expect(names.filter { CaseScope.titles[$0] == nil } == [])
    }
}
