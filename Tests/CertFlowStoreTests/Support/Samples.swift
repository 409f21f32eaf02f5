import CertFlowCore
import Foundation
import GRDB
import MerkleLog
import Testing

@testable import CertFlowStore

/// A generator whose whole sequence follows from its seed.
struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Runs `body` with a folder that does not exist yet, and takes it away afterwards.
func withFolder<Value>(_ body: (RegisterFolder) throws -> Value) throws -> Value {
    let folder = RegisterFolder.temporary
    defer { folder.remove() }
    return try body(folder)
}

extension RegisterFolder {
    /// A folder of its own for each test; it does not exist yet.
    static var temporary: RegisterFolder {
        RegisterFolder(
            path: FileManager.default.temporaryDirectory
                .appending(component: "certflow-store-\(UUID().uuidString)").path)
    }

    func remove() {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            Issue.record("‘\(path)’ stays behind: \(error)")
        }
    }
}

extension RegisterFolder {
    /// Moves everything into the database's own file: a pool leaves some of it beside it when it is closed.
    func settle() throws {
        let queue = try DatabaseQueue(path: database)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try queue.close()
        let isSettled = !FileManager.default.fileExists(atPath: database + "-wal")
        #expect(isSettled)
    }

    /// Puts a settled database in the place of what is there.
    func replace(by bytes: Data) throws {
        for part in ["-wal", "-shm"] where FileManager.default.fileExists(atPath: database + part) {
            try FileManager.default.removeItem(atPath: database + part)
        }
        try bytes.write(to: URL(fileURLWithPath: database))
    }
}

/// Runs `body` with a new register that holds `entries`, each written in a transaction of its own.
func withRegister<Value>(
    _ entries: [Entry] = [], options: RegisterOptions = RegisterOptions(),
    _ body: (Register) throws -> Value
) throws -> Value {
    try withFolder { folder in
        let register = try Register.create(at: folder, options: options)
        for entry in entries { try register.write { try $0.append(entry) } }
        return try body(register)
    }
}

/// Sixty-four hexadecimal digits that follow from the bytes; a stand-in for SHA-256, which the store is given.
func sampleDigest(_ data: Data) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in data { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var random = SplitMix64(seed: hash)
    return (0..<4).map { _ in
        let digits = String(random.next(), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
}

extension Day {
    static let start = Day(ordinal: 20_454)
}

extension State {
    static func sample(
        _ id: StateID, _ phase: Phase = .review, owner: RoleID?, isFinal: Bool = false
    ) -> State {
        State(
            id: id, phase: phase, title: Bilingual(zh: "状态", en: "State"),
            reads: Bilingual(zh: "办理中", en: "In progress"), owner: owner, deadline: nil,
            stopsClock: false, isFinal: isFinal)
    }

    static let filed = State.sample("filed", .filing, owner: "district-officer")
    static let reviewed = State.sample("reviewed", owner: "city-officer")
    static let returned = State.sample("returned", owner: .applicant)
    static let onNotice = State.sample("on-notice", .certification, owner: .notice)
    static let certified = State.sample("certified", .closed, owner: nil, isFinal: true)
}

extension Entry {
    static func sample(
        _ sequence: Int, id: CommandID? = nil, at milliseconds: Int64? = nil, on day: Day = .start,
        subject: Subject = Subject(.register, "register"), _ changes: [Change]
    ) -> Entry {
        Entry(
            sequence: sequence, id: id ?? CommandID(stringLiteral: "c\(sequence)"),
            at: Instant(milliseconds: milliseconds ?? Int64(sequence) * 1_000), on: day,
            subject: subject, actor: "wang",
            command: .submit(Submission(programme: "product", facts: Facts(), about: nil)),
            cause: nil, changes: changes)
    }

    static let publishing = Entry.sample(1, at: 0, [.packPublished(.sample)])
}

extension PackPublished {
    static let sample = PackPublished(
        digest: sampleDigest(Data(PackPublished.manifest(sampleFiles).utf8)), files: sampleFiles,
        isRehearsal: true, isExample: false, seed: .max)

    private static let sampleFiles = ["office.yaml": sampleDigest(Data("office".utf8))]
}

extension CaseOpened {
    static func sample(
        _ id: CaseID, state: State = .filed, unit: UnitID = "gaoxin", due: Day? = nil,
        on day: Day = .start, parent: CaseID? = nil, product: String? = nil,
        creditCode: String = "91610131MA6TXXXX01", round: RoundID? = nil, year: Int = 2026,
        programme: ProgrammeID = "product"
    ) -> CaseOpened {
        var move = CaseMoved(
            id: id, version: 1, event: "submit", from: nil, to: state, on: day, current: nil)
        move.deadline = due.map { .sample(due: $0) }
        return CaseOpened(
            id: id, programme: programme, revision: PackPublished.sample.digest,
            creditCode: creditCode,
            enterprise: "西安示例科技有限公司", unit: unit, product: product,
            productName: product.map { "产品\($0)" }, year: year, round: round, parent: parent,
            filedOn: day, move: move)
    }
}

extension Deadline {
    static func sample(due: Day, isMarked: Bool = false) -> Deadline {
        Deadline(
            state: "filed", startedOn: .start, length: 5, unit: .workingDay, due: due,
            isProvisional: false, end: .mark, isMarked: isMarked)
    }
}

/// SHA-256 in hexadecimal, as the engine gives it.
func shaDigest(_ data: Data) -> String { data.withUnsafeBytes { Fingerprint.text($0) } }
