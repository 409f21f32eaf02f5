import CertFlowCore
import Foundation

/// One draft on disk, readable by its owner only. It is replaced as a whole or not at all.
struct DraftFile: Hashable, Sendable {
    private(set) var url: URL

    init(_ url: URL) { self.url = url }

    /// The path to show.
    var path: String { url.path }

    var exists: Bool { FileManager.default.fileExists(atPath: url.path) }

    /// Writes the draft beside its place and moves it there.
    ///
    /// - Throws: ``CommandFailure`` when the system refuses; the older draft stays.
    func save(_ text: String) throws(CommandFailure) {
        let folder = url.deletingLastPathComponent()
        let unfinished = folder.appending(
            component: ".\(url.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)")
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            guard
                FileManager.default.createFile(
                    atPath: unfinished.path, contents: nil,
                    attributes: [.posixPermissions: 0o600])
            else { throw failure("存入", "be saved") }
            let handle = try FileHandle(forWritingTo: unfinished)
            try handle.write(contentsOf: Data(text.utf8))
            try handle.synchronize()
            try handle.close()
        } catch let error as CommandFailure {
            throw error
        } catch {
            unlink(unfinished.path)
            throw failure("存入", "be saved")
        }
        guard rename(unfinished.path, url.path) == 0 else {
            unlink(unfinished.path)
            throw failure("存入", "be saved")
        }
    }

    /// Takes the draft away; one that is not there is gone already.
    ///
    /// - Throws: ``CommandFailure`` when the system refuses.
    func delete() throws(CommandFailure) {
        guard unlink(url.path) != 0, errno != ENOENT else { return }
        throw failure("删除", "be deleted")
    }

    /// Gives the draft another name in the same folder.
    ///
    /// - Throws: ``CommandFailure`` when the system refuses; then it keeps its name.
    mutating func move(to other: URL) throws(CommandFailure) {
        guard other != url else { return }
        if exists, rename(url.path, other.path) != 0 { throw failure("改名", "be renamed") }
        url = other
    }

    private func failure(_ zh: String, _ en: String) -> CommandFailure {
        let reason = String(cString: strerror(errno))
        return CommandFailure(
            .fault,
            Bilingual(
                zh: "草稿无法\(zh)：\(url.path)（\(reason)）。",
                en: "The draft cannot \(en): \(url.path) (\(reason))."),
            hint: Bilingual(
                zh: "请检查磁盘空间和权限，或用 --draft 指定其他文件。",
                en: "Check space and permissions, or name another file with --draft."))
    }
}
