import Foundation

/// Reads the files of a folder, in the order of their paths.
struct FolderReader {
    private let manager = FileManager.default

    /// Whether there is a folder, a file or nothing.
    func isFolder(_ path: String) -> Bool? {
        var isFolder: ObjCBool = false
        return manager.fileExists(atPath: path, isDirectory: &isFolder) ? isFolder.boolValue : nil
    }

    /// The paths of the files below a folder, relative to it, sorted; empty when there is none.
    /// Names that begin with a point are left out.
    ///
    /// - Throws: ``SourceFault/unreadable(path:reason:)``.
    func paths(below folder: String, depth: Int = 8) throws(SourceFault) -> [String] {
        guard isFolder(folder) == true, depth > 0 else { return [] }
        var found: [String] = []
        for name in try names(in: folder).sorted() where !name.hasPrefix(".") {
            if isFolder("\(folder)/\(name)") == true {
                found += try paths(below: "\(folder)/\(name)", depth: depth - 1)
                    .map { "\(name)/\($0)" }
            } else {
                found.append(name)
            }
        }
        return found
    }

    /// The bytes of a file; one more than is allowed when it has more.
    ///
    /// - Throws: ``SourceFault/unreadable(path:reason:)``.
    func bytes(of path: String) throws(SourceFault) -> [UInt8] {
        do {
            let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            defer { handle.closeFile() }
            return Array(try handle.read(upToCount: PackSource.largestFile + 1) ?? Data())
        } catch {
            throw .unreadable(path: path, reason: error.localizedDescription)
        }
    }

    private func names(in folder: String) throws(SourceFault) -> [String] {
        do {
            return try manager.contentsOfDirectory(atPath: folder)
        } catch {
            throw .unreadable(path: folder, reason: error.localizedDescription)
        }
    }
}
