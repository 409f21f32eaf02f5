import CertFlowDefinition
import Testing

private let workflow = "patent-intensive-product/workflow.yaml"
private let form = "patent-intensive-product/form.yaml"

@Suite("Rules in a file")
struct RuleMistakeTests {
    static let mistakes: [Mistake] = [
        Mistake(
            workflow, "when: every p in patents satisfies p.legalStatus = \"inForce\"",
            "when: every p in patents satisfies p.legalStatus = ‸\"inforce\"", .unknownChoice,
            hint: "did you mean ‘inForce’?"),
        Mistake(
            workflow, "in (\"own\", \"assigned\", \"licensed\")",
            "in (\"own\", ‸\"asigned\", \"licensed\")", .unknownChoice,
            hint: "did you mean ‘assigned’?"),
        Mistake(
            workflow, "titles[kind = \"certifiedProduct\"]", "titles[kind = ‸\"certifedProduct\"]",
            .unknownChoice, hint: "did you mean ‘certifiedProduct’?"),
        Mistake(
            "objection/workflow.yaml", "parent.state = \"onNotice\"",
            "parent.programme = ‸\"reward-claims\"", .unknownChoice,
            hint: "did you mean ‘reward-claim’?"),
        Mistake(
            workflow, "when: dataYear = round.dataYear", "when: dataYear =‸= round.dataYear",
            .ruleSyntax),
        Mistake(
            workflow, "when: dataYear = round.dataYear", "when: dataYear = ‸rond.dataYear",
            .unknownName,
            hint: "did you mean ‘round’?"),
        Mistake(
            workflow, "when: dataYear = round.dataYear", "when: dataYear = round.‸dataYeer",
            .unknownEntry,
            hint: "did you mean ‘dataYear’?"),
        Mistake(
            workflow, "when: dataYear = round.dataYear", "when: ‸dataYear = \"2025\"", .typeClash),
        Mistake(
            workflow, "when: dataYear = round.dataYear", "when: ‸dataYear", .ruleType),
        Mistake(
            workflow, "when: dataYear = round.dataYear", "when: dataYear = ‸yaer(round.opensOn)",
            .unknownFunction),
        Mistake(
            workflow, "when: dataYear = round.dataYear",
            "when: |\n      dataYear = round.dataYear\n        and ‸joinCertification",
            .unknownName,
            hint: "did you mean ‘joinsCertification’?"),
        Mistake(
            workflow, "when: dataYear = round.dataYear",
            "when: >-\n      dataYear =\n      round.dataYear and\n      ‸joinCertification",
            .unknownName,
            hint: "did you mean ‘joinsCertification’?"),
        Mistake(
            workflow, "when: dataYear = round.dataYear", "when: 'dataYear = ‸rond.dataYear'",
            .unknownName,
            hint: "did you mean ‘round’?"),
        Mistake(
            workflow, "case.corrections < parameter.maxCorrections",
            "case.corrections < parameter.‸maxCorrection", .unknownEntry,
            hint: "did you mean ‘maxCorrections’?"),
        Mistake(
            form, "when: exports <= sales", "when: exports <= ‸sale", .unknownName,
            hint: "did you mean ‘sales’?"),
        Mistake(
            form, "when: exports <= sales", "when: exports <= ‸case.version", .unknownName),
        Mistake(
            "reward-claim/form.yaml", "required: sameRewardReceived",
            "required: ‸sameRewardRecieved",
            .unknownName,
            hint: "did you mean ‘sameRewardReceived’?"),
        Mistake(
            "high-growth-enterprise/workflow.yaml", "return s.total", "return s.‸totals",
            .unknownEntry,
            hint: "did you mean ‘total’?"),
        Mistake(
            "high-growth-enterprise/workflow.yaml", "score: panelScore", "score: ‸publishedAs",
            .ruleType),
    ]

    @Test("are checked at load, at the place of the mistake", arguments: mistakes)
    func checked(_ mistake: Mistake) throws {
        try mistake.verify(in: Xian.complete())
    }
}
