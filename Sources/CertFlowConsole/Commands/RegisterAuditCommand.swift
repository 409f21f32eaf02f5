import ArgumentParser
import CertFlow
import CertFlowCore

struct RegisterAuditCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "audit",
            abstract: help(
                "审计：按各件所依版本的规则把每条命令再办一遍",
                "Audit: decide every command again with the rules it was decided by"),
            discussion: help(
                "核验（verify）只看登记库是否前后一致；审计找出规则给不出的结果。只读，不改登记库。\n例：certflow register audit\n有不同的，退出码为 1。",
                "verify holds the register against its own journal; audit finds an outcome that no rule gives. It only reads.\nExample: certflow register audit\nEnds with 1 when something differs."
            ))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup

    func execute(_ console: Console) throws {
        let audit = try options.engine(console).audit()
        switch output.format {
        case .json:
            for difference in audit.differences {
                console.print(
                    JSONLine([
                        ("sequence", .number(Int64(difference.sequence))),
                        ("subjectKind", .text(difference.subject.kind.rawValue)),
                        ("subject", .text(difference.subject.id)),
                        ("command", .text(difference.command.rawValue)),
                        ("message", .text(difference.sentence.text(console.language))),
                    ]).rendered)
            }
            console.print(
                JSONLine([
                    ("entries", .number(Int64(audit.entries))),
                    ("decided", .number(Int64(audit.decided))),
                    ("taken", .number(Int64(audit.taken))),
                    ("differences", .number(Int64(audit.differences.count))),
                ]).rendered)
        case .table:
            for difference in audit.differences {
                let place =
                    "\(difference.sequence) \(difference.subject.id) \(difference.command.rawValue)"
                let sentence = difference.sentence.text(console.language)
                console.print(help("\(place)：\(sentence)", "\(place): \(sentence)"))
            }
            console.print(
                help(
                    "流水 \(audit.entries) 条，再办命令 \(audit.decided) 条，\(audit.differences.isEmpty ? "结果全部相同（流水有没有被改动，另见 register verify）" : "\(audit.differences.count) 条结果不同")。",
                    "\(audit.entries) entries, \(audit.decided) commands decided again, \(audit.differences.isEmpty ? "none differs; whether the journal was altered, register verify says" : "\(audit.differences.count) differ")."
                ))
        }
        guard audit.differences.isEmpty else { throw ExitCode(1) }
    }
}
