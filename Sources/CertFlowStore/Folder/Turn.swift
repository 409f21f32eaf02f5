import Foundation
import Synchronization

/// A turn to write, given to one process at a time.
///
/// SQLite's own waiting lets one writer starve the others. Here a writer first takes the place at the head of
/// the line, then the turn itself, and only then leaves the place: whoever has just written stands behind
/// the one that waits. The system frees both locks when a process ends, however it ends.
///
/// A `Turn` is used by one thread at a time: a lock belongs to the open file, not to the thread.
final class Turn: Sendable {
    private let folder: RegisterFolder
    /// Opened by the first turn: who only reads makes no lock files.
    private let files = Mutex<(line: Int32, turn: Int32)?>(nil)

    init(_ folder: RegisterFolder) { self.folder = folder }

    deinit {
        guard let files = files.withLock({ $0 }) else { return }
        close(files.line)
        close(files.turn)
    }

    /// Runs `body` while no other process writes.
    ///
    /// - Throws: ``StoreError`` of kind `busy` when the turn does not come within `timeout`, `io` when a lock
    ///   file cannot be opened, and what `body` throws.
    func taken<Value>(within timeout: Duration, _ body: () throws -> Value) throws -> Value {
        let deadline = ContinuousClock.now + timeout
        let (line, turn) = try opened()
        try Turn.lock(line, until: deadline)
        do {
            try Turn.lock(turn, until: deadline)
        } catch {
            flock(line, LOCK_UN)
            throw error
        }
        flock(line, LOCK_UN)
        defer { flock(turn, LOCK_UN) }
        return try body()
    }

    private func opened() throws -> (line: Int32, turn: Int32) {
        try files.withLock { files in
            if let files { return files }
            let line = try Turn.open(folder.line)
            do {
                let opened = (line: line, turn: try Turn.open(folder.turn))
                files = opened
                return opened
            } catch {
                close(line)
                throw error
            }
        }
    }

    private static func open(_ path: String) throws -> Int32 {
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw StoreError.cannotWrite(path) }
        return descriptor
    }

    private static func lock(_ descriptor: Int32, until deadline: ContinuousClock.Instant) throws {
        var pause: UInt32 = 50
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let reason = errno
            guard reason == EWOULDBLOCK || reason == EINTR else { throw StoreError.io }
            guard ContinuousClock.now < deadline else { throw StoreError.busy }
            usleep(pause)
            pause = min(pause * 2, 2_000)
        }
    }
}
