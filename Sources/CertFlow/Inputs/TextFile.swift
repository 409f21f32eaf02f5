import CertFlowCore
package import Foundation

/// Reads a text file that somebody handed in.
package enum TextFile {
    /// The most bytes of a file that is read as a whole.
    package static let largest = 16 * 1024 * 1024

    /// - Throws: ``InputProblems`` when it is missing, a folder, too large or no UTF-8.
    package static func read(_ file: URL, shownAs path: String) throws(InputProblems) -> String {
        let bytes = try data(file, shownAs: path)
        guard let text = String(data: bytes, encoding: .utf8) else {
            throw problem(
                path, "不是 UTF-8 文本；请在 Excel 中另存为“CSV UTF-8”",
                "it is no UTF-8 text; save it as ‘CSV UTF-8’ in Excel")
        }
        return text
    }

    package static func data(_ file: URL, shownAs path: String) throws(InputProblems) -> Data {
        let manager = FileManager.default
        var isFolder: ObjCBool = false
        guard manager.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue
        else {
            throw problem(path, "没有这个文件", "there is no such file")
        }
        do {
            let bytes = try Data(contentsOf: file)
            guard bytes.count <= largest else {
                throw problem(path, "文件超过 16 MB", "the file is larger than 16 MB")
            }
            return bytes
        } catch let error as InputProblems {
            throw error
        } catch {
            throw problem(path, "文件无法读取", "the file cannot be read")
        }
    }

    private static func problem(_ path: String, _ zh: String, _ en: String) -> InputProblems {
        InputProblems([InputProblem(Place(path: path, line: 1, column: 1), zh, en)])
    }
}
