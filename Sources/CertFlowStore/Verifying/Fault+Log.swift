import CertFlowCore

extension VerifyReport.Fault {
    private init(_ kind: Kind, _ table: String, _ key: String, zh: String, en: String) {
        self.init(kind, table: table, key: key, Bilingual(zh: zh, en: en))
    }

    static func rehashed(_ sequence: Int) -> Self {
        Self(
            .entry, "journal", "\(sequence)", zh: "与写入时的摘要不符：这一条或其摘要被改动。",
            en:
                "It is not the entry that was hashed when it was written: the entry or its hash was altered."
        )
    }

    static func missing(_ count: Int) -> Self {
        Self(
            .order, "journal", "", zh: "少了\(count)条：摘要还在，内容不在。",
            en: "\(count) entries are gone; only their hashes are left.")
    }

    static func noNodes(_ sequence: Int) -> Self {
        Self(
            .tree, "tree", "\(sequence)", zh: "这一条的摘要不存在或无法读取。",
            en: "The hashes of this entry are not there or cannot be read.")
    }

    static func nodes(_ sequence: Int, count: Int) -> Self {
        let first = sequence - (1 << (count - 1)) + 1
        return Self(
            .tree, "tree", "\(sequence)",
            zh: "摘要树的结点与第\(first)至\(sequence)条不符。",
            en: "The nodes do not follow from the hashes of entries \(first) to \(sequence).")
    }

    static func lostTree(_ sequence: Int) -> Self {
        Self(
            .tree, "tree", "\(sequence)", zh: "内容和摘要都不在，此后无法对照摘要树。",
            en: "Entry and hash are both gone; nothing after it can be compared with the tree.")
    }

    static func noHead(_ size: Int) -> Self {
        Self(
            .head, "treeHead", "\(size)", zh: "树头无法读取。", en: "The head cannot be read.")
    }

    static func headInstant(_ size: UInt64) -> Self {
        Self(
            .head, "treeHead", "\(size)", zh: "树头的时刻不是第\(size)条的时刻。",
            en: "The head's instant is not that of entry \(size).")
    }

    static func badSignature(_ size: UInt64) -> Self {
        Self(
            .head, "treeHead", "\(size)", zh: "树头的签名无效：树头或签名被改动。",
            en: "The head's signature is not valid: the head or the signature was altered.")
    }

    static func otherRoot(first: UInt64, later: Int) -> Self {
        Self(
            .head, "treeHead", "\(first)",
            zh: "签过的根与第1至\(first)条不符，其后另有\(later)个树头不符。",
            en:
                "The signed root is not that of entries 1 to \(first); the same is so for \(later) later heads."
        )
    }

    static func unsigned(after size: Int) -> Self {
        Self(
            .head, "treeHead", "", zh: "第\(size)条之后的流水没有签名。",
            en: "The entries after \(size) are not signed.")
    }

    static func shortened(_ entries: Int, _ known: Int) -> Self {
        Self(
            .order, "journal", "\(entries + 1)",
            zh: "流水被截短：曾有\(known)条，现有\(entries)条。",
            en: "The journal was shortened: it had \(known) entries, \(entries) are left.")
    }

    static func shortenedSince(_ size: UInt64, _ entries: Int) -> Self {
        Self(
            .head, "journal", "\(entries + 1)",
            zh: "签过的树头有\(size)条，现在只有\(entries)条：登记库被截短，或换成了旧的副本。",
            en:
                "A head was signed over \(size) entries, \(entries) are left: the register was shortened or replaced by an older copy."
        )
    }

    static func rewritten(_ size: UInt64) -> Self {
        Self(
            .head, "journal", "",
            zh: "登记库不是所给树头的延续：第1至\(size)条中有被改动、调换或重写的。",
            en:
                "The register does not extend the given head: of entries 1 to \(size), some were altered, reordered or rewritten."
        )
    }

    static func foreignHead(_ size: UInt64) -> Self {
        Self(
            .head, "treeKey", "", zh: "所给的树头（\(size)条）不是这个登记库的密钥签的。",
            en: "The given head of \(size) entries is not signed by this register's key.")
    }

    static func badKey(_ id: String) -> Self {
        Self(
            .head, "treeKey", id, zh: "公钥缺失、无法读取或与其编号不符。",
            en: "The public key is missing, cannot be read or is not that of its id.")
    }

    static func keyFile(_ name: String) -> Self {
        Self(
            .file, "keys", name, zh: "与登记库的密钥不符或无法读取。",
            en: "It is not the register's key, or cannot be read.")
    }

    static func headLine(_ number: Int) -> Self {
        Self(
            .file, "keys/heads.log", "\(number)", zh: "这一行不是登记库签的树头，或次序不对。",
            en: "This line is not a head that the register signed, or is out of order.")
    }

    static func contradicted(_ number: Int, _ size: UInt64) -> Self {
        Self(
            .head, "keys/heads.log", "\(number)",
            zh: "登记库签过这个树头，但现在的第1至\(size)条是另外的内容。",
            en: "The register signed this head, but its entries 1 to \(size) are others now.")
    }

    static func headGone(_ size: UInt64) -> Self {
        Self(
            .head, "treeHead", "\(size)",
            zh: "keys/heads.log 中有这个签过的树头，登记库中没有：被删去。",
            en:
                "keys/heads.log has this signed head, the register has none of its size: it was taken out."
        )
    }

    static func linesMissing(_ count: Int) -> Self {
        Self(
            .file, "keys/heads.log", "", zh: "中间少了\(count)行。",
            en: "\(count) lines are missing in it.")
    }

    static func lostFile(_ name: String, _ subject: String) -> Self {
        Self(
            .file, name, "", zh: "\(subject)的文件缺失或无法读取。",
            en: "The file of \(subject) is missing or cannot be read.")
    }

    static func alteredFile(_ name: String, _ subject: String) -> Self {
        Self(
            .file, name, "", zh: "\(subject)的文件被改动。", en: "The file of \(subject) was altered.")
    }

    static func schema(_ name: String) -> Self {
        Self(
            .schema, "schema", name, zh: "与本版本的结构不同或缺失。",
            en: "It is missing or not as this version makes it.")
    }
}
