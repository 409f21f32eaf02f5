import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct ProgrammeSchemaCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "schema",
            abstract: help(
                "流程文件的 JSON Schema，供编辑器补全和检查",
                "The JSON Schema of definition files, for editors to complete and underline"),
            discussion: help(
                """
                例：certflow programme schema（列出各种文件）
                certflow programme schema workflow > workflow.schema.json
                certflow programme schema workflow --names Workflows/xian/objection（另列出其中的角色、状态等名称）
                certflow programme schema --output Workflows/schemas（全部写出）
                """,
                """
                Example: certflow programme schema (lists the kinds of files)
                certflow programme schema workflow > workflow.schema.json
                certflow programme schema workflow --names Workflows/xian/objection (with its roles, states …)
                certflow programme schema --output Workflows/schemas (writes them all)
                """))
    }

    @Argument(
        help: ArgumentHelp(
            help(
                "哪种文件：workflow、form、policy、office、actors、calendar、overlay",
                "Which file: workflow, form, policy, office, actors, calendar, overlay")))
    var kind: String?
    @Option(
        help: ArgumentHelp(
            help("取用其名称的流程包或项目文件夹", "A pack's or programme's folder whose names to list")))
    var names: String?
    @Option(help: ArgumentHelp(help("写入的文件；全部写出时为文件夹", "The file to write; a folder for all")))
    var output: String?
    @Option(name: .customLong("lang"), help: ArgumentHelp(help("语言", "Language"))) var language:
        String?
    @OptionGroup var format: FormatOptionGroup

    func execute(_ console: Console) throws {
        if let kind {
            let text = try text(of: try found(kind))
            guard let output else { return console.print(String(text.dropLast())) }
            try OutputFile.write(Data(text.utf8), to: output)
        } else if let output {
            for schema in DefinitionSchema.all {
                try OutputFile.write(
                    Data(try text(of: schema).utf8), to: "\(output)/\(schema.fileName)")
            }
        } else {
            list(console)
        }
    }

    private func text(of schema: DefinitionSchema) throws -> String {
        try names.map { try schema.text(for: URL(fileURLWithPath: $0)) } ?? schema.text
    }

    private func found(_ name: String) throws -> DefinitionSchema {
        if let schema = DefinitionSchema.named(name) { return schema }
        let all = DefinitionSchema.all.map(\.name)
        let near = NearestName.find(name, among: all)
        throw CommandFailure(
            .usage,
            Bilingual(
                zh: "没有“\(name)”这种文件。", en: "There is no kind of file ‘\(name)’."),
            hint: Bilingual(
                zh: near.map { "是否指“\($0)”？" } ?? "可用：\(all.joined(separator: "、"))",
                en: near.map { "did you mean ‘\($0)’?" }
                    ?? "there are: \(all.joined(separator: ", "))"))
    }

    private func list(_ console: Console) {
        guard format.format == .table else {
            for schema in DefinitionSchema.all {
                console.print(
                    JSONLine([
                        ("kind", .text(schema.name)), ("files", .text(schema.files)),
                        ("title", .text(schema.title.text(console.language))),
                        ("fileName", .text(schema.fileName)),
                    ]).rendered)
            }
            return
        }
        var table = TextTable([
            TextColumn(help("种类", "Kind"), min: 8), TextColumn(help("文件", "Files")),
            TextColumn(help("内容", "What it is")),
        ])
        for schema in DefinitionSchema.all {
            table.add([schema.name, schema.files, schema.title.text(console.language)])
        }
        console.print(table.rendered(columns: console.terminal().columns))
    }
}

/// Writes what a command made to the file that a person named.
enum OutputFile {
    static func write(_ bytes: Data, to path: String) throws {
        let file = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: file)
        } catch {
            throw CommandFailure(
                .fault,
                Bilingual(
                    zh: "\(path)：无法写入（\(error.localizedDescription)）",
                    en: "\(path): cannot be written (\(error.localizedDescription))"))
        }
    }
}
