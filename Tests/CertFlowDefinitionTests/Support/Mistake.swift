import CertFlowCore
import CertFlowDefinition
import Foundation
import Testing

/// A change of one file of the pack that breaks it, and what must be said about it.
///
/// `‸` in the new text marks each place to which a diagnostic must point, in order.
struct Mistake: Sendable, CustomTestStringConvertible {
    let path: String
    let find: String
    let put: String
    let expected: [Expected]

    struct Expected: Sendable {
        let rule: DiagnosticRule
        /// The English hint; `{n}` is the line so many lines above.
        let hint: String?
        let linesAbove: Int
    }

    init(
        _ path: String, _ find: String, _ put: String, _ rule: DiagnosticRule,
        hint: String? = nil, linesAbove: Int = 0
    ) {
        self.init(
            path, find, put, [Expected(rule: rule, hint: hint, linesAbove: linesAbove)])
    }

    init(_ path: String, _ find: String, _ put: String, _ expected: [Expected]) {
        self.path = path
        self.find = find
        self.put = put
        self.expected = expected
    }

    var testDescription: String { "\(expected.map(\.rule.rawValue)) \(put.prefix(60))" }

    /// Changes the file and compares everything that is found with what must be found.
    func verify(in source: PackSource, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let text = Xian.text(path, of: source)
        let range = try #require(
            text.range(of: find), "‘\(find)’ is not in \(path)", sourceLocation: sourceLocation)
        let marked = text.replacingCharacters(in: range, with: put)
        let places = Mistake.places(in: marked)
        let broken = source.replacing(path, with: marked.replacingOccurrences(of: "‸", with: ""))
        let wanted = zip(places, expected).map { place, expected in
            let hint = expected.hint?.replacingOccurrences(
                of: "{n}", with: String(place.line - expected.linesAbove))
            return "\(path):\(place.line):\(place.column): \(expected.rule.rawValue) \(hint ?? "")"
        }

        let found = PackReader.check(broken).all.map {
            "\($0.place): \($0.rule.rawValue) \($0.hint?.en ?? "")"
        }

        #expect(found == wanted, sourceLocation: sourceLocation)
        #expect(places.count == expected.count, sourceLocation: sourceLocation)
    }

    private static func places(in marked: String) -> [(line: Int, column: Int)] {
        var places: [(line: Int, column: Int)] = []
        var line = 1
        var column = 1
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "‸": places.append((line, column))
            case "\n":
                line += 1
                column = 1
            default: column += 1
            }
        }
        return places
    }
}
