import FEEL
import Testing

@Suite("Whatever is explained")
struct ExplanationPropertyTests {
    /// Conditions without `if`, where an explanation is stricter than an evaluation.
    private func conditions(_ seed: UInt64) -> [String] {
        var generator = RandomExpression(seed: seed &+ 9_000)
        return (0..<12).map { generator.condition(2 + $0 % 3) }.filter { !$0.contains("if ") }
    }

    private func value(_ text: String) throws -> Value {
        try FEEL.Expression(parsing: text, names: Scope.sample.names).evaluate(in: .sample).value
    }

    private func explain(_ text: String) throws -> Explanation {
        try FEEL.Expression(parsing: text, names: Scope.sample.names).explain(in: .sample)
    }

    @Test("the verdict is that of the evaluation", arguments: 0..<40)
    func verdict(seed: UInt64) throws {
        for text in conditions(seed) {
            let verdict: Explanation.Verdict =
                switch try value(text) {
                case .boolean(true): .met
                case .boolean: .unmet
                default: .undecidable
                }
            #expect(try explain(text).verdict == verdict, "\(text)")
        }
    }

    @Test("the parts that are named are enough: put right, the condition holds", arguments: 0..<40)
    func enough(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for text in conditions(seed) {
            let leaves = try explain(text).parts.flatMap { choose($0, &random) }
            let repaired = repair(text, leaves)
            #expect(try value(repaired) == .boolean(true), "\(text)\n\(repaired)")
        }
    }

    @Test(
        "each part that is named is needed: with all but one put right, it does not hold",
        arguments: 0..<40)
    func needed(seed: UInt64) throws {
        for text in conditions(seed) {
            let parts = try explain(text).parts
            guard Set(parts.map(\.place)).count == parts.count,
                parts.allSatisfy(\.elements.isEmpty)
            else { continue }
            for left in parts.indices {
                let others = parts.enumerated().filter { $0.offset != left }.map(\.element)
                let repaired = repair(text, others)
                #expect(try value(repaired) != .boolean(true), "\(text)\n\(repaired)")
            }
        }
    }

    @Test("every sentence is said in both languages", arguments: 0..<40)
    func sentences(seed: UInt64) throws {
        for text in conditions(seed) {
            let explanation = try explain(text)
            for language in MessageLanguage.allCases {
                let lines = explanation.rendered(in: language).split(separator: "\n")
                #expect(lines.count == explanation.parts.count + 1)
            }
        }
    }

    @Test("a published conformance case is met exactly when it is true")
    func conformance() throws {
        guard let lines = try SharedFile.lines("feel-tck/cases.jsonl") else { return }
        for line in lines {
            let published = try PublishedCase(line: line)
            guard let (expression, scope) = published.parsed else { continue }
            let explanation = expression.explain(in: scope)
            let isTrue = expression.evaluate(in: scope).value == .boolean(true)
            #expect((explanation.verdict == .met) == isTrue || expression.source.contains("if "))
            #expect(explanation.rendered(in: .chinese).isEmpty == false)
        }
    }

    /// The parts to put right: of alternatives one group, chosen by chance.
    private func choose(_ part: Explanation.Part, _ random: inout SplitMix64) -> [Explanation.Part]
    {
        guard case .any = part.demand else { return [part] }
        let group = part.alternatives[Int(random.next() % UInt64(part.alternatives.count))]
        return group.flatMap { choose($0, &random) }
    }

    /// The text with the parts replaced by what they should be.
    private func repair(_ text: String, _ parts: [Explanation.Part]) -> String {
        var scalars = Array(text.unicodeScalars)
        let whole = parts.filter { part in
            !parts.contains {
                $0.place != part.place && $0.place.range.contains(part.place.offset)
                    && $0.place.length > part.place.length
            }
        }
        var done: Set<Int> = []
        for part in whole.sorted(by: { $0.place.offset > $1.place.offset })
        where done.insert(part.place.offset).inserted {
            let wanted = part.isNegated ? "false" : "true"
            scalars.replaceSubrange(part.place.range, with: Array(" \(wanted) ".unicodeScalars))
        }
        return String(String.UnicodeScalarView(scalars))
    }
}

extension Place {
    fileprivate var range: Range<Int> { offset..<offset + length }
}
