import CertFlowCore
import Foundation

/// A worker as its parent sees it.
final class WorkerProcess {
    let name: String
    let duty: Worker.Duty
    private let process = Process()
    private let pipe = Pipe()
    private var unread = Data()
    let started = ContinuousClock.now
    /// How long it took to open the register; `nil` until it has.
    private(set) var opening: Duration?
    /// How many commands have ended, and when the last one did.
    private(set) var reports = 0
    private(set) var lastReport: ContinuousClock.Instant?
    /// What it acknowledged or saw.
    private(set) var seen: [Entry] = []
    /// How its commands ended.
    private(set) var counts: [String: Int] = [:]
    /// What it failed at, which it never should.
    private(set) var failures: [String] = []
    /// The command in whose middle it was killed.
    private(set) var unanswered: Attempt?
    private(set) var lastDone: Attempt?
    /// How long each command took until it was answered, in microseconds.
    private(set) var took: [Int] = []

    init(_ duty: Worker.Duty, name: String, register: String, seed: UInt64) throws {
        self.name = name
        self.duty = duty
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments = [
            "work", "--duty", duty.rawValue, "--name", name, "--register", register, "--seed",
            "\(seed)",
        ]
        process.standardOutput = pipe
        try process.run()
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    var descriptor: Int32 { pipe.fileHandleForReading.fileDescriptor }
    /// How long a command takes.
    var pace: Duration {
        guard let opening, let lastReport, reports > 0 else { return .zero }
        return (lastReport - started - opening) / reports
    }

    var isRunning: Bool { process.isRunning }

    /// Kills it, wherever it is, and hears what it had said.
    func kill() throws {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try listen()
    }

    /// What it acknowledged or saw since this was asked the last time.
    func drained() -> [Entry] {
        defer { seen = [] }
        return seen
    }

    /// Forgets the figures so far: others were still opening the register.
    func beginCounting() {
        took = []
        counts = [:]
    }

    /// How its commands ended.
    var sentence: String {
        ["done", "refused", "busy"].map { "\(counts[$0] ?? 0) \($0)" }.joined(separator: ", ")
    }

    /// Takes in what it has said so far; a line without its end was not said.
    func listen() throws {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { break }
            unread.append(contentsOf: buffer.prefix(count))
        }
        while let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
            let line = String(decoding: unread[unread.startIndex..<end], as: UTF8.self)
            unread = Data(unread[unread.index(after: end)...])
            take(try Report(line))
        }
    }

    private func take(_ report: Report) {
        switch report {
        case .ready: opening = .now - started
        case .trying(let attempt): unanswered = attempt
        case .took(let time): took.append(time)
        case .done, .refused, .busy, .idle, .failed:
            reports += 1
            lastReport = .now
            end(report)
        }
    }

    private func end(_ report: Report) {
        switch report {
        case .done(let entries):
            seen += entries
            if let attempt = unanswered { lastDone = attempt }
            counts["done", default: 0] += 1
            unanswered = nil
        case .refused:
            counts["refused", default: 0] += 1
            unanswered = nil
        case .busy: counts["busy", default: 0] += 1
        case .failed(let why): failures.append("\(name) failed: \(why)")
        case .ready, .trying, .idle, .took: break
        }
    }
}
