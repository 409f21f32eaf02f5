import CertFlowCore
import CertFlowDefinition
import Foundation
import Testing

private let procedure = "policies/procedure.yaml"
private let policy = "policies/xian-2025-11.yaml"
private let calendar = "calendars/cn/2026.yaml"
private let overlayPath = "overlays/1.yaml"

@Suite("Policies, overlays, calendars and actors")
struct PolicyMistakeTests {
    /// An overlay that sets one thing of each kind.
    static let overlay = """
        overlay: example-2026
        status: example
        note: { zh: 示例值，不代表市局规定, en: "Example values, no rules of the office" }
        parameters:
          - { key: publicNoticeDays, from: 2026-01-01, value: 5, source: { document: 示例值, clause: "" } }
        rewards:
          - id: firstCertifiedProduct
            yuan: 10000
            from: 2026-01-01
            source: { document: 示例值 }
            appliesBy: recognition
            fairCompetition: { number: 示例〔2026〕1号, date: 2026-01-05, conclusion: 通过 }
        targets:
          - { key: patentIntensiveProducts, headline: either }

        """

    static func source() throws -> PackSource {
        try Xian.complete().adding(overlay: Array(overlay.utf8), shownPath: overlayPath)
    }

    static let mistakes: [Mistake] = [
        Mistake(
            procedure, "    values:\n      - { from: 2025-03-20",
            "    values:\n      - { from: 2025-04-20, value: 9, source: { document: 示例 } }\n"
                + "      - { from: ‸2025-03-20",
            .dateOrder, hint: "list them by first day, one for a day"),
        Mistake(
            procedure, "value: 5, source", "value: ‸0.5, source", .badValue),
        Mistake(
            procedure, "value: 1, source", "value: ‸one, source", .wrongType),
        Mistake(
            procedure,
            "  - { key: supplementDays, title: { zh: 补正期限, en: Time to supplement }, unit: workingDay, unset: { zh: 补正期限未见规定, en: No source states the time to supplement } }",
            "  - ‸{ key: supplementDays, title: { zh: 补正期限, en: Time to supplement }, unit: workingDay }",
            .missingKey, hint: "state values with their source, or unset with the reason"),
        Mistake(
            procedure, "parameters:\n",
            "parameters:\n  - { key: ‸spare-days, title: { zh: 备, en: Spare }, unit: workingDay, "
                + "unset: { zh: 未见规定, en: None } }\n",
            .badName,
            hint: "begin with a letter and use letters, digits and _, so that rules can use it"),
        Mistake(policy, "yuan: 200000", "yuan: ‸20万", .wrongType),
        Mistake(policy, "yuan: 200000", "yuan: ‸-5", .wrongType),
        Mistake(policy, "yuan: 200000", "yuan: ‸0.005", .badValue),
        Mistake(
            policy, "once: perEnterprise", "once: ‸perEntreprise", .unknownWord,
            hint: "did you mean ‘perEnterprise’?"),
        Mistake(
            policy, "  - id: advantageEnterprise", "  - id: ‸demonstrationEnterprise",
            .duplicateName,
            hint: "it stands in line {n} already; rename or delete one", linesAbove: 9),
        Mistake(policy, "until: 2028-03-19", "until: ‸2024-03-19", .dateOrder),
        Mistake(policy, "atLeast: 200", "atLeast: ‸0", .badValue),
        Mistake(
            policy, "certified: [certifiedProduct]", "certified: [‸certifedProduct]",
            .unknownTitleKind, hint: "did you mean ‘certifiedProduct’?"),
        Mistake(
            overlayPath, "key: publicNoticeDays", "key: ‸publicNoticeDay", .unknownParameter,
            hint:
                "did you mean ‘publicNoticeDays’? a new one is defined in policies/*.yaml, ‘parameters’ (key)"
        ),
        Mistake(overlayPath, "value: 5,", "value: ‸5.5,", .badValue),
        Mistake(
            overlayPath, "id: firstCertifiedProduct", "id: ‸firstCertifiedProducts", .unknownReward,
            hint:
                "did you mean ‘firstCertifiedProduct’? a new one is defined in policies/*.yaml, ‘rewards’ (id)"
        ),
        Mistake(
            overlayPath, "key: patentIntensiveProducts", "key: ‸patentProducts", .unknownTarget,
            hint:
                "there are: patentIntensiveProducts, highGrowthEnterprises, nationalTitles; a new one is defined in policies/*.yaml, ‘targets’ (key)"
        ),
        Mistake(overlayPath, "status: example", "status: ‸final", .unknownWord),
        Mistake(
            overlayPath, "  - id: firstCertifiedProduct\n    yuan: 10000\n",
            "  - ‸id: firstCertifiedProduct\n", .missingKey),
        Mistake(
            overlayPath, "headline: either", "headline: ‸both", .unknownWord,
            hint: "there are: filed, certified, either"),
        Mistake(
            overlayPath, "headline: either }", "headline: either, ‸atLeast: 1 }", .unknownKey,
            hint: "there are: key, headline"),
        Mistake(calendar, "makeUpDays:\n", "makeUpDays:\n  - ‸2026-01-05\n", .calendarDay),
        Mistake(calendar, "calendar: cn", "calendar: ‸us", .unknownWord),
        Mistake(
            "actors.yaml", "id: beilin-reviewer", "id: ‸xincheng-reviewer", .duplicateName,
            hint: "it stands in line {n} already; rename or delete one", linesAbove: 1),
        Mistake(
            "actors.yaml", "unit: xincheng }",
            "unit: xincheng, from: 2026-02-01, to: ‸2026-01-01 }",
            .dateOrder),
        Mistake(
            "actors.yaml", "roles: [{ role: acceptanceOfficer }]",
            "roles: [{ role: acceptanceOfficer }], conflicts: [‸91610131]", .badValue,
            hint:
                "a credit code has 18 characters, this one has 8; check what is missing or too many"
        ),
    ]

    @Test("are checked", arguments: mistakes)
    func checked(_ mistake: Mistake) throws {
        try mistake.verify(in: PolicyMistakeTests.source())
    }

    @Test("leave no year of the calendar out")
    func calendarGap() throws {
        let found = PackReader.check(try Xian.complete().removing("calendars/cn/2025.yaml")).all

        #expect(found.map(\.rule) == [.calendarGap])
        #expect(found.first?.place.path == "office.yaml")
    }
}
