import CertFlowCore

extension PackSource {
    /// Reads a pack from disk: its folder, the work calendar that its office names, and the
    /// templates.
    ///
    /// - Parameters:
    ///   - folder: The folder of the pack, such as `Workflows/xian`.
    ///   - calendars: The folder of the calendars; `../calendars` beside the pack when `nil`.
    ///   - templates: The folder of the templates; `../../Templates` when `nil`.
    /// - Returns: Its files, under their normal paths.
    /// - Throws: ``SourceFault`` when a file cannot be read.
    package static func read(
        folder: String, calendars: String? = nil, templates: String? = nil
    ) throws(SourceFault) -> PackSource {
        let root = trimmed(folder)
        let disk = FolderReader()
        guard disk.isFolder(root) == true else { throw .missing(path: root) }
        guard disk.isFolder("\(root)/office.yaml") == false else { throw .noPack(path: root) }
        var files: [File] = []
        for path in try disk.paths(below: root)
        where (path.hasSuffix(".yaml") || path.hasSuffix(".yml")) && !isWorkbench(path) {
            files.append(try file(path, at: "\(root)/\(path)", disk))
        }
        let calendar = calendarName(in: files)
        let years = "\(calendars.map(trimmed) ?? "\(parent(of: root))/calendars")/\(calendar ?? "")"
        for path in try disk.paths(below: years) where calendar != nil && path.hasSuffix(".yaml") {
            files.append(
                try file("calendars/\(calendar ?? "")/\(path)", at: "\(years)/\(path)", disk))
        }
        let texts = templates.map(trimmed) ?? "\(parent(of: parent(of: root)))/Templates"
        for path in try disk.paths(below: texts) where path.hasSuffix(".mustache") {
            files.append(try file("templates/\(path)", at: "\(texts)/\(path)", disk))
        }
        return PackSource(files, shownRoot: root, shownTemplates: texts)
    }

    /// The pack with the overlay of a file laid over it.
    ///
    /// - Throws: ``SourceFault`` when the file cannot be read.
    package func adding(overlayFile path: String) throws(SourceFault) -> PackSource {
        guard FolderReader().isFolder(path) == false else { throw .missing(path: path) }
        return adding(overlay: try FolderReader().bytes(of: path), shownPath: path)
    }

    /// Whether the file belongs to the workbench and to no revision: scenarios and what they read.
    private static func isWorkbench(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[1] == "scenarios"
    }

    private static func file(
        _ path: String, at place: String, _ disk: FolderReader
    ) throws(SourceFault) -> File {
        File(path: path, shownPath: place, bytes: try disk.bytes(of: place))
    }

    /// What `office.yaml` names; mistakes in it are found when the pack is read.
    private static func calendarName(in files: [File]) -> String? {
        guard let file = files.first(where: { $0.path == "office.yaml" }) else { return nil }
        let name = YAMLFile(file, log: DiagnosticLog())?.root.peek("calendar")?.scalar
        return name.flatMap { $0.isName ? $0 : nil }
    }

    private static func trimmed(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }

    /// The folder above, as text: nothing is resolved, so that shown paths stay those given.
    static func parent(of path: String) -> String {
        let last = path.split(separator: "/").last
        if path == "/" { return "/" }
        guard let last, last != ".", last != ".." else { return "\(path)/.." }
        let rest = path.dropLast(last.count)
        guard rest.count > 1 else { return rest.isEmpty ? "." : "/" }
        return String(rest.dropLast())
    }
}
