import CertFlowCore
import CertFlowDefinition
import CertFlowStore
import Foundation

/// Holds the files of a pack against every revision that was published before.
struct PublishedFiles {
    let reader: Reader
    let shelf: PackShelf

    /// A file as one revision has it.
    private struct Edition {
        let number: Int
        let digest: String
    }

    /// What keeps `source` from being the next revision.
    func faults(in source: PackSource) throws -> [RevisionFaults.File] {
        let published = try reader.packs().map(\.pack)
        let numbers = RevisionNumbers(source)
        return try source.files.compactMap { file in
            let digest = Digest.sha256(Data(file.bytes))
            if let number = numbers.own(file.path) {
                return try numbered(file, number, digest, published)
            }
            guard let home = numbers.home(of: file.path), let number = numbers.own(home) else {
                return nil
            }
            return try carried(file, home: home, number, digest, published)
        }
    }

    /// A file with a number of its own: the highest published one counts.
    private func numbered(
        _ file: PackSource.File, _ number: Int, _ digest: String, _ published: [PackPublished]
    ) throws -> RevisionFaults.File? {
        var highest: Edition?
        for pack in published {
            guard let kept = pack.files[file.path], let before = try self.number(kept, file.path)
            else { continue }
            if before >= highest?.number ?? 0 { highest = Edition(number: before, digest: kept) }
        }
        guard let highest, number <= highest.number, digest != highest.digest else { return nil }
        return RevisionFaults.File(
            path: file.path, kind: number == highest.number ? .edited : .lowered, stated: number,
            published: highest.number, raise: file.path,
            difference: try difference(from: highest.digest, to: file))
    }

    /// A file without a number, which changes only with the file that it belongs to.
    private func carried(
        _ file: PackSource.File, home: String, _ number: Int, _ digest: String,
        _ published: [PackPublished]
    ) throws -> RevisionFaults.File? {
        for pack in published.reversed() {
            guard let kept = pack.files[file.path], kept != digest,
                let before = try pack.files[home].flatMap({ try self.number($0, home) }),
                before >= number
            else { continue }
            return RevisionFaults.File(
                path: file.path, kind: .carried, stated: number, published: before, raise: home,
                difference: try difference(from: kept, to: file))
        }
        return nil
    }

    private func number(_ digest: String, _ path: String) throws -> Int? {
        guard let bytes = try reader.blob(digest) else { return nil }
        return RevisionNumbers(PackSource(bytesByPath: [path: Array(bytes)])).own(path)
    }

    private func difference(from digest: String, to file: PackSource.File) throws -> LineDifference
    {
        let old = try reader.blob(digest) ?? Data()
        return LineDifference(
            String(decoding: old, as: UTF8.self), String(decoding: file.bytes, as: UTF8.self))
    }
}
