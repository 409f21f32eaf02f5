import CertFlowCore
import CertFlowStore
import Foundation

/// A command that was asked for.
struct Attempt: Codable {
    let id: CommandID
    let actor: ActorID
    let command: Command
}

/// What a worker tells its parent, a line each.
enum Report {
    case ready
    case trying(Attempt)
    /// What was written or seen.
    case done([Entry])
    case refused(String)
    case busy
    /// There was nothing to do.
    case idle
    case failed(String)
    /// How long the last command took until it was answered, in microseconds.
    case took(Int)

    func tell() {
        do {
            say(try line)
        } catch {
            say("failed \(error)")
        }
    }

    private var line: String {
        get throws {
            switch self {
            case .ready: "ready"
            case .trying(let attempt): "try \(try CanonicalJSON.encode(attempt))"
            case .done(let entries): "done \(try CanonicalJSON.encode(entries))"
            case .refused(let code): "refused \(code)"
            case .busy: "busy"
            case .idle: "idle"
            case .took(let time): "took \(time)"
            case .failed(let why): "failed \(why.replacing("\n", with: " "))"
            }
        }
    }

    init(_ line: some StringProtocol) throws {
        let parts = line.split(separator: " ", maxSplits: 1)
        let rest = parts.count > 1 ? String(parts[1]) : ""
        switch parts.first {
        case "ready": self = .ready
        case "try": self = .trying(try CanonicalJSON.decode(Attempt.self, from: rest))
        case "done": self = .done(try CanonicalJSON.decode([Entry].self, from: rest))
        case "refused": self = .refused(rest)
        case "busy": self = .busy
        case "idle": self = .idle
        case "took": self = .took(Int(rest) ?? 0)
        default: self = .failed(rest)
        }
    }
}
