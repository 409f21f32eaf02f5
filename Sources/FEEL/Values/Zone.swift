import Foundation

/// The zone of a time: a fixed offset from UTC, or a zone of the IANA time zone database.
public enum Zone: Hashable, Sendable {
    /// Seconds east of UTC, within ±18 hours.
    case offset(seconds: Int32)
    /// A named zone, whose offset depends on the instant.
    case named(NamedZone)

    /// UTC.
    public static let utc = Zone.offset(seconds: 0)

    /// A fixed offset, or `nil` when it is beyond ±18 hours.
    public init?(offsetSeconds: Int) {
        guard (-64_800...64_800).contains(offsetSeconds) else { return nil }
        self = .offset(seconds: Int32(offsetSeconds))
    }

    /// The offset from UTC at a local date and time, in seconds.
    func offset(atLocalSecond local: Int, year: Int) -> Int {
        switch self {
        case .offset(let seconds): Int(seconds)
        case .named(let zone): zone.offset(atLocalSecond: local, year: year)
        }
    }

    /// The offset from UTC at an instant, in seconds.
    func offset(atInstant second: Int, year: Int) -> Int {
        switch self {
        case .offset(let seconds): Int(seconds)
        case .named(let zone): zone.offset(atInstant: second, year: year)
        }
    }
}

extension Zone: CustomStringConvertible {
    /// The zone as it follows a time: `Z`, `+08:00` or `@Asia/Shanghai`.
    public var description: String {
        switch self {
        case .named(let zone): return "@" + zone.identifier
        case .offset(let seconds):
            guard seconds != 0 else { return "Z" }
            let size = Int(seconds.magnitude)
            let rest = size % 60 == 0 ? "" : ":" + (size % 60).padded(2)
            return
                "\(seconds < 0 ? "-" : "+")\((size / 3600).padded(2)):\((size / 60 % 60).padded(2))\(rest)"
        }
    }
}

/// A zone of the IANA time zone database, such as `Asia/Shanghai`.
public final class NamedZone: Sendable {
    /// The name of the zone.
    public let identifier: String
    private let zone: TimeZone

    /// The zone of a name, or `nil` when the database of this machine has no such zone.
    public init?(identifier: String) {
        // Foundation also reads offsets such as GMT+5, which are no names of the database.
        let isOffset =
            identifier.hasPrefix("GMT") && identifier.contains { "+-".contains($0) || $0.isNumber }
        let isName = identifier.unicodeScalars.allSatisfy {
            $0.isASCII
                && ($0.properties.isAlphabetic || "/_-+0123456789".unicodeScalars.contains($0))
        }
        guard isName, !isOffset, let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
    }

    // The rules of a zone are known for the years 1 … 9999; the calendar repeats every 400 years.
    private static let cycle = 146_097 * 86_400

    func offset(atInstant second: Int, year: Int) -> Int {
        var second = second
        if year > 9_600 {
            second -= (year - 9_201) / 400 * NamedZone.cycle
        } else if year < 1 {
            second += (1_600 - year) / 400 * NamedZone.cycle
            second = min(second, -59_000_000_000)
        }
        return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
    }

    func offset(atLocalSecond local: Int, year: Int) -> Int {
        let first = offset(atInstant: local - offset(atInstant: local, year: year), year: year)
        let second = offset(atInstant: local - first, year: year)
        // In a gap of the clock the two disagree for ever; the offset before the gap is taken.
        return first == second ? first : min(first, second)
    }
}

extension NamedZone: Hashable {
    /// Whether the zones have the same name.
    public static func == (left: NamedZone, right: NamedZone) -> Bool {
        left.identifier == right.identifier
    }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }
}
