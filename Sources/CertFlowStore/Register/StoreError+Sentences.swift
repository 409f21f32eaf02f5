import CertFlowCore

extension StoreError {
    static func missing(_ path: String) -> StoreError {
        StoreError(
            .missing,
            Bilingual(zh: "‘\(path)’中没有登记库。", en: "There is no register in ‘\(path)’."),
            hint: Bilingual(
                zh: "请用 --register 指定所在文件夹，或先执行 certflow register init。",
                en: "Name its folder with --register, or create one with certflow register init."))
    }

    static func exists(_ path: String) -> StoreError {
        StoreError(
            .exists,
            Bilingual(zh: "‘\(path)’中已有登记库。", en: "There is a register in ‘\(path)’ already."),
            hint: Bilingual(
                zh: "请直接使用它，或另选一个文件夹。", en: "Use it, or choose another folder."))
    }

    static func newer(_ found: Int, _ known: Int) -> StoreError {
        StoreError(
            .newer,
            Bilingual(
                zh: "登记库由更新版本的程序写成（结构第\(found)版，本程序只认识到第\(known)版）。",
                en:
                    "A newer version wrote this register: its schema is \(found), known is \(known)."
            ),
            hint: Bilingual(zh: "请升级 certflow 后再打开。", en: "Upgrade certflow and open it again."))
    }

    static func older(_ found: Int, _ known: Int) -> StoreError {
        StoreError(
            .older,
            Bilingual(
                zh: "登记库还是早前版本的结构（第\(found)版，本程序为第\(known)版），没有这里要看的内容。",
                en:
                    "The register is still of an earlier version: its schema is \(found), this one's is \(known), and what is asked for is not in it."
            ),
            hint: Bilingual(
                zh: "下一个写入的命令（如 certflow tick）会把它升级；只看不写的命令不改动它。要保留原样，请先复制整个文件夹。",
                en:
                    "The next command that writes, such as certflow tick, brings it up; those that only read leave it as it is. To keep it, copy the folder first."
            ))
    }

    static func notARegister(_ path: String) -> StoreError {
        StoreError(
            .damaged,
            Bilingual(zh: "文件‘\(path)’不是登记库。", en: "The file ‘\(path)’ is not a register."),
            hint: Bilingual(
                zh: "请核对路径；如文件曾经可用，请从备份恢复。",
                en: "Check the path; if it has worked before, restore a backup."))
    }

    /// `place` is the table and row, without what stands in it.
    static func damaged(_ place: String) -> StoreError {
        StoreError(
            .damaged,
            Bilingual(zh: "登记库已损坏：\(place)。", en: "The register is damaged: \(place)."),
            hint: Bilingual(
                zh: "请停止写入，执行 certflow register verify，并从备份恢复。",
                en: "Stop writing, run certflow register verify and restore a backup."))
    }

    /// The journal is at fault, and replay would spread it.
    static func notFoldable(_ fault: VerifyReport.Fault) -> StoreError {
        let place = [fault.table, fault.key].filter { !$0.isEmpty }.joined(separator: " ")
        return StoreError(
            .damaged,
            Bilingual(
                zh: "不能由流水重建，未改动任何内容。\(place)：\(fault.sentence.zh)",
                en:
                    "The tables cannot be made anew, and nothing was changed. \(place): \(fault.sentence.en)"
            ),
            hint: Bilingual(
                zh: "请停止写入，执行 certflow register verify 查明，并从备份恢复。",
                en: "Stop writing, see certflow register verify and restore a backup."))
    }

    static var full: StoreError {
        StoreError(
            .full,
            Bilingual(zh: "磁盘已满，未写入任何内容。", en: "The disk is full; nothing was written."),
            hint: Bilingual(zh: "请腾出空间后重试。", en: "Free some space and try again."))
    }

    /// When the last sync of a commit fails, the command may be found done once the register is opened again.
    static var io: StoreError {
        StoreError(
            .io,
            Bilingual(
                zh: "系统无法读写登记库，本次办理未获确认。",
                en:
                    "The system could not read or write the register; the command is not confirmed."
            ),
            hint: Bilingual(
                zh: "请检查磁盘和文件夹权限；恢复后先查看是否已经办理，再决定是否重办。",
                en:
                    "Check the disk and the permissions of the folder; then look whether it was done before you repeat it."
            ))
    }

    static func cannotWrite(_ path: String) -> StoreError {
        StoreError(
            .io, Bilingual(zh: "无法写入‘\(path)’。", en: "‘\(path)’ cannot be written."),
            hint: Bilingual(
                zh: "请检查磁盘和文件夹权限。", en: "Check the disk and the permissions of the folder."))
    }

    static func cannotRead(_ path: String) -> StoreError {
        StoreError(
            .io, Bilingual(zh: "无法读取‘\(path)’。", en: "‘\(path)’ cannot be read."),
            hint: Bilingual(
                zh: "请检查磁盘和文件夹权限。", en: "Check the disk and the permissions of the folder."))
    }

