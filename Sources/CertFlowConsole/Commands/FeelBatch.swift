import CertFlow
import CertFlowCore
import FEEL

/// Evaluates JSON lines of `{suite?, id, expression, context, expected?, type?}` from standard input.
struct FeelBatch {
    let console: Console
    let isSummary: Bool

    func run() throws {
        var passed: [String: Int] = [:]
        var failed: [String: Int] = [:]
        for line in BatchLines(keys: ["expression"]) {
            let request = try line.get()
            let outcome = ConformanceCase(
                expression: request["expression"] ?? "", context: request["context"] ?? "{}",
                expected: request["expected"], type: request["type"]
            ).judge(now: console.feelNow)
            let suite = request["suite"] ?? ""
            if outcome.passes == false { failed[suite, default: 0] += 1 }
            if outcome.passes == true { passed[suite, default: 0] += 1 }
            if !isSummary { console.print(rendered(request, outcome)) }
        }
        guard isSummary else { return }
        for suite in Set(passed.keys).union(failed.keys).sorted() {
            console.print("\(suite)\t\(passed[suite] ?? 0)\t\(failed[suite] ?? 0)")
        }
        let all = passed.values.reduce(0, +)
        console.print("total\t\(all)\t\(failed.values.reduce(0, +))")
    }

    private func rendered(_ request: [String: String], _ outcome: ConformanceCase.Outcome) -> String
    {
        var fields: [(String, JSONLine.Value)] = [
            "suite", "id", "expression", "context", "expected", "type",
        ]
        .compactMap { key in request[key].map { (key, .text($0)) } }
        if let error = outcome.error {
            fields.append(("error", .text(error)))
        } else {
            fields.append(("value", .text(outcome.value.description)))
        }
        if let passes = outcome.passes { fields.append(("pass", .flag(passes))) }
        return JSONLine(fields).rendered
    }
}

extension Console {
    /// The instant that `now()` answers on the command line, in UTC; rules of a register never see it.
    var feelNow: DateAndTime? {
        DateAndTime(
            nanosecondsSinceEpoch: Int128(clock.now().milliseconds) * 1_000_000,
            zone: Zone(offsetSeconds: 0))
    }
}
