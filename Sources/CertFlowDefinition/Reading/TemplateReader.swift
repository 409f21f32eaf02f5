import CertFlowCore

/// Reads a template, which here is nothing but its text.
struct TemplateReader {
    let log: DiagnosticLog

    func read(_ file: PackSource.File) -> String? {
        let start = Place(path: file.path, line: 1, column: 1)
        guard file.bytes.count <= PackSource.largestFile else {
            log.error(
                .fileTooLarge, at: start, zh: "文件超过 1 MB，不予读取",
                en: "the file is larger than 1 MB and is not read")
            return nil
        }
        guard let text = String(validating: file.bytes, as: UTF8.self) else {
            log.error(
                .notUTF8, at: start, zh: "文件不是有效的 UTF-8 文本",
                en: "the file is not valid UTF-8",
                hint: Bilingual(zh: "请以 UTF-8 编码保存", en: "save it in UTF-8"))
            return nil
        }
        return text
    }
}
