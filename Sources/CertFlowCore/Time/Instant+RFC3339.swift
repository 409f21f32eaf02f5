extension Instant {
    /// Reads an RFC 3339 date and time, such as `2026-03-05T17:00:00+08:00`; the offset is needed.
    ///
    /// A fraction of a second may have any number of digits; what is finer than a millisecond is
    /// dropped. Second 60 is not read: the milliseconds since 1970 have no leap seconds.
    ///
    /// > Source: RFC 3339, section 5.6.
    package init?(rfc3339 text: some StringProtocol) {
        guard let parsed = RFC3339(text) else { return nil }
        self = parsed.instant
    }

    /// The instant as an RFC 3339 text; milliseconds are written when there are any.
    ///
    /// - Parameter offsetSeconds: The offset from UTC, east positive. Part of a minute is dropped.
    /// - Returns: `2026-03-05T17:00:00+08:00`, or with `Z` when the offset is zero.
    package func rfc3339(offsetSeconds: Int) -> String {
        let moment = Moment(self, offsetSeconds: offsetSeconds)
        let inMinute = milliseconds.flooredRemainder(60_000)
        let fraction = Int(inMinute % 1_000)
        return moment.day.iso + "T" + moment.time.text + ":"
            + AsciiDigits.text(Int(inMinute / 1_000), width: 2)
            + (fraction == 0 ? "" : "." + AsciiDigits.text(fraction, width: 3))
            + Instant.offsetText(minutes: moment.offsetSeconds / 60)
    }

    private static func offsetText(minutes: Int) -> String {
        guard minutes != 0 else { return "Z" }
        let size = abs(minutes)
        return (minutes < 0 ? "-" : "+") + AsciiDigits.text(size / 60, width: 2) + ":"
            + AsciiDigits.text(size % 60, width: 2)
    }
}

/// What an RFC 3339 text says: the instant, and the offset it was written with.
struct RFC3339 {
    let instant: Instant
    let offsetSeconds: Int

    init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let day = Day(text.prefix(10)),
            bytes[10] | 0x20 == UInt8(ascii: "t"),
            let time = LocalTime(text.dropFirst(11).prefix(5)), bytes[16] == UInt8(ascii: ":"),
            let second = AsciiDigits.number(bytes[17..<19]), second < 60
        else { return nil }
        var rest = bytes[19...]
        guard let fraction = RFC3339.takeMilliseconds(from: &rest),
            let offset = RFC3339.offsetSeconds(rest)
        else { return nil }
        let seconds =
            Int64(day.ordinal) * 86_400 + Int64(time.minutes * 60 + second - offset)
        guard let instant = Instant(exactly: seconds * 1_000 + Int64(fraction)) else { return nil }
        self.instant = instant
        offsetSeconds = offset
    }

    /// Takes `.123` off the front; zero when there is no fraction, `nil` when it has no digits.
    private static func takeMilliseconds(from rest: inout ArraySlice<UInt8>) -> Int? {
        guard rest.first == UInt8(ascii: ".") else { return 0 }
        rest = rest.dropFirst()
        let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        rest = rest.dropFirst(digits.count)
        let three = Array(digits.prefix(3)) + Array("000".utf8.dropFirst(digits.count))
        return digits.isEmpty ? nil : AsciiDigits.number(three)
    }

    private static func offsetSeconds(_ rest: ArraySlice<UInt8>) -> Int? {
        let bytes = Array(rest)
        if bytes.count == 1, bytes[0] | 0x20 == UInt8(ascii: "z") { return 0 }
        guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
            bytes[3] == UInt8(ascii: ":"), let hours = AsciiDigits.number(bytes[1..<3]),
            let minutes = AsciiDigits.number(bytes[4..<6]), hours < 24, minutes < 60
        else { return nil }
        let size = (hours * 60 + minutes) * 60
        return bytes[0] == UInt8(ascii: "-") ? -size : size
    }
}
