import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

/// Moves open cases to another revision, each with proof, and back.
struct ProgrammeMigrateCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "migrate",
            abstract: help("把在办件迁移到另一版本", "Move open cases to another revision"),
            discussion: help(
                "例：certflow programme migrate --to latest --mapping 对照.yaml --dry-run\n      certflow programme migrate --to latest --mapping 对照.yaml --as administrator --ground 局务会纪要〔2026〕13号\n      certflow programme migrate --undo M-2026-1 --as administrator --ground 局务会纪要〔2026〕14号\n逐件按新版本重走一遍，能走通的才迁移；走不通的说明原因，留在原版本。对照文件的写法见 Workflows/README.md。",
                "Example: certflow programme migrate --to latest --mapping FILE --dry-run\n         certflow programme migrate --to latest --mapping FILE --as administrator --ground MINUTES\n         certflow programme migrate --undo M-2026-1 --as administrator --ground MINUTES\nEvery open case walks its way again by the new revision; those that come through move, the others stay and the reason is said. Workflows/README.md describes the mapping file."
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @Option(
        help: ArgumentHelp(help("去哪个版本：编号、latest 或摘要", "The revision: number, latest or digest")))
    var to: String?
    @Option(help: ArgumentHelp(help("对照文件", "The mapping file"))) var mapping: String?
    @Flag(help: ArgumentHelp(help("只演算，不写入", "Only say what would happen"))) var dryRun = false
    @Option(help: ArgumentHelp(help("撤销某次迁移", "Put a migration back"))) var undo: String?
    @Option(help: ArgumentHelp(help("签批依据", "The ground"))) var ground: String?

    func validate() throws {
        guard (undo == nil) != (to == nil && mapping == nil), (to == nil) == (mapping == nil) else {
            throw ValidationError(
                help(
                    "请一并给出 --to 和 --mapping，或只给 --undo", "give --to and --mapping, or --undo alone")
            )
        }
        guard undo == nil || !dryRun else {
            throw ValidationError(
                help("--undo 不与 --dry-run 并用", "--undo and --dry-run do not go together"))
        }
        guard dryRun || ground != nil else {
            throw ValidationError(
                help(
                    "请用 --ground 写明签批依据，或加 --dry-run",
                    "state the ground (--ground), or add --dry-run")
            )
        }
    }

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        if let undo { return try putBack(undo, engine, console) }
        guard let to, let mapping else { return }
        let revisions = try engine.revisions()
        let target = try revisions.find(to)
        let plan = try engine.migrationMapping(
            URL(fileURLWithPath: mapping), shownAs: mapping, to: target.digest)
        let view = MigrationView(revisions: revisions, console: console, format: output.format)
        if dryRun {
            view.show(try engine.trial(of: plan, to: target.digest), isDry: true)
            return
        }
        let person = try who.required(console)
        let done = try ScreenProgress.show(help("迁移办件", "Moving cases"), console) {
            try engine.migrate(
                plan, to: target.digest, by: person, ground: ground ?? "", progress: $0)
        }
        view.show(done.report, isDry: false)
        view.show(done)
    }

    private func putBack(_ name: String, _ engine: Engine, _ console: Console) throws {
        guard let id = MigrationID(rawValue: name) else {
            throw Refusal.unknownSubject(Subject(.migration, name))
        }
        let done = try engine.undoMigration(
            id, by: try who.required(console), ground: ground ?? "")
        MigrationView(revisions: try engine.revisions(), console: console, format: output.format)
            .show(done)
    }
}
