import ArgumentParser
import CertFlow
import CertFlowCore

/// `certflow case diff`: what changed in a case between the ends of two days.
struct CaseDiffCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "diff",
            abstract: help("一件在两日之间的变化", "What changed in a case between two days"),
            discussion: help(
                """
                例：certflow case diff PIP-2026-0001 --from 2026-03-31 --to 2026-06-30
                不写 --to 即与现在相比。更正过的事实列出当时所知和现在所知。
                """,
                """
                Example: certflow case diff PIP-2026-0001 --from 2026-03-31 --to 2026-06-30
                Without --to it is compared with the present. Corrected facts show what was known then and what is known now.
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @OptionGroup var which: CaseArgument
    @Option(help: ArgumentHelp(help("从哪一日日终", "From the end of this day"))) var from: String
    @Option(
        help: ArgumentHelp(
            help("到哪一日日终；默认为现在", "To the end of this day; the present when left out")))
    var to: String?

    func execute(_ console: Console) throws {
        let earlier = try options.engine(console, PastOptionGroup(from))
        let later = try options.engine(console, PastOptionGroup(to))
        let after = try which.find(later, seenBy: who.optional(console))
        let revisions = try later.revisions()
        let before = try earlier.find(after.id)
        let difference = CaseDifference(from: before, to: after)
        let view = CaseDifferenceView(
            revisions: revisions, language: console.language, format: output.format)
        for line in view.lines(difference) { console.print(line) }
    }
}
