import CertFlowCore

extension Day {
    /// A day written in a test.
    static func sample(_ text: String) -> Day {
        guard let day = Day(text) else { preconditionFailure("‘\(text)’ is not a day") }
        return day
    }
}
