import Foundation

/// A definition with one thing broken: a file under `Goldens/broken/changes`, and what it changes.
package struct BrokenDefinition: Sendable, CustomStringConvertible {
    package struct Hunk: Sendable {
        package let old: String
        package let new: String
    }

    package let name: String
    /// The file that is changed, within the pack.
    package let path: String
    package let hunks: [Hunk]

    package static let folder = "Tests/CertFlowDefinitionTests/Goldens/broken"
    /// The pack in which nothing is broken.
    package static let pack = "\(folder)/Workflows/sample"

    package var description: String { name }

    /// Every broken definition, by name.
    package static func all() throws -> [BrokenDefinition] {
        try Repository.files(under: "\(folder)/changes", ending: ".diff").map { file in
            let name = (file as NSString).lastPathComponent.dropLast(".diff".count)
            return try BrokenDefinition(name: String(name), text: Repository.text(file))
        }
    }

    private struct Malformed: Error {}

    /// - Throws: ``Malformed`` for a file that does not begin with `in PATH`.
    init(name: String, text: String) throws {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        guard let first = lines.popFirst(), first.hasPrefix("in ") else { throw Malformed() }
        var hunks: [(old: String, new: String)] = []
        for line in lines where !line.isEmpty {
            if line == "@@" {
                hunks.append(("", ""))
            } else if line.hasPrefix("-") {
                hunks[hunks.count - 1].old += line.dropFirst() + "\n"
            } else {
                hunks[hunks.count - 1].new += line.dropFirst() + "\n"
            }
        }
        self.name = name
        path = String(first.dropFirst(3))
        self.hunks = hunks.map { Hunk(old: $0.old, new: $0.new) }
    }

    /// The text of the file with everything changed; `nil` unless each old part stands in it once.
    package func changed(_ text: String) -> String? {
        var text = text
        for hunk in hunks {
            guard text.components(separatedBy: hunk.old).count == 2 else { return nil }
            text = text.replacingOccurrences(of: hunk.old, with: hunk.new)
        }
        return text
    }
}
