import ArgumentParser
import CertFlow
import CertFlowCore

/// `certflow apply`: fills in a form, shows what would be refused, and hands it in.
struct ApplyCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "apply",
            abstract: help(
                "申报：逐题填写或从文件提交，提交前先看哪里会被退回", "Apply: answer question by question, or file a YAML"),
            discussion: help(
                """
                例：certflow apply patent-intensive-product
                    certflow apply --from 申报.yaml --check
                    certflow apply --from 申报.yaml
                    certflow apply --resume PIP-2026-0001      补正
                    certflow apply objection --about RWD-2026-0003
                每答一题即存入草稿（$XDG_DATA_HOME/certflow/drafts），随时可以退出，下次接着填。
                空白申报文件：certflow apply 项目 --draft 申报.yaml < /dev/null
                """,
                """
                Example: certflow apply patent-intensive-product
                         certflow apply --from FILE --check
                         certflow apply --from FILE
                         certflow apply --resume PIP-2026-0001      supplement
                         certflow apply objection --about RWD-2026-0003
                Every answer is saved as a draft ($XDG_DATA_HOME/certflow/drafts); stop and go on when you like.
                A blank file: certflow apply PROGRAMME --draft FILE < /dev/null
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @OptionGroup var output: FormatOptionGroup

    @Argument(
        help: ArgumentHelp(
            help("项目，如 patent-intensive-product", "Programme, e.g. patent-intensive-product")))
    var programme: String?

    @Option(help: ArgumentHelp(help("从 YAML 文件直接提交，不需要终端", "File this YAML; needs no terminal")))
    var from: String?

    @Flag(help: ArgumentHelp(help("只检查现在提交会不会被退回", "Only tell what would be refused now")))
    var check = false

    @Option(help: ArgumentHelp(help("草稿存在这个文件", "Keep the draft in this file")))
    var draft: String?

    @Flag(help: ArgumentHelp(help("列出草稿", "List the drafts")))
    var list = false

    @Option(help: ArgumentHelp(help("补正或申领：修改这一件后重新提交", "Supplement or claim this case")))
    var resume: String?

    @Option(help: ArgumentHelp(help("所针对的办件（异议、申领）", "The case it is about (objection, claim)")))
    var about: String?

    @Option(
        help: ArgumentHelp(
            help("回执另存到这个文件（登记库的 documents/ 中总有一份）", "Write the receipt to this file too")))
    var receipt: String?

    func validate() throws {
        guard !check || from != nil || draft != nil else {
            throw ValidationError(
                help(
                    "--check 要有 --from 或 --draft 给出的文件",
                    "--check needs a file, by --from or --draft"))
        }
        guard [from != nil, resume != nil, list].filter({ $0 }).count <= 1 else {
            throw ValidationError(
                help("--from、--resume、--list 只能用一个", "use only one of --from, --resume and --list"))
        }
        guard from == nil || draft == nil else {
            throw ValidationError(help("--from 和 --draft 只能用一个", "use --from or --draft, not both"))
        }
    }

    func execute(_ console: Console) throws {
        let engine = try options.engine(console)
        let desk = ApplicationDesk(
            engine: engine, console: console, actor: who.optional(console), format: output.format,
            receiptFile: receipt)
        if list {
            try desk.listDrafts()
        } else if let file = from ?? (check ? draft : nil) {
            try desk.take(
                file, programme: programme, about: about, isOnlyChecked: check)
        } else if let resume {
            try ApplicationWizard(desk: desk, draft: draft).change(resume)
        } else {
            try ApplicationWizard(desk: desk, draft: draft).begin(programme, about: about)
        }
    }
}
