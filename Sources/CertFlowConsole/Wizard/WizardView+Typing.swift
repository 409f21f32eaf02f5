import CertFlowCore

/// What typed numbers and letters stand for on the screen that shows them.
extension WizardView {
    /// The number of an option as the option; anything else as it is.
    func meaning(of typed: String, for question: Question) -> String {
        let word = typed.halfWidth.trimmed
        switch question.type {
        case .flag where word == "2": return "否"
        case .unit:
            guard let number = Int(word), units.indices.contains(number - 1) else { return typed }
            return units[number - 1].id.rawValue
        case .choice: return Int(word) == nil ? typed : word
        case .text, .lines, .evidence, .table: return typed
        // Numbers and codes typed with a Chinese input method come in full width.
        default: return word
        }
    }

    /// What was typed below a list; `nil` for anything that is not offered.
    func listInput(_ typed: String, count: Int) -> WizardInput? {
        let word = typed.halfWidth.trimmed.lowercased()
        if word.isEmpty || word == "完成" { return .done }
        if word == "a" || word == "添加" { return .add }
        let mark = ["d", "删除", "删"].first { word.hasPrefix($0) }
        let digits = String(word.dropFirst(mark?.count ?? 0)).trimmed
        guard let number = Int(digits), (1...max(1, count)).contains(number), count > 0 else {
            return nil
        }
        return mark == nil ? .edit(number - 1) : .delete(number - 1)
    }
}
