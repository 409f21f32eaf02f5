import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

/// Says in words what changes for whom between two revisions.
struct ProgrammeDiffCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: help("两个版本的差别：对谁有什么变化", "What changes for whom between two revisions"),
            discussion: help(
                "例：certflow programme diff latest Workflows/xian\n      certflow programme diff 1 2\nA、B 是流程包文件夹（演练登记库的示例值随同比较），或登记库中版本的编号、latest、摘要的前六位以上。按受影响的角色分组；最后列出发布前须提高 revision 的文件。",
                "Example: certflow programme diff latest Workflows/xian\n         certflow programme diff 1 2\nA and B are folders of packs (with the example values of a rehearsal register), or revisions of the register: number, latest, or six characters of the digest. Grouped by who is concerned; at the end the files whose revision must rise before publication."
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @Argument(help: ArgumentHelp(help("原版本", "The old one"))) var old: String
    @Argument(help: ArgumentHelp(help("新版本", "The new one"))) var new: String

    func execute(_ console: Console) throws {
        let isFolder = [old, new].map { FileManager.default.fileExists(atPath: $0) }
        let engine = isFolder.allSatisfy(\.self) ? nil : try options.engine(console)
        let difference = RevisionDifference(
            from: try pack(old, engine), to: try pack(new, engine))
        let raised = try raises(engine)
        if output.format == .json {
            for change in difference.changes {
                console.print(json(change, console.language))
            }
            for file in raised { console.print(json(file, console.language)) }
            return
        }
        defer { show(raised, console) }
        guard !difference.changes.isEmpty else {
            console.print(help("没有差别。", "There is no difference."))
            return
        }
        for (index, group) in difference.groups.enumerated() {
            if index > 0 { console.print("") }
            console.print(help("【\(group.title.zh)】", "[\(group.title.en)]"))
            for change in group.changes {
                let place = change.programme.map { "\($0)  " } ?? ""
                console.print("  \(place)\(change.sentence.text(console.language))")
            }
        }
    }

    /// What must rise in the new folder before it can follow the old revision; published ones need nothing.
    private func raises(_ engine: Engine?) throws -> [FileToRaise] {
        guard FileManager.default.fileExists(atPath: new) else { return [] }
        let folder = URL(fileURLWithPath: new)
        guard let engine else {
            return try Engine.filesToRaise(from: URL(fileURLWithPath: old), to: folder)
        }
        return try engine.filesToRaise(onWorkbench: folder)
    }

    private func show(_ raised: [FileToRaise], _ console: Console) {
        guard !raised.isEmpty else { return }
        console.print("\n" + help("【发布前须提高 revision 的文件】", "[files whose revision must rise]"))
        for file in raised { console.print("  \(file.sentence.text(console.language))") }
    }

    private func json(_ file: FileToRaise, _ language: Language) -> String {
        JSONLine([
            ("affects", .list([])), ("programme", .null), ("kind", .text("revision")),
            ("subject", .text(file.path)), ("text", .text(file.sentence.text(language))),
        ]).rendered
    }

    private func pack(_ name: String, _ engine: Engine?) throws -> Pack {
        let folder = URL(fileURLWithPath: name)
        guard let engine else { return try Engine.readPack(at: folder) }
        if FileManager.default.fileExists(atPath: name) {
            return try engine.pack(onWorkbench: folder)
        }
        let revisions = try engine.revisions()
        let line = try revisions.find(name)
        guard let pack = revisions.pack(line.digest) else {
            throw line.fault ?? EngineFault.revisionMissing(line.digest)
        }
        return pack
    }

    private func json(_ change: RevisionChange, _ language: Language) -> String {
        JSONLine([
            ("affects", .list(change.affects.map { .text($0.rawValue) })),
            ("programme", JSONLine.Value(change.programme?.rawValue)),
            ("kind", .text(change.kind)), ("subject", .text(change.subject)),
            ("text", .text(change.sentence.text(language))),
        ]).rendered
    }
}
