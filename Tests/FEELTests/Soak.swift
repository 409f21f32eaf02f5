import Foundation

/// The long form of the tests, which `make soak` runs.
enum Soak {
    /// Whether it is wanted.
    static let isOn = ProcessInfo.processInfo.environment["CERTFLOW_SOAK"] == "1"
}
