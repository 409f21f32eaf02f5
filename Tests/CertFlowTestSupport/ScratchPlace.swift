package import Foundation

/// A folder of one test's own, removed when the test lets go of it.
package final class ScratchPlace {
    package let url: URL

    /// Makes the folder in `parent`, the system's place for such folders unless named.
    package init(in parent: URL = FileManager.default.temporaryDirectory) throws {
        url =
            parent
            .appending(path: "certflow-test-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    package func write(_ text: String, to name: String) throws -> URL {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        return file
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            FileHandle.standardError.write(Data("left behind: \(url.path)\n".utf8))
        }
    }
}
