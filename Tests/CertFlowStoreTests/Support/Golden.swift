import Foundation
import Testing

/// Compares `actual` with `Goldens/<name>`; with `GOLDEN=record` in the environment it rewrites the file and fails.
func expectGolden(
    _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(components: "Goldens", name)
    guard ProcessInfo.processInfo.environment["GOLDEN"] != "record" else {
        try Data(actual.utf8).write(to: file)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(actual == expected, "\(name)", sourceLocation: sourceLocation)
}
