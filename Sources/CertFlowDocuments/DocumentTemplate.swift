import Mustache

/// Why a document cannot be made.
package enum DocumentError: Error, Hashable, Sendable {
    case malformed(template: String, reason: String)
    case unknownNames(template: String, names: [String])
}

extension DocumentError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .malformed(let template, let reason):
            "The template ‘\(template)’ cannot be read: \(reason)."
        case .unknownNames(let template, let names):
            "The template ‘\(template)’ uses names that its documents do not have: \(names.joined(separator: ", "))."
        }
    }
}

/// A text with holes in Mustache's notation, filled as plain text: nothing is escaped.
package struct DocumentTemplate: Sendable {
    private let name: String
    private let template: MustacheTemplate

    /// - Throws: ``DocumentError/malformed(template:reason:)``.
    package init(_ text: String, named name: String) throws(DocumentError) {
        self.name = name
        do {
            template = try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}" + text)
        } catch {
            throw .malformed(template: name, reason: "\(error)")
        }
    }

    /// - Throws: ``DocumentError/unknownNames(template:names:)`` when a hole has no name among `fields`.
    package func render(_ fields: DocumentFields) throws(DocumentError) -> String {
        let unknown = UnknownNames()
        let text = template.render(FieldsParent(fields: fields, outer: nil, unknown: unknown))
        guard unknown.names.isEmpty else {
            throw .unknownNames(template: name, names: unknown.names.sorted())
        }
        return text
    }
}

/// Collects the names a rendering asked for in vain.
private final class UnknownNames {
    var names: Set<String> = []
}

/// Shows fields to the renderer and records what is not there. The swift-mustache library keeps its
/// tokens to itself, so a template's names can be checked by rendering only.
private struct FieldsParent: MustacheParent {
    let fields: DocumentFields
    let outer: DocumentFields?
    let unknown: UnknownNames

    func child(named name: String) -> Any? {
        guard let value = fields[name] else {
            if outer?[name] == nil { unknown.names.insert(name) }
            return nil
        }
        switch value {
        case .text(let text): return text
        case .flag(let flag): return flag
        case .texts(let texts): return texts
        case .rows(let rows):
            return rows.map { FieldsParent(fields: $0, outer: fields, unknown: unknown) }
        case .absent: return nil
        }
    }
}
