package import CertFlowCore
import CertFlowDefinition
package import Foundation

/// A JSON Schema for one kind of definition file, generated from its reader.
package struct DefinitionSchema: Hashable, Sendable {
    private let kind: SchemaKind

    package static let all = SchemaKind.allCases.map(DefinitionSchema.init)

    package static func named(_ name: String) -> DefinitionSchema? {
        SchemaKind(rawValue: name).map(DefinitionSchema.init)
    }

    package var name: String { kind.rawValue }
    package var title: Bilingual { kind.title }
    package var fileName: String { kind.fileName }
    /// The files it is for, as editors match paths.
    package var files: String { kind.files }

    package var text: String { kind.text }

    /// The schema with the names that a pack and its programme give to things.
    package func text(for path: URL) throws -> String {
        let place = try ProgrammeCheck(path: path.relativePath)
        return kind.text(for: place.source, programme: place.programme)
    }
}
