import ArgumentParser
import CertFlow
import CertFlowCore

struct ValidateCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "validate",
            abstract: help("校验信用代码、专利号", "Check credit codes and patent numbers"),
            subcommands: [CreditCodes.self, PatentNumbers.self])
    }

    struct CreditCodes: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "credit-code",
                abstract: help("统一社会信用代码（GB 32100-2015）", "Unified social credit codes"),
                discussion: help(
                    "例：certflow validate credit-code 91610131MA6U000000",
                    "Example: certflow validate credit-code 91610131MA6U000000"))
        }

        @Argument(help: ArgumentHelp(help("代码", "Codes"))) var values: [String]
        @OptionGroup var output: FormatOptionGroup

        func execute(_ console: Console) throws {
            try ValidationView(console: console, format: output.format)
                .show(values.map { CreditCode.validate($0).report })
        }
    }

    struct PatentNumbers: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "patent-number", abstract: help("专利号", "Patent numbers"),
                discussion: help(
                    "例：certflow validate patent-number ZL202110123456.7",
                    "Example: certflow validate patent-number ZL202110123456.7"))
        }

        @Argument(help: ArgumentHelp(help("专利号", "Numbers"))) var values: [String]
        @OptionGroup var output: FormatOptionGroup

        func execute(_ console: Console) throws {
            try ValidationView(console: console, format: output.format)
                .show(values.map { PatentNumber.validate($0).report })
        }
    }
}

/// What was found about one value.
struct ValidationReport {
    let input: String
    let isValid: Bool
    let normalised: String?
    let problems: [Bilingual]
    let warnings: [Bilingual]
}

extension Validated {
    var report: ValidationReport {
        ValidationReport(
            input: input, isValid: isValid, normalised: normalised,
            problems: problems.map(\.sentence), warnings: warnings.map(\.sentence))
    }
}

struct ValidationView {
    let console: Console
    let format: Format

    /// A line a value; ends with 1 when one of them is not valid.
    func show(_ reports: [ValidationReport]) throws {
        let language = console.language
        for report in reports {
            switch format {
            case .json:
                console.print(
                    JSONLine([
                        ("input", .text(report.input)), ("valid", .flag(report.isValid)),
                        ("normalised", JSONLine.Value(report.normalised)),
                        ("problems", .list(report.problems.map { .text($0.text(language)) })),
                        ("warnings", .list(report.warnings.map { .text($0.text(language)) })),
                    ]).rendered)
            case .table:
                let verdict = report.isValid ? help("有效", "valid") : help("无效", "not valid")
                let notes = (report.problems + report.warnings).map { $0.text(language) }
                console.print(
                    "\(report.normalised ?? report.input)  \(verdict)"
                        + (notes.isEmpty ? "" : "  " + notes.joined(separator: "；")))
            }
        }
        guard reports.allSatisfy(\.isValid) else { throw ExitCode(1) }
    }
}
