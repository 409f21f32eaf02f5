package import CertFlowCore
import CertFlowDefinition
package import Foundation

extension Engine {
    /// The pack on the workbench, without a register.
    package static func readPack(at folder: URL, overlays: [URL] = []) throws -> Pack {
        try PackReader.read(try source(of: folder, overlays: overlays), digest: "workbench").get()
    }

    /// Every mistake in the files of a pack; `path` may be the pack, a programme's folder or one file.
    package static func check(_ path: URL) throws -> [DefinitionFinding] {
        try ProgrammeCheck(path: path.relativePath).diagnostics.all.map(DefinitionFinding.init)
    }

    static func source(of folder: URL, overlays: [URL]) throws -> PackSource {
        var source = try PackSource.read(folder: folder.relativePath)
        for overlay in overlays {
            source = try source.adding(overlayFile: overlay.relativePath)
        }
        return source
    }
}
