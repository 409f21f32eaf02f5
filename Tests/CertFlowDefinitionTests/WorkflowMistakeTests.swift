import CertFlowDefinition
import Testing

private let workflow = "patent-intensive-product/workflow.yaml"

@Suite("The shape of a workflow")
struct WorkflowMistakeTests {
    static let mistakes: [Mistake] = [
        Mistake(
            workflow, "transitions:\n  - event: submit\n    title: { zh: 提交, en: Submit }\n",
            "transitions:\n  ‸- event: submit\n    title: { zh: 提交, en: Submit }\n    from: supplementing\n",
            .noOpening, hint: "the one that opens a case has no ‘from’"),
        Mistake(
            workflow, "to: submitted", "to: ‸stay", .openingTarget,
            hint: "write to: STATE, or add ‘from’"),
        Mistake(workflow, "phase: [filing, review]", "phase: ‸reward", .emptyPhase),
        Mistake(
            workflow, "{ id: certified, phase: certification,",
            "{ id: certified, ‸owner: listClerk, phase: certification,", .finalOwner,
            hint: "delete it, or ‘final’"),
        Mistake(
            workflow, "{ id: certified, phase: certification,",
            "{ id: certified, ‸deadline: { length: acceptanceDays, atEnd: mark }, phase: certification,",
            .finalDeadline, hint: "delete it, or ‘final’"),
        Mistake(
            workflow, "from: evaluating\n    to: notCertified",
            "from: [evaluating, ‸certified]\n    to: notCertified", .finalExit,
            hint: "delete it from ‘from’"),
        Mistake(
            workflow, "from: evaluating\n    to: notCertified",
            "from: ‸[]\n    to: notCertified", .badValue, hint: "to open a case, delete ‘from’"),
        Mistake(
            workflow,
            "  - id: submitted\n    phase: filing\n    title: { zh: 已提交·待受理, en: \"Submitted, awaiting acceptance\" }\n"
                + "    reads: { zh: 正在核对材料, en: Your papers are being checked }\n    owner: acceptanceOfficer\n",
            "  - ‸id: submitted\n    phase: filing\n    title: { zh: 已提交·待受理, en: \"Submitted, awaiting acceptance\" }\n",
            .stateWithoutOwner, hint: "name who acts here, or write final: true"),
        Mistake(
            workflow, "  - { id: certified,",
            "  - { id: ‸‸stuck, phase: certification, title: { zh: 卡, en: Stuck }, owner: listClerk }\n  - { id: certified,",
            [
                .init(
                    rule: .stateWithoutExit, hint: "add one, or write final: true", linesAbove: 0),
                .init(
                    rule: .unreachableState, hint: "add a transition to it, or delete it",
                    linesAbove: 0),
            ]),
        Mistake(
            workflow, "  - { id: certified,",
            "  - { id: ‸lost, phase: closed, title: { zh: 失, en: Lost }, final: true }\n  - { id: certified,",
            .unreachableState, hint: "add a transition to it, or delete it"),
        Mistake(
            workflow, "  - { id: withdrawn,",
            "  - { id: ‸refused, phase: closed, title: { zh: 失, en: Lost }, final: true }\n  - { id: withdrawn,",
            .duplicateName, hint: "it stands in line {n} already; rename or delete one",
            linesAbove: 2),
        Mistake(
            workflow, "deadline: { length: supplementDays, atEnd: mark }",
            "deadline: ‸‸{ length: supplementDays, atEnd: lapse }",
            [
                .init(
                    rule: .lapse,
                    hint: "name the event that the clock sends and the clause that allows it",
                    linesAbove: 0),
                .init(
                    rule: .lapse,
                    hint: "name the event that the clock sends and the clause that allows it",
                    linesAbove: 0),
            ]),
        Mistake(
            workflow, "deadline: { length: supplementDays, atEnd: mark }",
            "deadline: { length: supplementDays, atEnd: lapse, event: ‸withdraw, source: { document: 示例 } }",
            .lapse, hint: "add a transition from: supplementing, by: clock"),
        Mistake(
            workflow, "deadline: { length: supplementDays, atEnd: mark }",
            "deadline: { length: supplementDays, atEnd: mark, ‸event: withdraw }", .misplacedKey,
            hint: "only with atEnd: lapse"),
        Mistake(
            workflow, "deadline: { length: supplementDays, atEnd: mark }",
            "deadline: { length: ‸maxCorrections, atEnd: mark }", .deadlineUnit,
            hint: "give the parameter the unit workingDay or calendarDay"),
        Mistake(
            workflow, "by: list\n", "by: ‸[list, listClerk]\n", .nationalTitle,
            hint: "write by: list"),
        Mistake(
            workflow, "guards:\n  patentsInForce:",
            "guards:\n  ‸spare: { title: { zh: 备, en: Spare }, when: joinsCertification, source: { document: 示例 } }\n"
                + "  patentsInForce:",
            .unusedGuard, hint: "name it in a transition's ‘guards’, or delete it"),
        Mistake(
            "high-growth-enterprise/workflow.yaml", "selects: propose", "selects: ‸accept",
            .driverEvent, hint: "add a transition from: awaitingDecision, by: round"),
        Mistake(
            "reward-claim/workflow.yaml", "opens: openNotice", "opens: ‸decide", .driverEvent,
            hint: "add a transition by: notice"),
        Mistake(
            "objection/workflow.yaml",
            "event: object\n    title: { zh: 提出异议, en: Object }\n    to: open\n    by: applicant",
            "‸event: object\n    title: { zh: 提出异议, en: Object }\n    to: open\n    by: cityReviewer",
            .openingRole, hint: "write by: applicant"),
        Mistake(workflow, "opinion: required", "opinion: ‸optional", .unknownWord),
        Mistake(
            workflow, "effects: [{ notify: applicant }]", "effects: [{ ‸notfy: applicant }]",
            .unknownKey, hint: "did you mean ‘notify’?"),
        Mistake(
            workflow, "effects: [{ notify: applicant }]",
            "effects: [‸{ notify: applicant, number: refusal }]", .badValue,
            hint: "make it several effects"),
        Mistake(
            workflow, "title: { kind: filedProduct, day:", "title: ‸{ day:", .missingKey),
        Mistake(
            "reward-claim/workflow.yaml", "{ assess: true }", "{ assess: ‸false }", .badValue,
            hint: "to assess nothing, delete the effect"),
    ]

