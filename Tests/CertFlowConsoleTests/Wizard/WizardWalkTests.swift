import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowTestSupport
import Testing

@Suite("Whatever way a person takes through the wizard")
struct WizardWalkTests {
    let samples: WizardSamples

    init() throws { samples = try WizardSamples() }

    private static let programmes: [ProgrammeID] = [
        "patent-intensive-product", "demonstration-enterprise", "high-growth-enterprise",
        "reward-claim", "objection",
    ]

    @Test("a draft saved and read again gives the same answers", arguments: 0..<60)
    func savedAndRead(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        var wizard = try samples.wizard(Self.programmes[seed % Self.programmes.count])
        let walk = Walk(office: samples.pack.office)

        for step in 0..<120 {
            walk.step(&wizard, using: &random)
            guard step % 12 == 11, wizard.position != .stopped else { continue }
            for words in [\Bilingual.zh, \Bilingual.en] {
                let text = samples.draft(wizard, words: words)
                let read = try samples.read(text).submission
                #expect(differences(read.facts, wizard.answers) == [], "step \(step)")
                let again = try samples.wizard(read.programme, facts: read.facts)
                #expect(differences(again.answers, wizard.answers) == [], "step \(step)")
            }
        }
    }

    private func differences(_ one: Facts, _ other: Facts) -> [String] {
        Set(one.values.keys).union(other.values.keys).sorted().filter { one[$0] != other[$0] }
            .map { "\($0): \(String(describing: one[$0])) / \(String(describing: other[$0]))" }
    }

    @Test("going back and confirming every answer changes none", arguments: 0..<20)
    func backAndForth(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(1000 + seed))
        var wizard = try samples.wizard(Self.programmes[seed % Self.programmes.count])
        let walk = Walk(office: samples.pack.office)
        for _ in 0..<80 where wizard.position != .stopped { walk.step(&wizard, using: &random) }
        guard wizard.position != .stopped else { return }
        let answers = wizard.answers

        for _ in 0..<40 { try wizard.receive(.back) }
        for _ in 0..<40 { try confirm(&wizard) }

        #expect(wizard.answers == answers)
    }

    /// Enter: what is there stays.
    private func confirm(_ wizard: inout Wizard) throws {
        do throws(Complaint) {
            switch wizard.screen {
            case .asked(let asked):
                let typed = asked.previous.map {
                    asked.question.typed($0, office: samples.pack.office, in: \.zh)
                }
                try wizard.receive(.answer(typed ?? ""))
            case .listed: try wizard.receive(.done)
            case .review, .stopped: return
            }
        } catch {
            // An open question is not confirmed by Enter; nothing changes.
        }
    }
}

/// A person who types all kinds of things.
private struct Walk {
    let office: Office

    func step(_ wizard: inout Wizard, using random: inout SplitMix64) {
        let input = input(wizard, &random)
        do throws(Complaint) {
            try wizard.receive(input)
        } catch {
            // A wrong answer leaves the wizard where it is.
        }
    }

    private func input(_ wizard: Wizard, _ random: inout SplitMix64) -> WizardInput {
        if Int.random(in: 0..<8, using: &random) == 0 { return .back }
        switch wizard.screen {
        case .asked(let asked): return .answer(answer(asked.question, &random))
        case .listed(let listed):
            let row = Int.random(in: 0...listed.rows.count, using: &random)
            return [.done, .done, .add, .edit(row), .delete(row)].randomElement(using: &random)
                ?? .done
        case .review: return .change(Int.random(in: 0..<40, using: &random))
        case .stopped: return .back
        }
    }

    private func answer(_ question: Question, _ random: inout SplitMix64) -> String {
        let number = Int.random(in: 0..<5000, using: &random)
        switch question.type {
        case .flag where question.stopsWhenYes: return number % 40 == 0 ? "是" : "否"
        case .flag: return number % 4 == 0 ? "no" : "是"
        case .count: return String(number)
        case .number: return "\(number).\(number)"
        case .money: return ["\(number).5", "\(number).01 元", "\(number) 万元"][number % 3]
        case .percent: return "\(number % 101).\(number % 10)%"
        case .day: return "2026-0\(number % 9 + 1)-1\(number % 10)"
        case .year: return String(2000 + number % 30)
        case .choice(let choices): return String(number % (choices.count + 1) + 1)
        case .unit: return office.units[number % office.units.count].name.zh
        case .creditCode: return Invented.creditCode(number)
        case .patentNumber: return Invented.patent(number)
        case .industry: return "0\(number % 900 + 100)"
        case .text, .lines, .evidence, .table: return Self.texts[number % Self.texts.count]
        }
    }

    /// What a person may type, and what YAML may take for something else.
    private static let texts = [
        "", "示例光电科技有限公司", "yes", "no", "null", "~", "true", "007", "1.50", "- 列表", "a: b", "a #b",
        "'单引号'", "\"双引号\"", "{甲}", "[乙]", "R&D", "*星号", "甲 &丁, *丁", "x: &a [*a]", "100%", "@丙", "，",
        "\u{85}中\u{2028}文", "两行\t制表", "反斜\\杠", "emoji 👩‍🔬", ": 冒号", "甲;乙；丙", "! 叹号", "? 问号",
        "é 与 e\u{301}", "= 等号", "<<", "...", "---", "|", ">",
    ]
}
