/// The ground of a rule: the document and its clause.
package struct Citation: Hashable, Sendable, Codable {
    /// The document's number or title, as printed (e.g. 市政办函〔2025〕11号).
    package let document: String
    /// The clause within it (e.g. 第5条); empty when the whole document is meant.
    package let clause: String

    package init(document: String, clause: String = "") {
        self.document = document
        self.clause = clause
    }
}

extension Citation: CustomStringConvertible {
    package var description: String { clause.isEmpty ? document : "\(document) \(clause)" }
}
