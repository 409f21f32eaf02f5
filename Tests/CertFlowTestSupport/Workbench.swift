package import Foundation

/// A copy of the Xi'an pack with its calendars and templates, to be edited by a test.
package final class Workbench {
    private let place: ScratchPlace

    package var pack: URL { place.url.appending(path: "bench/Workflows/xian") }

    package init() throws {
        place = try ScratchPlace()
        let bench = place.url.appending(path: "bench")
        try FileManager.default.createDirectory(at: bench, withIntermediateDirectories: true)
        for folder in ["Workflows", "Templates"] {
            try FileManager.default.copyItem(
                at: Repository.path(folder), to: bench.appending(path: folder))
        }
    }

    private struct Failed: Error {
        let what: String
    }

    /// The second revision of the example.
    package static func secondRevision() throws -> Workbench {
        let bench = try Workbench()
        let script = Process()
        script.executableURL = Repository.path("Examples/revision-2/revise")
        script.arguments = [bench.place.url.appending(path: "bench").path]
        try script.run()
        script.waitUntilExit()
        guard script.terminationStatus == 0 else { throw Failed(what: "revise") }
        return bench
    }

    /// Replaces `old`, which must be there, everywhere in a file of the pack or its templates.
    package func edit(_ path: String, _ old: String, _ new: String) throws {
        let file = pack.appending(path: path)
        let text = try String(contentsOf: file, encoding: .utf8)
        guard text.contains(old) else { throw Failed(what: "\(path): \(old)") }
        try Data(text.replacing(old, with: new).utf8).write(to: file)
    }

    /// Leaves only some programmes their scenarios.
    package func keepScenarios(of programmes: Set<String>) throws {
        let manager = FileManager.default
        for name in try manager.contentsOfDirectory(atPath: pack.path)
        where !programmes.contains(name) {
            let folder = pack.appending(path: "\(name)/scenarios")
            guard manager.fileExists(atPath: folder.path) else { continue }
            try manager.removeItem(at: folder)
        }
    }

    /// Raises the number of every file that has one; nothing else changes.
    package func raiseAll(to number: Int) throws {
        let found = FileManager.default.enumerator(at: pack, includingPropertiesForKeys: nil)
        let calendars = pack.appending(path: "../calendars").standardizedFileURL
        let more = FileManager.default.enumerator(at: calendars, includingPropertiesForKeys: nil)
        for case let file as URL in [found, more].compactMap(\.self).flatMap(\.allObjects)
        where file.pathExtension == "yaml" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let raised = text.replacing(/(?m)^revision: \d+$/, with: "revision: \(number)")
            try Data(raised.utf8).write(to: file)
        }
    }
}
