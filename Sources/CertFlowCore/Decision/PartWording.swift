import FEEL

/// Says a failing part of a rule in the words of the form: titles, labels of choices, money in the unit
/// in which it is asked.
///
/// The sentences are FEEL's own; this lends them the words.
struct PartWording {
    let workflow: Workflow
    let pack: Pack

    func worded(_ failing: Explanation.Part) -> Shortfall.Part {
        func both(_ say: (ExplanationWriter) -> String) -> Bilingual {
            Bilingual(
                zh: say(ExplanationWriter(self, in: .chinese)),
                en: say(ExplanationWriter(self, in: .english)))
        }
        return Shortfall.Part(
            rule: failing.text, stated: both { $0.stated(failing) },
            required: both { $0.required(failing) }, sentence: both { $0.sentence(failing) },
            alternatives: failing.alternatives.map { $0.map(worded) })
    }
}

extension PartWording: Vocabulary {
    /// A rule's own names are keys, which say nothing to people.
    var quotesNames: Bool { false }

    func title(of reading: Reading, in language: MessageLanguage) -> String? {
        guard !reading.isInternal else { return nil }
        let title =
            question(reading)?.title ?? parameter(reading)?.title
            ?? CaseScope.titles[reading.path.joined(separator: ".")]
        return title.map { language.pick($0) }
    }

    func words(
        for value: Value, of readings: [Reading], in language: MessageLanguage
    ) -> String {
        switch value {
        case .null: return language == .chinese ? "（未填）" : "not stated"
        case .boolean(let flag):
            return language == .chinese ? (flag ? "是" : "否") : (flag ? "yes" : "no")
        case .string(let text):
            let known = readings.lazy.compactMap { label(of: text, $0) }.first
            return known.map { language.pick($0) }
                ?? (language == .chinese ? "“\(text)”" : "‘\(text)’")
        case .number(let number): return unit(of: readings).words(number, in: language)
        case .list(let items):
            return items.map { words(for: $0, of: readings, in: language) }
                .joined(separator: language == .chinese ? "、" : ", ")
        case .date(let day): return day.description
        case .dateAndTime(let instant): return instant.description
        case .time(let time): return time.description
        default: return value.summary()
        }
    }

    /// The patent number of a row, or the number of a case.
    func label(of element: Explanation.Element, in language: MessageLanguage) -> String? {
        guard let row = element.value.asContext else { return nil }
        return row.entries.lazy.compactMap(\.value.asString).first { $0.hasPrefix("ZL") }
            ?? row["id"]?.asString
    }
}

extension PartWording {
    /// The question that asks for what is read: a fact, or a column of a table.
    private func question(_ reading: Reading) -> Question? {
        guard let first = reading.path.first, let name = FactName(rawValue: first),
            let question = workflow.question(name)
        else { return nil }
        guard reading.path.count > 1 else { return question }
        guard case .table(let columns) = question.type, reading.path.count == 2 else { return nil }
        return columns.first { $0.name.rawValue == reading.path[1] }
    }

    private func parameter(_ reading: Reading) -> Parameter? {
        guard reading.path.count == 2, reading.path[0] == "parameter" else { return nil }
        return ParameterName(rawValue: reading.path[1]).flatMap { pack.parameter($0) }
    }

    /// The unit of numbers that belong to what is read; none when its parts have different ones.
    private func unit(of readings: [Reading]) -> NumberUnit {
        let units = readings.compactMap { reading -> NumberUnit? in
            question(reading)?.unit ?? parameter(reading)?.numberUnit
                ?? (reading.path == ["assessment", "amount"] ? .yuan : nil)
        }
        guard let first = units.first else { return .none }
        return units.allSatisfy { $0.isSameKind(as: first) } ? first : .none
    }

    /// What a stored word means, read where it stands.
    private func label(of text: String, _ reading: Reading) -> Bilingual? {
        if let question = question(reading) {
            switch question.type {
            case .choice, .unit: return question.show(.text(text), office: pack.office)
            default: return nil
            }
        }
        guard let last = reading.path.last else { return nil }
        switch last {
        case "programme":
            return ProgrammeID(rawValue: text).flatMap { pack.workflow($0)?.title }
        case "phase": return Phase(rawValue: text)?.title
        case "unit": return UnitID(rawValue: text).flatMap { pack.office.unit($0)?.name }
        case "rule": return RewardRuleID(rawValue: text).flatMap { pack.reward($0)?.title }
        case "state": return StateID(rawValue: text).flatMap { stateTitle($0, reading) }
        case "outcome", "assessed": return Assessment.Outcome(rawValue: text)?.title
        default: return nil
        }
    }

    /// The title of a state; of another programme only when all that have it agree on it.
    private func stateTitle(_ state: StateID, _ reading: Reading) -> Bilingual? {
        if reading.path.first == "case" { return workflow.state(state)?.title }
        let titles = Set(pack.workflows.compactMap { $0.state(state)?.title })
        return titles.count == 1 ? titles.first : nil
    }
}

extension Assessment.Outcome {
    fileprivate var title: Bilingual {
        switch self {
        case .unset: Bilingual(zh: "标准未明确", en: "unset")
        case .computed: Bilingual(zh: "已核定", en: "computed")
        }
    }
}

extension MessageLanguage {
    fileprivate func pick(_ words: Bilingual) -> String {
        self == .chinese ? words.zh : words.en
    }
}
