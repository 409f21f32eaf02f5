import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct ReceiptCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "receipt",
            abstract: help("收件回执：取回、验证", "Receipts: take one again, verify one"),
            subcommands: [Verify.self, Issue.self])
    }

    struct Verify: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help(
                    "验证回执，不需要登记库", "Verify a receipt; no register is needed"),
                discussion: help(
                    """
                    例：certflow receipt verify PIP-2026-0001.receipt-4.json
                        certflow receipt verify 回执.json --key log.pub            与局里公布的公钥核对
                        certflow receipt verify 回执.json --register ./register    登记库是否还是收件时的样子
                    不给 --key 时只能说明回执自身一致，请把密钥编号与局里公布的核对。
                    """,
                    """
                    Example: certflow receipt verify PIP-2026-0001.receipt-4.json
                             certflow receipt verify FILE --key log.pub            the key the office publishes
                             certflow receipt verify FILE --register ./register    is the register still as it was
                    Without --key the receipt is only consistent in itself: compare the key's id with the one
                    that the office publishes.
                    """))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var output: FormatOptionGroup
        @Argument(help: ArgumentHelp(help("回执文件", "The receipt's file"))) var file: String
        @Option(
            help: ArgumentHelp(
                help("局里公布的公钥：文件 log.pub 或其内容", "The office's public key: log.pub, or its text")))
        var key: String?

        func execute(_ console: Console) throws {
            let bytes = try TextFile.data(URL(fileURLWithPath: file), shownAs: file)
            var receipt: Receipt?
            var problems: [ReceiptProblem] = []
            do {
                let found = try Receipt(fileBytes: bytes)
                receipt = found
                problems = found.problems(publicKey: try publicKey())
                // Only a register that is named is looked at: the check needs none.
                if options.register != nil { problems += try found.problems(in: options.place) }
            } catch let problem as ReceiptProblem {
                guard !problem.isOfFile else {
                    throw CommandFailure(.badFile, problem.sentence)
                }
                problems = [problem]
            }
            ReceiptReport(
                receipt: receipt, problems: problems, isKeyKnown: key != nil,
                isRegisterRead: options.register != nil, language: console.language
            ).show(output.format, console)
            guard problems.isEmpty else { throw ExitCode(1) }
        }

        private func publicKey() throws -> String? {
            guard let key else { return nil }
            guard FileManager.default.fileExists(atPath: key) else { return key }
            return try TextFile.read(URL(fileURLWithPath: key), shownAs: key)
                .trimmingCharacters(in: .whitespacesAndNewlines)
        }
    }

    struct Issue: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("再取一件办件的回执", "Write the receipts of a case again"),
                discussion: help(
                    "例：certflow receipt issue PIP-2026-0001 --output 回执.json\n同一次收件的回执每次取出都一字不差。--output - 输出到屏幕。",
                    "Example: certflow receipt issue PIP-2026-0001 --output receipt.json\nThe receipt of the same filing has the same bytes each time. --output - prints it."
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @Argument(help: ArgumentHelp(help("办件编号", "The case"))) var id: String
        @Option(
            help: ArgumentHelp(
                help("写到这个文件；省略则按回执的名字写到当前文件夹", "The file; by default the receipt's name, here")))
        var output: String?
        @Option(
            help: ArgumentHelp(
                help("哪一次收件的流水号（默认第一次，即申报）", "The entry of a later filing; by default the first")))
        var entry: Int?

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            guard let id = CaseID(rawValue: id) else { throw Refusal.unknownCase(id) }
            let all = try engine.receipts(of: id)
            let wanted = entry.map { number in all.filter { $0.entry == number } } ?? all
            guard let receipt = wanted.first else {
                throw CommandFailure(
                    .refused,
                    Bilingual(
                        zh:
                            "办件 \(id) 没有这次收件；有回执的流水号：\(all.map { String($0.entry) }.joined(separator: "、"))。",
                        en:
                            "Case \(id) has no such filing; there are receipts for the entries \(all.map { String($0.entry) }.joined(separator: ", "))."
                    ))
            }
            if output == "-" {
                console.print(String(decoding: try receipt.fileBytes().dropLast(), as: UTF8.self))
                return
            }
            let path = output ?? receipt.fileName
            do {
                try receipt.fileBytes().write(to: URL(fileURLWithPath: path), options: .atomic)
            } catch {
                throw CommandFailure(
                    .fault, Bilingual(zh: "无法写入‘\(path)’。", en: "‘\(path)’ cannot be written."))
            }
            console.print(
                help(
                    "已写出 \(path)，回执码 \(receipt.code)。",
                    "Wrote \(path), receipt code \(receipt.code)."))
        }
    }
}
