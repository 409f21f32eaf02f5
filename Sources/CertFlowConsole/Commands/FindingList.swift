import ArgumentParser
import CertFlow
import CertFlowCore

/// What is wrong with definition files, a line each; for people or as JSON lines.
struct FindingList {
    let console: Console
    let format: Format

    /// Prints the findings; ends with 1 when one of them is an error.
    func print(_ findings: [DefinitionFinding]) throws {
        for finding in findings {
            console.print(
                format == .json
                    ? FindingLine(finding).json(console.language)
                    : finding.line.text(console.language))
        }
        guard !findings.contains(where: \.isError) else { throw ExitCode(1) }
        guard format == .table else { return }
        console.print(
            findings.isEmpty
                ? help("没有发现问题。", "No mistakes found.")
                : help(
                    "没有错误；以上 \(findings.count) 处是提醒，请核对。",
                    "No mistakes; the \(findings.count) above are warnings to look at."))
    }
}
