import CertFlow
import CertFlowCore
import Foundation

/// Reads an application that is not filed yet from its YAML file (`--from`, drafts).
struct DraftReader {
    private let engine: Engine

    init(_ engine: Engine) { self.engine = engine }

    /// - Parameters:
    ///   - path: Relative paths begin in the folder the command runs in.
    ///   - pack: The revision whose form it answers; the office's present one when left out.
    /// - Returns: The application; evidence is looked for beside the file.
    /// - Throws: ``InputProblems`` with every mistake, each with line and column.
    func read(_ path: String, pack: Pack? = nil) throws -> FilingDraft {
        let file = URL(fileURLWithPath: path)
        let text = try TextFile.read(file, shownAs: path)
        return try FilingFile(pack: try pack ?? engine.pack())
            .read(text, path: path, folder: file.deletingLastPathComponent())
    }
}
