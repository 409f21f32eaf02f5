import CertFlow
import CertFlowCore
import FEEL
import Foundation

/// The facts that an expression on the command line may use.
struct FeelContext {
    let context: Context
    /// Names for the parser, those of inner contexts included.
    var names: Set<String> { context.allNames }
    /// The types of the values, for the static check.
    var types: [String: FEELType] {
        Dictionary(
            context.entries.map { ($0.key, FEELType(of: $0.value)) }, uniquingKeysWith: { $1 })
    }

    /// - Parameters:
    ///   - option: A context as FEEL, or `@` and the name of a file that holds one.
    ///   - console: Where the command runs.
    /// - Throws: ``CommandFailure`` when it is no context, with the place of a mistake.
    init(option: String, _ console: Console) throws {
        let isFile = option.hasPrefix("@")
        let path = isFile ? String(option.dropFirst()) : nil
        let text = try path.map { try FeelFile.read($0) } ?? option
        let parsed: FEEL.Expression
        do throws(SyntaxError) {
            parsed = try FEEL.Expression(parsing: text)
        } catch {
            throw CommandFailure(
                error, in: text, columns: console.terminal().columns,
                source: path.map { Bilingual(zh: $0, en: $0) }
                    ?? Bilingual(zh: "上下文", en: "the context"))
        }
        let evaluation = parsed.evaluate(in: Scope(now: console.feelNow))
        guard let context = evaluation.value.asContext else {
            throw CommandFailure(
                .refused,
                Bilingual(
                    zh: "上下文应写作 {名称: 值}。", en: "A context is written {name: value}."))
        }
        self.context = context
    }

    func scope(_ console: Console) -> Scope { Scope(context, now: console.feelNow) }
}

/// A file with FEEL in it.
enum FeelFile {
    /// - Throws: ``InputProblems`` when it is missing, too large or no UTF-8.
    static func read(_ path: String) throws -> String {
        let bytes = try TextFile.data(URL(fileURLWithPath: path), shownAs: path)
        guard let text = String(data: bytes, encoding: .utf8) else {
            throw InputProblems([
                InputProblem(
                    Place(path: path, line: 1, column: 1), "不是 UTF-8 文本", "it is no UTF-8 text")
            ])
        }
        // A mark at the beginning is no part of the text.
        return text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}

extension CommandFailure {
    /// A text that is no expression: the place and the sentence, then the line with the place marked.
    init(_ error: SyntaxError, in text: String, columns: Int, source: Bilingual? = nil) {
        let excerpt = SourceExcerpt(text: text, place: error.place).lines(columns: columns)
        func say(_ language: MessageLanguage, _ source: String?) -> String {
            let separator = language == .chinese ? "：" : ": "
            let place = source.map { "\($0) \(error.place)" } ?? error.place.description
            let hint = error.hint(in: language).map {
                language == .chinese ? "（\($0)）" : " (\($0))"
            }
            let head = place + separator + error.text(in: language) + (hint ?? "")
            return ([head] + excerpt).joined(separator: "\n")
        }
        self.init(
            .refused, Bilingual(zh: say(.chinese, source?.zh), en: say(.english, source?.en)))
    }
}
