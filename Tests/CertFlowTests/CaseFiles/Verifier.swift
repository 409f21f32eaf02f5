import CertFlowTestSupport
import Foundation

/// `Examples/verify-case/verify_case.py`, run as whoever receives a case file runs it.
enum Verifier {
    struct Answer {
        let code: Int32
        let said: String
        var holds: Bool { code == 0 }
    }

    /// Whether there is a Python to run it with; the tests say so when there is none.
    static let isThere: Bool = {
        do {
            return try run(["--version"]).code == 0
        } catch {
            return false
        }
    }()

    static func check(_ file: URL, _ words: String...) throws -> Answer {
        let script = Repository.path("Examples/verify-case/verify_case.py").path
        return try run(["-B", script, file.path] + words)
    }

    /// What Python's own library says of a zip: nothing when all is well.
    static func zipProblem(_ file: URL) throws -> String {
        let code = """
            import sys, zipfile
            z = zipfile.ZipFile(sys.argv[1])
            print(z.testzip() or "", *[i.filename for i in z.infolist() if i.compress_type], end="")
            """
        return try run(["-c", code, file.path]).said.trimmingCharacters(in: .whitespaces)
    }

    private static func run(_ words: [String]) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + words
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Answer(
            code: process.terminationStatus, said: String(decoding: bytes, as: UTF8.self))
    }
}