    @Test("is checked as a whole", arguments: mistakes)
    func checked(_ mistake: Mistake) throws {
        try mistake.verify(in: Xian.complete())
    }

    @Test(
        "needs its form, and a form its workflow",
        arguments: [
            ("form.yaml", "reward-claim/form.yaml"),
            ("workflow.yaml", "reward-claim/workflow.yaml"),
        ])
    func pairs(file: String, path: String) throws {
        let found = PackReader.check(try Xian.complete().removing(path)).all

        #expect(found.map { "\($0.place): \($0.rule.rawValue)" } == ["\(path):1:1: missing-file"])
    }

    /// What is said of a workflow's states, with the hint.
    private func lines(_ changes: [(String, String)]) throws -> [String] {
        var source = try Xian.complete()
        for (old, new) in changes {
            let text = Xian.text(workflow, of: source)
            #expect(text.contains(old))
            source = source.replacing(workflow, with: text.replacing(old, with: new))
        }
        return PackReader.check(source).all
            .filter { [.stateWithoutExit, .unreachableState].contains($0.rule) }.map(\.description)
    }

    @Test("told by their cause: a dead end in the middle is one finding, not one a state after it")
    func deadEnd() throws {
        let found = try lines([
            ("from: districtReview\n", "from: cityReview\n"),
            ("phase: [filing, review]", "phase: filing"),
        ])

        #expect(found.count == 1)
        let line = try #require(found.first)
        #expect(line.contains("no transition leaves the state ‘districtReview’, so that "))
        #expect(line.contains(" states after it are out of reach"))
        #expect(line.contains("(see \(workflow):"))
    }

    @Test("told by their cause: the way on that is missing is named from where cases stop")
    func missingWay() throws {
        let found = try lines([
            (
                "to: districtReview\n    by: acceptanceOfficer",
                "to: supplementing\n    by: acceptanceOfficer"
            )
        ])

        #expect(found.count == 1)
        let line = try #require(found.first)
        #expect(line.contains("no case can reach the state ‘districtReview’, nor the "))
        #expect(
            line.contains(
                "cases get no further than ‘submitted’: add a transition from it to ‘districtReview’"
            ))
    }
}
