import CertFlow
import CertFlowCore

extension Engine.KeptReceipt {
    /// What an applicant writes down or reads out, and where the file is.
    var line: Bilingual {
        guard path != nil else {
            return Bilingual(
                zh: "回执码：\(receipt.code)（文件未能写出；请用 certflow receipt issue \(receipt.caseID) 再取）",
                en:
                    "Receipt code: \(receipt.code) (the file could not be written; take it with certflow receipt issue \(receipt.caseID))"
            )
        }
        return Bilingual(
            zh: "回执码：\(receipt.code)，回执文件：登记库的 documents/\(receipt.fileName)",
            en: "Receipt code: \(receipt.code), file: documents/\(receipt.fileName) of the register"
        )
    }
}
