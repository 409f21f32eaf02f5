import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct RegisterCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "register",
            abstract: help("建立、核验登记库", "Make and verify the register"),
            subcommands: [Init.self, Verify.self, Rebuild.self, Audit.self])
    }

    struct Init: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                commandName: "init",
                abstract: help("建立登记库并发布流程", "Make a register and publish a pack in it"),
                discussion: help(
                    "例：certflow register init --pack Workflows/xian\n演练：certflow register init --rehearsal --seed 1 --policy Examples/xian-2026/policy-example.yaml",
                    "Example: certflow register init --pack Workflows/xian"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @Option(help: ArgumentHelp(help("流程包文件夹", "The pack's folder")))
        var pack: String?
        @Option(help: ArgumentHelp(help("示例值文件（只用于演练）", "An example overlay, for rehearsals only")))
        var policy: [String] = []
        @Flag(help: ArgumentHelp(help("演练登记库：可指定时间", "A rehearsal register: its clock can be set")))
        var rehearsal = false
        @Option(help: ArgumentHelp(help("演练的种子", "The rehearsal's seed")))
        var seed: UInt64?

        func validate() throws {
            guard rehearsal == (seed != nil) else {
                throw ValidationError(
                    help("--rehearsal 与 --seed N 须一并给出", "--rehearsal and --seed N go together"))
            }
        }

        func execute(_ console: Console) throws {
            let plan = RegisterPlan(
                pack: PackFolder.resolved(pack), overlays: policy.map { URL(fileURLWithPath: $0) },
                seed: seed)
            let clock = try clock(console)
            let engine = try Engine.create(
                plan, at: options.place, clock: clock)
            let pack = try engine.pack()
            console.print(
                help(
                    "已建立登记库 \(options.place.path)：\(pack.office.name.zh)，\(pack.workflows.count)个流程，版本 \(pack.digest.prefix(12))\(pack.isExample ? "，含示例值" : "")。",
                    "Made the register \(options.place.path): \(pack.office.name.en), \(pack.workflows.count) workflows, revision \(pack.digest.prefix(12))\(pack.isExample ? ", with example values" : "")."
                ))
        }

        private func clock(_ console: Console) throws -> OfficeClock {
            guard let at = options.at else {
                // A rehearsal begins before anything it plays.
                return rehearsal ? .fixed(Instant(milliseconds: 1_735_660_800_000)) : console.clock
            }
            guard rehearsal else { throw EngineFault.rehearsalOnly }
            guard let instant = Instant(rfc3339: at) else {
                throw ValidationError(help("--at 不是时刻", "--at is no instant"))
            }
            return .fixed(instant)
        }
    }

    struct Verify: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help(
                    "核验登记库：文件完好、流水连续、重放一致",
                    "Verify the register: the file, the journal, and replay equality"),
                discussion: help("例：certflow register verify", "Example: certflow register verify"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var output: FormatOptionGroup

        func execute(_ console: Console) throws {
            let report = try Engine.verify(options.place)
            switch output.format {
            case .json:
                console.print(
                    JSONLine([
                        ("entries", .number(Int64(report.entries))),
                        ("rows", .number(Int64(report.rows))),
                        ("blobs", .number(Int64(report.blobs))),
                        ("digest", .text(report.digest)),
                        ("faults", .list(report.faults.map { .text($0.en) })),
                    ]).rendered)
            case .table:
                console.print(
                    help(
                        "流水 \(report.entries) 条，投影 \(report.rows) 行，文件 \(report.blobs) 份；流水摘要 \(report.digest)",
                        "\(report.entries) entries, \(report.rows) rows, \(report.blobs) files; journal digest \(report.digest)"
                    ))
                for fault in report.faults { console.print(fault.text(console.language)) }
                console.print(
                    report.faults.isEmpty
                        ? help("核验通过。", "Clean.")
                        : help("发现 \(report.faults.count) 处问题。", "\(report.faults.count) faults."))
            }
            guard report.faults.isEmpty else { throw ExitCode(1) }
        }
    }
}
