import ArgumentParser
import CertFlow
import CertFlowCore

/// `certflow search`: the cases in which words, a code or a number stand.
struct SearchCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "search",
            abstract: help(
                "检索办件：企业、产品、专利号、信用代码、文号", "Search the cases: names, patents, codes, numbers"),
            discussion: help(
                """
                例：certflow search 电池 --as yanta-reviewer
                    certflow search "光伏 SG110"          两个词都要有；字母和数字可只写开头
                    certflow search 202010123456          专利号可不写 ZL、点和校验位
                一行一件，找到的字写在【】里，最相近的在前。用 --as 时只找其可以查看的办件。
                个人信息和商业秘密不入索引，检索不到。
                """,
                """
                Example: certflow search 电池 --as yanta-reviewer
                         certflow search "光伏 SG110"      both must be there; letters and digits may be beginnings
                         certflow search 202010123456      a patent number may lack ZL, dot and check
                One line a case, what was found in 【】, the best first. With --as only what the person may see.
                What is personal or a business secret is in no index and is not found.
                """))
    }

    @OptionGroup var options: RegisterOptionGroup
    @OptionGroup var past: PastOptionGroup
    @OptionGroup var who: ActorOptionGroup
    @OptionGroup var output: FormatOptionGroup
    @Argument(help: ArgumentHelp(help("字、词、代码或编号", "Words, a code or a number")))
    var text: [String]
    @Option(help: ArgumentHelp(help("最多列出多少件", "At most so many cases"))) var limit = 20

    func validate() throws {
        guard (1...200).contains(limit) else {
            throw ValidationError(help("--limit 为 1 到 200", "--limit is from 1 to 200"))
        }
    }

    func execute(_ console: Console) throws {
        let engine = try options.engine(console, past)
        let result = try engine.search(
            text.joined(separator: " "), by: who.optional(console), limit: limit)
        let view = SearchView(
            cases: CaseView(revisions: try engine.revisions(), language: console.language),
            language: console.language)
        for line in result.lines {
            console.print(output.format == .json ? view.json(line).rendered : view.text(line))
        }
        if output.format == .table { console.terminal().show(summary(result)) }
    }

    private func summary(_ result: SearchResult) -> String {
        let count = result.lines.count
        if count == 0 { return help("没有找到。", "Nothing was found.") }
        return result.isPartial
            ? help(
                "列出 \(count) 件，还有更多；请多写几个字，或加大 --limit。",
                "\(count) cases listed, and there are more; add words, or raise --limit.")
            : help("共 \(count) 件", "\(count) cases")
    }
}
