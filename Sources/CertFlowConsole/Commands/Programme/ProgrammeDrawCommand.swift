import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct ProgrammeDrawCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "draw",
            abstract: help("流程图、流转表、权限表", "Draw a workflow: pictures and tables"),
            discussion: help(
                """
                例：certflow programme draw Workflows/xian/objection --format svg --output objection.svg
                标出路径：certflow programme draw Workflows/xian/objection --path submit,accept
                标出办件：certflow programme draw --case PIP-2026-0001 --format png --output PIP-2026-0001.png
                重画全部（各流程的 drawn/ 文件夹）：certflow programme draw Workflows/xian --all
                图片需要 Graphviz：apt-get install graphviz fonts-noto-cjk
                """,
                """
                Example: certflow programme draw Workflows/xian/objection --format svg --output objection.svg
                With a path: certflow programme draw Workflows/xian/objection --path submit,accept
                With a case: certflow programme draw --case PIP-2026-0001 --format png --output PIP-2026-0001.png
                Everything (drawn/ of each programme): certflow programme draw Workflows/xian --all
                Pictures need Graphviz: apt-get install graphviz fonts-noto-cjk
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @Argument(
        help: ArgumentHelp(
            help("项目文件夹，或登记库中的流程名", "A programme's folder, or its name in the register")))
    var programme: String?
    @Option(
        help: ArgumentHelp(
            help("形式：mermaid、dot、table、matrix、svg、png", "mermaid, dot, table, matrix, svg or png")))
    var format: ProgrammeDrawing.Form = .mermaid
    @Option(help: ArgumentHelp(help("写入的文件", "The file to write"))) var output: String?
    @Option(
        name: .customLong("case"), help: ArgumentHelp(help("标出此办件走过的路径", "Show the way of a case")))
    var id: String?
    @Option(help: ArgumentHelp(help("标出依次发生的事件，用逗号分开", "Show the way of events, with commas")))
    var path: String?
    @Flag(
        help: ArgumentHelp(help("重画流程包各流程的 drawn/", "Redraw drawn/ of every programme of a pack")))
    var all = false

    func validate() throws {
        guard programme != nil || id != nil else {
            throw ValidationError(
                help("请给出项目文件夹或流程名，或用 --case 给出办件", "name a programme, or a case with --case"))
        }
        guard !all || (id == nil && path == nil && output == nil) else {
            throw ValidationError(
                help(
                    "--all 不与 --case、--path、--output 同用",
                    "--all goes without --case, --path and --output"))
        }
    }

    func execute(_ console: Console) throws {
        guard !all else { return try redraw(console) }
        let language: KeyPath<Bilingual, String> = console.language == .zh ? \.zh : \.en
        let drawing = try found(console)
        let tools = console.environment["PATH"]
        guard let output else {
            guard format != .png else {
                throw CommandFailure(
                    .usage, Bilingual(zh: "png 须用 --output 写入文件。", en: "png needs --output FILE."))
            }
            let text = String(
                decoding: try drawing.bytes(format, language, searchPath: tools), as: UTF8.self)
            return console.print(text.hasSuffix("\n") ? String(text.dropLast()) : text)
        }
        try OutputFile.write(
            try drawing.bytes(format, language, searchPath: tools), to: output)
    }

    private func found(_ console: Console) throws -> ProgrammeDrawing {
        let drawing = try unmarked(console)
        guard let path else { return drawing }
        return try drawing.walked(path.split(separator: ",").map { String($0).trimmed })
    }

    private func unmarked(_ console: Console) throws -> ProgrammeDrawing {
        if let id {
            let engine = try options.engine(console)
            guard let name = CaseID(rawValue: id) else { throw Refusal.unknownCase(id) }
            let current = try engine.existing(name)
            if let programme, current.programme.rawValue != programme {
                throw CommandFailure(
                    .refused,
                    Bilingual(
                        zh: "“\(id)”是“\(current.programme)”的办件。",
                        en: "‘\(id)’ is a case of ‘\(current.programme)’."))
            }
            return try engine.drawing(of: current)
        }
        let name = programme ?? ""
        guard FileManager.default.fileExists(atPath: name) || name.contains("/") else {
            return try options.engine(console).drawing(of: name)
        }
        let drawings = try Engine.drawings(at: URL(fileURLWithPath: name))
        guard drawings.count == 1, let only = drawings.first else {
            let names = drawings.map(\.workflow.id.rawValue)
            throw CommandFailure(
                .usage,
                Bilingual(
                    zh: "请给出一个项目文件夹，或用 --all 重画全部。",
                    en: "Name the folder of one programme, or redraw all with --all."),
                hint: Bilingual(
                    zh: "可用：\(names.joined(separator: "、"))",
                    en: "there are: \(names.joined(separator: ", "))"))
        }
        return only
    }

    /// Writes every text form first, so that a missing Graphviz costs the pictures only.
    private func redraw(_ console: Console) throws {
        let drawings = try Engine.drawings(at: URL(fileURLWithPath: programme ?? ""))
        for drawing in drawings {
            for file in try drawing.writeTexts() { console.print(file) }
        }
        for drawing in drawings {
            console.print(try drawing.writePicture(searchPath: console.environment["PATH"]))
        }
    }
}

extension ProgrammeDrawing.Form: ExpressibleByArgument {}
