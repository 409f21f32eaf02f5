package import CertFlowCore
import Foundation

/// Debian's Graphviz, which turns a drawing's text into a picture.
enum Graphviz {
    /// The picture that `dot` makes; `dot` is looked for in the folders of `searchPath`, which colons
    /// separate, or in the process's own.
    static func picture(
        of text: String, as format: String, searchPath: String?
    ) throws(GraphvizFault) -> Data {
        guard let program = program(in: searchPath) else { throw .missing }
        let process = Process()
        process.executableURL = program
        process.arguments = ["-T\(format)"]
        let input = Pipe()
        let output = Pipe()
        let said = Pipe()
        process.standardInput = input
        process.standardOutput = output
        process.standardError = said
        do {
            try process.run()
            // `dot` reads all of its input before it writes.
            try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
            try input.fileHandleForWriting.close()
            let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
            let words = try said.fileHandleForReading.readToEnd() ?? Data()
            process.waitUntilExit()
            guard process.terminationStatus == 0, !bytes.isEmpty else {
                throw GraphvizFault.failed(String(decoding: words, as: UTF8.self))
            }
            return bytes
        } catch let fault as GraphvizFault {
            throw fault
        } catch {
            throw .failed(error.localizedDescription)
        }
    }

    private static func program(in searchPath: String?) -> URL? {
        let path = searchPath ?? ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"
        return path.split(separator: ":").map { URL(fileURLWithPath: "\($0)/dot") }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }
}

/// Why a picture cannot be made.
package enum GraphvizFault: Error, Hashable, Sendable {
    case missing
    /// What `dot` said.
    case failed(String)

    package var sentence: Bilingual {
        switch self {
        case .missing:
            Bilingual(
                zh: "没有安装 Graphviz，不能生成图片；请先 apt-get install graphviz fonts-noto-cjk。",
                en:
                    "Graphviz is not installed, so there are no pictures; first apt-get install graphviz fonts-noto-cjk."
            )
        case .failed(let words):
            Bilingual(zh: "Graphviz 未能生成图片：\(words)", en: "Graphviz made no picture: \(words)")
        }
    }
}
