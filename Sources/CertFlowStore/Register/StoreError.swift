package import CertFlowCore

/// Why the register could not be read or written. Nothing was changed.
package struct StoreError: Error, Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// There is no register at that place.
        case missing
        /// There is one already.
        case exists
        /// The file was written by a newer version.
        case newer
        /// The file was written by an earlier version, and what is asked for is not in it yet.
        case older
        /// The file is no register, or its content is damaged.
        case damaged
        /// The disk is full.
        case full
        /// The system refused to read or write.
        case io
        /// Another process was writing all the time that was waited.
        case busy
        /// Somebody else moved the case first.
        case stale
        /// What is asked for lies in a past that is only read, or before the first entry.
        case past
        /// The register refused what this program tried to write.
        case fault
    }

    package let kind: Kind
    /// What happened, in one sentence.
    package let sentence: Bilingual
    /// What to do next.
    package let hint: Bilingual

    package init(_ kind: Kind, _ sentence: Bilingual, hint: Bilingual) {
        self.kind = kind
        self.sentence = sentence
        self.hint = hint
    }
}

extension StoreError: CustomStringConvertible {
    package var description: String { "\(sentence.en) \(hint.en)" }
}
