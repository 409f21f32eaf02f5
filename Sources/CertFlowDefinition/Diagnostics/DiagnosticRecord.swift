package import CertFlowCore

/// One diagnostic as a JSON line; an absent hint, scenario or related place has no key.
package struct DiagnosticRecord: Hashable, Sendable, Codable {
    package let severity: Diagnostic.Severity
    package let rule: String
    package let path: String
    package let line: Int
    package let column: Int
    package let message: String
    package let hint: String?
    package let scenario: String?
    package let related: Place?
}
