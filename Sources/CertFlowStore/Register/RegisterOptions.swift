/// How a register is opened.
package struct RegisterOptions: Hashable, Sendable {
    /// How long a writer waits for its turn, and a statement for SQLite's locks.
    package let busyTimeout: Duration
    /// The most pages of 4,096 bytes the database may grow to: a full disk, for tests.
    package let maxPageCount: Int?
    /// Whether the register is thrown away after use: then nothing waits for the disk, and a crash may
    /// lose it. Never for an office's register.
    package let isScratch: Bool

    package init(
        busyTimeout: Duration = .seconds(5), maxPageCount: Int? = nil, isScratch: Bool = false
    ) {
        self.busyTimeout = busyTimeout
        self.maxPageCount = maxPageCount
        self.isScratch = isScratch
    }
}
