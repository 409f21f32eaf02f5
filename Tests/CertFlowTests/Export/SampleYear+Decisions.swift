import CertFlow
import CertFlowCore
import FEEL

extension SampleYear {
    mutating func addSelected() throws {
        var round = Round(
            id: "HGE-2026", programme: "high-growth-enterprise", year: 2026, dataYear: 2025,
            opensOn: .sample(3, 1), closesOn: .sample(4, 1), closesAt: LocalTime(minutes: 1_020),
            fairCompetition: "示例审查〔2026〕4号")
        for number in 1...6 {
            let id = CaseID(stringLiteral: "HGE-2026-\(number)")
            let score = Decimal128("\(90 - number).5") ?? Decimal128(0)
            let current = try make.make(
                id, of: "high-growth-enterprise", in: "selected", enterprise: "示例成长第\(number)有限公司",
                code: Self.code(70 + number), unit: Self.units[number % 5], round: "HGE-2026",
                filedOn: .sample(3, 20),
                facts: [
                    "panelScore": .number(score), "industry": .text("3825"),
                    "project": .text("scaleUp"), "revenue": .money(Fen(yuan: 150_000_000)),
                    "revenueOneYearBefore": .money(Fen(yuan: 120_000_000)),
                    "revenueTwoYearsBefore": .money(Fen(yuan: 100_000_000)),
                    "researchShare": .number(Decimal128("0.125") ?? Decimal128(0)),
                    "industrialisationRate": .number(Decimal128("0.55") ?? Decimal128(0)),
                    "patents": .list([.record(["number": .text("ZL202010123456.3")])]),
                ])
            cases.append(current)
            round.ranking.append(Round.Ranked(id: id, rank: number, values: ["\(90 - number).5"]))
            titles.append(
                make.title("highGrowth", of: current, on: .sample(8, 20), document: "示例发〔2026〕3号"))
            try addServices(to: current, number: number)
        }
        rounds.append(round)
    }

    private mutating func addServices(to parent: Case, number: Int) throws {
        for (index, service) in ["preExamination", "navigation", "operation", "other"].enumerated()
        where index < 3 || number == 1 {
            var facts: [FactName: FactValue] = ["service": .text(service)]
            if index < 2 {
                facts["institution"] = .text("示例隐蔽机构")
                facts["startedOn"] = .day(.sample(9, 1 + index))
                facts["deliveredOn"] = .day(.sample(11, 1 + index))
            }
            if index == 3 { facts["serviceName"] = .text("海外布局辅导") }
            cases.append(
                try make.make(
                    CaseID(stringLiteral: "SVC-2026-\(number)\(index)"), of: "service-delivery",
                    in: index < 2 ? "delivered" : "planned", enterprise: parent.enterprise,
                    code: parent.creditCode, unit: parent.unit, parent: parent.id,
                    filedOn: .sample(8, 20), facts: facts, due: index < 2 ? nil : .sample(9, 17)))
        }
    }

    mutating func addRewards() throws {
        var notice = Notice(
            id: "RWD-N2026-1", programme: "reward-claim", cases: [], openedOn: .sample(10, 12),
            length: 5, unit: .workingDay, lastDay: .sample(10, 19), isExample: true,
            ground: "呈批〔2026〕5号", secrecyReview: "示例")
        notice.stage = .published
        notice.publishedAs = "示例公告〔2026〕6号"
        notices.append(notice)
        try addReward(1, "demonstrationEnterprise", yuan: 200_000, state: "received")
        try addReward(2, "advantageEnterprise", yuan: 150_000, state: "published")
        for number in 5...9 {
            try addReward(
                number, "firstCertifiedProduct", yuan: number == 9 ? nil : 10_000,
                state: number == 9 ? "decided" : number == 8 ? "cityReview" : "onNotice")
        }
    }

