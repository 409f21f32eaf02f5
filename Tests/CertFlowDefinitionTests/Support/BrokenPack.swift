import CertFlowDefinition

/// A small pack of its own in which nearly everything is wrong.
enum BrokenPack {
    static let source = PackSource(
        [
            "office.yaml": office, "policies/rules.yaml": policy, "sample/workflow.yaml": workflow,
            "sample/form.yaml": form, "sample/drawing.yaml": "", "actors.yaml": actors,
            "calendars/cn/2026.yaml": calendar,
        ].map { path, text in
            .init(path: path, shownPath: "Workflows/broken/" + path, bytes: Array(text.utf8))
        })

    private static let office = """
        office: sample
        revision: 1
        name: { zh: 示例局, en: Sample office }
        city: { zh: 示例市 }
        timeZone: Asia/Shanghia
        calendar: cn
        units:
          - { id: north, kind: distrikt, code: 012345, name: { zh: 北区, en: North } }
        roles:
          - { id: applicant, level: applicant, title: { zh: 申报人, en: Applicant } }
          - { id: clerk, level: city, title: { zh: 经办人, en: Clerk } }
        duties: { lists: clerk, rounds: clerk, actors: clrk }
        """

    private static let policy = """
        policy: rules
        revision: 1
        document: { number: 示例〔2026〕1号, title: 示例办法, issuer: 示例局, issuedOn: 2026-02-30 }
        parameters:
          - key: reviewDays
            title: { zh: 审核期限, en: Time for the review }
            unit: hour
            values:
              - { from: 2026-01-01, value: 5, source: { document: 示例 } }
          - { key: waitDays, title: { zh: 等待, en: Wait }, unit: workingDay }
        """

    private static let workflow = """
        workflow: sample
        code: SAM
        code: SMP
        revision: 1
        title: { zh: 示例, en: Sample }
        certifier: national
        opening: application
        needsRound: no
        basis: { document: 示例 }
        identity: { creditCode: creditCode, name: name, unit: unit }
        facts:
          - { key: certifiedOn, type: date, title: { zh: 认定日, en: Certified on } }
        states:
          - id: filed
            phase: filing
            title: { zh: 已提交, en: Filed }
            owener: clerk
            deadline: { length: reviewDays, atEnd: remind }
          - { id: certified, phase: certification, title: { zh: 已认定, en: Certified }, final: true }
        guards:
          isLarge:
            title: { zh: 大型企业, en: A large enterprise }
            when: size = "big" and salse >= 500
            source: { document: 示例 }
          spare:
            title: { zh: 备用, en: Spare }
            when: sales
            source: { document: 示例 }
        transitions:
          - event: submit
            title: { zh: 提交, en: Submit }
            to: filed
            by: applicant
            guards: [islarge]
          - event: certify
            title: { zh: 认定, en: Certify }
            from: [filed, certified]
            to: certfied
            by: clerk
            ground: true
            effects: [{ title: { kind: champion, day: certifiedOn } }, { document: certificate }]
        """

    private static let form = """
        form: sample
        revision: 1
        groups:
          - key: all
            title: { zh: 全部, en: All }
            questions:
              - { key: creditCode, type: creditCode, title: { zh: 代码, en: Code } }
              - { key: name, type: text, required: yes, title: { zh: 名称, en: Name } }
              - { key: unit, type: unit, title: { zh: 区县, en: District } }
              - { key: sales, type: money, title: { zh: 销售额, en: Sales }, help: &help { zh: 万元, en: In 万元 } }
              - key: size
                type: choice
                title: { zh: 规模, en: Size }
                choices: [{ key: large, title: { zh: 大, en: Large } }, { key: small, title: { zh: 小, en: Small } }]
              - { key: sales, type: money, title: { zh: 出口, en: Exports, of goods }, valid: [{ when: sales >=, says: { zh: 有误, en: Wrong } }] }
        """

    private static let actors = """
        actors:
          - { id: wang, name: 王, roles: [{ role: clerk, unit: south, from: 2026-05-01, to: 2026-04-01 }]
        """

    private static let calendar = """
        calendar: cn
        year: 2026
        source: { document: 示例 }
        holidays: [{ name: 元旦, from: 2026-01-01, to: 2026-01-03 }]
        makeUpDays: [2026-01-05]
        """
}
