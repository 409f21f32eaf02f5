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

    /// Every mistake in the files of a pack, and what is proved, refuted or not decided of its programmes.
    package static func prove(_ path: URL) throws -> DefinitionReport {
        let clock = ContinuousClock()
        let began = clock.now
        let check = try ProgrammeCheck(path: path.relativePath)
        let report = check.report
        let taken = began.duration(to: clock.now).components
        return DefinitionReport(
            report, folder: URL(fileURLWithPath: check.folder),
            milliseconds: Int(taken.seconds * 1_000 + taken.attoseconds / 1_000_000_000_000_000))
    }

    static func source(of folder: URL, overlays: [URL]) throws -> PackSource {
        var source = try PackSource.read(folder: folder.relativePath)
        for overlay in overlays {
            source = try source.adding(overlayFile: overlay.relativePath)
        }
        return source
    }
}
