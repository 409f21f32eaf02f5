import ArgumentParser
import CertFlow
import CertFlowCore
import FEEL
import Foundation

struct FeelCheckCommand: ConsoleCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "check",
            abstract: help("检查 FEEL 文件，逐条指出行列", "Check a FEEL file: every mistake with its place"),
            discussion: help(
                """
                例：certflow feel check 规则.feel --context '{销售额: 620, 企业: {专利数: 3}}'
                文件是一个 FEEL 表达式，可带注释。检查语法、名称、函数、参数个数和类型；\
                名称和类型以上下文中的值为准，不给上下文则不检查名称。
                流程包或其中的 YAML 文件（.yaml）按流程包检查：每条规则、每张决策表，连同单位、缺口和重叠。
                """,
                """
                Example: certflow feel check rule.feel --context '{sales: 620, enterprise: {patents: 3}}'
                The file holds one FEEL expression, with comments. Checked are syntax, names, functions, \
                arguments and types, against the values of the context; without one, names are not checked.
                A pack, or a YAML file of it, is checked as programme check does: every rule and every decision \
                table, with units, gaps and overlaps.
                """))
    }

    @Argument(help: ArgumentHelp(help("FEEL 文件", "The FEEL file"))) var path: String
    @Option(
        help: ArgumentHelp(
            help("上下文，FEEL 写法；@ 后接文件名则从文件读取", "The context, as FEEL; @FILE reads it from a file")))
    var context: String?
    @Flag(
        help: ArgumentHelp(help("按规则的严格要求检查：不得读取时钟等", "Check as rules are: no clock and the like")))
    var strict = false
    @OptionGroup var output: FormatOptionGroup
    @Option(name: .customLong("lang"), help: ArgumentHelp(help("语言", "Language"))) var language:
        String?

    func execute(_ console: Console) throws {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard !path.hasSuffix(".yaml"), !(exists && isFolder.boolValue) else {
            return try FindingList(console: console, format: output.format)
                .print(try Engine.check(URL(fileURLWithPath: path)))
        }
        let facts = try context.map { try FeelContext(option: $0, console) }
        let check = FeelExpressionCheck(
            text: try FeelFile.read(path), path: path, facts: facts,
            profile: strict ? .strict() : .full)
        let view = FeelFindingView(language: console.language, format: output.format)
        for finding in check.findings { console.print(view.line(finding)) }
        guard let type = check.type else { throw ExitCode(1) }
        console.print(view.line(type, of: path))
    }
}

/// A mistake in a file of rules.
struct FeelFinding {
    let rule: String
    let path: String
    let place: FEEL.Place
    let message: Bilingual
    let hint: Bilingual?
}

/// The check of a file that holds one expression.
struct FeelExpressionCheck {
    let findings: [FeelFinding]
    /// The type of the result; `nil` when there are findings.
    let type: FEELType?

    init(text: String, path: String, facts: FeelContext?, profile: Profile) {
        let expression: FEEL.Expression
        do throws(SyntaxError) {
            expression = try FEEL.Expression(parsing: text, names: facts?.names ?? [])
        } catch {
            findings = [FeelFinding(error, path)]
            type = nil
            return
        }
        let open = expression.references.compactMap(\.path.first).map { ($0, FEELType.any) }
        let names = facts?.types ?? Dictionary(open, uniquingKeysWith: { $1 })
        let result = expression.check(names: names, profile: profile)
        findings = result.diagnostics.map { FeelFinding($0, path) }
        type = findings.isEmpty ? result.type : nil
    }
}

extension FeelFinding {
    init(_ error: SyntaxError, _ path: String) {
        self.init(
            rule: "syntax", path: path, place: error.place,
            message: Bilingual(zh: error.messageZH, en: error.message),
            hint: Bilingual(zh: error.hintZH, en: error.hint))
    }

    init(_ diagnostic: Diagnostic, _ path: String) {
        self.init(
            rule: diagnostic.rule.rawValue, path: path, place: diagnostic.place,
            message: Bilingual(zh: diagnostic.messageZH, en: diagnostic.message),
            hint: Bilingual(zh: diagnostic.hintZH, en: diagnostic.hint))
    }
}

extension Bilingual {
    /// `nil` unless both are there.
    fileprivate init?(zh: String?, en: String?) {
        guard let zh, let en else { return nil }
        self.init(zh: zh, en: en)
    }
}

/// Findings as `programme check` prints them, for people or as JSON lines.
struct FeelFindingView {
    let language: Language
    let format: Format

    func line(_ finding: FeelFinding) -> String {
        let message = finding.message.text(language)
        guard format == .table else {
            let place = CertFlowCore.Place(
                path: finding.path, line: finding.place.line, column: finding.place.column)
            return FindingLine(
                severity: "error", rule: finding.rule, place: place, message: finding.message,
                hint: finding.hint
            ).json(language)
        }
        let place = "\(finding.path):\(finding.place)"
        guard let hint = finding.hint?.text(language) else { return "\(place): \(message)" }
        let stop: Set<Character> = [".", "。"]
        let open = message.last.map(stop.contains) == true ? String(message.dropLast()) : message
        return "\(place): \(open)\(language.pick(zh: "；", en: "; "))\(hint)"
    }

    /// What a file without mistakes gives.
    func line(_ type: FEELType, of path: String) -> String {
        switch format {
        case .json: JSONLine([("path", .text(path)), ("type", .text(type.description))]).rendered
        case .table:
            language.pick(
                zh: "没有发现问题，结果类型为\(type.chineseName)。",
                en: "No mistakes found; the result is of type \(type).")
        }
    }
}
