import Foundation

@testable import CertFlowWorkbook

/// A folder of one test's own, removed when the test is over.
final class ScratchFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory
            .appendingPathComponent("certflow-workbook-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // A test may have removed it; what is left is in the folder for temporary files.
        }
    }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// The names in the folder, hidden ones included.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    }

    /// Writes `plan` and reads it back.
    func written(_ plan: WorkbookPlan) throws -> WorkbookReader {
        try plan.write(to: file("plan.xlsx"))
        return try WorkbookReader(path: file("plan.xlsx"), in: self)
    }
}
