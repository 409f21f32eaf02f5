package import CertFlowCore
import CertFlowStore

extension Engine {
    /// What a rebuilding looked at, found and did.
    package struct Rebuilding: Hashable, Sendable {
        package let entries: Int
        package let rows: Int
        /// What the tables said otherwise than the journal.
        package let faults: [Bilingual]
        package let isRebuilt: Bool
        /// Whether the journal puts all of it right.
        package let isRepairable: Bool
    }

    /// Compares the tables with what the journal gives, and makes them anew where they differ.
    ///
    /// - Parameters:
    ///   - place: Where the register is.
    ///   - onlyChecks: Compares, and changes nothing.
    /// - Returns: What was looked at, found and done.
    /// - Throws: ``StoreError``; of kind `damaged` when the journal itself is at fault.
    package static func rebuild(
        _ place: RegisterPlace, onlyChecks: Bool
    ) throws -> Rebuilding {
        let register = try Register.open(at: place.folder, options: place.options)
        let report =
            onlyChecks
            ? try register.verify(digest: Digest.sha256)
            : try register.rebuild(digest: Digest.sha256)
        return Rebuilding(
            entries: report.entries, rows: report.rows.values.reduce(0, +),
            faults: report.faults.map { fault in
                let place = [fault.table, fault.key].filter { !$0.isEmpty }.joined(separator: " ")
                return Bilingual(
                    zh: "\(place)：\(fault.sentence.zh)", en: "\(place): \(fault.sentence.en)")
            }, isRebuilt: !onlyChecks && !report.isSound,
            isRepairable: report.faults.allSatisfy(\.isOfProjection))
    }
}
