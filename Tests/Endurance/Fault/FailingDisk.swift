import CFaultVFS
import Foundation

/// The disk of `CFaultVFS`, in words.
enum FailingDisk {
    enum Kind: UInt32, CaseIterable {
        case writeError = 1
        case shortWrite, syncError, diskFull, readError, busy, powerLoss

        /// The letters of the operations at which it may happen.
        var operations: Set<Character> {
            switch self {
            case .writeError: ["w", "t", "d", "o", "m"]
            case .shortWrite: ["w"]
            case .syncError: ["s"]
            case .diskFull: ["w", "o", "m"]
            case .readError: ["r"]
            case .busy: ["l"]
            case .powerLoss: ["w", "s", "t", "d", "o"]
            }
        }

        /// Whether everything works again afterwards.
        var isPassing: Bool { self != .diskFull && self != .powerLoss }
    }

    enum Survival: UInt32, CaseIterable {
        case dropped, prefix, sectors
    }

    struct Broken: Error { let what: String }

    static func install() throws {
        guard fault_install() == 0 else { throw Broken(what: "the failing disk was not installed") }
    }

    /// Runs `body` with one fault at operation `at` below `folder`; 0 for none.
    static func failing<Value>(
        _ folder: URL, _ kind: Kind?, at operation: Int, seed: UInt64, _ body: () throws -> Value
    ) rethrows -> Value {
        fault_begin(folder.path, fault_kind(kind?.rawValue ?? 0), operation, seed)
        defer { fault_end() }
        return try body()
    }

    /// The letters of the operations so far, in order.
    static var operations: [Character] {
        (0..<fault_count()).map { index in
            Character(UnicodeScalar(UInt8(bitPattern: fault_operation(index + 1))))
        }
    }

    static var hasHappened: Bool { fault_happened() != 0 }
    static var place: String { String(cString: fault_place()) }

    /// Writes what a power loss leaves into `folder`.
    static func survivors(_ folder: URL, _ survival: Survival, seed: UInt64) throws {
        guard fault_survivors(folder.path, fault_survival(survival.rawValue), seed) == 0 else {
            throw Broken(what: "the surviving files could not be written")
        }
    }
}
