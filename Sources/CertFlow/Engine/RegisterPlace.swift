import CertFlowCore
import CertFlowStore

/// Where a register is, and how it is opened.
package struct RegisterPlace: Hashable, Sendable {
    package let path: String
    /// How long a writer waits for its turn, in milliseconds.
    package let busyMilliseconds: Int
    /// The most pages the database may grow to: a full disk, for tests.
    package let maxPageCount: Int?
    /// Whether the register is thrown away after use: then nothing waits for the disk.
    let isScratch: Bool

    package init(_ path: String, busyMilliseconds: Int = 5_000, maxPageCount: Int? = nil) {
        self.init(
            path, busyMilliseconds: busyMilliseconds, maxPageCount: maxPageCount, isScratch: false)
    }

    /// A place for the register of one scenario.
    static func scratch(_ path: String) -> RegisterPlace {
        RegisterPlace(path, busyMilliseconds: 5_000, maxPageCount: nil, isScratch: true)
    }

    private init(_ path: String, busyMilliseconds: Int, maxPageCount: Int?, isScratch: Bool) {
        self.isScratch = isScratch
        self.path = path
        self.busyMilliseconds = busyMilliseconds
        self.maxPageCount = maxPageCount
    }

    var folder: RegisterFolder { RegisterFolder(path: path) }

    var options: RegisterOptions {
        RegisterOptions(
            busyTimeout: .milliseconds(busyMilliseconds), maxPageCount: maxPageCount,
            isScratch: isScratch)
    }

    /// Whether there is a register.
    package var hasRegister: Bool { folder.hasRegister }
}
