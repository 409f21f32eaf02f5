import Foundation

/// Reads a written workbook back, through the `unzip` of the system, independently of the writer.
struct WorkbookReader {
    /// A cell as the file holds it.
    struct ReadCell: Equatable {
        /// `s` shared text, `str` text of a formula, `n` number, or `blank`.
        let type: String
        /// Number as written, or text as Excel would show it.
        let value: String
        let formula: String?
        let numberFormat: String
    }

    struct UnzipFailure: Error { let part: String }

    private let path: String
    /// Keeps the file's folder for as long as it is read.
    private let folder: ScratchFolder?
    private let sharedTexts: [String]
    private let numberFormats: [String]
    let sheetNames: [String]

    init(path: String, in folder: ScratchFolder? = nil) throws {
        self.path = path
        self.folder = folder
        sharedTexts = try Self.tree(path, "xl/sharedStrings.xml").all("si").map {
            Self.shown($0.all("t").map(\.text).joined())
        }
        let styles = try Self.tree(path, "xl/styles.xml")
        let pairs = styles.all("numFmt").map { ($0["numFmtId"] ?? "", $0["formatCode"] ?? "") }
        let codes = Dictionary(pairs) { first, _ in first }
        // Formats built into Excel have a number and no code in the file.
        let builtIn = ["0": "General", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00"]
            .merging(["9": "0%", "10": "0.00%", "49": "@"]) { first, _ in first }
        numberFormats =
            styles.first("cellXfs")?.children.map {
                let id = $0["numFmtId"] ?? "0"
                return codes[id] ?? builtIn[id] ?? "?\(id)"
            } ?? []
        sheetNames = try Self.tree(path, "xl/workbook.xml").all("sheet").map { $0["name"] ?? "" }
    }

    /// A part of the file, parsed.
    func part(_ name: String) throws -> XMLElementNode { try Self.tree(path, name) }

    /// The names of all parts.
    func parts() throws -> [String] {
        String(decoding: try Self.unzip(["-Z1", path], part: "list"), as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    /// The sheet at `index`, counted from 1.
    func sheet(_ index: Int) throws -> XMLElementNode {
        try part("xl/worksheets/sheet\(index).xml")
    }

    /// Every written cell of the sheet at `index`, by address.
    func cells(_ index: Int = 1) throws -> [String: ReadCell] {
        var cells: [String: ReadCell] = [:]
        for node in try sheet(index).all("c") {
            cells[node["r"] ?? ""] = read(node)
        }
        return cells
    }

    private func read(_ node: XMLElementNode) -> ReadCell {
        let raw = node.first("v")?.text
        let type = node["t"] ?? (raw == nil ? "blank" : "n")
        let style = Int(node["s"] ?? "0") ?? 0
        var value = raw ?? ""
        if type == "s", let index = Int(value) { value = sharedTexts[index] }
        if type == "str" { value = Self.shown(value) }
        return ReadCell(
            type: type, value: value, formula: node.first("f")?.text,
            numberFormat: numberFormats.indices.contains(style) ? numberFormats[style] : "?")
    }

    /// The text that Excel shows for a text in the file: `_x005F_` stands for `_`, and so on.
    private static func shown(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.range(of: "_x[0-9A-Fa-f]{4}_", options: .regularExpression) {
            result += rest[..<start.lowerBound]
            let digits = rest[start].dropFirst(2).dropLast()
            if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
                result.unicodeScalars.append(scalar)
            }
            rest = rest[start.upperBound...]
        }
        return result + rest
    }

    private static func tree(_ path: String, _ part: String) throws -> XMLElementNode {
        try XMLTree.parse(unzip(["-p", path, part], part: part))
    }

    private static func unzip(_ arguments: [String], part: String) throws -> Data {
        let unzip = Process()
        unzip.executableURL = URL(fileURLWithPath: "/usr/bin/unzip")
        // Brackets in a part's name would be a pattern.
        unzip.arguments = arguments.map { $0.hasPrefix("[") ? "\\" + $0 : $0 }
        let output = Pipe()
        unzip.standardOutput = output
        unzip.standardError = FileHandle.nullDevice
        try unzip.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        unzip.waitUntilExit()
        guard unzip.terminationStatus == 0 else { throw UnzipFailure(part: part) }
        return data
    }
}
