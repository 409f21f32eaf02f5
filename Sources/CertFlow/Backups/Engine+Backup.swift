package import CertFlowCore
import CertFlowStore
import Foundation

extension Engine {
    /// A backup and what its verification found.
    package struct Backup: Hashable, Sendable {
        /// Where it is, from the root of the file system.
        package let path: String
        /// Evidence, documents and keys.
        package let files: Int
        package let verification: Verification

        package var isSound: Bool { verification.faultCount == 0 }
    }

    /// Copies a register to an empty folder while others work on it, verifies the copy in full, and notes it in
    /// `backups.log` of the register when it is sound.
    ///
    /// - Parameters:
    ///   - place: The register.
    ///   - folder: Must not be there, or be empty.
    ///   - now: What is noted.
    ///   - progress: Told what is being checked, and how much of how much.
    /// - Returns: The backup; one with faults is left where it is and not noted.
    /// - Throws: ``StoreError``.
    package static func backUp(
        _ place: RegisterPlace, to folder: String, now: Instant,
        progress: @escaping (Bilingual, Int, Int) -> Void = { _, _, _ in }
    ) throws -> Backup {
        let path = URL(fileURLWithPath: folder).standardizedFileURL.path
        let register = try Register.open(at: place.folder, options: place.options)
        let copied = try register.copy(to: RegisterFolder(path: path))
        try register.close()
        let verification = try verify(RegisterPlace(path), progress: progress)
        let backup = Backup(path: path, files: copied.count, verification: verification)
        if backup.isSound {
            let note = BackupNote(at: now.description, head: verification.head, path: path)
            try DurableFile.append(
                line: try CanonicalJSON.encode(note), to: place.folder.backups)
        }
        return backup
    }
}

/// A line of `backups.log`.
private struct BackupNote: Encodable {
    let at: String
    let head: String?
    let path: String
}
