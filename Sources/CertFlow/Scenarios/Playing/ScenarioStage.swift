package import CertFlowCore
package import CertFlowDefinition
import CertFlowStore
package import Foundation
import Synchronization

/// Where scenarios of one pack are played: scratch registers with the pack's revision, one a story.
///
/// A register with the same example values is made once and copied.
package final class ScenarioStage: Sendable {
    /// The pack without any example values.
    package let pack: Pack
    private let source: PackSource
    private let made = Mutex<[String: Prepared]>([:])
    private let folder: ScratchFolder

    /// A register as it begins, and the pack in it.
    private struct Prepared: Sendable {
        let pack: Pack
        let place: RegisterPlace
    }

    /// - Throws: ``Diagnostics`` when the pack has mistakes.
    package init(_ source: PackSource) throws {
        self.source = source
        pack = try PackReader.read(source, digest: "workbench").get()
        folder = try ScratchFolder()
    }

    /// The pack in `folder`.
    package convenience init(pack folder: URL) throws {
        try self.init(try Engine.source(of: folder, overlays: []))
    }

    /// A register of its own at the beginning of time, with the overlay's values.
    func register(overlay: String) throws -> ScratchRegister {
        let prepared = try prepared(overlay)
        return try ScratchRegister(
            copying: prepared.place, pack: prepared.pack, folder: try ScratchFolder())
    }

    private func prepared(_ overlay: String) throws -> Prepared {
        try made.withLock { made in
            if let known = made[overlay] { return known }
            var bytes = source
            if !overlay.isEmpty {
                bytes = source.adding(overlay: Array(overlay.utf8), shownPath: "set")
            }
            let place = RegisterPlace.scratch(
                folder.url.appending(component: "\(made.count)").path)
            let pack = try Engine.create(
                bytes, seed: 1, at: place, now: Instant(milliseconds: 946_684_800_000),
                extra: [Self.clerk(pack.office)])
            let prepared = Prepared(pack: pack, place: place)
            made[overlay] = prepared
            return prepared
        }
    }

    /// Who adds invented people: a scenario needs nobody's leave for that.
    static let clerkID: ActorID = "scenario"

    private static func clerk(_ office: Office) -> Actor {
        Actor(
            id: clerkID, name: "用例",
            holdings: [
                Actor.Holding(role: office.duties.actors, unit: nil, from: nil, to: nil)
            ], conflicts: [])
    }
}

/// A folder that is removed when nobody needs it any more.
final class ScratchFolder: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appending(component: "certflow-scenario-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(at: url)
        } catch {
            // What cannot be removed is left to the system's own tidying of temporary files.
            return
        }
    }
}

/// The clock of a scenario: it stands where the story is.
final class ScenarioClock: Sendable {
    private let instant = Mutex(Instant(milliseconds: 946_684_800_000))

    func set(_ moment: Moment) { instant.withLock { $0 = moment.instant } }

    var office: OfficeClock { OfficeClock { self.instant.withLock { $0 } } }
}

/// A register that is thrown away.
final class ScratchRegister {
    let engine: Engine
    let clock: ScenarioClock
    let folder: ScratchFolder
    fileprivate let place: RegisterPlace
    fileprivate let pack: Pack

    /// A copy of the register at `place`, in which nobody writes meanwhile; with the papers of a story.
    init(
        copying place: RegisterPlace, pack: Pack, folder: ScratchFolder, papers: URL? = nil
    ) throws {
        let here = RegisterPlace.scratch(folder.url.appending(component: "register").path)
        let manager = FileManager.default
        try manager.copyItem(atPath: place.path, toPath: here.path)
        // The log's index is made anew by whoever opens the copy.
        let index = "\(here.path)/register.sqlite-shm"
        if manager.fileExists(atPath: index) { try manager.removeItem(atPath: index) }
        if let papers {
            for name in try manager.contentsOfDirectory(atPath: papers.path)
            where name != "register" {
                try manager.copyItem(
                    at: papers.appending(component: name),
                    to: folder.url.appending(component: name))
            }
        }
        self.folder = folder
        self.pack = pack
        self.place = here
        clock = ScenarioClock()
        engine = try Engine(opening: here, clock: clock.office, known: [pack])
    }

    /// Where evidence files of samples lie.
    var papers: URL { folder.url }
}

extension ScratchRegister {
    /// A copy of the register as it stands.
    func copied() throws -> ScratchRegister {
        try ScratchRegister(copying: place, pack: pack, folder: try ScratchFolder(), papers: papers)
    }
}

extension ScenarioStage {
    /// The pack that a register's new cases are pinned to, from the register's own bytes; the register is
    /// only read.
    package convenience init(of engine: Engine) throws {
        let digest = try engine.pack().digest
        let files = try engine.register.read { reader -> [String: [UInt8]] in
            guard let published = try reader.pack(digest: digest) else { throw EngineFault.noPack }
            var files: [String: [UInt8]] = [:]
            for (path, blob) in published.pack.files {
                guard let bytes = try reader.blob(blob) else {
                    throw EngineFault.packDamaged(path)
                }
                files[path] = Array(bytes)
            }
            return files
        }
        try self.init(PackSource(bytesByPath: files))
    }
}
