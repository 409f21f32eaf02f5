package import CertFlowCore
import CertFlowDefinition
import CertFlowStore
package import Foundation

/// A file whose `revision` must rise before the changes of a pack can be published.
package struct FileToRaise: Hashable, Sendable {
    /// The file in which the number stands.
    package let path: String
    package let next: Int

    package var sentence: Bilingual {
        Bilingual(
            zh: "\(path)：内容有改动，发布前把 revision 改为 \(next)",
            en: "\(path) has changed: write revision: \(next) before it is published")
    }
}

extension Engine {
    /// The files of the pack in a folder whose `revision` must rise for the register to take it.
    package func filesToRaise(onWorkbench folder: URL) throws -> [FileToRaise] {
        let source = try Engine.source(of: folder, overlays: [])
        return try register.read { reader in
            try PublishedFiles(reader: reader, shelf: shelf).faults(in: source)
        }.map { FileToRaise(path: $0.raise, next: $0.published + 1) }.uniqued
    }

    /// The same between two folders, as if the old one were published.
    package static func filesToRaise(from old: URL, to new: URL) throws -> [FileToRaise] {
        let (before, after) = (
            try source(of: old, overlays: []), try source(of: new, overlays: [])
        )
        let (published, stated) = (RevisionNumbers(before), RevisionNumbers(after))
        return after.files.compactMap { file -> FileToRaise? in
            guard let kept = before[file.path], kept.bytes != file.bytes else { return nil }
            let home = stated.own(file.path) == nil ? stated.home(of: file.path) : file.path
            guard let home, let now = stated.own(home), let was = published.own(home), now <= was
            else { return nil }
            return FileToRaise(path: home, next: was + 1)
        }.uniqued
    }
}
