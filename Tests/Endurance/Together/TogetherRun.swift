import CertFlow
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation

/// Several processes at work on one register for a while, nobody killed: how much each gets done, how long each
/// waits, and whether everything that was acknowledged is there.
struct TogetherRun {
    let seed: UInt64
    let processes: Int
    let length: Duration
    /// All file applications when they are to be compared with each other; mixed as in an office otherwise.
    let areAlike: Bool

    /// - Returns: How many promises are broken.
    func run() throws -> Int {
        var random = SplitMix64(seed: seed)
        say(
            "together: seed \(seed), \(processes) processes, \(length.components.seconds) s, "
                + (areAlike ? "all filing" : "mixed"))
        let office = try TestOffice(seed: random.next())
        try office.openRound()
        let workers = try (0..<processes).map { index in
            let duties = Worker.Duty.allCases
            return try WorkerProcess(
                areAlike ? .filing : duties[index % duties.count], name: "p\(index + 1)",
                register: office.registerPlace.path, seed: random.next() >> 16)
        }
        var ledger = Ledger()
        try listen(to: workers, &ledger)
        for worker in workers {
            try worker.kill()
            try ledger.take(worker.drained())
        }

        var found = workers.flatMap(\.failures)
        found += try ledger.missing(in: office.registerPlace)
        found += Promises(register: office.registerPlace).broken([])
        found.forEach { say($0) }
        tell(workers, entries: try office.engine.lastSequence(), broken: found.count)
        return found.count
    }

    /// Hears everybody until the time is over; it begins when the last one is ready.
    private func listen(to workers: [WorkerProcess], _ ledger: inout Ledger) throws {
        var end: ContinuousClock.Instant?
        while end.map({ .now < $0 }) ?? true {
            var descriptors = workers.map {
                pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0)
            }
            poll(&descriptors, nfds_t(descriptors.count), 20)
            for worker in workers {
                try worker.listen()
                guard worker.isRunning else { throw Ended(worker: worker.name) }
                try ledger.take(worker.drained())
            }
            if end == nil, workers.allSatisfy({ $0.opening != nil }) {
                workers.forEach { $0.beginCounting() }
                end = .now + length
            }
        }
    }

    private struct Ended: Error { let worker: String }

    private func tell(_ workers: [WorkerProcess], entries: Int, broken: Int) {
        let seconds = Double(length.components.seconds)
        for worker in workers {
            let waits = worker.took.sorted()
            say(
                """
                together: \(worker.name) \(worker.duty.rawValue): \(waits.count) commands answered \
                (\(rounded(Double(waits.count) / seconds)) a second), answered within \(milliseconds(waits, 0.5)) ms \
                (half), \(milliseconds(waits, 0.99)) ms (99 %), \(milliseconds(waits, 1)) ms (all); \
                \(worker.sentence)
                """)
        }
        let counts = workers.map(\.took.count)
        let all = counts.reduce(0, +)
        let share = Double(counts.min() ?? 0) / Double(max(1, counts.max() ?? 0))
        say(
            """
            together: \(all) commands answered, \(rounded(Double(all) / seconds)) a second, slowest/fastest \
            \(rounded(share)); journal \(entries); \(broken) promises broken
            """)
    }

    private func milliseconds(_ sorted: [Int], _ share: Double) -> String {
        guard let last = sorted.indices.last else { return "–" }
        return rounded(Double(sorted[Int((Double(last) * share).rounded())]) / 1_000)
    }

    private func rounded(_ value: Double) -> String { "\((value * 100).rounded() / 100)" }
}

/// What was acknowledged, an entry by its digest.
private struct Ledger {
    private var digests: [Int: String] = [:]
    private var contradictions: [String] = []

    mutating func take(_ entries: [Entry]) throws {
        for entry in entries {
            let digest = try Self.digest(entry)
            if let known = digests.updateValue(digest, forKey: entry.sequence), known != digest {
                contradictions.append("entry \(entry.sequence) was acknowledged with two contents")
            }
        }
    }

    func missing(in register: RegisterPlace) throws -> [String] {
        let engine = try Engine(opening: register, clock: .system)
        var found: [Int: String] = [:]
        for entry in try engine.entries(after: 0) {
            found[entry.sequence] = try Self.digest(entry)
        }
        return contradictions
            + digests.sorted { $0.key < $1.key }.compactMap { sequence, digest in
                switch found[sequence] {
                case digest: nil
                case nil: "acknowledged entry \(sequence) is missing"
                default: "acknowledged entry \(sequence) is another one"
                }
            }
    }

    private static func digest(_ entry: Entry) throws -> String {
        Digest.sha256(Data(try CanonicalJSON.encode(entry).utf8))
    }
}
