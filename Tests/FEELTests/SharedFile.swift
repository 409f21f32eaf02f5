import Foundation

/// Published test data beside the repository, present on the machines that have it.
enum SharedFile {
    /// The lines of a file, or `nil` when the data is not on this machine; that is said on stderr.
    static func lines(_ path: String) throws -> [String]? {
        let file = URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "shared").appending(path: path)
        guard FileManager.default.fileExists(atPath: file.path) else {
            FileHandle.standardError.write(
                Data("not checked: the published cases \(path) are not on this machine\n".utf8))
            return nil
        }
        return try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n").map(String.init)
    }
}
