import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct ImportCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "import",
            abstract: help("导入申报表、公布名单", "Import applications and official lists"),
            subcommands: [Applications.self, List.self])
    }

    struct Applications: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("按行导入申报（CSV）", "File each row of a CSV sheet"),
                discussion: help(
                    "例：certflow import applications 雁塔区.csv --as acceptance\n帮办代录：--as 为经办人，两个名字都保留。每件的回执写到登记库的 documents/。",
                    "Example: certflow import applications yanta.csv --as acceptance\nFiled on behalf: both names are kept. The receipt of each is written to the register's documents/."
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @OptionGroup var output: FormatOptionGroup
        @Argument(help: ArgumentHelp(help("文件", "The file"))) var file: String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            let url = URL(fileURLWithPath: file)
            let bytes = try TextFile.data(url, shownAs: file)
            let drafts = try FilingTable(pack: try engine.pack()).read(
                try TextFile.read(url, shownAs: file), path: file,
                folder: url.deletingLastPathComponent())
            var refused = 0
            var progress = ScreenProgress(
                help("导入申报", "Importing applications"), total: drafts.count, console)
            defer { progress.finish() }
            for draft in drafts {
                defer { progress.advance() }
                // The same row of the same file has the effect of once.
                let id = CommandID(
                    stringLiteral: "import:\(Digest.sha256(bytes)):\(draft.place.line)")
                do {
                    let entries = try engine.file(draft, by: who.optional(console), id: id)
                    progress.clear()
                    show(
                        draft, entries.first?.subject.id, nil, engine.keepReceipt(of: entries),
                        console)
                } catch let refusal as Refusal {
                    refused += 1
                    progress.clear()
                    show(draft, nil, refusal, nil, console)
                }
            }
            progress.finish()
            console.terminal().show(
                help(
                    "已提交 \(drafts.count - refused) 件，未提交 \(refused) 件",
                    "\(drafts.count - refused) filed, \(refused) not filed"))
            guard refused == 0 else { throw ExitCode(1) }
        }

        private func show(
            _ draft: FilingDraft, _ id: String?, _ refusal: Refusal?,
            _ kept: Engine.KeptReceipt?, _ console: Console
        ) {
            switch output.format {
            case .json:
                console.print(
                    JSONLine([
                        ("line", .number(Int64(draft.place.line))),
                        ("label", JSONLine.Value(draft.label)),
                        ("case", JSONLine.Value(id)), ("filed", .flag(id != nil)),
                        ("reason", JSONLine.Value(refusal?.sentence.text(console.language))),
                        ("receipt", JSONLine.Value(kept?.receipt.code)),
                        ("receiptFile", JSONLine.Value(kept?.path)),
                    ]).rendered)
            case .table:
                let code = kept.map { help("  回执码 ", "  receipt ") + $0.receipt.code } ?? ""
                let outcome =
                    id.map { $0 + code } ?? refusal?.sentence.text(console.language) ?? ""
                console.print("\(draft.place.line)  \(draft.label ?? "")  \(outcome)")
            }
        }
    }

    struct List: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("导入公布名单或平台结果（CSV）", "Record an official list"),
                discussion: help(
                    "例：certflow import list 认定名单.csv --as list-clerk\n按信用代码和产品与办件对应；对应不上的行列出原因。",
                    "Example: certflow import list list.csv --as list-clerk\nRows are matched by credit code and product; the rest is listed with the reason."
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @OptionGroup var output: FormatOptionGroup
        @Argument(help: ArgumentHelp(help("文件", "The file"))) var file: String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            let list = try engine.importList(
                URL(fileURLWithPath: file), shownAs: file, by: try who.required(console))
            for row in list.rows { show(row, console) }
            let matched = list.rows.filter { $0.match != nil }.count
            let without = list.rows.filter { $0.problem != nil }.count
            console.terminal().show(
                help(
                    "\(list.document)：\(list.rows.count) 行，对应 \(matched) 件，未对应 \(without) 行",
                    "\(list.document): \(list.rows.count) rows, \(matched) matched, \(without) not matched"
                ))
        }

        private func show(_ row: OfficialList.Row, _ console: Console) {
            switch output.format {
            case .json:
                console.print(
                    JSONLine([
                        ("serial", .text(row.serial)), ("creditCode", .text(row.creditCode)),
                        ("enterprise", .text(row.enterprise)),
                        ("product", JSONLine.Value(row.product)),
                        ("case", JSONLine.Value(row.match?.rawValue)),
                        ("problem", JSONLine.Value(row.problem)),
                    ]).rendered)
            case .table:
                guard row.match == nil else { return }
                let why = row.problem ?? help("存量，已登记", "existing title, registered")
                console.print("\(row.serial)  \(row.enterprise) \(row.product ?? "")  \(why)")
            }
        }
    }
}
