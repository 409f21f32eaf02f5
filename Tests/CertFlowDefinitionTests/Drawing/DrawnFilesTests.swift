import CertFlowCore
import CertFlowDefinition
import Foundation
import Testing

@Suite("The drawings in Workflows")
struct DrawnFilesTests {
    private static let read = Result {
        try PackReader.read(try Xian.onDisk.get(), digest: "").get()
    }

    static func pack() throws -> Pack { try read.get() }

    /// Every programme of the pack, by its folder.
    static let programmes: [String] = {
        let files = (try? Xian.onDisk.get().files) ?? []
        return files.map(\.path).filter { $0.hasSuffix("/workflow.yaml") }
            .map { String($0.dropLast("/workflow.yaml".count)) }
    }()

    @Test("are there for every programme")
    func all() throws {
        #expect(Self.programmes.count >= 6)
        for programme in Self.programmes {
            let file = "\(Xian.root)/Workflows/xian/\(programme)/drawn/states.svg"
            let picture = try String(contentsOfFile: file, encoding: .utf8)

            #expect(picture.contains("<svg") && picture.contains("阶段：办结"), "\(file)")
        }
    }

    @Test("are those of the workflows", arguments: programmes, DrawingFile.allCases)
    func upToDate(programme: String, file: DrawingFile) throws {
        let pack = try Self.pack()
        let workflow = try #require(pack.workflows.first { $0.id.rawValue == programme })
        let path = "\(Xian.root)/Workflows/xian/\(programme)/drawn/\(file.rawValue)"

        let drawn = try String(contentsOfFile: path, encoding: .utf8)

        #expect(
            drawn == WorkflowDrawing(of: workflow, in: pack, language: \.zh).text(file),
            "out of date; redraw: swift run certflow programme draw Workflows/xian --all")
    }

    @Test("change no byte that cases are pinned to")
    func notPinned() throws {
        let paths = try Xian.onDisk.get().files.map(\.path)
        let drawn = [
            "objection/drawn/states.dot", "objection/drawn/states.svg",
            "objection/drawn/permissions.md",
        ]
        let source = try Xian.complete()
        let with = drawn.reduce(source) { $0.replacing($1, with: "…") }

        #expect(paths.filter { $0.contains("/drawn/") } == [])
        #expect(PackReader.check(with).isEmpty)
        #expect(
            PackReader.check(with.replacing("objection/drawn/own.dot", with: "")).all.map(\.rule)
                == [.unknownFile])
    }
}
