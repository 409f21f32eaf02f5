import CertFlowCore

/// What a person does in the wizard.
package enum WizardInput: Hashable, Sendable {
    /// An answer as it was typed; an empty one means none.
    case answer(String)
    case back
    /// A new row at the end of the list.
    case add
    /// The row at this position, from 0.
    case edit(Int)
    case delete(Int)
    /// The list is complete.
    case done
    /// On the review page: another answer to the question of this index of the form.
    case change(Int)
}

/// A line that was typed: a command of the wizard, or a text.
enum TypedLine: Hashable, Sendable {
    case back, help, quit
    case text(String)

    /// A command also counts when it was typed behind the answer that stood in the line already.
    init(_ line: String, prefilled: String = "") {
        if !prefilled.isEmpty, line.hasPrefix(prefilled),
            let command = Self.command(String(line.dropFirst(prefilled.count)))
        {
            self = command
        } else {
            self = Self.command(line) ?? .text(line)
        }
    }

    /// Chinese input methods also send full-width signs.
    private static func command(_ typed: String) -> TypedLine? {
        let word = typed.halfWidth.filter { !$0.isWhitespace }.lowercased()
        return switch word {
        case "<", "《", "〈", "上一步": .back
        case "?", "帮助", "说明": .help
        case "!q", "保存退出": .quit
        default: nil
        }
    }
}
