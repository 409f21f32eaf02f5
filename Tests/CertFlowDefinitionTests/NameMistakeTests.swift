import CertFlowDefinition
import Testing

private let workflow = "patent-intensive-product/workflow.yaml"
private let form = "patent-intensive-product/form.yaml"

@Suite("Names")
struct NameMistakeTests {
    static let unknownNames: [Mistake] = [
        Mistake(
            workflow, "to: supplementing", "to: ‸suplementing", .unknownState,
            hint: "did you mean ‘supplementing’?"),
        Mistake(
            workflow, "by: acceptanceOfficer", "by: ‸acceptanceOficer", .unknownRole,
            hint:
                "did you mean ‘acceptanceOfficer’? a new one is defined in office.yaml, ‘roles’ (id)"
        ),
        Mistake(
            workflow, "    owner: acceptanceOfficer", "    owner: ‸clock", .unknownRole,
            hint: "a new one is defined in office.yaml, ‘roles’ (id)"),
        Mistake(
            workflow, "gives: [supplementItems]", "gives: [‸supplementItem]", .unknownFact,
            hint: "did you mean ‘supplementItems’?"),
        Mistake(
            workflow, "guards: [dataYearMatches, patentsInForce, holderOrLicensee]",
            "guards: [dataYearMatches, patentsInForce, ‸holderOrLicence]", .unknownGuard,
            hint: "did you mean ‘holderOrLicensee’?"),
        Mistake(
            workflow, "length: acceptanceDays", "length: ‸acceptanceDay", .unknownParameter,
            hint:
                "did you mean ‘acceptanceDays’? a new one is defined in policies/*.yaml, ‘parameters’ (key)"
        ),
        Mistake(
            workflow, "number: acceptance", "number: ‸acceptence", .unknownSeries,
            hint:
                "did you mean ‘acceptance’? a new one is defined in office.yaml, ‘numbering’ (key)"),
        Mistake(
            workflow, "document: acceptance", "document: ‸aceptance", .unknownTemplate,
            hint: "did you mean ‘acceptance’?"),
        Mistake(
            workflow, "programme: reward-claim", "programme: ‸reward-clam", .unknownProgramme,
            hint: "did you mean ‘reward-claim’?"),
        Mistake(
            workflow, "event: open", "event: ‸opn", .unknownEvent, hint: "did you mean ‘open’?"),
        Mistake(workflow, "event: open", "event: ‸claim", .unknownEvent, hint: "there are: open"),
        Mistake(
            workflow, "carries: { creditCode:", "carries: { ‸creditCod:", .unknownFact,
            hint: "did you mean ‘creditCode’?"),
        Mistake(
            "objection/workflow.yaml", "parent: removeFromList", "parent: ‸removeFromlist",
            .unknownEvent, hint: "did you mean ‘removeFromList’?"),
        Mistake(
            "high-growth-enterprise/workflow.yaml", "panel: experts", "panel: ‸expert",
            .unknownPanel, hint: "did you mean ‘experts’?"),
        Mistake(
            "actors.yaml", "unit: xincheng", "unit: ‸xinchen", .unknownUnit,
            hint: "did you mean ‘xincheng’? a new one is defined in office.yaml, ‘units’ (id)"),
        Mistake(
            "actors.yaml", "role: acceptanceOfficer", "role: ‸link", .unknownRole,
            hint: "a new one is defined in office.yaml, ‘roles’ (id)"),
        Mistake(
            "office.yaml", "department: science", "department: ‸sience", .unknownDepartment,
            hint: "did you mean ‘science’? a new one is defined in office.yaml, ‘departments’ (key)"
        ),
        Mistake(
            "office.yaml", "calendar: cn", "calendar: ‸us", .unknownCalendar,
            hint: "put a file for each year under calendars/us/"),
        Mistake(
            "policies/xian-2025-11.yaml", "titleKind: advantage", "titleKind: ‸advantge",
            .unknownTitleKind, hint: "did you mean ‘advantage’?"),
        Mistake(
            "policies/xian-2025-11.yaml", "programme: patent-intensive-product",
            "programme: ‸patent-intensiv-product", .unknownProgramme,
            hint: "did you mean ‘patent-intensive-product’?"),
        Mistake(
            workflow, "product: productName", "product: ‸prodctName", .unknownFact,
            hint: "did you mean ‘productName’?"),
    ]

