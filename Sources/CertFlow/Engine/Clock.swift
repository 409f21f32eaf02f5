package import CertFlowCore
import Foundation

/// What time it is, and what that means at the office.
package struct OfficeClock: Sendable {
    /// Milliseconds since 1970 UTC; the only place where the machine's clock is read.
    package let now: @Sendable () -> Instant

    package init(now: @escaping @Sendable () -> Instant) { self.now = now }

    /// The machine's clock.
    package static var system: OfficeClock {
        OfficeClock { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    }

    /// A clock that stands still, for rehearsals and tests.
    package static func fixed(_ instant: Instant) -> OfficeClock { OfficeClock { instant } }
}

/// The office's time zone; the machine's own never counts.
package struct OfficeZone: Sendable {
    private let zone: TimeZone

    /// - Throws: ``EngineFault/unknownTimeZone(_:)``.
    package init(named name: String) throws {
        guard let zone = TimeZone(identifier: name) else {
            throw EngineFault.unknownTimeZone(name)
        }
        self.zone = zone
    }

    package func moment(_ instant: Instant) -> Moment {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        return Moment(instant, offsetSeconds: zone.secondsFromGMT(for: date))
    }

    /// The instant of a local day and time.
    package func moment(day: Day, time: LocalTime) -> Moment? {
        let noon = Date(timeIntervalSince1970: Double(day.ordinal) * 86_400 + 43_200)
        return Moment(day: day, time: time, offsetSeconds: zone.secondsFromGMT(for: noon))
    }
}
