import ArgumentParser
import CertFlow
import CertFlowCore

struct ExportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export", abstract: help("导出", "Exports"), subcommands: [Annual.self])
    }

    struct Annual: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("年度工作簿（Excel）", "The annual workbook"),
                discussion: help(
                    "例：certflow export annual --year 2026 --output 2026.xlsx\n公开版：--edition public",
                    "Example: certflow export annual --year 2026 --output 2026.xlsx\nFor publication: --edition public"
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var past: PastOptionGroup
        @Option(help: ArgumentHelp(help("年度", "Year"))) var year: Int
        @Option(help: ArgumentHelp(help("文件", "The file"))) var output: String
        @Option(help: ArgumentHelp(help("版本：internal 或 public", "internal or public"))) var edition:
            Edition = .internal

        enum Edition: String, CaseIterable, ExpressibleByArgument {
            case `internal`, `public`
        }

        func execute(_ console: Console) throws {
            guard output.hasSuffix(".xlsx") else {
                throw ValidationError(
                    help("文件名应以 .xlsx 结尾", "the file's name ends in .xlsx"))
            }
            let engine = try options.engine(console, past)
            let summary = try ScreenProgress.show(help("写出工作表", "Writing sheets"), console) {
                try engine.exportAnnual(
                    year: year, edition: edition == .public ? .public : .internal, to: output,
                    progress: $0)
            }
            let names = summary.sheets.map(\.name).joined(separator: help("、", ", "))
            console.print(
                help(
                    "已写出 \(output)：\(summary.sheets.count) 张表（\(names)）。",
                    "Wrote \(output): \(summary.sheets.count) sheets (\(names))."))
            guard !summary.affected.isEmpty else { return }
            let ids = summary.affected.map(\.rawValue).joined(separator: help("、", ", "))
            console.terminal().show(
                help(
                    "所绑定的流程版本缺失或被改动的办件 \(summary.affected.count) 件：\(ids)；见 certflow register verify。",
                    "\(summary.affected.count) cases are pinned to a revision that is missing or altered: \(ids); see certflow register verify."
                ))
        }
    }
}