    @Test("that nothing has are found, with the nearest one", arguments: unknownNames)
    func unknown(_ mistake: Mistake) throws {
        try mistake.verify(in: Xian.complete())
    }

    static let wrongNames: [Mistake] = [
        Mistake(
            workflow, "recognisedOn: certifiedOn", "recognisedOn: ‸listDocument", .factType),
        Mistake(
            workflow, "title: { kind: filedProduct, day: platformFiledOn",
            "title: { kind: filedProduct, day: ‸platformNumber", .factType),
        Mistake(workflow, "product: productName", "product: ‸dataYear", .factType),
        Mistake(
            workflow, "rewardRule: firstCertifiedProduct", "rewardRule: ‸firstCertifiedProducts",
            .unknownChoice, hint: "did you mean ‘firstCertifiedProduct’?"),
        Mistake(
            form, "{ key: medium,", "{ key: ‸large,", .duplicateName,
            hint: "it stands in line {n} already; rename or delete one", linesAbove: 1),
        Mistake(
            form, "{ key: contactPhone,", "{ key: ‸contactName,", .duplicateName,
            hint: "it stands in line {n} already; rename or delete one", linesAbove: 1),
        Mistake(
            workflow, "key: supplementItems, type: lines",
            "key: ‸creditCode, type: creditCode, title: { zh: 代码, en: Code } }\n"
                + "  - { key: supplementItems, type: lines",
            .duplicateName, hint: "rename or delete one"),
        Mistake(
            form, "{ key: contactPhone,", "{ key: ‸titles,", .badName, hint: "choose another name"),
        Mistake(
            form, "{ key: contactPhone,", "{ key: ‸contact phone,", .badName,
            hint: "begin with a letter and use letters, digits and _, so that rules can use it"),
        Mistake(
            workflow, "code: PIP", "code: ‸pip", .badValue,
            hint: "two to five capital letters, such as PIP"),
        Mistake(workflow, "workflow: patent-intensive-product", "workflow: ‸patents", .unknownWord),
        Mistake(form, "form: patent-intensive-product", "form: ‸patents", .unknownWord),
        Mistake(
            form, "- key: scale\n        type: choice", "- key: scale\n        type: ‸choise",
            .unknownWord, hint: "did you mean ‘choice’?"),
        Mistake(
            form, "type: text, required: true, class: personal, title: { zh: 联系人",
            "type: text, ‸choices: [], required: true, class: personal, title: { zh: 联系人",
            .misplacedKey, hint: "only with type: choice"),
        Mistake(
            form, "type: text, required: true, class: personal, title: { zh: 联系人",
            "type: text, ‸stopsWhenYes: true, required: true, class: personal, title: { zh: 联系人",
            .misplacedKey, hint: "only with type: flag"),
        Mistake(
            workflow, "key: platformNumber, type: text,",
            "key: platformNumber, type: text, ‸required: true,", .misplacedKey,
            hint: "what an officer must state stands in a transition's gives or mayGive"),
        Mistake(
            "office.yaml", "timeZone: Asia/Shanghai", "timeZone: ‸Asia/Shanghia", .badValue,
            hint: "write one such as Asia/Shanghai"),
        Mistake(
            "office.yaml", "format: \"专受〔{year}〕{number}号\"", "format: ‸\"专受〔{year}〕号\"",
            .badValue, hint: "write {year} and {number}, each once"),
    ]

    @Test("that do not fit are found", arguments: wrongNames)
    func wrong(_ mistake: Mistake) throws {
        try mistake.verify(in: Xian.complete())
    }
}
