import Foundation
package import Testing

/// Compares `actual` with `Goldens/<name>` beside the calling test file.
///
/// With `GOLDEN=record` in the environment the file is rewritten instead, and the test fails so that a
/// recording run is never mistaken for a passing one.
package func expectGolden(
    _ actual: String, _ name: String, in testFile: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let file = URL(fileURLWithPath: testFile)
        .deletingLastPathComponent().appending(components: "Goldens", name)
    guard ProcessInfo.processInfo.environment["GOLDEN"] != "record" else {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(actual.utf8).write(to: file)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(actual == expected, "\(name)", sourceLocation: sourceLocation)
}
