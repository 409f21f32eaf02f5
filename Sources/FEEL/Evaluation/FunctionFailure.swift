/// Why a function of the host has no answer, in both languages; other errors are shown as they describe
/// themselves.
public struct FunctionFailure: Error, Hashable, Sendable {
    /// One English sentence.
    public let message: String
    /// One Chinese sentence.
    public let messageZH: String

    /// A reason.
    public init(_ message: String, _ messageZH: String) {
        self.message = message
        self.messageZH = messageZH
    }
}
