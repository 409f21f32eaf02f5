import CertFlow
import CertFlowCore
import Foundation

/// JSON objects, one a line, from standard input; values are read as text.
struct BatchLines: Sequence {
    let keys: [String]

    func makeIterator() -> AnyIterator<Result<[String: String], any Error>> {
        var number = 0
        return AnyIterator {
            while let line = readLine(strippingNewline: true) {
                number += 1
                guard !line.trimmed.isEmpty else { continue }
                let current = number
                return Result { try Self.object(line, number: current) }
            }
            return nil
        }
    }

    /// The object on one line.
    static func object(_ line: String, number: Int) throws -> [String: String] {
        let parsed: Any
        do {
            parsed = try JSONSerialization.jsonObject(with: Data(line.utf8))
        } catch {
            throw problem(number)
        }
        guard let object = parsed as? [String: Any] else { throw problem(number) }
        return object.compactMapValues { value in
            switch value {
            case let text as String: text
            case let number as NSNumber: number.stringValue
            default: nil
            }
        }
    }

    private static func problem(_ number: Int) -> InputProblem {
        InputProblem(
            Place(path: "stdin", line: number, column: 1), "这一行不是 JSON 对象",
            "the line is no JSON object")
    }
}

/// Where the pack is when nothing is said: ./Workflows/xian, then beside the executable.
enum PackFolder {
    static func resolved(_ named: String?) -> URL {
        if let named { return URL(fileURLWithPath: named) }
        let here = URL(fileURLWithPath: "Workflows/xian")
        guard !FileManager.default.fileExists(atPath: here.path) else { return here }
        return Bundle.main.bundleURL
            .appending(path: "../share/certflow/Workflows/xian").standardizedFileURL
    }
}
