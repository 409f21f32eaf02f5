import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct RegisterCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "register",
            abstract: help("建立、核验、备份、恢复登记库", "Make, verify, back up and restore the register"),
            subcommands: [
                Init.self, RegisterVerifyCommand.self, RegisterRebuildCommand.self,
                RegisterAuditCommand.self, RegisterStatsCommand.self, RegisterBackupCommand.self,
                RegisterRestoreCommand.self,
            ])
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
}
