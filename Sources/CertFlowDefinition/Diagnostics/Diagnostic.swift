package import CertFlowCore

/// A mistake in a file of a pack, with its place and what to do about it (诊断).
package struct Diagnostic: Hashable, Sendable {
    package enum Severity: String, Hashable, Sendable, Codable, CaseIterable {
        /// The pack cannot be used.
        case error
        /// The pack can be used; somebody should look.
        case warning
        /// Nothing is wrong; it was asked for.
        case info
    }

    package let severity: Severity
    package let rule: DiagnosticRule
    package let message: Bilingual
    /// What to write instead.
    package let hint: Bilingual?
    package let place: Place
    /// A counter-example, as the text of a scenario file.
    package let scenario: String?
    /// Another place that the mistake is about, such as where a repeated name stands first.
    package let related: Place?
    /// The guard that keeps a property from being decided.
    package let doubt: Doubt?

    package init(
        severity: Severity, rule: DiagnosticRule, message: Bilingual, hint: Bilingual?,
        place: Place, scenario: String? = nil, related: Place? = nil,
        doubt: Doubt? = nil
    ) {
        self.severity = severity
        self.rule = rule
        self.message = message
        self.hint = hint
        self.place = place
        self.scenario = scenario
        self.related = related
        self.doubt = doubt
    }

    /// `path:line:column: message; hint (see path:line:column)` in the language of `text`.
    package func line(_ text: KeyPath<Bilingual, String>) -> String {
        let separator = text == \Bilingual.zh ? "；" : "; "
        let advice = hint.map { separator + $0[keyPath: text] } ?? ""
        let other = related.map { text == \Bilingual.zh ? "（参见 \($0)）" : " (see \($0))" } ?? ""
        return "\(place): \(message[keyPath: text])\(advice)\(other)"
    }

    /// The fields of the diagnostic as JSON lines have them, in the language of `text`.
    package func record(_ text: KeyPath<Bilingual, String>) -> DiagnosticRecord {
        DiagnosticRecord(
            severity: severity, rule: rule.rawValue, path: place.path, line: place.line,
            column: place.column, message: message[keyPath: text],
            hint: hint?[keyPath: text], scenario: scenario, related: related)
    }

    /// The same with another hint.
    package func hinting(_ hint: Bilingual) -> Diagnostic {
        Diagnostic(
            severity: severity, rule: rule, message: message, hint: hint, place: place,
            scenario: scenario, related: related, doubt: doubt)
    }

    /// The same with the paths that a person gave.
    func shown(by path: (String) -> String) -> Diagnostic {
        func shown(_ place: Place) -> Place {
            Place(path: path(place.path), line: place.line, column: place.column)
        }
        return Diagnostic(
            severity: severity, rule: rule, message: message, hint: hint, place: shown(place),
            scenario: scenario, related: related.map(shown), doubt: doubt)
    }
}

extension Diagnostic: Comparable {
    /// By place; at the same place by rule and words.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        guard left.place == right.place else { return left.place < right.place }
        return (left.rule.rawValue, left.message.en) < (right.rule.rawValue, right.message.en)
    }
}

extension Diagnostic: CustomStringConvertible {
    package var description: String { line(\.en) }
}
