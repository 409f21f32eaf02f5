import CertFlow
import CertFlowCore
import Foundation

/// How the report of a scenario reads.
struct ScenarioView {
    let language: Language
    let format: Format

    func lines(_ report: ScenarioReport, _ file: URL, isRecorded: Bool) -> [String] {
        let isOK = report.isAsWritten || isRecorded
        guard format == .table else {
            return [
                json(
                    file, title: report.scenario.title, isOK: isOK, isRecorded: isRecorded,
                    report.differences.map { ($0.place, $0.expected, $0.found.text(language)) })
            ]
        }
        let word = isRecorded ? language.pick(zh: "已改写", en: "recorded") : isOK ? "ok" : "FAIL"
        return ["\(word)  \(file.relativePath)  \(report.scenario.title)"]
            + (isRecorded ? [] : report.differences.map { "  " + $0.sentence.text(language) })
    }

    func lines(_ problems: InputProblems, _ file: URL) -> [String] {
        guard format == .table else {
            return [
                json(
                    file, title: nil, isOK: false, isRecorded: false,
                    problems.problems.map { ($0.place, nil, $0.says.text(language)) })
            ]
        }
        return ["FAIL  \(file.relativePath)"]
            + problems.problems.map { "  " + $0.sentence.text(language) }
    }

    private func json(
        _ file: URL, title: String?, isOK: Bool, isRecorded: Bool,
        _ found: [(place: Place, expected: String?, found: String)]
    ) -> String {
        JSONLine([
            ("scenario", .text(file.relativePath)), ("title", JSONLine.Value(title)),
            ("ok", .flag(isOK)), ("recorded", .flag(isRecorded)),
            (
                "differences",
                .list(
                    found.map { item in
                        .object([
                            ("path", .text(item.place.path)),
                            ("line", .number(Int64(item.place.line))),
                            ("column", .number(Int64(item.place.column))),
                            ("expected", JSONLine.Value(item.expected)),
                            ("found", .text(item.found)),
                        ])
                    })
            ),
        ]).rendered
    }
}
