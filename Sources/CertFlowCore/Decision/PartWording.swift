import FEEL

/// Says one failing part of a rule in the words of the form: what is stated, what is required.
struct PartWording {
    let workflow: Workflow
    let office: Office
    let failing: Explanation.Part

    var worded: Shortfall.Part {
        Shortfall.Part(rule: failing.text, stated: stated, required: required)
    }

    private var stated: Bilingual {
        guard failing.verdict != .undecidable else { return missing }
        guard let left = failing.left, failing.operator != nil else {
            return Bilingual(zh: "“\(failing.text)”不成立", en: "‘\(failing.text)’ does not hold")
        }
        let value = show(left)
        let row = self.row
        return Bilingual(
            zh: "\(row.zh)\(title.zh)为\(value.zh)", en: "\(row.en)\(title.en) is \(value.en)")
    }

    /// What surroundings are called in rules, in words.
    private static let words: [String: Bilingual] = [
        Assessment.Outcome.unset.rawValue: Bilingual(zh: "标准未明确", en: "unset"),
        Assessment.Outcome.computed.rawValue: Bilingual(zh: "已核定", en: "computed"),
    ]

    private var missing: Bilingual {
        let names = failing.missing.isEmpty ? [failing.text] : failing.missing
        let titles = names.map { Self.question($0, of: workflow)?.title ?? plain($0) }
        return Bilingual(
            zh: "缺\(titles.map(\.zh).joined(separator: "、"))",
            en: "\(titles.map(\.en).joined(separator: ", ")) is not stated")
    }

    private var required: Bilingual {
        guard let word = failing.operator, let phrase = Self.phrases[word],
            !failing.right.isEmpty
        else {
            return plain(failing.text)
        }
        let values = failing.right.map(show)
        let negated = failing.isNegated
        return Bilingual(
            zh: "\(negated ? "不得" : "")\(phrase.zh)\(values.map(\.zh).joined(separator: "、"))",
            en: "\(negated ? "not " : "")\(phrase.en) \(values.map(\.en).joined(separator: ", "))")
    }

    private static let phrases: [String: Bilingual] = [
        "=": Bilingual(zh: "等于", en: "equal to"), "!=": Bilingual(zh: "不等于", en: "other than"),
        ">=": Bilingual(zh: "不小于", en: "at least"), ">": Bilingual(zh: "大于", en: "more than"),
        "<=": Bilingual(zh: "不大于", en: "at most"), "<": Bilingual(zh: "小于", en: "less than"),
        "in": Bilingual(zh: "属于", en: "one of"),
        "between": Bilingual(zh: "介于", en: "between"),
    ]

    /// The row of a table that fails: its number and what names it.
    private var row: Bilingual {
        guard let element = failing.elements.last else { return Bilingual(zh: "", en: "") }
        let name = element.value.asContext?.entries.compactMap(\.value.asString)
            .first { $0.hasPrefix("ZL") }
        let label = name.map { "（\($0)）" } ?? ""
        let labelEN = name.map { " (\($0))" } ?? ""
        return Bilingual(
            zh: "第\(element.position)项\(label)", en: "item \(element.position)\(labelEN): ")
    }

    private var title: Bilingual {
        question?.title ?? Self.surroundings[path] ?? plain(path)
    }

    /// What surrounds a case, in words.
    private static let surroundings: [String: Bilingual] = [
        "case.corrections": Bilingual(zh: "已补正次数", en: "Corrections so far"),
        "assessment.outcome": Bilingual(zh: "奖励核定结果", en: "The reward's assessment"),
        "panel.scored": Bilingual(zh: "已评分专家数", en: "Experts who have scored"),
        "parent.state": Bilingual(zh: "所涉办件的状态", en: "The state of the case it is about"),
        "round.dataYear": Bilingual(zh: "批次数据年度", en: "The round's data year"),
    ]

    /// The question that the left side reads: a fact, or a column of the row.
    private var question: Question? {
        guard let element = failing.elements.last, path.hasPrefix("\(element.variable).") else {
            return Self.question(path, of: workflow)
        }
        let column = path.dropFirst(element.variable.count + 1)
        for question in workflow.form.questions {
            guard case .table(let columns) = question.type else { continue }
            if let found = columns.first(where: { $0.name.rawValue == column }) { return found }
        }
        return nil
    }

    /// The name or path that the part begins with.
    private var path: String {
        String(failing.text.prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" })
    }

    private static func question(_ path: String, of workflow: Workflow) -> Question? {
        FactName(rawValue: path).flatMap { workflow.question($0) }
    }

    private func plain(_ text: String) -> Bilingual { Bilingual(zh: text, en: text) }

    private func show(_ value: Value) -> Bilingual {
        switch value {
        case .null: return Bilingual(zh: "（未填）", en: "not stated")
        case .string(let text):
            return question?.show(.text(text), office: office) ?? Self.words[text] ?? plain(text)
        case .list(let items):
            let shown = items.map(show)
            return Bilingual(
                zh: shown.map(\.zh).joined(separator: "、"),
                en: shown.map(\.en).joined(separator: ", "))
        case .number(let number):
            if let question, case .money = question.type { return plain("\(number.feelText) 元") }
            if let question, case .percent = question.type {
                return question.show(.number(number), office: office)
            }
            return plain(number.feelText)
        case .boolean(let flag):
            return flag ? Bilingual(zh: "是", en: "yes") : Bilingual(zh: "否", en: "no")
        default: return plain(value.description)
        }
    }
}
