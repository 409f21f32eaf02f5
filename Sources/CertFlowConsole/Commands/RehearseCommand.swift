import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct RehearseCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "rehearse",
            abstract: help(
                "按时间先后演练一个文件夹里的申报、名单和办理", "Play a folder of applications, lists and timelines"),
            discussion: help(
                "例：certflow rehearse Examples/xian-2026\n只用于 register init --rehearsal 建立的登记库。",
                "Example: certflow rehearse Examples/xian-2026\nFor registers made with register init --rehearsal only."
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @Argument(help: ArgumentHelp(help("文件夹", "The folder"))) var folder: String

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        let place = URL(fileURLWithPath: folder)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: place.path, isDirectory: &isFolder),
            isFolder.boolValue
        else {
            throw CommandFailure(
                .badFile, Bilingual(zh: "没有文件夹“\(folder)”。", en: "There is no folder ‘\(folder)’."))
        }
        let terminal = console.terminal()
        let began = ContinuousClock.now
        var line: ProgressLine?
        let outcome = try Rehearsal(engine, folder: place).play { _, all, _ in
            var shown =
                line
                ?? ProgressLine(
                    help("演练", "Rehearsing"), total: all, on: terminal,
                    language: console.language, clock: { ContinuousClock.now - began })
            shown.advance()
            line = shown
        }
        line?.finish()
        console.print(
            help(
                "演练完毕：申报 \(outcome.filings) 件，办理 \(outcome.acts) 次，按预期拒绝 \(outcome.refusals) 次，至 \(outcome.through?.iso ?? "")。",
                "Played: \(outcome.filings) filings, \(outcome.acts) acts, \(outcome.refusals) expected refusals, through \(outcome.through?.iso ?? "")."
            ))
    }
}
