package import CertFlowCore
import Foundation
import Logging

/// Where the engine's log goes when it is not the host's: one JSON object a line.
///
/// A log names commands, subjects, reasons by their codes and times; never the value of a fact, a text that a person
/// wrote, or an applicant, whose name as an actor is its credit code.
package struct EngineLog: Sendable {
    fileprivate let level: Logger.Level
    private let write: @Sendable (String) -> Void
    private let now: @Sendable () -> Instant

    /// The log of what runs inside; `nil` for the host's (swift-log's own).
    @TaskLocal package static var current: EngineLog?

    /// A log of that level; `nil` when there is none of that name.
    ///
    /// - Parameters:
    ///   - name: The level; what is less severe is left out.
    ///   - write: Takes a line without its end.
    ///   - now: The time that a line is given.
    package init?(
        level name: String, write: @escaping @Sendable (String) -> Void,
        now: @escaping @Sendable () -> Instant
    ) {
        guard let level = Logger.Level(rawValue: name) else { return nil }
        self.level = level
        self.write = write
        self.now = now
    }

    /// The levels by name, the most talkative first.
    package static var levels: [String] { Logger.Level.allCases.map(\.rawValue) }

    static func logger(_ label: String) -> Logger {
        guard let current else { return Logger(label: label) }
        return Logger(label: label) { LineHandler(label: $0, log: current) }
    }

    fileprivate func write(_ fields: [(String, String)]) {
        let all = [("at", now().rfc3339(offsetSeconds: 0))] + fields
        write("{" + all.map { "\(quoted($0.0)): \(quoted($0.1))" }.joined(separator: ", ") + "}")
    }

    private func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: " "
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}

/// A line for every message.
private struct LineHandler: LogHandler {
    let label: String
    let log: EngineLog
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level

    init(label: String, log: EngineLog) {
        self.label = label
        self.log = log
        logLevel = log.level
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        log.write(
            [
                ("level", event.level.rawValue), ("label", label),
                ("message", event.message.description),
            ] + all.sorted { $0.key < $1.key }.map { ($0.key, $0.value.description) })
    }
}
