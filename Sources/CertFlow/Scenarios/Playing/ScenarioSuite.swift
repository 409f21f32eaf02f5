package import CertFlowCore
import CertFlowDefinition
package import Foundation

/// The scenarios beside the programmes of a pack, or some of them.
package struct ScenarioSuite: Sendable {
    /// The folder of the pack.
    package let pack: URL
    /// The scenario files in the order of their paths.
    package let files: [URL]
    /// The programmes that the suite is about; empty for all of the pack.
    package let programmes: [ProgrammeID]

    /// - Parameters:
    ///   - path: The folder of a pack, of a programme or of scenarios, or one scenario file.
    ///   - named: The pack for a scenario that lies elsewhere.
    /// - Throws: ``SourceFault`` when there is no such path, or no pack around it.
    package init(_ path: URL, pack named: URL? = nil) throws {
        let shown = path.relativePath
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: path.path, isDirectory: &isFolder) else {
            throw SourceFault.missing(path: shown)
        }
        let found =
            ProgrammeCheck.pack(around: shown)
            ?? ProgrammeCheck.pack(around: path.standardizedFileURL.path)
        guard let folder = named?.relativePath ?? found?.folder else {
            throw SourceFault.noPack(path: shown)
        }
        pack = URL(fileURLWithPath: folder)
        let part = named == nil ? found?.part.split(separator: "/").first.map(String.init) : nil
        programmes = [part.flatMap { ProgrammeID(rawValue: $0) }].compactMap { $0 }
        guard isFolder.boolValue else {
            files = [path]
            return
        }
        let isScenarios = path.lastPathComponent == "scenarios" || named != nil
        files = try manager.subpathsOfDirectory(atPath: path.path).sorted()
            .filter { file in
                file.hasSuffix(".txt")
                    && (isScenarios
                        || file.split(separator: "/").dropLast().last == "scenarios")
            }.map { URL(fileURLWithPath: "\(shown)/\($0)") }
    }

    /// Reads one of the files.
    ///
    /// - Throws: ``InputProblems`` with every mistake of the file.
    package func scenario(_ file: URL) throws(InputProblems) -> Scenario {
        try Scenario.read(
            try TextFile.read(file, shownAs: file.relativePath), path: file.relativePath)
    }

    package func stage() throws -> ScenarioStage { try ScenarioStage(pack: pack) }
}
