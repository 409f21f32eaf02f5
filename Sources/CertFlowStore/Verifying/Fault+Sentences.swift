import CertFlowCore

extension VerifyReport.Fault {
    static var unreadable: Self {
        Self(
            .database, table: "register", key: "",
            Bilingual(
                zh: "数据库文件损坏，核验到此为止。",
                en: "The file is so damaged that the rest could not be checked."))
    }

    static func unchecked(_ part: String, _ reason: Bilingual? = nil) -> Self {
        Self(
            .database, table: part, key: "",
            Bilingual(
                zh: "有内容无法读取，这一部分没有核完。\(reason?.zh ?? "")",
                en:
                    "Something cannot be read; this part was not checked to its end. \(reason?.en ?? "")"
            ))
    }

    static func gap(after last: Int, _ next: Int) -> Self {
        Self(
            .order, table: "journal", key: "\(next)",
            Bilingual(
                zh: "序号不连续：第\(last)条之后是第\(next)条。",
                en: "The sequence has a gap: \(next) follows \(last)."))
    }

    static func backwards(_ sequence: Int) -> Self {
        Self(
            .order, table: "journal", key: "\(sequence)",
            Bilingual(zh: "时间早于前一条。", en: "It is before the previous entry."))
    }

    static func undecodable(_ sequence: Int) -> Self {
        Self(
            .entry, table: "journal", key: "\(sequence)",
            Bilingual(zh: "内容无法读取。", en: "It cannot be read."))
    }

    static func columns(_ sequence: Int, _ columns: [String]) -> Self {
        let names = columns.joined(separator: ", ")
        return Self(
            .entry, table: "journal", key: "\(sequence)",
            Bilingual(
                zh: "列与内容不一致：\(names)。", en: "Columns and body say different things: \(names)."))
    }

    static func replay(_ sequence: Int, _ reason: Bilingual) -> Self {
        Self(
            .replay, table: "journal", key: "\(sequence)",
            Bilingual(
                zh: "与之前的记录不衔接：\(reason.zh)",
                en: "It does not follow from the entries before it: \(reason.en)"))
    }

    static func altered(_ digest: String, found: String) -> Self {
        Self(
            .blob, table: "blob", key: digest,
            Bilingual(
                zh: "内容与摘要不符，实为 \(found)。",
                en: "The bytes are not those of the digest; found \(found)."))
    }

    static func manifest(_ name: String, found: String) -> Self {
        Self(
            .blob, table: "pack", key: name,
            Bilingual(
                zh: "流程版本的文件清单与摘要不符，实为 \(found)。",
                en: "The revision's list of files is not that of its digest; found \(found)."))
    }

    static func alteredFile(_ name: String, path: String, expected: String, found: String) -> Self {
        Self(
            .blob, table: "pack", key: name,
            Bilingual(
                zh: "流程版本的文件‘\(path)’被改动：应有摘要 \(expected)，实为 \(found)。",
                en:
                    "The revision's file ‘\(path)’ was altered: digest expected \(expected), found \(found)."
            ))
    }

    static func unknownRevision(_ digest: String) -> Self {
        Self(
            .blob, table: "pack", key: digest,
            Bilingual(
                zh: "办件所绑定的流程版本不在登记库中。",
                en: "Cases are pinned to a revision that is not in the register."))
    }

    static func concerned(_ name: String, _ ids: [CaseID]) -> Self {
        let shown = ids.prefix(10).map(\.rawValue)
        let more = ids.count > shown.count
        return Self(
            .blob, table: "pack", key: name,
            Bilingual(
                zh:
                    "绑定此版本、暂不能办理的办件 \(ids.count) 件：\(shown.joined(separator: "、"))\(more ? "等" : "")。",
                en:
                    "\(ids.count) cases are pinned to it and cannot be worked on: \(shown.joined(separator: ", "))\(more ? " and more" : "")."
            ))
    }

    static func lost(_ digest: String, path: String) -> Self {
        Self(
            .blob, table: "blob", key: digest,
            Bilingual(zh: "缺少文件‘\(path)’。", en: "The file ‘\(path)’ is not kept."))
    }

    static func surplus(_ table: String, _ key: String) -> Self {
        Self(
            .surplus, table: table, key: key,
            Bilingual(zh: "日志中没有这一行的来历。", en: "Nothing in the journal made this row."))
    }

    static func absent(_ table: String, _ key: String) -> Self {
        Self(
            .absent, table: table, key: key,
            Bilingual(
                zh: "日志中有，表中缺这一行。", en: "The journal made this row and it is not there."))
    }

    static func different(_ table: String, _ key: String, _ columns: [String]) -> Self {
        let names = columns.joined(separator: ", ")
        return Self(
            .different, table: table, key: key,
            Bilingual(
                zh: "与日志重放结果不同的列：\(names)。",
                en: "Columns other than the journal gives them: \(names)."))
    }
}
