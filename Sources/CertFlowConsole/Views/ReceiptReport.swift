import CertFlow
import CertFlowCore

/// What a receipt states, and whether it proves it.
struct ReceiptReport {
    /// `nil` when it could not be read.
    let receipt: Receipt?
    let problems: [ReceiptProblem]
    let isKeyKnown: Bool
    let isRegisterRead: Bool
    let language: Language

    func show(_ format: Format, _ console: Console) {
        switch format {
        case .json: console.print(json.rendered)
        case .table: for line in lines { console.print(line.printable) }
        }
    }

    private var lines: [String] {
        var lines: [String] = []
        if let receipt {
            if receipt.isRehearsal {
                lines.append(
                    pick("【演练登记库的回执，没有效力】", "[a receipt of a rehearsal: it proves nothing]"))
            }
            lines += [
                pick("收件单位：", "Office: ") + receipt.office,
                pick("办件：", "Case: ") + "\(receipt.caseID)  \(receipt.programme)",
                pick("申报人：", "Applicant: ") + receipt.applicant,
                pick("收件时间：", "Filed at: ") + receipt.filedAt,
                pick("材料摘要：", "Digest of what was filed: ") + receipt.filedDigest,
                pick("回执码：", "Receipt code: ") + receipt.code,
                pick(
                    "流水第 \(receipt.entry) 条，在 \(receipt.headSize) 条的树头之下，密钥 \(receipt.keyID)",
                    "Entry \(receipt.entry), under a head of \(receipt.headSize), key \(receipt.keyID)"
                ),
            ]
        }
        lines += problems.map { $0.sentence.text(language) }
        return lines + conclusion
    }

    /// What is proved, and what is not.
    private var conclusion: [String] {
        guard let receipt, problems.allSatisfy(\.isOfRegister) else {
            return [pick("回执无效。", "The receipt is not valid.")]
        }
        var lines: [String] = []
        if isKeyKnown {
            lines.append(
                pick(
                    "回执有效：以上内容由所给的公钥签发，此后未改动。",
                    "The receipt is valid: the given key signed what it states, and nothing of it was altered."
                ))
        } else {
            lines += [
                pick(
                    "已证明：以上内容由密钥 \(receipt.keyID) 签发，此后未改动；这条流水在树头之下。",
                    "Proved: key \(receipt.keyID) signed what is stated, nothing of it was altered, and the entry is under the head."
                ),
                pick(
                    "未证明：密钥 \(receipt.keyID) 是收件单位的。谁都能造一个密钥：请与该单位公布的编号核对，或用 --key 给出其公钥 log.pub。",
                    "Not proved: that key \(receipt.keyID) is the office's. Anybody can make a key: compare its id with the one the office publishes, or give the office's log.pub with --key."
                ),
            ]
        }
        guard isRegisterRead else { return lines }
        return lines + [
            problems.isEmpty
                ? pick(
                    "登记库的第 1 至 \(receipt.headSize) 条流水与收件时相同。",
                    "Entries 1 to \(receipt.headSize) of the register are as they were.")
                : pick("登记库已不是收件时的样子。", "The register is not as it was.")
        ]
    }

    private var json: JSONLine {
        JSONLine([
            ("valid", .flag(problems.isEmpty)), ("keyChecked", .flag(isKeyKnown)),
            ("registerChecked", .flag(isRegisterRead)),
            ("office", JSONLine.Value(receipt?.office)), ("case", JSONLine.Value(receipt?.caseID)),
            ("programme", JSONLine.Value(receipt?.programme)),
            ("applicant", JSONLine.Value(receipt?.applicant)),
            ("filedAt", JSONLine.Value(receipt?.filedAt)),
            ("filedDigest", JSONLine.Value(receipt?.filedDigest)),
            ("entry", JSONLine.Value(receipt.map { Int(clamping: $0.entry) })),
            ("headSize", JSONLine.Value(receipt.map { Int(clamping: $0.headSize) })),
            ("key", JSONLine.Value(receipt?.keyID)), ("code", JSONLine.Value(receipt?.code)),
            ("rehearsal", receipt.map { .flag($0.isRehearsal) } ?? .null),
            ("problems", .list(problems.map { .text($0.sentence.text(language)) })),
        ])
    }

    private func pick(_ zh: String, _ en: String) -> String { language.pick(zh: zh, en: en) }
}
