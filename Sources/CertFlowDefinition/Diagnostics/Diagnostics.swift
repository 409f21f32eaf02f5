package import CertFlowCore

/// Everything found wrong with a pack, ordered by place, without repetitions.
package struct Diagnostics: Error, Hashable, Sendable {
    package let all: [Diagnostic]

    package init(_ diagnostics: some Sequence<Diagnostic>) {
        all = Set(diagnostics).sorted()
    }

    package var isEmpty: Bool { all.isEmpty }
    /// Whether the pack cannot be used.
    package var hasErrors: Bool { all.contains { $0.severity == .error } }
    package var errors: [Diagnostic] { all.filter { $0.severity == .error } }
    package var warnings: [Diagnostic] { all.filter { $0.severity == .warning } }

    /// A line for each, in the language of `text`.
    package func lines(_ text: KeyPath<Bilingual, String>) -> [String] {
        all.map { $0.line(text) }
    }
}

extension Diagnostics: CustomStringConvertible {
    package var description: String { lines(\.en).joined(separator: "\n") }
}
