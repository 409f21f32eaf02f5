import CertFlowCore
import CertFlowDefinition
import CertFlowStore
package import Foundation

/// What a register is made from.
package struct RegisterPlan: Sendable {
    /// The pack's folder.
    package let pack: URL
    /// Example overlays; only for rehearsals.
    package let overlays: [URL]
    /// The seed of a rehearsal; `nil` for a real register.
    package let seed: UInt64?
    /// Whether the programmes are proved first; a pack of which a property is refuted makes no register.
    package let isProved: Bool

    package init(pack: URL, overlays: [URL], seed: UInt64?, isProved: Bool = true) {
        self.pack = pack
        self.overlays = overlays
        self.seed = seed
        self.isProved = isProved
    }
}

extension Engine {
    /// Makes a register, publishes the pack's revision in it and adds the pack's actors.
    ///
    /// - Throws: ``Diagnostics`` when the pack has mistakes, ``RefutedProperties``, ``StoreError``, and
    ///   ``EngineFault/rehearsalOnly`` for an overlay without a rehearsal.
    package static func create(
        _ plan: RegisterPlan, at place: RegisterPlace, clock: OfficeClock = .system
    ) throws -> Engine {
        guard plan.overlays.isEmpty || plan.seed != nil else { throw EngineFault.rehearsalOnly }
        let source = try source(of: plan.pack, overlays: plan.overlays)
        if plan.isProved { _ = try source.prove() }
        try create(source, seed: plan.seed, at: place, now: clock.now())
        return try Engine(opening: place, clock: clock)
    }

    /// Makes a register from the bytes of a pack.
    ///
    /// - Returns: The pack that was published; `extra` people are added to its actors.
    @discardableResult
    static func create(
        _ source: PackSource, seed: UInt64?, at place: RegisterPlace, now: Instant,
        extra: [Actor] = []
    ) throws -> Pack {
        let (digest, digests) = source.digests
        let pack = try PackReader.read(source, digest: digest).get()
        let published = PackPublished(
            digest: digest, files: digests, isRehearsal: seed != nil,
            isExample: pack.isExample, seed: seed)
        let moment = try OfficeZone(named: pack.office.timeZone).moment(now)
        let register = try Register.create(at: place.folder, options: place.options, seed: seed) {
            writer in
            for file in source.files {
                try writer.putBlob(Data(file.bytes), digest: Digest.sha256(Data(file.bytes)))
            }
            let actors = (pack.actors + extra).map { Change.actorAdded($0) }
            try writer.append(
                Entry(
                    sequence: 1, id: "c1", at: moment.instant, on: moment.day,
                    subject: Subject(.register, pack.office.id), actor: "init",
                    command: .publish(published), cause: nil,
                    changes: [.packPublished(published.outcome(pack))] + actors
                        + RoleID.drivers.map { .actorAdded(Drivers.actor($0)) }))
        }
        try register.close()
        return pack
    }
}
