import ArgumentParser
import CertFlow
import CertFlowCore
import FEEL
import Foundation

struct FeelCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "feel", abstract: help("规则语言 FEEL", "The rule language FEEL"),
            subcommands: [Eval.self])
    }

    struct Eval: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("求值一个表达式", "Evaluate an expression"),
                discussion: help(
                    "例：certflow feel eval '销售额 >= 500' --context '{销售额: 620}'",
                    "Example: certflow feel eval 'sales >= 500' --context '{sales: 620}'"))
        }

        @Argument(help: ArgumentHelp(help("表达式", "The expression"))) var expression: String?
        @Option(help: ArgumentHelp(help("上下文，FEEL 写法", "The context, as FEEL"))) var context:
            String = "{}"
        @Flag(help: ArgumentHelp(help("逐行读取 JSON", "Read JSON lines"))) var batch = false
        @Flag(help: ArgumentHelp(help("只列出各组通过与否", "Print suite, passed, failed"))) var summary =
            false
        @Option(name: .customLong("lang"), help: ArgumentHelp(help("语言", "Language"))) var language:
            String?

        func execute(_ console: Console) throws {
            guard !batch else { return try FeelBatch(console: console, isSummary: summary).run() }
            guard let expression else {
                throw ValidationError(help("请给出表达式，或 --batch", "give an expression, or --batch"))
            }
            try check(expression)
            let outcome = ConformanceCase(expression: expression, context: context)
                .judge(now: console.feelNow)
            console.print(outcome.value.description)
            if let error = outcome.error { console.terminal().show(error) }
        }

        /// A text that is no expression is refused with its place.
        private func check(_ text: String) throws {
            do {
                let names = try FEEL.Expression(parsing: context)
                    .evaluate(in: Scope()).value.asContext?.keys
                _ = try FEEL.Expression(parsing: text, names: names ?? [])
            } catch {
                throw CommandFailure(
                    .refused,
                    Bilingual(
                        zh: "\(error.place)：\(error.messageZH)",
                        en: "\(error.place): \(error.message)"))
            }
        }
    }
}
