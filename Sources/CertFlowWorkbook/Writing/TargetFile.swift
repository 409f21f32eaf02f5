#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The file to be written: filled under another name in the same folder, then put in place at once,
/// so that the target is always the old file or the new one, whole.
struct TargetFile {
    /// Where the content goes while it is being written.
    let draft: String
    private let target: String
    private let folder: String

    /// Checks the target and makes an empty draft beside it.
    ///
    /// - Throws: ``WorkbookError`` of the file kinds; nothing is left behind.
    init(path: String) throws(WorkbookError) {
        target = try Self.resolved(path)
        let parts = Self.split(target)
        folder = parts.folder
        try Self.checkFolder(folder)
        draft = try Self.makeDraft(folder: folder, name: parts.name)
    }

    /// Puts the draft in place of the target, on disk when this returns.
    func commit() throws(WorkbookError) {
        try Self.sync(draft, flags: O_RDWR, naming: target)
        guard rename(draft, target) == 0 else { throw Self.failure("rename", target) }
        try Self.sync(folder, flags: O_RDONLY | O_DIRECTORY, naming: folder)
    }

    /// Removes the draft.
    func discard() { unlink(draft) }

    /// The file behind a symbolic link, so that the link is kept.
    private static func resolved(_ path: String) throws(WorkbookError) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR || errno == EACCES else {
                throw failure("stat", path)
            }
            guard !path.isEmpty, !path.hasSuffix("/") else { throw .notAFile(path) }
            return path
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path) }
        guard let real = realpath(path, nil) else { throw failure("realpath", path) }
        defer { free(real) }
        return String(cString: real)
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = String(path[..<slash])
        return (folder.isEmpty ? "/" : folder, String(path[path.index(after: slash)...]))
    }

    private static func checkFolder(_ folder: String) throws(WorkbookError) {
        var status = stat()
        guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw errno == EACCES ? .folderNotWritable(folder) : .folderMissing(folder)
        }
        guard access(folder, W_OK | X_OK) == 0 else { throw .folderNotWritable(folder) }
    }

    /// Names carry the process and a number; a draft left by a killed process is stepped over.
    private static func makeDraft(
        folder: String, name: String
    ) throws(WorkbookError) -> String {
        for attempt in 0..<1_000 {
            let draft = "\(folder)/.\(name.prefix(60)).\(getpid())-\(attempt).draft"
            let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                close(descriptor)
                return draft
            }
            guard errno == EEXIST else { throw failure("open", "\(folder)/\(name)") }
        }
        throw .system(call: "open", path: folder, errno: EEXIST)
    }

    private static func sync(
        _ path: String, flags: Int32, naming named: String
    ) throws(WorkbookError) {
        let descriptor = open(path, flags | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure("open", named) }
        defer { close(descriptor) }
        // Some network folders cannot be synced and say so with EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure("fsync", named) }
    }

    private static func failure(_ call: String, _ path: String) -> WorkbookError {
        let code = errno
        return switch code {
        case EACCES, EPERM, EROFS: .folderNotWritable(split(path).folder)
        case ENOSPC, EDQUOT: .diskFull(path)
        default: .system(call: call, path: path, errno: code)
        }
    }
}
