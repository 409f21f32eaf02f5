package import CertFlowCore

/// Something is broken or missing outside the rules: a file, a definition, the programme itself.
package enum EngineFault: Error, Hashable, Sendable {
    case unknownTimeZone(String)
    case noPack
    case packDamaged(String)
    case rehearsalOnly
    case missingTemplate(String)
    case document(String)
    /// A file that was given and is of no use.
    case file(path: String, Bilingual)
    /// A digest that something is pinned to, and no revision of the register has.
    case revisionMissing(String)
    /// A file of a revision whose bytes are gone (`found` is `nil`) or are not those of its digest.
    case revisionAltered(String, path: String, expected: String, found: String?)
    /// A revision that has no such programme.
    case notInRevision(ProgrammeID, String)

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
        case .file(let path, let why):
            Bilingual(zh: "\(path)：\(why.zh)。", en: "\(path): \(why.en).")
        case .document(let why): Bilingual(zh: "文书无法生成：\(why)", en: why)
        case .revisionMissing(let digest):
            Bilingual(
                zh:
                    "所绑定的流程版本不在登记库中：应有摘要 \(digest)，未找到。受影响的办件暂不能办理，其他不受影响；请用 certflow register verify 核验，并从备份恢复登记库。",
                en:
                    "The revision it is pinned to is not in the register: digest expected \(digest), found none. The cases concerned cannot be worked on; everything else can. Run certflow register verify and restore the register from its backup."
            )
        case .revisionAltered(let digest, let path, let expected, let found):
            altered(digest, path, expected, found)
        case .notInRevision(let programme, let digest):
            Bilingual(
                zh: "流程版本 \(digest.prefix(12)) 中没有“\(programme)”。",
                en: "Revision \(digest.prefix(12)) has no programme ‘\(programme)’.")
        }
    }
}

extension EngineFault {
    private func altered(
        _ digest: String, _ path: String, _ expected: String, _ found: String?
    ) -> Bilingual {
        let what =
            path.isEmpty
            ? Bilingual(zh: "文件清单", en: "its list of files") : Bilingual(zh: path, en: path)
        return Bilingual(
            zh:
                "流程版本 \(digest.prefix(12)) 的\(what.zh)\(found == nil ? "缺失" : "被改动")：应有摘要 \(expected)，\(found.map { "实为 \($0)" } ?? "未找到")。受影响的办件暂不能办理，其他不受影响；请用 certflow register verify 核验，并从备份恢复登记库。",
            en:
                "In revision \(digest.prefix(12)), \(what.en) \(found == nil ? "is missing" : "was altered"): digest expected \(expected), found \(found ?? "none"). The cases concerned cannot be worked on; everything else can. Run certflow register verify and restore the register from its backup."
        )
    }

    /// Whether the fault is of a revision, so that only what is pinned to it is concerned.
    package var isOfRevision: Bool {
        switch self {
        case .revisionMissing, .revisionAltered, .packDamaged, .notInRevision: true
        default: false
        }
    }
}

extension EngineFault: CustomStringConvertible {
    package var description: String { sentence.en }
}
