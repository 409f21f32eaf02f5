import CertFlowCore
import Yams

/// What the YAML parser said, with its place, in words of the office.
struct YAMLProblem {
    let place: Place
    let sentence: Bilingual
    let hint: Bilingual?

    init(_ error: any Error, text: SourceText) {
        var place = text.place(line: 1, column: 1)
        var problem = "the file cannot be read"
        switch error {
        case YamlError.scanner(_, let words, let mark, _),
            YamlError.parser(_, let words, let mark, _),
            YamlError.composer(_, let words, let mark, _):
            place = text.place(line: max(mark.line, 1), column: max(mark.column, 1))
            problem = words
        case YamlError.reader(let words, _, _, _):
            problem = words
        case YamlError.duplicatedKeysInMapping(let keys, let context):
            place = text.place(
                line: max(context.mark.line, 1), column: max(context.mark.column, 1))
            problem = "repeated keys: " + keys.sorted().joined(separator: ", ")
        default:
            break
        }
        // At its end the parser stands in a line that the file does not have.
        if place.line > text.lines.count {
            place = text.place(
                line: text.lines.count, column: (text.lines.last?.count ?? 0) + 1)
        }
        self.place = place
        let isTab = text.scalar(at: place) == "\t"
        let known = YAMLProblem.known.first { problem.hasPrefix($0.problem) }
        sentence = Bilingual(
            zh: "YAML 写法有误：\(isTab ? "此处有制表符" : known?.zh ?? problem)",
            en: "this is not YAML: \(isTab ? "a tab stands here" : problem)")
        hint =
            isTab
            ? Bilingual(zh: "请用空格缩进", en: "indent with spaces") : known?.hint
    }

    func report(to log: DiagnosticLog) {
        log.error(.yamlSyntax, at: place, zh: sentence.zh, en: sentence.en, hint: hint)
    }

    private struct Known {
        let problem: String
        let zh: String
        let hint: Bilingual?
    }

    private static let indentation = Bilingual(
        zh: "请检查上一行的冒号、引号和括号以及本行缩进",
        en: "check colon, quotes and brackets of the line above and the indentation of this one")
    private static let quoting = Bilingual(
        zh: "含“: ”“, ”“#”或括号的文字请加引号", en: "put quotes around a text with ‘: ’, ‘, ’ or brackets")
    private static let closing = Bilingual(
        zh: "请补上引号或括号的另一半", en: "close the quote or the bracket")

    /// What libyaml says most often.
    private static let known = [
        Known(
            problem: "mapping values are not allowed in this context", zh: "此处不能有冒号",
            hint: quoting),
        Known(problem: "did not find expected ',' or '}'", zh: "此处应为逗号或 }", hint: quoting),
        Known(problem: "did not find expected ',' or ']'", zh: "此处应为逗号或 ]", hint: quoting),
        Known(problem: "did not find expected key", zh: "此处应为键", hint: indentation),
        Known(problem: "could not find expected ':'", zh: "缺少冒号", hint: indentation),
        Known(
            problem: "did not find expected '-' indicator", zh: "此处应为列表的“-”",
            hint: indentation),
        Known(
            problem: "block sequence entries are not allowed in this context", zh: "此处不能有列表",
            hint: indentation),
        Known(
            problem: "found character that cannot start any token", zh: "文字不能以此字符开头",
            hint: quoting),
        Known(problem: "found unexpected end of stream", zh: "文件未写完", hint: closing),
        Known(
            problem: "did not find expected node content", zh: "此处应有内容", hint: closing),
        Known(
            problem: "found undefined alias", zh: "不接受 YAML 别名（*）",
            hint: Bilingual(zh: "请把内容写全；文字请加引号", en: "write it out; put quotes around a text")),
        Known(
            problem: "but found another document", zh: "一个文件只能有一份文档（---）",
            hint: Bilingual(zh: "请删去“---”及其后内容", en: "delete ‘---’ and what follows")),
    ]
}
