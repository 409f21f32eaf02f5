import CertFlowCore

/// Reads one step: `DAY [HH:MM]  WHO  ROLE  [@ALIAS] EVENT [sample] [name=value …]  | WHAT FOLLOWS`.
struct StepReader {
    let line: String
    let words: ScenarioWords

    /// Whether the word begins a step: a day, or `+` and a number.
    static func isDay(_ word: String) -> Bool {
        word.hasPrefix("+") || word.prefix(4).allSatisfy(\.isNumber) && word.count > 4
    }

    /// The step; one for each case that the line names (`@second,@third`).
    func steps() throws(InputProblem) -> [ScenarioStep] {
        let first = words.before[0]
        let follows = try ExpectationReader.read(words.after ?? [])
        let step = first.text == "until" ? try until(follows) : try act(follows)
        guard let aliases = step.alias?.split(separator: ","), aliases.count > 1 else {
            return [step]
        }
        return aliases.map { alias in
            step.about(String(alias.drop { $0 == "@" }))
        }
    }

    private func until(_ follows: [Expectation]) throws(InputProblem) -> ScenarioStep {
        var rest = Array(words.before.dropFirst())
        let alias = taken(&rest)
        guard let target = rest.first, rest.count <= 2 else {
            throw InputProblem(
                words.before[0].place, "until 之后写日期，或 due（期限届满）",
                "until takes a day, or ‘due’")
        }
        let when: ScenarioStep.When = target.text == "due" ? .due : try day(target)
        return step(
            when, time: try rest.dropFirst().first.map(time), who: "", role: "", alias: alias,
            event: nil, isSampled: false, words: [], follows)
    }

    private func act(_ follows: [Expectation]) throws(InputProblem) -> ScenarioStep {
        var rest = Array(words.before.dropFirst())
        let when = try day(words.before[0])
        var time: LocalTime?
        if let next = rest.first, next.text.contains(":"), LocalTime(next.text) != nil {
            time = LocalTime(next.text)
            rest.removeFirst()
        }
        guard rest.count >= 3 else {
            throw InputProblem(
                words.before[0].place, "一步写作：日  何人  角色  事项 名=值 | 结果",
                "a step is written: day  who  role  event name=value | what follows")
        }
        let who = rest.removeFirst()
        let role = rest.removeFirst()
        let alias = taken(&rest)
        guard let event = rest.first, event.name == nil else {
            throw InputProblem(
                rest.first?.place ?? role.place, "没有写明事项", "the step names no event")
        }
        rest.removeFirst()
        let isSampled = rest.contains { $0.name == nil && $0.text == "sample" }
        rest.removeAll { $0.name == nil && $0.text == "sample" }
        // The year of a round stands without a name, as in the head.
        let stray = rest.first { $0.name == nil }
        if let stray, !(event.text == "round.open" && Int(stray.text) != nil) {
            throw InputProblem(
                stray.place, "应为 名=值，收到“\(stray.text)”；含空格的值加引号",
                "it takes name=value, not ‘\(stray.text)’; a value with blanks stands in quotes")
        }
        return step(
            when, time: time, who: who.text, role: role.text, alias: alias, event: event.text,
            isSampled: isSampled, words: rest, follows)
    }

    private func step(
        _ when: ScenarioStep.When, time: LocalTime?, who: String, role: String, alias: String?,
        event: String?, isSampled: Bool, words rest: [ScenarioWord], _ follows: [Expectation]
    ) -> ScenarioStep {
        let text = words.cut.map { String(line.prefix($0 - 2)) } ?? line
        return ScenarioStep(
            when: when, time: time, who: who, role: role, alias: alias, event: event,
            isSampled: isSampled, words: rest, rows: [], follows: follows, text: text.trimmed,
            place: words.before[0].place)
    }

    /// The alias in front, without its `@`.
    private func taken(_ words: inout [ScenarioWord]) -> String? {
        guard let first = words.first, first.name == nil, first.text.hasPrefix("@"),
            first.text.count > 1
        else { return nil }
        words.removeFirst()
        return String(first.text.dropFirst())
    }

    private func day(_ word: ScenarioWord) throws(InputProblem) -> ScenarioStep.When {
        if word.text.hasPrefix("+"), let count = Int(word.text.dropFirst()), count >= 0 {
            return .later(count)
        }
        guard let day = Day(word.text) else {
            throw InputProblem(
                word.place, "“\(word.text)”不是日期，写法如 2026-03-05 或 +1（一个工作日后）",
                "‘\(word.text)’ is not a day; write 2026-03-05, or +1 for one working day later")
        }
        return .day(day)
    }

    private func time(_ word: ScenarioWord) throws(InputProblem) -> LocalTime {
        guard let time = LocalTime(word.text) else {
            throw InputProblem(
                word.place, "“\(word.text)”不是时间，写法如 17:00",
                "‘\(word.text)’ is not a time; write 17:00")
        }
        return time
    }
}
