extension ExplanationWriter {
    // MARK: What is stated

    /// What a part states, or what it lacks, without its elements.
    func statement(_ part: Explanation.Part) -> String {
        if case .some(let selection) = part.demand, selection.count != nil {
            return statement(selection, part)
        }
        if case .every(let selection) = part.demand, part.further > 0 {
            return pick(
                "\(part.further) more items of \(lists(selection)) fail",
                "\(lists(selection))另有 \(part.further) 项不满足")
        }
        guard part.verdict != .undecidable else { return lack(part) }
        switch part.demand {
        case .comparison(_, let operand, _), .between(let operand, _, _, _),
            .membership(let operand, _, _):
            return statement(operand, beside: part.demand)
        case .truth(let operand, _): return statement(operand, beside: part.demand) + given(operand)
        case .count(let selection, _, _): return statement(selection)
        case .all, .any, .every, .some:
            return pick("‘\(part.text.onOneLine())’ does not hold", "“\(part.text.onOneLine())”不成立")
        }
    }

    private func statement(_ operand: Operand, beside demand: Demand) -> String {
        let subject = words(for: operand)
        guard let value = operand.value, !value.isNull else {
            return pick("\(subject) is not stated", "\(subject)未填写")
        }
        let shown = vocabulary.words(for: value, of: readings(demand), in: language)
        return pick("\(subject) is \(shown)", "\(subject)为\(shown)")
    }

    /// What is missing, or why there is no answer.
    private func lack(_ part: Explanation.Part) -> String {
        let names = part.missing.map { words(for: $0) }
        let verb = names.count == 1 ? "is" : "are"
        guard names.isEmpty else {
            return pick(
                "\(names.joined(separator: ", ")) \(verb) not stated",
                "缺\(names.joined(separator: "、"))")
        }
        let text = part.text.onOneLine()
        let reasons = part.problems.map { $0.text(in: language).withoutStop }
        return pick("‘\(text)’ cannot be decided", "“\(text)”无法判定")
            + (reasons.isEmpty ? "" : pick(": ", "：") + reasons.joined(separator: pick("; ", "；")))
    }

    /// What the names in a part stand for, when the part as a whole is only true or false.
    private func given(_ operand: Operand) -> String {
        guard operand.reading == nil, !operand.mentions.isEmpty else { return "" }
        let values = operand.mentions.map { mention in
            let name = words(for: mention.reading)
            guard let value = mention.value, !value.isNull else {
                return pick("\(name) is not stated", "\(name)未填写")
            }
            let shown = vocabulary.words(for: value, of: [mention.reading], in: language)
            return pick("\(name) is \(shown)", "\(name)为\(shown)")
        }
        let text = values.joined(separator: pick(", ", "、"))
        return pick(" (\(text))", "（\(text)）")
    }

    /// How many elements there are and how many of them are as asked.
    private func statement(_ selection: Demand.Selection) -> String {
        let list = lists(selection)
        guard let count = selection.count, let matching = selection.matching else {
            return pick("the number of \(list) is not known", "\(list)的项数不详")
        }
        if let value = selection.lists.first?.value, value.isNull {
            return pick("\(list) is not stated", "\(list)未填写")
        }
        guard let condition = selection.condition else {
            return pick("\(list): \(count) in all", "\(list)共 \(count) 项")
        }
        return pick(
            "\(list): \(matching) of \(count) with \(clause(condition))",
            "\(list)共 \(count) 项，其中\(clause(condition))的 \(matching) 项")
    }

    private func statement(_ selection: Demand.Selection, _ part: Explanation.Part) -> String {
        let list = lists(selection)
        let count = selection.count ?? 0
        guard count > 0 else { return pick("\(list) is empty", "\(list)没有任何项") }
        guard selection.undecidable < count else {
            return pick(
                "\(list): none of \(count) can be decided", "\(list)共 \(count) 项，均无法判定")
        }
        guard selection.undecidable == 0 else {
            return pick(
                "\(list): of \(count), \(selection.undecidable) cannot be decided and the others fail",
                "\(list)共 \(count) 项，\(selection.undecidable) 项无法判定，其余均不满足")
        }
        return pick("\(list): none of \(count) fulfils it", "\(list)共 \(count) 项，均不满足")
    }

    private func lists(_ selection: Demand.Selection) -> String {
        selection.lists.map { words(for: $0) }.joined(separator: pick(" × ", "×"))
    }

    // MARK: What is required

