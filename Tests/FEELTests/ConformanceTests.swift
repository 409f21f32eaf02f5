import FEEL
import Testing

@Suite("FEEL against the published conformance cases")
struct ConformanceTests {
    @Test("each case gives its expected value")
    func cases() throws {
        guard let lines = try SharedFile.lines("feel-tck/cases.jsonl") else { return }
        let now = DateAndTime("2026-03-01T09:00:00+08:00")
        var failures: [String] = []
        for line in lines {
            let published = try PublishedCase(line: line)
            let conformance = ConformanceCase(
                expression: published.expression, context: published.context,
                expected: published.expected, type: published.type)
            let outcome = conformance.judge(now: now)
            if outcome.passes != true {
                failures.append(
                    "\(published.id): \(published.expression) gives \(outcome.value),"
                        + " not \(published.expected); \(outcome.error ?? "")")
            }
        }
        #expect(
            failures.isEmpty,
            "\(failures.count) of \(lines.count):\n\(failures.joined(separator: "\n"))")
    }
}
