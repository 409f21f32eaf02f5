package import CertFlowCore

/// Why a pack cannot be published as the next revision: one line a file.
package struct RevisionFaults: Error, Hashable, Sendable, CustomStringConvertible {
    /// A file that was published and may not change like that.
    package struct File: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            /// Its number is the published one and its bytes are not.
            case edited
            /// Its number is lower than the published one.
            case lowered
            /// It has no number of its own, and the file that it belongs to was not raised.
            case carried
        }

        package let path: String
        package let kind: Kind
        /// The number that stands in the file (or in the file it belongs to), and the published one.
        package let stated: Int
        package let published: Int
        /// The file whose number must be raised.
        package let raise: String
        package let difference: LineDifference
    }

    package let files: [File]

    package var sentence: Bilingual {
        Bilingual(
            zh: "已发布的版本不能改动，未发布任何内容。\n" + files.map(\.sentence.zh).joined(separator: "\n"),
            en: "A published revision does not change; nothing was published.\n"
                + files.map(\.sentence.en).joined(separator: "\n"))
    }

    package var description: String { sentence.en }
}

extension RevisionFaults.File {
    private var diff: String {
        let more = difference.rest > 0 ? ["  … +\(difference.rest)"] : []
        return (difference.lines.map { "  \($0)" } + more).joined(separator: "\n")
    }

    var sentence: Bilingual {
        let next = published + 1
        switch kind {
        case .edited:
            return Bilingual(
                zh:
                    "\(path)：revision \(published) 已发布，内容却有改动；请把 revision 改为 \(next) 后再发布：\n\(diff)",
                en:
                    "\(path): revision \(published) is published and its text was changed; write revision: \(next) and publish again:\n\(diff)"
            )
        case .lowered:
            return Bilingual(
                zh: "\(path)：revision \(stated) 低于已发布的 \(published)；请改为 \(next) 后再发布：\n\(diff)",
                en:
                    "\(path): revision \(stated) is lower than the published \(published); write revision: \(next) and publish again:\n\(diff)"
            )
        case .carried:
            return Bilingual(
                zh:
                    "\(path)：随 \(raise) revision \(published) 已发布，内容却有改动；请把 \(raise) 的 revision 改为 \(next) 后再发布：\n\(diff)",
                en:
                    "\(path): published with revision \(published) of \(raise), and its text was changed; write revision: \(next) in \(raise) and publish again:\n\(diff)"
            )
        }
    }
}
