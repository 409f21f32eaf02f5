import ArgumentParser
import CertFlow
import CertFlowCore

struct RewardCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "reward", abstract: help("奖励：规则与计算说明", "Rewards: rules and calculations"),
            subcommands: [Rules.self, Explain.self])
    }

    struct Rules: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("奖励规则及其依据", "The money rules with their clauses"),
                discussion: help("例：certflow reward rules", "Example: certflow reward rules"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var past: PastOptionGroup
        @OptionGroup var output: FormatOptionGroup

        func execute(_ console: Console) throws {
            let engine = try options.engine(console, past)
            let today = engine.now().day
            let language = console.language
            for rule in try engine.officePack().rewards {
                let amendment = rule.inForce(on: today)
                var amount: Fen?
                if case .fixed(let fen)? = amendment?.amount { amount = fen }
                switch output.format {
                case .json:
                    console.print(
                        JSONLine([
                            ("rule", .text(rule.id.rawValue)),
                            ("title", .text(rule.title.text(language))),
                            ("amountFen", amount.map { .number($0.count) } ?? .null),
                            (
                                "state",
                                .text(
                                    amount == nil
                                        ? "unset"
                                        : rule.appliesBy == nil ? "applies-by-unset" : "computable")
                            ),
                            ("appliesBy", JSONLine.Value(rule.appliesBy?.rawValue)),
                            ("example", .flag(amendment?.isExample ?? false)),
                            ("document", .text(rule.source.document)),
                            ("clause", .text(rule.source.clause)),
                        ]).rendered)
                case .table:
                    let shown =
                        amount.map {
                            $0.yuanText
                                + (amendment?.isExample ?? false ? help("（示例值）", " (example)") : "")
                        }
                        ?? rule.unsetBecause?.text(language) ?? help("未设定", "unset")
                    let applies =
                        rule.appliesBy?.title.text(language)
                        ?? help("适用时点未明确", "the day it applies by is unset")
                    console.print(
                        "\(rule.title.text(language))（\(rule.source)）\n  \(shown)\n  \(applies)")
                }
            }
        }
    }

    struct Explain: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("一件奖励的计算说明", "The calculation of one reward"),
                discussion: help(
                    "例：certflow reward explain RWD-2026-0001",
                    "Example: certflow reward explain RWD-2026-0001"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var past: PastOptionGroup
        @OptionGroup var which: CaseArgument

        func execute(_ console: Console) throws {
            let engine = try options.engine(console, past)
            let current = try which.find(engine)
            guard let assessment = current.assessment else {
                throw CommandFailure(
                    .refused,
                    Bilingual(zh: "\(current.id) 尚未核定。", en: "\(current.id) is not assessed yet."))
            }
            console.print("\(current.id)  \(current.enterprise)")
            console.print(assessment.sentence.text(console.language))
            if let amount = assessment.amount {
                console.print(
                    help(
                        "大写：\(Capitals.withCurrency(amount))",
                        "In capitals: \(Capitals.withCurrency(amount))"))
            }
            console.print(
                help(
                    "核定日 \(assessment.on.iso)，流程版本 \(current.revision.prefix(12))",
                    "assessed on \(assessment.on.iso), pack revision \(current.revision.prefix(12))"
                ))
        }
    }
}
