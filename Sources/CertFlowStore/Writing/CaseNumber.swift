import CertFlowCore

/// The two parts of an id such as `PIP-2026-0007`: what comes before the last hyphen, and the number after it.
struct CaseNumber: Hashable, Sendable {
    let series: String
    let serial: Int

    /// `nil` when the id has another form.
    init?(_ id: CaseID) {
        let text = id.rawValue
        guard let hyphen = text.lastIndex(of: "-") else { return nil }
        let digits = text[text.index(after: hyphen)...]
        guard digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let serial = Int(digits)
        else { return nil }
        series = String(text[..<hyphen])
        self.serial = serial
    }
}
