import CertFlow
import CertFlowConsole
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation

/// One fault at one operation while a register is made: afterwards there is a whole register or none.
struct InitTrial: Trial {
    let kind: FailingDisk.Kind
    let operation: Int
    let seed: UInt64

    private static let plan = RegisterPlan(
        pack: Repository.path("Workflows/xian"), overlays: [], seed: 1)
    private static let clock = OfficeClock.fixed(Instant(milliseconds: 1_772_413_200_000))

    /// The operations of a making that does not fail.
    static func operations(_ place: URL, seed: UInt64) throws -> [Character] {
        let office = place.appending(path: "first")
        try FileManager.default.createDirectory(at: office, withIntermediateDirectories: true)
        try FailingDisk.failing(office, nil, at: 0, seed: seed) { _ = try make(in: office) }
        return FailingDisk.operations
    }

    private static func make(in office: URL) throws -> Engine {
        try Engine.create(plan, at: register(office), clock: clock)
    }

    private static func register(_ office: URL) -> RegisterPlace {
        RegisterPlace(office.appending(path: "register").path)
    }

    func broken(on ground: FaultTrial.Ground) throws -> [String]? {
        let live = ground.place.appending(path: "live")
        let left = ground.place.appending(path: "left")
        try FileManager.default.createDirectory(at: live, withIntermediateDirectories: true)
        defer { clear([live, left]) }
        var failure: (any Error)?
        try FailingDisk.failing(live, kind, at: operation, seed: seed) {
            do {
                _ = try Self.make(in: live)
            } catch {
                failure = error
            }
            try leave(left, live: live)
        }
        guard FailingDisk.hasHappened else { return nil }
        let found = (failure.map { told($0, "init") } ?? []) + owed(left, isMade: failure == nil)
        return found.map { "\(title): \($0)" }
    }

    private func owed(_ left: URL, isMade: Bool) -> [String] {
        let register = Self.register(left)
        guard register.hasRegister else {
            guard !isMade else { return ["the register that was made is gone"] }
            do {
                _ = try Self.make(in: left)
            } catch {
                return ["init cannot be repeated: \(error)"]
            }
            return Promises(register: register).broken([])
        }
        return Promises(register: register).broken([])
    }
}
