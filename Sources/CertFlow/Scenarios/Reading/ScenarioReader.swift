import CertFlowCore

extension Scenario {
    /// Reads a scenario from its text; names are checked against a pack when it is played.
    ///
    /// - Parameters:
    ///   - text: The whole file.
    ///   - path: The path to show in places.
    /// - Returns: The scenario.
    /// - Throws: ``InputProblems`` with every mistake of the file.
    package static func read(_ text: String, path: String) throws(InputProblems) -> Scenario {
        var reader = ScenarioReader(path: path)
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
            .enumerated()
        {
            reader.take(String(line), number: index + 1)
        }
        return try reader.finished()
    }
}

/// Takes the lines of a scenario one by one, and keeps every mistake.
struct ScenarioReader {
    let path: String
    private(set) var problems: [InputProblem] = []
    private var title: String?
    private var head = ScenarioHead()
    private var steps: [ScenarioStep] = []

    init(path: String) { self.path = path }

    mutating func take(_ line: String, number: Int) {
        let plain = line.trimmed
        if plain.hasPrefix("#"), title == nil, !plain.drop(while: { $0 == "#" }).isEmpty {
            title = String(plain.drop { $0 == "#" }).trimmed
        }
        guard !plain.isEmpty, !plain.hasPrefix("#") else { return }
        do throws(InputProblem) {
            let words = try ScenarioWords(line, path: path, number: number)
            guard let first = words.before.first else {
                throw InputProblem(
                    Place(path: path, line: number, column: 1), "“|”之前没有内容",
                    "nothing stands before the ‘|’")
            }
            if first.text == "row" {
                try row(words.before)
            } else if first.text == "until" || StepReader.isDay(first.text) {
                steps += try StepReader(line: line, words: words).steps()
            } else {
                try headLine(first, words)
            }
        } catch {
            problems.append(error)
        }
    }

    private mutating func headLine(
        _ first: ScenarioWord, _ words: ScenarioWords
    ) throws(InputProblem) {
        guard ScenarioHead.keywords.contains(first.text) else {
            let known = ScenarioHead.keywords + ["until", "row"]
            let near = NearestName.find(first.text, among: known)
            throw InputProblem(
                first.place,
                "“\(first.text)”既不是日期，也不是\(known.joined(separator: "、"))之一\(near.zhHint)",
                "‘\(first.text)’ is neither a day nor one of \(known.joined(separator: ", "))\(near.enHint)"
            )
        }
        guard steps.isEmpty else {
            throw InputProblem(
                first.place, "“\(first.text)”应写在第一步之前",
                "‘\(first.text)’ stands before the first step")
        }
        guard words.after == nil else {
            throw InputProblem(
                first.place, "“\(first.text)”一行没有结果栏，去掉“|”",
                "a ‘\(first.text)’ line has no last column; remove the ‘|’")
        }
        try head.take(first, Array(words.before.dropFirst()))
    }

    private mutating func row(_ words: [ScenarioWord]) throws(InputProblem) {
        guard let last = steps.indices.last, steps[last].event == "list.record" else {
            throw InputProblem(
                words[0].place, "row 只能跟在 list.record 之后", "a row follows a list.record step")
        }
        guard words.count > 1 else {
            throw InputProblem(
                words[0].place, "row 之后写序号：row 1 @case", "a row begins with its serial: row 1 @case"
            )
        }
        let alias = words.dropFirst(2).first { $0.text.hasPrefix("@") && $0.name == nil }
        let rest = words.dropFirst(2).filter { $0 != alias }
        if let stray = rest.first(where: { $0.name == nil }) {
            throw InputProblem(
                stray.place, "应为 @办件 或 名=值，收到“\(stray.text)”",
                "it takes @alias or name=value, not ‘\(stray.text)’")
        }
        steps[last].rows.append(
            ScenarioStep.Row(
                serial: words[1].text, alias: alias.map { String($0.text.dropFirst()) },
                words: Array(rest), place: words[0].place))
    }

    func finished(needsSteps: Bool = true) throws(InputProblems) -> Scenario {
        var found = problems
        let top = Place(path: path, line: 1, column: 1)
        if head.programme == nil {
            found.append(
                InputProblem(
                    top, "缺 programme 一行，写明项目", "a line ‘programme ID’ is missing"))
        }
        if steps.isEmpty, needsSteps, problems.isEmpty {
            found.append(InputProblem(top, "没有步骤", "there are no steps"))
        }
        for (earlier, later) in zip(steps, steps.dropFirst()) {
            if case .day(let one) = earlier.when, case .day(let other) = later.when, other < one {
                found.append(
                    InputProblem(
                        later.place, "\(other) 早于上一步 \(one)；步骤按时间先后写",
                        "\(other) is before the step above, \(one); steps go forward in time"))
            }
        }
        guard found.isEmpty, let programme = head.programme else { throw InputProblems(found) }
        return Scenario(
            path: path, title: title ?? "", programme: programme, settings: head.settings,
            start: head.start, round: head.round, actors: head.actors, facts: head.facts,
            cases: head.cases, after: head.after, isOpenedBySample: head.isOpenedBySample,
            steps: steps)
    }
}

extension String? {
    /// A guess behind a message in Chinese.
    var zhHint: String { map { "；是否为“\($0)”？" } ?? "" }
    /// A guess behind a message in English.
    var enHint: String { map { "; did you mean ‘\($0)’?" } ?? "" }
}
