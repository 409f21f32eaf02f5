import CertFlowCore

/// How the wizard's questions read on a screen.
struct WizardView {
    let office: Office
    let today: Day
    let language: Language
    let columns: Int

    var words: KeyPath<Bilingual, String> { language == .zh ? \.zh : \.en }

    /// What is shown before the line that takes the answer.
    func page(_ asked: Wizard.Asked) -> String {
        let question = asked.question
        var lines = [head(asked.group, asked.number, asked.count)]
        if let table = asked.table, let row = asked.row {
            lines.append(
                pick("\(text(table))：第\(row)行", "\(text(table)), row \(row)").printable)
        }
        lines += title(question, isRequired: asked.isRequired).wrapped(to: columns)
        if let help = question.help { lines += indented(text(help)) }
        if let example = question.example {
            lines += indented(pick("例：\(example)", "e.g. \(example)"))
        }
        lines += options(question)
        if asked.endsWhenEmpty {
            let ending = asked.row == 1 ? "" : pick("，空行结束", "; an empty line ends")
            lines += indented(
                pick(
                    "第\(asked.row ?? 1)条，一行一条\(ending)",
                    "no. \(asked.row ?? 1), one a line\(ending)"))
        }
        return "\n" + lines.joined(separator: "\n")
    }

    /// A list with what can be done to it.
    func page(_ listed: Wizard.Listed) -> String {
        var lines = [head(listed.group, listed.number, listed.count)]
        lines += title(listed.question, isRequired: true).wrapped(to: columns)
        lines.append(table(listed))
        return "\n" + lines.joined(separator: "\n")
    }

    /// The prompt of a list.
    var listPrompt: String {
        pick(
            "回车 完成　a 添加　序号 修改　d序号 删除　< 上一步 > ",
            "Enter done  a add  NUMBER change  dNUMBER delete  < back > ")
    }

    /// Once, before the first question.
    var introduction: String {
        guide.wrapped(to: columns).joined(separator: "\n")
    }

    private var guide: String {
        pick(
            "逐题回答，按回车确认。随时可用：< 上一步　? 说明　!q 保存退出（Ctrl-C、Ctrl-D 亦可）。每答一题即存入草稿。",
            "Answer and press Enter. At any time: < back, ? help, !q save and quit (or Ctrl-C, Ctrl-D). Every answer is saved."
        )
    }

    /// Everything there is to say about a question, for `?`.
    func help(_ asked: Wizard.Asked) -> String {
        let question = asked.question
        var lines = indented(writing(question))
        lines += indented(privacy(question))
        for validity in question.validities {
            let ground = validity.source.map { "（\($0)）" } ?? ""
            lines += indented(pick("要求：", "Rule: ") + text(validity.says) + ground)
        }
        lines += indented(guide)
        return lines.joined(separator: "\n")
    }

    /// The reporting units there are today, in the order in which they are numbered.
    var units: [Office.Unit] {
        office.units.filter { unit in
            (unit.from.map { $0 <= today } ?? true) && (unit.to.map { today <= $0 } ?? true)
        }
    }

    private func head(_ group: Bilingual, _ number: Int, _ count: Int) -> String {
        let place = pick(
            "\(text(group)) · 第 \(number) 题，共 \(count) 题",
            "\(text(group)) · question \(number) of \(count)")
        return pick("—— ", "-- ") + place.printable
    }

    func title(_ question: Question, isRequired: Bool) -> String {
        let unit = question.unitLabel.map { pick("（\($0)）", " (\($0))") } ?? ""
        let optional = isRequired ? "" : pick("（可不填）", " (optional)")
        return (text(question.title) + unit + optional).printable
    }

    func options(_ question: Question) -> [String] {
        switch question.type {
        case .flag: return ["  " + pick("1 是　2 否", "1 yes  2 no")]
        case .choice(let choices): return numbered(choices.map { text($0.title) })
        case .unit: return numbered(units.map { text($0.name) })
        default: return []
        }
    }

    /// Options side by side where they fit, in columns of one width.
    private func numbered(_ options: [String]) -> [String] {
        let cells = options.enumerated().map { "\($0.offset + 1) \($0.element)".printable }
        let width = (cells.map(\.displayWidth).max() ?? 1) + 2
        let perLine = max(1, (columns - 2) / width)
        return stride(from: 0, to: cells.count, by: perLine).map { start in
            let line = cells[start..<min(start + perLine, cells.count)]
            return ("  " + line.map { $0.padded(to: width) }.joined()).trimmingTrailingBlanks
        }
    }

    private func table(_ listed: Wizard.Listed) -> String {
        guard let fields = listed.question.columns, fields.count > 1 else {
            return listed.rows.enumerated().flatMap { index, row in
                "\(index + 1) \(file(row))".printable.wrapped(to: columns - 2).map { "  \($0)" }
            }.joined(separator: "\n")
        }
        var table = TextTable(
            [TextColumn("#", .right)] + fields.map { TextColumn(text($0.title)) })
        for (index, row) in listed.rows.enumerated() {
            let cells = row.record ?? [:]
            table.add(
                ["\(index + 1)"]
                    + fields.map { field in
                        cells[field.name].map { field.show($0, office: office)[keyPath: words] }
                            ?? ""
                    })
        }
        return table.rendered(columns: columns - 2).split(separator: "\n").map { "  \($0)" }
            .joined(separator: "\n")
    }

    /// A line, a path, or the name of a file that the register keeps.
    private func file(_ value: FactValue) -> String {
        guard let kept = value.record else { return value.text ?? "" }
        return (kept["name"]?.text ?? "") + pick("（已收）", " (received)")
    }

    func text(_ words: Bilingual) -> String { words.text(language) }

    func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }

    func indented(_ text: String) -> [String] {
        text.printable.wrapped(to: columns - 2).map { "  \($0)" }
    }
}
