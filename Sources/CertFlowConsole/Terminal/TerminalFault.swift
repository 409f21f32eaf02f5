import Foundation

/// A terminal could not be read.
package enum TerminalFault: Error, Hashable, Sendable {
    /// Reading failed; the number is the system's `errno`.
    case unreadable(code: Int32)
    /// A scripted terminal was asked more than its script answers.
    case scriptEnded(prompt: String)
    /// A scripted terminal was asked for something that the next answer does not fit.
    case scriptMismatch(prompt: String)

    /// One sentence that says what happened and what to do next.
    package func message(in language: Language) -> String {
        switch self {
        case .unreadable(let code):
            let reason = String(cString: strerror(code))
            return language.pick(
                zh: "无法读取终端输入（\(reason)）；请检查标准输入后重新运行。",
                en: "The terminal cannot be read (\(reason)); check standard input and run again.")
        case .scriptEnded(let prompt):
            return language.pick(
                zh: "脚本没有回答“\(prompt)”；请补上这一条回答。",
                en: "The script has no answer to ‘\(prompt)’; add one.")
        case .scriptMismatch(let prompt):
            return language.pick(
                zh: "脚本的下一条回答不适用于“\(prompt)”；请核对回答的顺序。",
                en: "The script's next answer does not fit ‘\(prompt)’; check their order.")
        }
    }
}
