import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("A mistake in a scenario file")
struct ScenarioMistakeTests {
    /// Lines of a scenario whose head is right, with the place and the words of the complaint.
    static let written: [(lines: String, place: String, says: String)] = [
        ("programe objection", "2:1", "programme"),
        ("set publicNoticeDays 5", "2:1", "set publicNoticeDays = 5 workingDay"),
        ("actor zhang unit=yanta", "2:1", "actor zhang roles="),
        ("actor zhang role=expert", "2:13", "roles"),
        ("facts sample profit 200", "2:14", "name=value"),
        ("case case", "2:1", "case objection programme=objection about=case"),
        ("round sometime", "2:1", "round 2026"),
        ("after", "2:1", "after certified.txt as product"),
        ("2026-02-30  applicant  applicant  submit", "2:1", "2026-02-30"),
        ("2026-03-02  applicant", "2:1", "day  who  role  event"),
        ("2026-03-02  applicant  applicant  submit now", "2:42", "name=value"),
        ("2026-03-02  applicant  applicant  submit x=\"1", "2:42", "not closed"),
        ("2026-03-02  applicant  applicant  submit | a | b", "2:46", "one ‘|’"),
        ("2026-03-02  applicant  applicant  submit | du 2026-03-09", "2:44", "due"),
        ("2026-03-02  applicant  applicant  submit | due tomorrow", "2:44", "due 2026-03-16"),
        ("2026-03-02  applicant  applicant  submit | overdue now", "2:44", "commas"),
        ("until sometime", "2:7", "2026-03-05"),
        ("    row 1 @case", "2:5", "list.record"),
        ("2026-03-02  a  b  c\n2026-03-01  a  b  c", "3:1", "before the step above"),
        ("2026-03-02  a  b  c\nstart 2026-03-02", "3:1", "before the first step"),
    ]

    @Test("is told with line, column and the way to write it", arguments: written)
    func reading(lines: String, place: String, says: String) throws {
        let head = lines.hasPrefix("programe") ? "#" : "programme patent-intensive-product"
        let text = "\(head)\n\(lines)\n"

        let problems = #expect(throws: InputProblems.self) {
            try Scenario.read(text, path: "s.txt")
        }

        let first = try #require(problems?.problems.first)
        #expect("\(first.place)" == "s.txt:\(place)")
        #expect(first.says.en.contains(says), "\(first.says.en)")
        #expect(!first.says.zh.isEmpty && first.says.zh != first.says.en)
    }

    /// Scenarios that read well but make no sense with the pack.
    static let played: [(lines: String, place: String, says: String)] = [
        ("set publicNoticeDay = 5", "2:5", "did you mean ‘publicNoticeDays’?"),
        ("set publicNoticeDays = 5 calendarDay", "2:5", "counts in workingDay"),
        (
            "set demonstrationEnterprise.appliesBy = recognitoin", "2:5",
            "did you mean ‘recognition’?"
        ),
        ("actor zhang roles=districtReviwer", "2:7", "did you mean ‘districtReviewer’?"),
        ("facts produktName=x", "2:7", "did you mean ‘productName’?"),
        ("facts sales=much", "2:7", "is not an amount"),
        ("facts from nowhere.yaml", "2:1", "no such file"),
        ("after nowhere.txt", "2:7", "no scenario ‘nowhere.txt’"),
        (
            "case other programme=objektion\n2026-03-02  applicant  applicant  @other object",
            "2:6", "did you mean ‘objection’?"
        ),
        ("2026-03-02  aceptance  acceptanceOfficer  submit", "2:1", "did you mean ‘acceptance’?"),
        (
            "2026-03-02  acceptance  cityReviewer  submit", "2:1",
            "does not hold cityReviewer but acceptanceOfficer"
        ),
        ("2026-03-02  someone  cityReviwer  submit", "2:1", "did you mean ‘cityReviewer’?"),
        ("2026-03-02  applicant  applicant  submitt", "2:1", "did you mean ‘submit’?"),
        (
            "2026-03-02  applicant  applicant  @other submit", "2:1",
            "write ‘case other’ in the head"
        ),
        (
            "round sample\n2026-03-02  applicant  applicant  submit\n2026-03-03  acceptance  acceptanceOfficer  acept",
            "4:1", "did you mean ‘accept’?"
        ),
        (
            "round sample\n2026-03-02  applicant  applicant  submit\n2026-03-03  acceptance  acceptanceOfficer  accept grund=1",
            "4:51", "did you mean ‘ground’?"
        ),
        (
            "2026-03-02  someone  listClerk  list.record event=certfy", "2:1",
            "did you mean ‘certify’?"
        ),
        ("until due", "2:1", "no case ‘@case’ yet"),
    ]

    @Test("is told with its place when the scenario is played", arguments: played)
    func playing(lines: String, place: String, says: String) throws {
        let needsStep = !lines.contains("2026-") && !lines.hasPrefix("until")
        let step = "\nround sample\n2026-03-02  applicant  applicant  submit"
        let text = "programme patent-intensive-product\n\(lines)\(needsStep ? step : "")\n"

        let problems = try #require(
            #expect(throws: InputProblems.self) {
                _ = try ScenarioRunner(ScenarioTests.stage.get()).run(
                    Scenario.read(text, path: "s.txt"))
            })

        let first = try #require(problems.problems.first)
        #expect(first.says.en.contains(says), "\(first.says.en)")
        #expect("\(first.place)".hasSuffix(":\(place)") || first.place.path.contains("nowhere"))
    }

    @Test("comes with every other mistake of the file")
    func all() {
        let text = """
            programme objection
            programme objection
            bogus line
            2026-13-01  a  b  c
            """

        let problems = #expect(throws: InputProblems.self) {
            try Scenario.read(text, path: "s.txt")
        }

        #expect(problems?.problems.count == 3)
    }
}
