import CertFlowCore
import CertFlowDefinition
import Foundation
import Testing

@Suite("The files of a pack")
struct SourceTests {
    /// A folder of its own under the system's temporary folder, gone when the test is done.
    private struct Folder: ~Copyable {
        let path: String

        init() throws {
            path = FileManager.default.temporaryDirectory.path + "/certflow-\(UUID().uuidString)"
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        }

        func copyRepository() throws {
            for name in ["Workflows", "Templates"] {
                try FileManager.default.copyItem(
                    at: URL(fileURLWithPath: Xian.root + "/" + name).resolvingSymlinksInPath(),
                    to: URL(fileURLWithPath: path + "/" + name))
            }
        }

        func change(_ name: String, _ find: String, _ put: String) throws {
            let file = URL(fileURLWithPath: path + "/" + name)
            let text = try String(contentsOf: file, encoding: .utf8)
            try text.replacingOccurrences(of: find, with: put)
                .write(to: file, atomically: true, encoding: .utf8)
        }

        deinit {
            do {
                try FileManager.default.removeItem(atPath: path)
            } catch {
                Issue.record(error)
            }
        }
    }

    private static func paths(_ diagnostics: Diagnostics, below root: String) -> [String] {
        diagnostics.all.map { String($0.place.path.dropFirst(root.count + 1)) }
    }

    @Test("have normal paths, and are shown as they were asked for")
    func paths() throws {
        let source = try Xian.onDisk.get()

        #expect(source["office.yaml"]?.shownPath == Xian.root + "/Workflows/xian/office.yaml")
        #expect(
            source["calendars/cn/2026.yaml"]?.shownPath
                == Xian.root + "/Workflows/calendars/cn/2026.yaml")
        #expect(
            source["templates/shared/acceptance.mustache"]?.shownPath
                == Xian.root + "/Templates/shared/acceptance.mustache")
        #expect(source["reward-claim/form.yaml"] != nil)
        #expect(source.files.allSatisfy { !$0.path.contains("README") })
    }

    @Test("are checked as a pack, a programme or a file, the office and the policies always")
    func parts() throws {
        let folder = try Folder()
        try folder.copyRepository()
        let xian = folder.path + "/Workflows/xian"
        for programme in ["reward-claim", "objection"] {
            for file in ["workflow.yaml", "form.yaml"] {
                try folder.change(
                    "Workflows/xian/\(programme)/\(file)", "revision: 1", "revision: 0")
            }
        }
        try folder.change("Workflows/xian/office.yaml", "revision: 1", "revision: 0")
        try folder.change("Workflows/xian/actors.yaml", "role: expert", "role: exprt")

        func found(_ part: String) throws -> Set<String> {
            Set(SourceTests.paths(try ProgrammeCheck(path: xian + part).diagnostics, below: xian))
        }

        #expect(
            try found("") == [
                "actors.yaml", "office.yaml", "objection/form.yaml", "objection/workflow.yaml",
                "reward-claim/form.yaml", "reward-claim/workflow.yaml",
            ])
        #expect(
            try found("/objection/") == [
                "office.yaml", "objection/form.yaml", "objection/workflow.yaml",
            ])
        #expect(
            try found("/objection/workflow.yaml") == ["office.yaml", "objection/workflow.yaml"])
        #expect(try found("/actors.yaml") == ["actors.yaml"])
    }

    @Test("that a pack has not or must not have are named")
    func strangers() throws {
        let folder = try Folder()
        try folder.copyRepository()
        let xian = folder.path + "/Workflows/xian"
        try FileManager.default.moveItem(
            atPath: xian + "/objection/form.yaml", toPath: xian + "/objection/forms.yaml")
        try Data().write(to: URL(fileURLWithPath: xian + "/ofice.yaml"))

        let found = try ProgrammeCheck(path: xian).diagnostics.all

        #expect(
            found.map { "\($0.place.path.dropFirst(xian.count + 1)) \($0.rule.rawValue)" } == [
                "objection/form.yaml missing-file", "objection/forms.yaml unknown-file",
                "ofice.yaml unknown-file",
            ])
        #expect(
            found.map { $0.hint?.en } == [
                nil, "did you mean ‘form.yaml’?", "did you mean ‘office.yaml’?",
            ])
    }

    @Test("that are not there are a fault with a sentence")
    func faults() throws {
        let folder = try Folder()
        let path = folder.path

        #expect(throws: SourceFault.missing(path: path + "/none")) {
            try ProgrammeCheck(path: path + "/none")
        }
        #expect(throws: SourceFault.noPack(path: path)) { try ProgrammeCheck(path: path) }
        #expect(throws: SourceFault.noPack(path: path)) { try PackSource.read(folder: path + "/") }
        #expect(throws: SourceFault.missing(path: path + "/overlay.yaml")) {
            try Xian.onDisk.get().adding(overlayFile: path + "/overlay.yaml")
        }
    }

    @Test("of an overlay are read from where they lie and shown so")
    func overlayFile() throws {
        let folder = try Folder()
        let path = folder.path + "/example.yaml"
        try PolicyMistakeTests.overlay.replacingOccurrences(of: "example-2026", with: "1")
            .write(toFile: path, atomically: true, encoding: .utf8)

        let source = try Xian.onDisk.get().adding(overlayFile: path)

        #expect(source["overlays/1.yaml"] != nil)
        #expect(PackReader.check(source).all.map { "\($0.place)" } == ["\(path):1:10"])
    }

    @Test("say once where the templates should be, when there are none")
    func noTemplates() throws {
        let folder = try Folder()
        try folder.copyRepository()
        let templates = folder.path + "/Templates"
        try FileManager.default.removeItem(atPath: templates)

        for part in ["", "/objection"] {
            let found = try ProgrammeCheck(path: folder.path + "/Workflows/xian" + part)
                .diagnostics.all

            #expect(found.map(\.rule) == [.missingFile])
            #expect(found.first?.place.path == templates)
            #expect(found.first?.hint?.en.contains("beside the folder Workflows") == true)
            #expect(found.first?.related?.path.hasSuffix("/workflow.yaml") == true)
        }
    }
}
