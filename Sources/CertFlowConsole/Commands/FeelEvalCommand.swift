import ArgumentParser
import CertFlowCore
import FEEL

struct FeelEvalCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "eval", abstract: help("求值一个表达式", "Evaluate an expression"),
            discussion: help(
                """
                例：certflow feel eval '销售额 >= 500' --context '{销售额: 320}' --explain
                上下文也可写在文件里：--context @facts.feel
                --explain 对条件列出不满足的最小部分（所填、要求），对其他表达式列出每一部分的值及其来源。
                """,
                """
                Example: certflow feel eval 'sales >= 500' --context '{sales: 320}' --explain
                The context may stand in a file: --context @facts.feel
                --explain names the smallest failing parts of a condition, stated and required; of any other \
                expression it shows every part with its value and where that comes from.
                """))
    }

    @Argument(help: ArgumentHelp(help("表达式", "The expression"))) var expression: String?
    @Option(
        help: ArgumentHelp(
            help("上下文，FEEL 写法；@ 后接文件名则从文件读取", "The context, as FEEL; @FILE reads it from a file")))
    var context: String = "{}"
    @Flag(
        help: ArgumentHelp(
            help("说明为什么：不满足的部分，或每一部分的值", "Say why: the failing parts, or every part's value")))
    var explain = false
    @Flag(help: ArgumentHelp(help("逐行读取 JSON", "Read JSON lines"))) var batch = false
    @Flag(help: ArgumentHelp(help("只列出各组通过与否", "Print suite, passed, failed"))) var summary = false
    @OptionGroup var output: FormatOptionGroup
    @Option(name: .customLong("lang"), help: ArgumentHelp(help("语言", "Language"))) var language:
        String?

    func execute(_ console: Console) throws {
        guard !batch else { return try FeelBatch(console: console, isSummary: summary).run() }
        guard let expression else {
            throw ValidationError(help("请给出表达式，或 --batch", "give an expression, or --batch"))
        }
        let facts = try FeelContext(option: context, console)
        let parsed: FEEL.Expression
        do throws(SyntaxError) {
            parsed = try FEEL.Expression(parsing: expression, names: facts.names)
        } catch {
            throw CommandFailure(error, in: expression, columns: console.terminal().columns)
        }
        let run = FeelRun(
            expression: parsed, scope: facts.scope(console), types: facts.types,
            language: console.language)
        switch output.format {
        case .json: console.print(run.json(isExplained: explain))
        case .table:
            console.print(run.value.description)
            if explain { return console.print(run.explained) }
            for reason in run.reasons { console.terminal().show(reason) }
        }
    }
}

/// An expression over given facts: its value, and why.
struct FeelRun {
    let expression: FEEL.Expression
    let scope: Scope
    let language: Language
    private let isCondition: Bool
    private let evaluation: Evaluation

    init(
        expression: FEEL.Expression, scope: Scope, types: [String: FEELType], language: Language
    ) {
        self.expression = expression
        self.scope = scope
        self.language = language
        evaluation = expression.evaluate(in: scope)
        isCondition =
            evaluation.value.asBoolean != nil
            || evaluation.value.isNull && expression.check(names: types).type == .boolean
    }

    var value: Value { evaluation.value }

    /// Why the value, or a part of it, is null.
    var reasons: [String] {
        let colon = language.pick(zh: "：", en: ": ")
        return evaluation.problems.map { "\($0.place)\(colon)\($0.text(in: language.feel))" }
    }

    /// The failing parts of a condition, else every part with its value.
    var explained: String {
        guard isCondition else { return expression.trace(in: scope).rendered(in: language.feel) }
        let explanation = expression.explain(in: scope)
        let words = explanation.rendered(in: language.feel)
        guard explanation.verdict == .met else { return words }
        return words + "\n" + expression.trace(in: scope).rendered(in: language.feel)
    }

    func json(isExplained: Bool) -> String {
        var fields: [(String, JSONLine.Value)] = [
            ("expression", .text(expression.source)), ("value", .text(value.description)),
            ("problems", .list(evaluation.problems.map { .object($0.fields(language.feel)) })),
        ]
        if isExplained {
            let explanation = isCondition ? expression.explain(in: scope) : nil
            fields += [
                ("explanation", explanation.map { $0.json(language.feel) } ?? .null),
                ("trace", expression.trace(in: scope).json(language.feel)),
            ]
        }
        return JSONLine(fields).rendered
    }
}

extension Language {
    /// The language of FEEL's own sentences.
    var feel: MessageLanguage { self == .zh ? .chinese : .english }
}
