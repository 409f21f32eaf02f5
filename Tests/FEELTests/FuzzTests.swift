import FEEL
import Testing

@Suite("Whatever the text, nothing crashes")
struct FuzzTests {
    private static let words = [
        "1", "-2.5", "0", "1E30", "\"a\"", "\"\"", "true", "null", "x", "上年度", "item", "?",
        "partial",
        "@\"2026-03-01\"", "@\"P1D\"", "@\"-P1M\"", "@\"10:00:00Z\"",
        "@\"2026-03-01T10:00:00@Europe/Paris\"",
        "+", "-", "*", "/", "**", "(", ")", "[", "]", "{", "}", ",", ":", ".", "..", "<", "<=", "=",
        "!=", "in",
        "and", "or", "not(", "if", "then", "else", "for", "i in", "return", "some", "every",
        "satisfies",
        "between", "instance of", "number", "list<", ">", "function(x)", "count(", "sort(",
        "matches(", "replace(",
        "substring(", "date(", "duration(", "range(", "decimal(", "modulo(", "exp(", "log(",
        "sqrt(",
        "string(", "flatten(", "context put(", "before(", "overlaps(", "list replace(",
        "\"[a-z]*(b|c)\"", "a:",
        "sublist(", "insert before(", "mode(", "stddev(", "years and months duration(",
        "week of year(",
    ]

    /// Texts of random words; short ones, so that many of them are expressions.
    @Test("random words are an expression or a mistake", arguments: 0..<40)
    func words(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let count = Int(random.next() % 14) + 1
            let text = (0..<count).map { _ in
                Self.words[Int(random.next() % UInt64(Self.words.count))]
            }
            .joined(separator: " ")
            exercise(text)
        }
    }

    /// Expressions with one word replaced, left out or doubled.
    @Test("damaged expressions are an expression or a mistake", arguments: 0..<20)
    func damaged(seed: UInt64) throws {
        var random = SplitMix64(seed: seed &+ 1_000)
        let samples = [
            "for i in 1 .. 3 , j in [ 1 , 2 ] return i + j * 2",
            "{ a: 1 , b: [ a , 2 ] } . b [ item > 1 ]",
            "some x in [ 1 , null ] satisfies x in ( < 2 , [ 3 .. 4 ) )",
            "if x between 1 and 2 then \"a\" else null",
            "sort( [ 3 , 1 ] , function( a , b ) a < b ) [ 1 ] ** 0.5",
            "replace( \"abc\" , \"(a|b)+\" , \"$1x\" )",
            "@\"2026-03-01\" - @\"P1M\" = date( 2026 , 2 , 1 ) and not( false )",
            "round half up( 10 / 3 , 2 ) instance of number",
            "overlaps( [ 1 .. 3 ] , ( 2 .. 5 ] ) or x",
        ]
        for sample in samples {
            for _ in 0..<10 {
                var words = sample.split(separator: " ").map(String.init)
                let place = Int(random.next() % UInt64(words.count))
                switch random.next() % 3 {
                case 0: words.remove(at: place)
                case 1: words.insert(words[place], at: place)
                default: words[place] = Self.words[Int(random.next() % UInt64(Self.words.count))]
                }
                exercise(words.joined(separator: " "))
            }
        }
    }

    /// Does everything that can be done with a text.
    private func exercise(_ text: String) {
        guard let expression = try? FEEL.Expression(parsing: text, names: Scope.sample.names) else {
            return
        }
        let evaluation = expression.evaluate(in: .sample, budget: 5_000)
        let explanation = expression.explain(in: .sample, budget: 5_000)
        #expect((explanation.verdict == .met) == explanation.parts.isEmpty)
        #expect(expression.check(names: [:]).diagnostics.count < 100)
        let trace = expression.trace(in: .sample, budget: 5_000)
        #expect(trace.rendered(in: .chinese).isEmpty == explanation.rendered(in: .english).isEmpty)
        if "\(evaluation.value)".contains("function") { return }
        #expect(trace.value == evaluation.value)
        #expect(evaluation.value.description.isEmpty == false)
    }
}
