package import CertFlowCore
package import Foundation

/// Paths of evidence as people type them, checked before the file is taken.
package struct EvidencePaths {
    /// Where relative paths begin.
    package let folder: URL
    /// What `~` stands for.
    private let home: String?

    package init(folder: URL, home: String?) {
        self.folder = folder
        self.home = home
    }

    /// The same file whatever folder the command runs in next time.
    package func absolute(_ typed: String) -> String {
        var path = typed.trimmed
        for mark in ["\"", "'"] where path.count > 1 && path.hasPrefix(mark) && path.hasSuffix(mark)
        {
            path = String(path.dropFirst().dropLast())
        }
        if let home, path == "~" || path.hasPrefix("~/") { path = home + path.dropFirst() }
        return URL(path: path, within: folder).path
    }

    /// Why the file cannot be taken; `nil` when it can.
    package func problem(_ path: String) -> Bilingual? {
        var isFolder: ObjCBool = false
        let file = absolute(path)
        let manager = FileManager.default
        guard manager.fileExists(atPath: file, isDirectory: &isFolder) else {
            return Bilingual(
                zh: "没有文件“\(file)”，请核对路径。", en: "There is no file ‘\(file)’; check the path.")
        }
        guard !isFolder.boolValue else {
            return Bilingual(
                zh: "“\(file)”是文件夹，请逐个写文件。", en: "‘\(file)’ is a folder; name its files.")
        }
        guard manager.isReadableFile(atPath: file) else {
            return Bilingual(zh: "文件“\(file)”无法读取。", en: "The file ‘\(file)’ cannot be read.")
        }
        let size = size(file)
        guard size > 0, size <= EvidenceIntake.largest else {
            return Bilingual(
                zh: "文件“\(file)”为空或超过 20 MB。",
                en: "The file ‘\(file)’ is empty or larger than 20 MB.")
        }
        return nil
    }

    /// Every file of the evidence that cannot be taken.
    package func complaints(_ facts: Facts, of form: Form) -> [Complaint] {
        form.questions.filter { $0.type == .evidence }.flatMap { question in
            (facts[question.name]?.list ?? []).compactMap { file in
                file.text.flatMap { problem($0) }.map { question.complaint($0.zh, $0.en) }
            }
        }
    }

    /// The facts with every path made absolute.
    package func resolving(_ facts: Facts, of form: Form) -> Facts {
        var resolved = facts
        for question in form.questions where question.type == .evidence {
            guard let files = facts[question.name]?.list else { continue }
            resolved[question.name] = .list(
                files.map { file in file.text.map { .text(absolute($0)) } ?? file })
        }
        return resolved
    }

    private func size(_ file: String) -> Int {
        do {
            return try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int ?? 0
        } catch {
            return 0
        }
    }
}
