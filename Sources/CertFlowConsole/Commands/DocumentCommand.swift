import ArgumentParser
import CertFlow
import CertFlowCore

struct DocumentCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "document", abstract: help("文书", "Documents"),
            subcommands: [List.self, Show.self])
    }

    struct List: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("一件或一项公示的文书", "The documents of a case or a notice"),
                discussion: help(
                    "例：certflow document list PIP-2026-0001",
                    "Example: certflow document list PIP-2026-0001"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var output: FormatOptionGroup
        @Argument(help: ArgumentHelp(help("办件或公示", "A case or a notice"))) var subject: String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            let documents = try engine.documents(of: subject)
            guard !documents.isEmpty else {
                throw CommandFailure(
                    .refused,
                    Bilingual(zh: "“\(subject)”没有文书。", en: "‘\(subject)’ has no documents."))
            }
            for document in documents {
                switch output.format {
                case .json:
                    console.print(
                        JSONLine([
                            ("document", .text(document.id)),
                            ("template", .text(document.template)),
                            ("number", JSONLine.Value(document.number)),
                            ("day", .text(document.on.iso)),
                        ]).rendered)
                case .table:
                    console.print("\(document.id)  \(document.on.iso)  \(document.number ?? "")")
                }
            }
        }
    }

    struct Show: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("文书全文", "The text of a document"),
                discussion: help(
                    "例：certflow document show PIP-2026-0001（最近一份）",
                    "Example: certflow document show PIP-2026-0001 (its latest)"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @Argument(help: ArgumentHelp(help("文书、办件或公示", "A document, a case or a notice"))) var id:
            String

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            guard let found = try engine.document(id) else {
                throw CommandFailure(
                    .refused, Bilingual(zh: "没有文书“\(id)”。", en: "There is no document ‘\(id)’."))
            }
            console.print(found.text)
        }
    }
}
