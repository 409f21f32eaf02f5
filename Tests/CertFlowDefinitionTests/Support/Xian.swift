import CertFlowDefinition
import Foundation

/// The pack of the repository, as tests change it in memory.
enum Xian {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The pack as it stands on disk.
    static let onDisk: Result<PackSource, SourceFault> = Result { () throws(SourceFault) in
        try PackSource.read(folder: root + "/Workflows/xian")
    }

    /// The same bytes under their normal paths.
    static func source() throws -> PackSource {
        let files = try onDisk.get().files
        return PackSource(files.map { .init(path: $0.path, shownPath: $0.path, bytes: $0.bytes) })
    }

    static func text(_ path: String, of source: PackSource) -> String {
        String(decoding: source[path]?.bytes ?? [], as: UTF8.self)
    }
}

extension PackSource {
    func replacing(_ path: String, with text: String) -> PackSource {
        replacing(path, with: Array(text.utf8))
    }
}

extension Xian {
    /// The pack under its normal paths, with every template that its workflows name.
    static func complete() throws -> PackSource {
        let source = try source()
        let shared = ["acceptance", "refusal", "supplement", "notice"].map {
            PackSource.File(
                path: "templates/shared/\($0).mustache",
                shownPath: "templates/shared/\($0).mustache", bytes: Array("text".utf8))
        }
        return PackSource(shared + source.files)
    }
}