    private mutating func addReward(
        _ number: Int, _ rule: RewardRuleID, yuan: Int64?, state: StateID
    ) throws {
        let isPaid = state == "received"
        let isAssessed = state != "cityReview"
        let prefix = rule == "firstCertifiedProduct" ? "PIP" : "DEM"
        let parent = CaseID(stringLiteral: "\(prefix)-2026-\(number)")
        let holder = cases.first { $0.id == parent }
        var facts: [FactName: FactValue] = [
            "rewardRule": .text(rule.rawValue), "recognisedOn": .day(.sample(9, 1)),
            "recognitionDocument": .text("示例公告〔2026〕30号"),
            "accountName": .text("隐名开户人"), "bankName": .text("示例银行隐蔽支行"),
            "accountNumber": .text("6217000012345678"), "contactName": .text("张隐名"),
            "contactPhone": .text("13900001111"), "creditResult": .text("clear"),
            "creditQueriedOn": .day(.sample(10, 1)),
        ]
        if isPaid {
            facts["voucher"] = .text("PZ20261101")
            facts["paidOn"] = .day(.sample(11, 1))
            facts["receivedOn"] = .day(.sample(11, 2))
            facts["receiptNumber"] = .text("SJ0001")
            facts["fundingDocument"] = .text("示例财〔2026〕1号")
        }
        cases.append(
            try make.make(
                CaseID(stringLiteral: "RWD-2026-\(prefix)\(number)"), of: "reward-claim", in: state,
                enterprise: holder?.enterprise ?? "", code: holder?.creditCode ?? "",
                unit: holder?.unit ?? "gaoxin", product: holder?.productName, parent: parent,
                filedOn: .sample(9, 2), facts: facts,
                opinions: isAssessed
                    ? [
                        .sample(
                            "decide", by: "decisionClerk", on: .sample(10, 9),
                            ground: "隐蔽纪要〔2026〕9号")
                    ] : [],
                due: isPaid ? .sample(12, 1) : nil,
                assessment: isAssessed ? assessment(rule, yuan: yuan) : nil,
                notice: ["received", "published"].contains(state) ? "RWD-N2026-1" : nil))
    }

    private func assessment(_ rule: RewardRuleID, yuan: Int64?) -> Assessment {
        Assessment(
            rule: rule, outcome: yuan == nil ? .unset : .computed,
            amount: yuan.map { Fen(yuan: $0) },
            source: Citation(document: "市政办函〔2025〕11号", clause: "第5条"),
            appliesOn: yuan == nil ? nil : .sample(9, 1),
            appliesBy: yuan == nil ? nil : .recognition,
            sentence: Bilingual(
                zh: yuan == nil ? "第5条“一定奖励”标准未明确，本系统不予计算。" : "一次性。", en: "unset"),
            isExample: yuan != nil && pack.isExample, on: .sample(10, 1))
    }

    mutating func addReturns() throws {
        let pip: ProgrammeID = "patent-intensive-product"
        cases.append(
            try make.make(
                "PIP-2026-91", of: pip, in: "refused", enterprise: "示例不予受理企业",
                code: Self.code(91), product: "甲", filedOn: .sample(3, 12),
                enteredOn: .sample(3, 16),
                opinions: [
                    .sample(
                        "refuse", by: "acceptanceOfficer", on: .sample(3, 16), reason: "隐蔽理由",
                        ground: "呈批〔2026〕2号")
                ], numbers: ["refusal": "专不受〔2026〕1号"]))
        cases.append(
            try make.make(
                "PIP-2026-92", of: pip, in: "withdrawn", enterprise: "示例撤回企业",
                code: Self.code(92), product: "乙", filedOn: .sample(3, 12),
                enteredOn: .sample(4, 1),
                opinions: [.sample("withdraw", by: "applicant", on: .sample(4, 1), reason: "另行申报")])
        )
        cases.append(
            try make.make(
                "PIP-2026-93", of: pip, in: "districtReview", enterprise: "示例退回企业",
                code: "91610131MA6U00018X", product: "丙", filedOn: .sample(3, 12),
                facts: ["supplementItems": .list([.text("补专利登记簿副本")])],
                opinions: [
                    .sample("return", by: "cityReviewer", on: .sample(4, 20), reason: "请复核数据")
                ], due: .sample(4, 27), numbers: ["supplement": "专补〔2026〕1号"], corrections: 1))
        cases.append(
            try make.make(
                "OBJ-2026-1", of: "objection", in: "checking", enterprise: "异议人李隐名单位",
                code: Self.code(93), parent: "RWD-2026-PIP5", filedOn: .sample(10, 14),
                facts: [
                    "objectorName": .text("异议人李隐名"), "objectorKind": .text("person"),
                    "objectionGround": .list([.text("产品与专利不符")]),
                ]))
    }
}
