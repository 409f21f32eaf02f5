import CertFlowCore

/// A YAML file of a pack, parsed strictly: one document, no anchors, no tags, every key once.
struct YAMLFile: Sendable {
    let text: SourceText
    let root: YAMLNode

    /// How deep values may lie within each other.
    static let deepest = 32

    /// `nil` when the file cannot be used at all; the log says why.
    init?(_ file: PackSource.File, log: DiagnosticLog) {
        guard let string = YAMLFile.string(of: file, log: log) else { return nil }
        text = SourceText(path: file.path, text: string)
        guard YAMLFile.isPrintable(text, log: log) else { return nil }
        let anchors = string.utf8.contains(UInt8(ascii: "&")) ? AnchorScan.places(in: text) : []
        guard anchors.isEmpty else {
            for place in anchors { YAMLComposer.refuseAnchor(at: place, log: log) }
            return nil
        }
        guard let root = YAMLComposer(text: text, string: string, log: log).compose() else {
            return nil
        }
        self.root = root
    }

    /// The text without a byte order mark.
    private static func string(of file: PackSource.File, log: DiagnosticLog) -> String? {
        let start = Place(path: file.path, line: 1, column: 1)
        guard file.bytes.count <= PackSource.largestFile else {
            log.error(
                .fileTooLarge, at: start, zh: "文件超过 1 MB，不予读取",
                en: "the file is larger than 1 MB and is not read",
                hint: Bilingual(zh: "请拆分或精简文件", en: "split it or leave something out"))
            return nil
        }
        guard let string = String(validating: file.bytes, as: UTF8.self) else {
            log.error(
                .notUTF8, at: placeOfFault(in: file), zh: "文件不是有效的 UTF-8 文本",
                en: "the file is not valid UTF-8 here",
                hint: Bilingual(zh: "请以 UTF-8 编码保存", en: "save it in UTF-8"))
            return nil
        }
        let scalars = string.unicodeScalars
        return scalars.first == "\u{FEFF}" ? String(scalars.dropFirst()) : string
    }

    /// Where the first byte stands that is no UTF-8.
    private static func placeOfFault(in file: PackSource.File) -> Place {
        var decoder = UTF8()
        var bytes = file.bytes.makeIterator()
        var valid = String.UnicodeScalarView()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) { valid.append(scalar) }
        let lines = SourceText(path: file.path, text: String(valid)).lines
        return Place(path: file.path, line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }

    /// Whether there are no control characters.
    private static func isPrintable(_ text: SourceText, log: DiagnosticLog) -> Bool {
        for place in text.controls {
            let code = text.scalar(at: place).map { String($0.value, radix: 16, uppercase: true) }
            log.error(
                .yamlSyntax, at: place, zh: "此处有不可见的控制字符 U+\(code ?? "")",
                en: "a control character U+\(code ?? "") stands here",
                hint: Bilingual(zh: "请删去", en: "delete it"))
        }
        return text.controls.isEmpty
    }
}
