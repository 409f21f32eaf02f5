import Foundation
import Testing

@testable import CertFlowWorkbook

@Suite("The file of a workbook")
struct TargetFileTests {
    private let plan = WorkbookPlan.sample(.text("甲"), .text)

    @Test("replaces an older one, leaves nothing else, and may be read by others")
    func replaces() throws {
        let folder = try ScratchFolder()
        let path = folder.file("年度.xlsx")
        try Data("old".utf8).write(to: URL(fileURLWithPath: path))

        try plan.write(to: path)

        #expect(try folder.names() == ["年度.xlsx"])
        #expect(try WorkbookReader(path: path).sheetNames == ["表"])
    }

    @Test("is not touched when the plan is refused")
    func untouched() throws {
        let folder = try ScratchFolder()
        let path = folder.file("a.xlsx")
        try Data("old".utf8).write(to: URL(fileURLWithPath: path))

        #expect(throws: WorkbookError.self) {
            try WorkbookPlan.sample(.count(1), .text).write(to: path)
        }

        #expect(try folder.names() == ["a.xlsx"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data("old".utf8))
    }

    @Test("is refused in a folder that is not there")
    func folderMissing() throws {
        let folder = try ScratchFolder()
        let missing = folder.file("nowhere")

        #expect(throws: WorkbookError.folderMissing(missing)) {
            try plan.write(to: missing + "/a.xlsx")
        }
        try Data().write(to: URL(fileURLWithPath: missing))
        #expect(throws: WorkbookError.folderMissing(missing)) {
            try plan.write(to: missing + "/a.xlsx")
        }
    }

    @Test("is refused where the system lets nobody make files")
    func notWritable() {
        #expect(throws: WorkbookError.self) { try plan.write(to: "/proc/self/a.xlsx") }
    }

    @Test("is refused in place of a folder or a device")
    func notAFile() throws {
        let folder = try ScratchFolder()

        #expect(throws: WorkbookError.notAFile(folder.path)) { try plan.write(to: folder.path) }
        #expect(throws: WorkbookError.notAFile("/dev/null")) { try plan.write(to: "/dev/null") }
        #expect(throws: WorkbookError.notAFile("")) { try plan.write(to: "") }
    }

    @Test("is written through a symbolic link, which stays")
    func link() throws {
        let folder = try ScratchFolder()
        try Data().write(to: URL(fileURLWithPath: folder.file("real.xlsx")))
        try FileManager.default.createSymbolicLink(
            atPath: folder.file("link.xlsx"), withDestinationPath: "real.xlsx")

        try plan.write(to: folder.file("link.xlsx"))

        #expect(try folder.names() == ["link.xlsx", "real.xlsx"])
        #expect(try WorkbookReader(path: folder.file("real.xlsx")).sheetNames == ["表"])
        let link = try FileManager.default.destinationOfSymbolicLink(
            atPath: folder.file("link.xlsx"))
        #expect(link == "real.xlsx")
    }

    @Test("is written although a killed process left its draft")
    func leftDraft() throws {
        let folder = try ScratchFolder()
        let left = ".a.xlsx.\(ProcessInfo.processInfo.processIdentifier)-0.draft"
        try Data("half".utf8).write(to: URL(fileURLWithPath: folder.file(left)))

        try plan.write(to: folder.file("a.xlsx"))

        #expect(try folder.names() == [left, "a.xlsx"])
    }
}
