package import CertFlowCore
import CertFlowWorkbook

/// Why a workbook was not written; a file that was there is unchanged.
package enum ExportFault: Error, Hashable, Sendable {
    /// The place is wrong: no such folder, no permission, or something there that is no file.
    case place(Bilingual)
    /// The disk, the system or the contents failed.
    case writing(Bilingual)

    /// One sentence: what is wrong and what to do.
    package var sentence: Bilingual {
        switch self {
        case .place(let sentence), .writing(let sentence): sentence
        }
    }

    init(_ error: WorkbookError) {
        let sentence = Bilingual(zh: error.chinese, en: error.english)
        switch error {
        case .folderMissing, .folderNotWritable, .notAFile: self = .place(sentence)
        default: self = .writing(sentence)
        }
    }
}

extension ExportFault: CustomStringConvertible {
    package var description: String { sentence.en }
}
