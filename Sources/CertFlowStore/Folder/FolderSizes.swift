import Foundation

/// How much room a register takes on disk.
package struct FolderSizes: Hashable, Sendable {
    /// Files of a folder.
    package struct Files: Hashable, Sendable {
        package internal(set) var count = 0
        package internal(set) var bytes = 0
    }

    package let database: Int
    /// What was written and is not yet in the database file (WAL).
    package let log: Int
    package let evidence: Files
    package let documents: Files
}

extension Register {
    /// - Throws: ``StoreError`` of kind `io` when a folder cannot be read.
    package func sizes() throws -> FolderSizes {
        FolderSizes(
            database: try size(folder.database), log: try size(folder.database + "-wal"),
            evidence: try files(folder.evidence), documents: try files(folder.documents))
    }

    /// A file that is not there has no bytes.
    private func size(_ path: String) throws -> Int {
        guard FileManager.default.fileExists(atPath: path) else { return 0 }
        do {
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            return attributes[.size] as? Int ?? 0
        } catch {
            throw StoreError.cannotRead(path)
        }
    }

    private func files(_ path: String) throws -> FolderSizes.Files {
        guard FileManager.default.fileExists(atPath: path) else { return .init() }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw StoreError.cannotRead(path)
        }
        return try names.reduce(into: FolderSizes.Files()) { files, name in
            files.count += 1
            files.bytes += try size("\(path)/\(name)")
        }
    }
}