    static func notEmpty(_ path: String) -> StoreError {
        StoreError(
            .exists,
            Bilingual(
                zh: "‘\(path)’已存在，且不是空文件夹，未写入任何内容。",
                en: "‘\(path)’ is there and is no empty folder; nothing was written."),
            hint: Bilingual(
                zh: "请给出一个新的文件夹名，例如带上日期。",
                en: "Name a new folder, for instance one with the date in it."))
    }

    static func noKey(_ path: String) -> StoreError {
        StoreError(
            .missing,
            Bilingual(
                zh: "缺少登记库的签名密钥‘\(path)’，未写入任何内容。",
                en: "The register's signing key ‘\(path)’ is not there; nothing was written."),
            hint: Bilingual(
                zh: "请从备份取回 keys/log.key；查询和核验不受影响。",
                en: "Restore keys/log.key from a backup; reading and verifying need no key."))
    }

    static func notAKey(_ path: String) -> StoreError {
        StoreError(
            .damaged,
            Bilingual(zh: "文件‘\(path)’不是签名密钥。", en: "The file ‘\(path)’ is not a signing key."),
            hint: Bilingual(
                zh: "请从备份取回 keys/log.key。", en: "Restore keys/log.key from a backup."))
    }

    static func otherKey(_ path: String) -> StoreError {
        StoreError(
            .damaged,
            Bilingual(
                zh: "‘\(path)’中的 keys/log.key 不是这个登记库的签名密钥，未写入任何内容。",
                en:
                    "keys/log.key in ‘\(path)’ is not the key this register signs with; nothing was written."
            ),
            hint: Bilingual(
                zh: "请从备份取回原来的 keys/log.key。", en: "Restore its own keys/log.key from a backup."))
    }

    static func headsOfAnother(_ path: String) -> StoreError {
        StoreError(
            .exists,
            Bilingual(
                zh: "没有登记库，但‘\(path)’是一个登记库签过的树头。",
                en: "There is no register here, but ‘\(path)’ holds the heads that one has signed."),
            hint: Bilingual(
                zh: "请把原来的登记库放回原处，或另选一个文件夹。",
                en: "Put that register back, or choose another folder."))
    }

    static func olderThanHeads(_ path: String) -> StoreError {
        StoreError(
            .damaged,
            Bilingual(
                zh: "登记库是早前版本的副本，而‘\(path)’中已有后来签过的树头，未写入任何内容。",
                en:
                    "The register is a copy of an earlier version, but ‘\(path)’ holds heads that were signed later. Nothing was written."
            ),
            hint: Bilingual(
                zh: "请恢复最新的备份；确要用这个副本，请另放一个文件夹。",
                en: "Restore the newest backup; to use this copy, put it into a folder of its own.")
        )
    }

    static func shortened(_ noted: UInt64, _ found: UInt64) -> StoreError {
        StoreError(
            .damaged,
            Bilingual(
                zh: "登记库只有\(found)条流水，而 keys/heads.log 已签到第\(noted)条：少了\(noted - found)条，未写入任何内容。",
                en:
                    "The register has \(found) entries, but keys/heads.log was signed up to \(noted): \(noted - found) are missing. Nothing was written."
            ),
            hint: Bilingual(
                zh: "请停止写入，执行 certflow register verify，并恢复最新的备份。",
                en: "Stop writing, run certflow register verify and restore the newest backup."))
    }

    static var busy: StoreError {
        StoreError(
            .busy,
            Bilingual(zh: "另一个程序正在写入登记库。", en: "Another process is writing to the register."),
            hint: Bilingual(zh: "请稍后重试。", en: "Try again in a moment."))
    }

    static func stale(_ id: CaseID, stored: Int, given: Int) -> StoreError {
        StoreError(
            .stale,
            Bilingual(
                zh: "办件\(id.rawValue)已被他人办理（现为第\(stored)步，本次为第\(given)步）。",
                en: "Case \(id.rawValue) was moved by somebody else: it is at step \(stored), "
                    + "this is step \(given)."),
            hint: Bilingual(zh: "请重新查看办件后再办。", en: "Look at the case again and repeat."))
    }

    static func past(_ day: Day) -> StoreError {
        StoreError(
            .past,
            Bilingual(
                zh: "登记库在 \(day.iso) 的样子只能查看，不能办理。",
                en: "The register as of \(day.iso) can only be read."),
            hint: Bilingual(zh: "去掉 --as-of 再办。", en: "Leave out --as-of to act."))
    }

    static func nothingYet(_ day: Day) -> StoreError {
        StoreError(
            .past,
            Bilingual(
                zh: "到 \(day.iso) 为止登记库还没有任何记录。",
                en: "Nothing was in the register by \(day.iso)."),
            hint: Bilingual(
                zh: "请换一个较晚的日期；流水从何时开始见 certflow register verify。",
                en: "Name a later day; certflow register verify tells when the journal begins."))
    }

    /// `reason` is in the words of the schema or of SQLite; never a value.
    static func fault(_ reason: String) -> StoreError {
        StoreError(
            .fault,
            Bilingual(
                zh: "登记库拒绝了这次写入（\(reason)）。", en: "The register refused the write: \(reason)."),
            hint: Bilingual(
                zh: "这是程序错误，未写入任何内容；请报告。",
                en: "This is a mistake in the program; nothing was written. Please report it."))
    }
}
