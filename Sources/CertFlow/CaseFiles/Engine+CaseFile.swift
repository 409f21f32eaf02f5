package import CertFlowCore
import CertFlowStore

extension Engine {
    /// A case with everything that proves it.
    ///
    /// - Parameter id: The case.
    /// - Returns: The file, in memory.
    /// - Throws: ``Refusal`` for an unknown case; ``EngineFault`` with the name of the evidence or document that
    ///   is missing or altered; ``StoreError`` with the entry that is not the one that was signed.
    package func caseFile(_ id: CaseID) throws -> CaseFile {
        let maker = try register.read { reader in
            guard let found = try reader.case(id) else { throw Refusal.unknownCase(id.rawValue) }
            return CaseFileMaker(
                id: id, programme: found.programme,
                office: try shelf.pack(found.revision, reader: reader).office.name.zh,
                record: try reader.record(of: found), folder: register.folder,
                version: found.version)
        }
        return try maker.file { try register.sign($0) }
    }

    /// Writes it, readable by its owner only, in place of what has the name.
    ///
    /// - Throws: The same, and ``StoreError`` when the file cannot be written.
    package func packCase(_ id: CaseID, to path: String) throws -> CaseFile {
        let file = try caseFile(id)
        try DurableFile.write(file.archive, to: path, permissions: 0o600)
        return file
    }
}