    /// What a part requires of its subject; with the subject where something else is missing.
    func requirement(_ part: Explanation.Part) -> String {
        let isClear =
            part.missing.isEmpty || part.missing.map(\.text) == [part.demand.subject?.text]
        return isClear ? requirement(part.demand) : clause(part.demand)
    }

    /// What a demand requires of its subject, without the subject.
    func requirement(_ demand: Demand) -> String {
        switch demand {
        case .comparison(let comparison, _, let right), .count(_, let comparison, let right):
            return requirement(comparison, right, readings(demand))
        case .between(_, let lower, let upper, let isInside):
            return between(lower, upper, isInside: isInside, readings(demand))
        case .membership(_, let tests, let isMember):
            return membership(tests, isMember: isMember, readings(demand))
        case .truth(let operand, let truth):
            let shown = vocabulary.words(
                for: .boolean(truth), of: operand.reading.map { [$0] } ?? [], in: language)
            return pick(shown, "为\(shown)")
        case .every(let selection):
            return pick("every one with ", "每一项均满足：")
                + (selection.condition.map { clause($0) } ?? "")
        case .some(let selection):
            return pick("at least one with ", "至少一项满足：")
                + (selection.condition.map { clause($0) } ?? "")
        case .all, .any: return clause(demand)
        }
    }

    /// A demand with its subject; in an English sentence with its verb, ‘A is at least 1’, else
    /// ‘A at least 1’.
    func clause(_ demand: Demand, isSentence: Bool = false) -> String {
        if isSentence, let subject = demand.subject, subject.value == .null {
            return pick("\(words(for: subject)) is not stated", "\(words(for: subject))未填写")
        }
        switch demand {
        case .comparison(_, let operand, _), .between(let operand, _, _, _),
            .membership(let operand, _, _):
            let verb = isSentence ? " is " : " "
            return words(for: operand) + pick(verb, "") + requirement(demand)
        case .truth(let operand, _):
            return words(for: operand) + pick(isSentence ? " is " : " ", "") + requirement(demand)
        case .count(let selection, _, _):
            let which = selection.condition.map { clause($0) }
            let english = "the number of \(lists(selection))" + (which.map { " with \($0)" } ?? "")
            return pick(
                english + (isSentence ? " is " : " ") + requirement(demand),
                lists(selection) + (which.map { "中\($0)的" } ?? "") + "项数" + requirement(demand))
        case .every(let selection), .some(let selection):
            return lists(selection) + pick(": ", "") + requirement(demand)
        case .all(let demands): return joined(demands, pick(" and ", "，且"), isSentence)
        case .any(let demands): return joined(demands, pick(" or ", "，或"), isSentence)
        }
    }

    private func joined(_ demands: [Demand], _ word: String, _ isSentence: Bool) -> String {
        demands.map { demand in
            let text = clause(demand, isSentence: isSentence)
            switch demand {
            case .all, .any: return pick("(\(text))", "（\(text)）")
            default: return text
            }
        }.joined(separator: word)
    }

    /// What the values of a demand belong to.
    private func readings(_ demand: Demand) -> [Reading] {
        switch demand {
        case .comparison(_, let left, let right): left.measures + right.measures
        case .between(let operand, let lower, let upper, _):
            operand.measures + lower.measures + upper.measures
        case .membership(let operand, _, _), .truth(let operand, _): operand.measures
        case .count, .all, .any, .every, .some: []
        }
    }
}

extension ExplanationWriter {
    // MARK: Names

    /// What an operand is called: its title, its text with titles in it, or its text in quotes.
    func words(for operand: Operand) -> String { title(operand) ?? quoted(operand.text) }

    func words(for reading: Reading) -> String {
        vocabulary.title(of: reading, in: language) ?? quoted(reading.path.joined(separator: "."))
    }

    /// The title of an operand, or its text with titles for all of its names; `nil` when it has none.
    func title(_ operand: Operand) -> String? {
        if let reading = operand.reading { return vocabulary.title(of: reading, in: language) }
        guard !operand.mentions.isEmpty else { return nil }
        let text = operand.text { vocabulary.title(of: $0, in: language) }
        return text.map(quoted)
    }

    private func quoted(_ text: String) -> String {
        pick("‘\(text.onOneLine())’", "“\(text.onOneLine())”")
    }
}

extension String {
    /// A sentence without its full stop, to stand in another one.
    fileprivate var withoutStop: String {
        hasSuffix(".") || hasSuffix("。") ? String(dropLast()) : self
    }
}
