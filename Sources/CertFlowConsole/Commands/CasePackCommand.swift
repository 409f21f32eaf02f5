import ArgumentParser
import CertFlow
import CertFlowCore

/// `certflow case pack`.
struct CasePackCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pack",
            abstract: help(
                "案卷文件：一件的流水、佐证、文书和证明，供局外核验",
                "The case file: entries, evidence, documents and proofs, to be checked elsewhere"),
            discussion: help(
                """
                例：certflow case pack PIP-2026-0001 --as city-reviewer-1 --output PIP-2026-0001.zip
                收件人不用 CertFlow 也能核验：python3 Examples/verify-case/verify_case.py 文件
                佐证、文书缺失或被改动，流水与签名不符，都指出名字，并且不写文件。
                案卷中有个人信息和商业秘密：只交给依法可以看的人；写出的文件只有本人可读。
                """,
                """
                Example: certflow case pack PIP-2026-0001 --as city-reviewer-1 --output PIP-2026-0001.zip
                It is checked without CertFlow: python3 Examples/verify-case/verify_case.py FILE
                When evidence or a document is missing or altered, or an entry is not the one that was
                signed, that is named and nothing is written.
                The file holds personal facts and business secrets: hand it only to whom the law allows.
                Only its owner may read it.
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @OptionGroup var which: CaseArgument
    @Option(name: .customLong("output"), help: ArgumentHelp(help("写到这个文件", "The file to write")))
    var path: String

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        let current = try which.find(engine, seenBy: who.optional(console))
        let file = try engine.packCase(current.id, to: path)
        switch output.format {
        case .json:
            console.print(
                JSONLine([
                    ("case", .text(current.id.rawValue)), ("file", .text(path)),
                    ("entries", JSONLine.Value(file.entries)),
                    ("papers", JSONLine.Value(file.papers)), ("head", .text(file.head)),
                ]).rendered)
        case .table:
            console.print(
                help(
                    "已写出 \(path)：流水 \(file.entries) 条，佐证和文书 \(file.papers) 份。",
                    "Wrote \(path): \(file.entries) entries, \(file.papers) pieces of evidence and documents."
                ))
            console.print(help("所至树头：", "Proved to the head: ") + file.head)
        }
    }
}
