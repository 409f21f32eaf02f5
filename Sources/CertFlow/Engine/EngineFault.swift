package import CertFlowCore

/// Something is broken or missing outside the rules: a file, a definition, the programme itself.
package enum EngineFault: Error, Hashable, Sendable {
    case unknownTimeZone(String)
    case noPack
    case packDamaged(String)
    case rehearsalOnly
    case missingTemplate(String)
    case document(String)
    case file(path: String, Bilingual)
    case unknownRevision(String)

    package var sentence: Bilingual {
        switch self {
        case .unknownTimeZone(let name):
            Bilingual(
                zh: "office.yaml 的 timeZone“\(name)”不是时区名，例如 Asia/Shanghai。",
                en: "‘\(name)’ in office.yaml is no time zone; write e.g. Asia/Shanghai.")
        case .noPack:
            Bilingual(
                zh: "登记库中没有已发布的流程，请用 certflow register init --pack DIR 重建。",
                en:
                    "The register holds no published pack; make it with certflow register init --pack DIR."
            )
        case .packDamaged(let why):
            Bilingual(
                zh: "登记库中的流程文件无法读取：\(why)", en: "The pack in the register cannot be read: \(why)")
        case .rehearsalOnly:
            Bilingual(
                zh: "只有演练登记库（register init --rehearsal --seed N）可以指定时间（--at）、示例值和演练。",
                en:
                    "Only a rehearsal register (register init --rehearsal --seed N) takes --at, example values and rehearse."
            )
        case .missingTemplate(let name):
            Bilingual(zh: "没有文书模板“\(name)”。", en: "There is no template ‘\(name)’.")
        case .document(let why): Bilingual(zh: "文书无法生成：\(why)", en: why)
        case .file(let path, let why):
            Bilingual(zh: "\(path)：\(why.zh)", en: "\(path): \(why.en)")
        case .unknownRevision(let digest):
            Bilingual(
                zh: "登记库中没有流程版本 \(digest.prefix(12))。",
                en: "The register has no pack revision \(digest.prefix(12)).")
        }
    }
}

extension EngineFault: CustomStringConvertible {
    package var description: String { sentence.en }
}
