package import CertFlowCore

/// Why a file is no receipt, or a receipt proves nothing.
package enum ReceiptProblem: Error, Hashable, Sendable {
    case notJSON
    case otherVersion
    case unknownKey(String)
    case missingKey(String)
    case malformed(String)
    case otherCode
    /// The office's signature is not that of what the receipt states.
    case statement
    /// The head is not signed by the receipt's key.
    case head
    /// The proof does not lead from the entry to the head.
    case proof
    /// The receipt's key is not the one that was given.
    case key(given: String, found: String)
    /// The register's key is another one.
    case otherRegister(given: String, found: String)
    /// The register no longer has the entry.
    case entryMissing(UInt64)
    /// The register has another entry in its place.
    case entryAltered(UInt64)
    /// Other entries up to the receipt's head are not the ones that were written.
    case othersAltered([Int])
    /// Some entry up to the receipt's head is another one now.
    case registerAltered(UInt64)

    /// Whether the file could not even be read as a receipt.
    package var isOfFile: Bool {
        switch self {
        case .notJSON, .otherVersion, .unknownKey, .missingKey, .malformed: true
        default: false
        }
    }

    /// Whether it is the register that is not as it was, and not the receipt.
    package var isOfRegister: Bool {
        switch self {
        case .entryMissing, .entryAltered, .othersAltered, .registerAltered: true
        default: false
        }
    }

    package var sentence: Bilingual {
        switch self {
        case .notJSON:
            Bilingual(
                zh: "文件不是回执（不是 JSON 对象）。", en: "The file is no receipt: it is no JSON object.")
        case .otherVersion:
            Bilingual(
                zh: "回执的版本本程序不认识，请升级 certflow。",
                en: "The receipt is of a version this program does not know; upgrade certflow.")
        case .unknownKey(let key):
            Bilingual(zh: "回执中有不认识的项“\(key)”。", en: "The receipt has an unknown key ‘\(key)’.")
        case .missingKey(let key):
            Bilingual(zh: "回执缺少“\(key)”。", en: "The receipt has no ‘\(key)’.")
        case .malformed(let key):
            Bilingual(
                zh: "回执的“\(key)”形式不对。", en: "‘\(key)’ of the receipt is not of its form.")
        case .otherCode:
            Bilingual(
                zh: "回执码与记录摘要不符：其中一个被改动。",
                en: "The code is not that of the entry's digest: one of them was altered.")
        case .statement:
            Bilingual(
                zh: "办件、申报人、时间等内容与签名不符：回执被改动。",
                en: "The signature is not that of what the receipt states: it was altered.")
        case .head:
            Bilingual(
                zh: "树头的签名无效：回执被改动。",
                en: "The tree head is not signed by the receipt's key: it was altered.")
        case .proof:
            Bilingual(
                zh: "证明不能从这条记录通到树头：回执被改动。",
                en: "The proof does not lead from the entry to the tree head: it was altered.")
        default: registerSentence
        }
    }

    private var registerSentence: Bilingual {
        switch self {
        case .key(let given, let found):
            Bilingual(
                zh: "回执由密钥 \(found) 签发，不是所给的 \(given)。",
                en: "The receipt is signed by key \(found), not by the given \(given).")
        case .otherRegister(let given, let found):
            Bilingual(
                zh: "回执由密钥 \(found) 签发，登记库的密钥是 \(given)：回执出自另一个登记库。",
                en:
                    "The receipt is signed by key \(found), the register's is \(given): it comes from another register."
            )
        case .entryMissing(let entry):
            Bilingual(
                zh: "登记库中没有第 \(entry) 条流水：登记库被截短，或换成了旧的副本。",
                en:
                    "The register has no entry \(entry): it was shortened or replaced by an older copy."
            )
        case .entryAltered(let entry):
            Bilingual(
                zh: "登记库的第 \(entry) 条流水不是收件时的那一条：登记库被改动。",
                en: "Entry \(entry) of the register is not the one that was filed: it was altered.")
        case .othersAltered(let entries):
            Bilingual(
                zh:
                    "登记库的第 \(Self.some(entries, "、")) 条流水不是写入时的内容：被改动。详见 certflow register verify。",
                en:
                    "These entries of the register are not the ones that were written: \(Self.some(entries, ", ")). See certflow register verify."
            )
        case .registerAltered(let size):
            Bilingual(
                zh:
                    "登记库的第 1 至 \(size) 条流水中有被改动的；请执行 certflow register verify 查明是哪一条。",
                en:
                    "Of entries 1 to \(size) of the register, some were altered; certflow register verify says which."
            )
        default: Bilingual(zh: "", en: "")
        }
    }

    private static func some(_ entries: [Int], _ comma: String) -> String {
        entries.prefix(10).map(String.init).joined(separator: comma)
            + (entries.count > 10 ? " … (\(entries.count))" : "")
    }
}
