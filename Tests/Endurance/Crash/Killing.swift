import CertFlowTestSupport
import Foundation

/// Kills each worker at an instant of its own: most within a command, some while they open the register, and
/// now and then all at once.
///
/// Instants are drawn in units of what the worker's own commands take, so that a slow machine is hurt as
/// deeply as a fast one.
struct Killing {
    private let workers: [WorkerProcess]
    private let lives: [Life]
    private let isCommon: Bool

    private struct Life {
        /// Killed while it opens the register.
        let isEarly: Bool
        /// So many commands are let through …
        let reports: Int
        /// … and then so much of the time that one takes.
        let share: Double
    }

    private struct Stuck: Error { let worker: String }

    init(_ workers: [WorkerProcess], _ random: inout SplitMix64) {
        self.workers = workers
        isCommon = Int.random(in: 0..<4, using: &random) == 0
        lives = workers.map { _ in
            Life(
                isEarly: Int.random(in: 0..<8, using: &random) == 0,
                reports: Int.random(in: 1..<16, using: &random),
                share: Double.random(in: 0..<1.5, using: &random))
        }
    }

    /// Returns when none is left; `opening` is how long one took to open the register the last time.
    func run(opening: inout Duration) throws {
        var living = Set(workers.indices)
        let end = ContinuousClock.now + .seconds(600)
        while !living.isEmpty {
            wait(living)
            for index in living.sorted() where living.contains(index) {
                let worker = workers[index]
                try worker.listen()
                guard worker.isRunning, .now < end else { throw Stuck(worker: worker.name) }
                guard isDue(worker, lives[index], opening) else { continue }
                for victim in isCommon ? living.sorted() : [index] {
                    try workers[victim].kill()
                    living.remove(victim)
                }
            }
        }
        opening = workers.compactMap(\.opening).max() ?? opening
    }

    private func isDue(_ worker: WorkerProcess, _ life: Life, _ opening: Duration) -> Bool {
        if life.isEarly { return .now - worker.started >= opening * life.share }
        guard let last = worker.lastReport, worker.reports >= life.reports else { return false }
        return .now - last >= worker.pace * life.share
    }

    /// Until somebody says something, a millisecond at most.
    private func wait(_ living: Set<Int>) {
        var descriptors = living.map {
            pollfd(fd: workers[$0].descriptor, events: Int16(POLLIN), revents: 0)
        }
        poll(&descriptors, nfds_t(descriptors.count), 1)
    }
}
