import CertFlow
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation

/// Kills writers of one register at random instants, again and again, and holds the register to its promises.
struct CrashRun {
    let seed: UInt64
    let kills: Int
    /// A new register after so many kills, so that checking it stays short.
    private let killsPerRegister = 90

    /// - Returns: How many promises are broken.
    func run() throws -> Int {
        var random = SplitMix64(seed: seed)
        say("crash: seed \(seed), \(kills) kills")
        var tally = Tally()
        while tally.kills < kills {
            let office = try TestOffice(seed: random.next())
            try office.openRound()
            let until = min(kills, tally.kills + killsPerRegister)
            let first = tally.kills
            var seen: [Entry] = []
            while tally.kills < until {
                try round(office, until - tally.kills, &random, &tally, &seen)
                progress("crash", tally.kills, kills)
            }
            let length = try office.engine.lastSequence()
            say("crash: kills \(first + 1)–\(tally.kills), journal \(length)")
        }
        say("crash: \(tally.sentence)")
        return tally.broken
    }

    /// Three processes at work, each killed at an instant of its own, then a look at what they left.
    private func round(
        _ office: TestOffice, _ most: Int, _ random: inout SplitMix64, _ tally: inout Tally,
        _ seen: inout [Entry]
    ) throws {
        let workers = try Worker.Duty.allCases.prefix(most).map { duty in
            tally.processes += 1
            return try WorkerProcess(
                duty, name: "w\(tally.processes)", register: office.registerPlace.path,
                seed: random.next() >> 16)
        }
        try Killing(workers, &random).run(opening: &tally.opening)
        tally.kills += workers.count
        for worker in workers { tally.add(worker) }
        seen += workers.flatMap(\.seen)

        var found = workers.flatMap(\.failures)
        found += Promises(register: office.registerPlace).broken(seen)
        if found.isEmpty {
            for worker in workers { found += try repeated(worker, office, &tally) }
        }
        tally.broken += found.count
        found.forEach { say("after kill \(tally.kills): \($0)") }
    }

    /// A command that was answered, sent again, gives the same; one that was not has one effect at most.
    private func repeated(
        _ worker: WorkerProcess, _ office: TestOffice, _ tally: inout Tally
    ) throws -> [String] {
        var found: [String] = []
        let length = try office.engine.lastSequence()
        office.on(
            Moment(
                try office.engine.entries(after: length - 1).first?.at ?? office.moment.instant,
                offsetSeconds: 8 * 3600))
        if let answered = worker.lastDone {
            let again = try office.perform(answered.command, by: answered.actor, id: answered.id)
            if again.first != worker.seen.last(where: { $0.id == answered.id }) {
                found.append("\(answered.id), sent again, is answered otherwise")
            }
            if try office.engine.lastSequence() != length {
                found.append("\(answered.id), sent again, is done twice")
            }
        }
        guard let open = worker.unanswered else { return found }
        let wasDone = try office.engine.entry(of: open.id) != nil
        tally.unanswered += 1
        tally.unansweredDone += wasDone ? 1 : 0
        do {
            try office.perform(open.command, by: open.actor, id: open.id)
            let after = try office.engine.lastSequence()
            if wasDone, after != length {
                found.append("\(open.id), done before the kill, is done twice")
            }
            try office.perform(open.command, by: open.actor, id: open.id)
            if try office.engine.lastSequence() != after {
                found.append("\(open.id), sent a third time, is done twice")
            }
        } catch let refusal as Refusal {
            if wasDone { found.append("\(open.id), done before the kill, is refused: \(refusal)") }
        }
        return found
    }
}

/// What happened in a run.
struct Tally {
    var processes = 0
    var kills = 0
    var broken = 0
    /// Commands that were begun and not answered when the process was killed, and those of them that were done.
    var unanswered = 0
    var unansweredDone = 0
    /// How long a worker took to open the register the last time.
    var opening = Duration.milliseconds(100)
    private var early = 0
    private var counts: [String: Int] = [:]

    mutating func add(_ worker: WorkerProcess) {
        early += worker.opening == nil ? 1 : 0
        counts.merge(worker.counts, uniquingKeysWith: +)
    }

    var sentence: String {
        """
        \(kills) kills (\(early) while opening, \(unanswered) within a command, \(unansweredDone) of them \
        already done); \(counts["done"] ?? 0) commands acknowledged, \(counts["refused"] ?? 0) refused, \
        \(counts["busy"] ?? 0) busy; \(broken) promises broken
        """
    }
}
