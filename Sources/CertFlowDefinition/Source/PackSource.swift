/// The bytes of a pack by normal path (`office.yaml`, `calendars/cn/2026.yaml`), as they were read.
///
/// Everything that follows from a pack follows from these bytes alone. A file also keeps the path
/// that a person gave, for diagnostics.
package struct PackSource: Hashable, Sendable {
    package struct File: Hashable, Sendable {
        /// The path within the pack.
        package let path: String
        /// The path to show to people.
        package let shownPath: String
        package let bytes: [UInt8]

        package init(path: String, shownPath: String, bytes: [UInt8]) {
            self.path = path
            self.shownPath = shownPath
            self.bytes = bytes
        }
    }

    /// The largest file that is read.
    package static let largestFile = 1_048_576

    private let filesByPath: [String: File]
    /// What to show for paths that have no file.
    private let shownRoot: String
    /// Where the templates are looked for, as it is shown to people.
    private let shownTemplates: String?

    /// The normal path of the folder of the templates.
    static let templates = "templates"

    /// - Parameters:
    ///   - files: Of several files with one path the last counts.
    ///   - shownRoot: The folder to show before the path of a file that is missing.
    ///   - shownTemplates: The folder in which templates are looked for.
    package init(_ files: [File], shownRoot: String = "", shownTemplates: String? = nil) {
        filesByPath = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
        self.shownRoot = shownRoot
        self.shownTemplates = shownTemplates
    }

    /// A pack from stored bytes by normal path.
    package init(bytesByPath: [String: [UInt8]]) {
        self.init(bytesByPath.map { File(path: $0, shownPath: $0, bytes: $1) })
    }

    /// The files in the order of their paths.
    package var files: [File] { filesByPath.values.sorted { $0.path < $1.path } }

    package subscript(path: String) -> File? { filesByPath[path] }

    /// The files directly in `folder` or below it, in the order of their paths.
    package func files(under folder: String) -> [File] {
        files.filter { $0.path.hasPrefix(folder + "/") }
    }

    /// The pack with an overlay laid over it, after the overlays that are there.
    package func adding(overlay bytes: [UInt8], shownPath: String) -> PackSource {
        let number = files(under: "overlays").count + 1
        let file = File(path: "overlays/\(number).yaml", shownPath: shownPath, bytes: bytes)
        return with(files + [file])
    }

    /// The pack with other bytes in a file.
    package func replacing(_ path: String, with bytes: [UInt8]) -> PackSource {
        let file = File(path: path, shownPath: shownPath(of: path), bytes: bytes)
        return with(files + [file])
    }

    /// The pack without a file.
    package func removing(_ path: String) -> PackSource {
        with(files.filter { $0.path != path })
    }

    private func with(_ files: [File]) -> PackSource {
        PackSource(files, shownRoot: shownRoot, shownTemplates: shownTemplates)
    }

    func shownPath(of path: String) -> String {
        if path == PackSource.templates, let shownTemplates { return shownTemplates }
        return shownFilePath(of: path)
    }

    private func shownFilePath(of path: String) -> String {
        filesByPath[path]?.shownPath ?? (shownRoot.isEmpty ? path : "\(shownRoot)/\(path)")
    }
}
