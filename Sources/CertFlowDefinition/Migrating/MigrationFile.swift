package import CertFlowCore

/// Reads how cases go over from one revision to another, as strictly as a pack.
package enum MigrationFile {
    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - path: The path to show in places.
    ///   - new: The revision that the cases go to.
    ///   - old: The revision that `from` names; `nil` when there is none.
    /// - Returns: The mapping, with the digest of the revision that the cases come from.
    /// - Throws: ``Diagnostics`` with every mistake of the file.
    package static func read(
        _ bytes: [UInt8], path: String, new: Pack, old: (String) -> Pack?
    ) throws(Diagnostics) -> MigrationMapping {
        let log = DiagnosticLog()
        let source = PackSource.File(path: path, shownPath: path, bytes: bytes)
        guard let file = YAMLFile(source, log: log) else { throw Diagnostics(log.diagnostics) }
        let known = KnownNames(office: nil, policies: nil, programmes: [], templates: [])
        let context = ReadingContext(text: file.text, log: log, known: known)
        let found = withoutActuallyEscaping(old) { old in
            Shape<MigrationMapping>.mapping { content($0, new: new, old: old) }
                .read(file.root, context)
        }
        guard let found, log.diagnostics.isEmpty else { throw Diagnostics(log.diagnostics) }
        return found
    }

    private static func content(
        _ reader: MappingReader, new: Pack, old: (String) -> Pack?
    ) -> MigrationMapping? {
        let name = reader.need("migration", .name)
        let from = reader.need("from", .text)
        let origin = from.flatMap(old)
        if let from, origin == nil {
            reader.log.error(
                .badValue, at: reader.place(of: "from"), zh: "登记库中没有可读的版本“\(from)”",
                en: "the register has no readable revision ‘\(from)’",
                hint: Bilingual(
                    zh: "用编号或摘要前六位以上指明，见 certflow programme revisions",
                    en:
                        "name it by number or six characters of its digest; see certflow programme revisions"
                ))
        }
        guard let origin else {
            _ = reader.node("programmes")
            return nil
        }
        let programme = ProgrammeMappingReader(old: origin, new: new).shape
        let programmes = reader.need("programmes", .list(of: programme))
        RepeatedNames.check(
            "programme", of: reader.node("programmes"), NameKind.programme.title, log: reader.log)
        guard let name, let programmes else { return nil }
        return MigrationMapping(name: name, from: origin.digest, programmes: programmes)
    }
}
