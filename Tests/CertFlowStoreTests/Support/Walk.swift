import CertFlowCore

/// A random history of a register: entries that follow from each other, and the cases they lead to.
struct Walk {
    private(set) var entries: [Entry] = [.publishing]
    private(set) var cases: [CaseID: Case] = [:]
    private var random: SplitMix64
    private var day = Day.start
    private var numbers = 0
    private var notices: [Notice] = []
    private var rounds: [Round] = []

    /// - Parameters:
    ///   - seed: The whole walk follows from it.
    ///   - steps: How many entries follow the first.
    init(seed: UInt64, steps: Int) {
        random = SplitMix64(seed: seed)
        for _ in 0..<steps { step() }
    }

    private mutating func pick(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    private mutating func anyCase() -> Case? {
        cases.values.sorted { $0.id < $1.id }.randomElement(using: &random)
    }

    private mutating func step() {
        day = day.advanced(by: pick(3))
        var changes: [Change] = []
        for _ in 0...pick(3) { changes += change() }
        let subject = anyCase().map { Subject(.case, $0.id.rawValue) }
        let sequence = entries.count + 1
        entries.append(
            Entry(
                sequence: sequence, id: CommandID(stringLiteral: "command \(sequence)"),
                at: Instant(milliseconds: Int64(sequence / 2)), on: day,
                subject: subject ?? Subject(.register, "r"), actor: "li",
                command: .act(OnCase(id: "PIP-2026-0001", act: Act(event: "accept"))),
                cause: pick(2) == 0 ? nil : sequence - 1, changes: changes))
    }

    private mutating func change() -> [Change] {
        switch pick(10) {
        case 0, 1: [open()]
        case 2, 3, 4: move()
        case 5: [title()]
        case 6: [number(), document()]
        case 7: [message(), actor()]
        case 8: [round(), list()]
        default: notice()
        }
    }

    private mutating func open() -> Change {
        let serial = cases.count + 1
        let parent = pick(3) == 0 ? anyCase()?.id : nil
        let opened = CaseOpened.sample(
            CaseID(stringLiteral: "PIP-2026-\(serial)"),
            state: pick(2) == 0 ? .filed : .returned, unit: pick(2) == 0 ? "gaoxin" : "yanta",
            due: pick(2) == 0 ? day.advanced(by: pick(9)) : nil, on: day, parent: parent,
            product: pick(2) == 0 ? "p\(pick(4))" : nil, creditCode: "9161000\(pick(5))",
            round: rounds.last?.id)
        cases[opened.id] = Case(opened)
        return .caseOpened(opened)
    }

    private mutating func move() -> [Change] {
        guard let current = anyCase() else { return [] }
        let target: [State] = [.filed, .reviewed, .returned, .onNotice, .certified]
        var move = CaseMoved(
            id: current.id, version: current.version + 1, event: "move", from: current.state,
            to: target[pick(target.count)], on: day, current: current)
        move.facts = Facts(["销售额": .money(Fen(count: Int64(pick(1_000)))), "备注": .text("甲/乙")])
        move.deadline = pick(2) == 0 ? .sample(due: day, isMarked: pick(2) == 0) : nil
        move.suspended = ["filed": pick(5)]
        move.numbers = pick(2) == 0 ? ["acceptance": "受〔2026〕\(pick(9))号"] : [:]
        move.score = pick(3) == 0 ? Score(expert: "e", on: day, points: ["a": 3], remark: nil) : nil
        move.participant = Case.Participant(actor: "li", role: "city-officer")
        cases[current.id] = current.applying(move)
        return [.caseMoved(move)]
    }

    private mutating func title() -> Change {
        .titleGranted(
            TitleGranted(
                kind: "certified", programme: "product", creditCode: "9161000\(pick(5))",
                enterprise: "企业\(pick(3))", unit: "gaoxin",
                product: pick(2) == 0 ? "p\(pick(4))" : nil, productName: nil, on: day,
                document: "国知发〔2026〕1号", serial: nil, caseID: anyCase()?.id))
    }

    private mutating func number() -> Change {
        numbers += 1
        return .numberTaken(
            NumberTaken(
                series: "acceptance", year: 2026, value: numbers, text: "受〔2026〕\(numbers)号",
                subject: Subject(.case, "PIP-2026-1")))
    }

    private mutating func document() -> Change {
        .documentIssued(
            DocumentIssued(
                id: "d\(entries.count).\(numbers)", subject: Subject(.notice, "n1"),
                template: "acceptance", title: "受理通知书", number: nil, on: day, text: "正文\n第二行"))
    }

    private mutating func message() -> Change {
        .messageQueued(
            MessageQueued(
                role: "city-officer", unit: pick(2) == 0 ? "gaoxin" : nil,
                subject: Subject(.case, "PIP-2026-1"), on: day,
                text: Bilingual(zh: "请办理", en: "Please act")))
    }

    private mutating func actor() -> Change {
        .actorAdded(
            Actor(
                id: ActorID(stringLiteral: "actor-\(pick(3))"), name: "张\(pick(9))",
                holdings: [.init(role: "city-officer", unit: nil, from: day, to: nil)],
                conflicts: []))
    }

    private mutating func round() -> Change {
        if pick(2) == 0, var last = rounds.popLast() {
            last.stage = .ranked
            last.ground = "会议纪要〔2026〕\(pick(9))号"
            rounds.append(last)
            return .roundChanged(last)
        }
        let round = Round(
            id: RoundID(stringLiteral: "r\(rounds.count + 1)"), programme: "growth", year: 2026,
            dataYear: 2025, opensOn: day, closesOn: day.advanced(by: 20),
            closesAt: LocalTime(minutes: 1_020), fairCompetition: "公竞审〔2026〕1号")
        rounds.append(round)
        return .roundChanged(round)
    }

    private mutating func list() -> Change {
        let row = OfficialList.Row(
            serial: "1", creditCode: "91610001", enterprise: "企业", product: nil, model: nil,
            unit: nil, since: day, facts: Facts(["备案号": .text("B-1")]), match: anyCase()?.id,
            problem: nil)
        return .listRecorded(
            OfficialList(
                id: ListID(stringLiteral: "l\(entries.count)-\(random.next())"),
                programme: "product", event: pick(2) == 0 ? "certify" : nil, kind: "certified",
                document: "国知发〔2026〕1号", publishedOn: day, fileDigest: "f\(pick(3))",
                rows: [row, row]))
    }

    private mutating func notice() -> [Change] {
        guard let covered = anyCase() else { return [] }
        if pick(2) == 0, var last = notices.popLast() {
            last.stage = .ended
            last.endedOn = day
            notices.append(last)
            return [.noticeChanged(last)]
        }
        let notice = Notice(
            id: NoticeID(stringLiteral: "n\(notices.count + 1)"), programme: "product",
            cases: [covered.id], openedOn: day, length: 5, unit: .workingDay,
            lastDay: day.advanced(by: 7), isExample: true, ground: "呈批表1号", secrecyReview: "无涉密")
        notices.append(notice)
        var move = CaseMoved(
            id: covered.id, version: covered.version + 1, event: "notify", from: covered.state,
            to: .onNotice, on: day, current: covered)
        move.notice = notice.id
        cases[covered.id] = covered.applying(move)
        return [.caseMoved(move), .noticeChanged(notice)]
    }
}
