package import CertFlowCore

/// Why the files of a pack cannot be read from disk.
package enum SourceFault: Error, Hashable, Sendable {
    /// Nothing has this path.
    case missing(path: String)
    /// The folder is no pack: it has no `office.yaml`, nor has any folder above it.
    case noPack(path: String)
    /// The file is there, but cannot be read; `reason` is the system's.
    case unreadable(path: String, reason: String)

    package var sentence: Bilingual {
        switch self {
        case .missing(let path):
            Bilingual(
                zh: "\(path)：没有此文件或目录，请核对路径",
                en: "\(path): there is no such file or folder; check the path")
        case .noPack(let path):
            Bilingual(
                zh: "\(path)：此处及上级目录都没有 office.yaml，请给出流程包目录",
                en: "\(path): neither here nor above is an office.yaml; give the folder of a pack")
        case .unreadable(let path, let reason):
            Bilingual(
                zh: "\(path)：无法读取（\(reason)）", en: "\(path): cannot be read (\(reason))")
        }
    }
}

extension SourceFault: CustomStringConvertible {
    package var description: String { sentence.en }
}
