package import CertFlowCore
package import Foundation

/// An application as it was read from a file, not yet handed in.
package struct FilingDraft: Sendable {
    /// What the files and timelines of an example call it.
    package let label: String?
    package let submission: Submission
    /// When a rehearsal hands it in.
    package let submitsOn: Day?
    package let submitsAt: LocalTime?
    package let place: Place
    /// Where evidence files are looked for.
    package let folder: URL

    package init(
        label: String?, submission: Submission, submitsOn: Day?, submitsAt: LocalTime?,
        place: Place, folder: URL
    ) {
        self.label = label
        self.submission = submission
        self.submitsOn = submitsOn
        self.submitsAt = submitsAt
        self.place = place
        self.folder = folder
    }
}
