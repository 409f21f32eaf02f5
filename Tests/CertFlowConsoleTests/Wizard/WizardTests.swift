import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("The wizard")
struct WizardTests {
    let samples: WizardSamples

    init() throws { samples = try WizardSamples() }

    @Test("asks for secrets first, and forgets everything when there are some")
    func stateSecret() throws {
        var wizard = try samples.wizard("patent-intensive-product")
        #expect(wizard.asks == "containsStateSecret")

        try wizard.answer("否", "是", "示例光电科技有限公司")
        for _ in 0..<3 { try wizard.receive(.back) }
        try wizard.answer("是")

        #expect(wizard.position == .stopped)
        #expect(wizard.answers == Facts())
    }

    @Test(
        "stays where it is when an answer does not fit, and says why in one sentence",
        arguments: [
            ([], "也许", "请答“是”或“否”，收到“也许”"),
            (["否"], "否", "未作承诺的申报不能提交"),
            (["否", "是"], " ", "必须填写"),
            (["否", "是", "甲公司"], "9161", "18"),
            (["否", "是", "甲公司", "91610131MAEXAMP14U"], "雁塔", "雁塔区"),
        ] as [([String], String, String)])
    func refuses(before: [String], answer: String, says: String) throws {
        var wizard = try samples.wizard("patent-intensive-product")
        for text in before { try wizard.answer(text) }
        let (position, answers) = (wizard.position, wizard.answers)

        let complaint = #expect(throws: Complaint.self) { try wizard.receive(.answer(answer)) }

        #expect(complaint?.says.zh.contains(says) == true, "\(complaint?.says.zh ?? "")")
        #expect(wizard.position == position)
        #expect(wizard.answers == answers)
    }

    @Test("goes back with the answer that was given, and on from there")
    func back() throws {
        var wizard = try samples.wizard("patent-intensive-product")
        try wizard.answer("否", "是", "甲公司")
        try wizard.receive(.back)

        guard case .asked(let asked) = wizard.screen else { return #expect(Bool(false)) }
        #expect(asked.previous == .text("甲公司"))
        #expect(asked.number == 3)
        try wizard.answer("乙公司")
        #expect(wizard.answers["enterpriseName"] == .text("乙公司"))
        #expect(wizard.asks == "creditCode")
        for _ in 0..<9 { try wizard.receive(.back) }
        #expect(wizard.asks == "containsStateSecret")
    }

    @Test(
        "asks a question only while its condition holds, and drops an answer that no longer counts")
    func conditional() throws {
        let facts = Facts([
            "containsStateSecret": .flag(false), "pledgesTruth": .flag(true),
            "rewardRule": .text("demonstrationEnterprise"),
        ])
        var wizard = try samples.wizard("reward-claim", facts: facts, startsAtReview: true)
        func index(_ name: FactName) -> Int? {
            wizard.workflow.form.questions.firstIndex { $0.name == name }
        }
        let received = try #require(index("sameRewardReceived"))
        let amount = try #require(index("sameRewardAmount"))
        let product = try #require(index("productName"))
        #expect(!wizard.asked.contains(product))

        try wizard.receive(.change(received))
        try wizard.answer("是")
        #expect(wizard.asked.contains(amount))
        // Other questions are still open, so the wizard goes to the first of them.
        wizard = try samples.wizard("reward-claim", facts: wizard.answers, startsAtReview: true)
        try wizard.receive(.change(amount))
        try wizard.answer("2 万元")
        #expect(wizard.answers["sameRewardAmount"] == .money(Fen(yuan: 20_000)))

        wizard = try samples.wizard("reward-claim", facts: wizard.answers, startsAtReview: true)
        try wizard.receive(.change(received))
        try wizard.answer("否")
        #expect(!wizard.asked.contains(amount))
        #expect(wizard.answers["sameRewardAmount"] == nil)
    }

    @Test("checks an answer against those before it at once")
    func acrossQuestions() throws {
        let facts = Facts(["sales": .money(Fen(yuan: 1000))])
        var wizard = try samples.wizard(
            "patent-intensive-product", facts: facts, startsAtReview: true)
        let exports = try #require(
            wizard.workflow.form.questions.firstIndex { $0.name == "exports" })
        try wizard.receive(.change(exports))

        let complaint = #expect(throws: Complaint.self) { try wizard.receive(.answer("1001 元")) }

        #expect(complaint?.says.zh == "出口额不能大于销售额")
        try wizard.answer("1000 元")
    }

    @Test("leaves a condition on an unanswered question to the page of all answers")
    func undecided() throws {
        var wizard = try samples.wizard("patent-intensive-product", startsAtReview: true)
        let exports = try #require(
            wizard.workflow.form.questions.firstIndex { $0.name == "exports" })
        try wizard.receive(.change(exports))

        try wizard.answer("1001 元")

        #expect(wizard.answers["exports"] == .money(Fen(yuan: 1001)))
    }

    @Test("does not ask again what the system carried over")
    func carriedOver() throws {
        let facts = Facts([
            "enterpriseName": .text("甲公司"), "creditCode": .text("91610131MAEXAMP14U"),
            "unit": .text("yanta"),
        ])
        var wizard = try samples.wizard(
            "patent-intensive-product", facts: facts, given: Set(facts.values.keys))
        #expect(wizard.asks == "containsStateSecret")

        try wizard.answer("否", "是")
        #expect(wizard.asks == "industry")
        try wizard.receive(.back)
        #expect(wizard.asks == "pledgesTruth")
    }

    @Test("goes on behind the last answer of a draft")
    func resumes() throws {
        var wizard = try samples.wizard("patent-intensive-product")
        try wizard.answer("否", "是", "甲公司")

        let again = try samples.wizard("patent-intensive-product", facts: wizard.answers)

        #expect(again.asks == "creditCode")
        #expect(again.answers == wizard.answers)
    }
}
