import CertFlowDefinition
import Foundation
import Testing

/// The page that lists every diagnostic, as far as tests need it.
struct DiagnosticPage {
    struct Example: Sendable, CustomTestStringConvertible {
        let rule: String
        let path: String
        let kind: String
        let removed: String
        let added: String
        let also: Set<String>
        let hasCure: Bool

        var testDescription: String { rule }
    }

    static let path = Xian.root + "/Workflows/DIAGNOSTICS.md"

    /// One for each heading, in order.
    static func examples() throws -> [Example] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.components(separatedBy: "\n### ").dropFirst().map(example)
    }

    private static func example(_ section: String) -> Example {
        let lines = section.components(separatedBy: "\n")
        let fences = lines.indices.filter { lines[$0].hasPrefix("```") }
        let body = fences.count == 2 ? lines[(fences[0] + 1)..<fences[1]] : []
        func part(_ mark: String) -> String {
            body.filter { $0.hasPrefix(mark) }.map { String($0.dropFirst()) }.joined(
                separator: "\n")
        }
        let also = lines.first { $0.hasPrefix("另有 Also:") }
        return Example(
            rule: quoted(lines[0]).first ?? "",
            path: lines.dropFirst().first {
                $0.hasPrefix("`") && !$0.hasPrefix("```") && $0.hasSuffix("`")
            }
            .flatMap { quoted($0).first } ?? "",
            kind: fences.first.map { String(lines[$0].dropFirst(3)) } ?? "", removed: part("-"),
            added: part("+"), also: Set(also.map(quoted) ?? []),
            hasCure: lines.contains { $0.hasPrefix("改法 Cure: ") })
    }

    private static func quoted(_ line: String) -> [String] {
        let parts = line.components(separatedBy: "`")
        return parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
    }
}

extension DiagnosticPage.Example {
    /// The pack with the change of the example.
    func applied(to source: PackSource) -> PackSource? {
        let bytes = source[path]?.bytes
        switch kind {
        case "remove": return bytes.map { _ in source.removing(path) }
        case "add": return source.replacing(path, with: "x: 1\n")
        case "fill":
            return source.replacing(
                path, with: Array(repeating: UInt8(ascii: "#"), count: 1_048_577))
        case "append": return bytes.map { source.replacing(path, with: $0 + [0xE8, 0xA5]) }
        default:
            let text = Xian.text(path, of: source)
            guard let range = text.range(of: removed), !removed.isEmpty else { return nil }
            return source.replacing(path, with: text.replacingCharacters(in: range, with: added))
        }
    }
}
