import FEEL
import Testing

@Suite("Whatever is traced")
struct TracePropertyTests {
    @Test("the root has the value of the evaluation", arguments: 0..<40)
    func rootValue(seed: UInt64) throws {
        var generator = RandomExpression(seed: seed)
        for levels in [2, 3, 4, 5] {
            let text =
                levels.isMultiple(of: 2) ? generator.condition(levels) : generator.amount(levels)
            let expression = try FEEL.Expression(parsing: text, names: Scope.sample.names)
            for budget in [0, 10, 100, 1_000, 100_000] {
                let evaluation = expression.evaluate(in: .sample, budget: budget)
                let trace = expression.trace(in: .sample, budget: budget)
                #expect(trace.value == evaluation.value, "\(text) with \(budget)")
            }
        }
    }

    /// Replaces what was not evaluated by a mistake and what was evaluated by its value.
    @Test("the value follows from the parts that are told, and from no others", arguments: 0..<60)
    func partsDecide(seed: UInt64) throws {
        var generator = RandomExpression(seed: seed &+ 500)
        let text = generator.condition(4)
        let expression = try FEEL.Expression(parsing: text, names: Scope.sample.names)
        let root = expression.trace(in: .sample)
        guard root.isWhole else { return }
        let evaluated = Set(root.all.filter { $0.value != nil }.map(\.place))

        for part in root.all where part.value == nil && !evaluated.contains(part.place) {
            try expectSame(text, part, "\"never read\"", as: root)
        }
        for part in root.allOutsideLoops {
            guard let value = part.value, !"\(value)".contains("function") else { continue }
            try expectSame(text, part, "\(value)", as: root)
        }
    }

    private func expectSame(
        _ text: String, _ part: Trace, _ replacement: String, as root: Trace
    ) throws {
        var scalars = Array(text.unicodeScalars)
        let start = part.place.offset
        scalars.replaceSubrange(
            start..<start + part.place.length, with: Array("(\(replacement))".unicodeScalars))
        let changed = String(String.UnicodeScalarView(scalars))
        let value = try FEEL.Expression(parsing: changed, names: Scope.sample.names)
            .evaluate(in: .sample).value
        #expect(value == root.value, "\(text)\n\(changed)")
    }

    @Test("each published conformance case has the same value with and without")
    func conformance() throws {
        guard let lines = try SharedFile.lines("feel-tck/cases.jsonl") else { return }
        for line in lines {
            let published = try PublishedCase(line: line)
            guard let (expression, scope) = published.parsed else { continue }
            let value = expression.evaluate(in: scope).value
            let trace = expression.trace(in: scope)
            if case .function = value { continue }
            #expect(trace.value == value, "\(published.id)")
            #expect(trace.rendered(in: .english).isEmpty == false)
        }
    }

    @Test(
        "the work is bounded",
        arguments: [
            "for i in 1..1000000000000 return i", "some i in 1..1000000000000 satisfies i < 0",
            "count((for i in 1..30000 return i)[item > 5][item > 6][item > 7])",
            "{f: function(g, n) if n = 0 then 0 else 1 + g(g, n - 1), r: f(f, 100000)}.r",
            "for a in 1..10 return for b in 1..10 return for c in 1..10 return for d in 1..10 return a",
        ])
    func bounded(text: String) throws {
        let expression = try FEEL.Expression(parsing: text)
        let root = expression.trace(in: Scope(), budget: 200_000)

        #expect(root.value == expression.evaluate(in: Scope(), budget: 200_000).value)
        #expect(root.all.count <= 10_100)
        #expect(root.all.contains { $0.isCut })
        #expect(root.rendered(in: .chinese).contains("……其余部分不再列出"))
    }

    @Test("a chain of paths is told to its beginning")
    func chain() throws {
        let text = "x" + String(repeating: ".x", count: 198)
        let root = try FEEL.Expression(parsing: text).trace(in: Scope(["x": .null]))

        #expect(root.all.count == 199)
        #expect(root.all.last?.origin == .scope(layer: 1))
    }

    @Test("deep expressions are told to the end", arguments: ["not(", "-(", "[", "{a: "])
    func deep(opening: String) throws {
        let closing = opening == "[" ? "]" : opening == "{a: " ? "}" : ")"
        let text =
            String(repeating: opening, count: 55) + "true" + String(repeating: closing, count: 55)
        let root = try FEEL.Expression(parsing: text).trace(in: Scope())

        #expect(root.all.contains { $0.text.contains("true") && $0.children.isEmpty })
        #expect(root.isWhole)
    }
}

extension Trace {
    /// The part and all its parts.
    var all: [Trace] { [self] + children.flatMap(\.all) }

    /// The parts that are looked at once.
    fileprivate var allOutsideLoops: [Trace] {
        guard bindings.isEmpty else { return [] }
        return [self] + children.flatMap(\.allOutsideLoops)
    }

    /// Whether nothing was left out.
    fileprivate var isWhole: Bool {
        all.allSatisfy { part in
            let told = part.children.count { $0.bindings.last?.position != nil }
            return !part.isCut && part.elements.map { $0.evaluated == told } ?? true
        }
    }
}
