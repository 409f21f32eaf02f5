/// Reads dates, times and durations from their ISO 8601 texts, as FEEL wants them.
struct TemporalScanner {
    private let bytes: [UInt8]
    private var index = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { index == bytes.count }

    /// Takes one of the given letters, if it is next.
    mutating func take(_ letter: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: letter) else { return false }
        index += 1
        return true
    }

    /// Takes a run of ASCII digits.
    mutating func digits() -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
        return bytes[start..<index]
    }

    /// Takes exactly some digits as a number.
    mutating func number(digits count: Int) -> Int? {
        let run = digits()
        return run.count == count ? Int(decimal: run) : nil
    }

    mutating func rest() -> String {
        defer { index = bytes.count }
        return String(decoding: bytes[index...], as: UTF8.self)
    }
}

extension Int {
    /// The value of decimal digits, or `nil` when there are none or they are too many.
    init?(decimal digits: some Collection<UInt8>) {
        guard !digits.isEmpty, let value = Int(String(decoding: digits, as: UTF8.self)) else {
            return nil
        }
        self = value
    }
}

extension TemporalScanner {
    mutating func date() -> CalendarDate? {
        let isNegative = take("-")
        let year = digits()
        guard year.count == 4 || (5...9).contains(year.count) && year.first != 48,
            let size = Int(decimal: year), take("-"), let month = number(digits: 2), take("-"),
            let day = number(digits: 2)
        else { return nil }
        return CalendarDate(year: isNegative ? -size : size, month: month, day: day)
    }

    /// A time; 24:00:00 is midnight at the end of the day.
    mutating func time() -> (time: TimeOfDay, isEndOfDay: Bool)? {
        guard let hour = number(digits: 2), take(":"), let minute = number(digits: 2), take(":"),
            let second = number(digits: 2)
        else { return nil }
        var nanosecond = 0
        if take(".") {
            guard let fraction = nanoseconds() else { return nil }
            nanosecond = fraction
        }
        guard let zone = zone() else { return nil }
        let isEndOfDay = hour == 24 && minute == 0 && second == 0 && nanosecond == 0
        let time = TimeOfDay(
            hour: isEndOfDay ? 0 : hour, minute: minute, second: second, nanosecond: nanosecond,
            zone: zone.zone)
        return time.map { ($0, isEndOfDay) }
    }

    /// The digits after the point as nanoseconds; further digits are dropped.
    private mutating func nanoseconds(orNone: Bool = false) -> Int? {
        let run = digits()
        guard !run.isEmpty else { return orNone ? 0 : nil }
        let first = run.prefix(9)
        return Int(decimal: first + [UInt8](repeating: 48, count: 9 - first.count))
    }

    /// The zone up to the end of the text; the outer `nil` says that there is no such zone.
    private mutating func zone() -> (zone: Zone?, Void)? {
        if isAtEnd { return (nil, ()) }
        if take("Z") || take("z") { return isAtEnd ? (.utc, ()) : nil }
        if take("@") { return NamedZone(identifier: rest()).map { (.named($0), ()) } }
        let isNegative = take("-")
        guard isNegative || take("+"), let hours = number(digits: 2), take(":"),
            let minutes = number(digits: 2), minutes < 60
        else { return nil }
        var seconds = 0
        if take(":") {
            guard let given = number(digits: 2), given < 60 else { return nil }
            seconds = given
        }
        let size = hours * 3_600 + minutes * 60 + seconds
        guard isAtEnd, let zone = Zone(offsetSeconds: isNegative ? -size : size) else {
            return nil
        }
        return (zone, ())
    }
}

extension CalendarDate: LosslessStringConvertible {
    /// Reads `2026-03-01`; `nil` when the text is anything else or there is no such day.
    public init?(_ description: String) {
        var scanner = TemporalScanner(description)
        guard let date = scanner.date(), scanner.isAtEnd else { return nil }
        self = date
    }
}

extension TimeOfDay: LosslessStringConvertible {
    /// Reads `17:00:00`, `17:00:00.5+08:00` or `17:00:00@Asia/Shanghai`.
    public init?(_ description: String) {
        var scanner = TemporalScanner(description)
        guard let time = scanner.time() else { return nil }
        self = time.time
    }
}

extension DateAndTime: LosslessStringConvertible {
    /// Reads a date, `T` and a time; a date alone is its midnight, without a zone.
    public init?(_ description: String) {
        var scanner = TemporalScanner(description)
        guard let date = scanner.date() else { return nil }
        guard !scanner.isAtEnd else {
            self.init(date: date, time: TimeOfDay(wrapping: 0, zone: nil))
            return
        }
        guard scanner.take("T"), let (time, isEndOfDay) = scanner.time(),
            let day = isEndOfDay ? date.adding(days: 1) : date
        else { return nil }
        self.init(date: day, time: time)
    }
}

extension YearMonthDuration: LosslessStringConvertible {
    /// Reads `P1Y2M` or `-P3M`.
    public init?(_ description: String) {
        var scanner = TemporalScanner(description)
        let isNegative = scanner.take("-")
        guard scanner.take("P") else { return nil }
        var total = 0
        var isEmpty = true
        for (letter, factor) in [("Y", 12), ("M", 1)] as [(Unicode.Scalar, Int)] {
            if scanner.isAtEnd { break }
            let before = scanner
            guard let count = Int(decimal: scanner.digits()) else { return nil }
            guard scanner.take(letter) else {
                scanner = before
                continue
            }
            let (months, tooLong) = count.multipliedReportingOverflow(by: factor)
            let (sum, tooLongSum) = total.addingReportingOverflow(months)
            guard !tooLong, !tooLongSum else { return nil }
            (total, isEmpty) = (sum, false)
        }
        guard scanner.isAtEnd, !isEmpty else { return nil }
        self.init(months: isNegative ? -total : total)
    }
}

extension DayTimeDuration: LosslessStringConvertible {
    /// Reads `P1DT2H30M`, `PT0.5S` or `-P3D`.
    public init?(_ description: String) {
        var scanner = TemporalScanner(description)
        let isNegative = scanner.take("-")
        guard scanner.take("P"), let total = scanner.dayTimeParts() else { return nil }
        self.init(nanoseconds: isNegative ? -total : total)
    }
}

extension TemporalScanner {
    /// The parts after `P` in nanoseconds.
    fileprivate mutating func dayTimeParts() -> Int128? {
        var total: Int128 = 0
        var isEmpty = true
        var units: [(letter: Unicode.Scalar, seconds: Int128)] = [("D", 86_400)]
        var isClock = false
        while !isAtEnd {
            if !isClock, take("T") {
                (isClock, isEmpty) = (true, true)
                units = [("H", 3_600), ("M", 60), ("S", 1)]
            }
            guard let count = Int128(decimal: digits()) else { return nil }
            if isClock, take(".") {
                guard let nanosecond = nanoseconds(orNone: true), take("S"),
                    units.contains(where: { $0.letter == "S" }), isAtEnd
                else { return nil }
                return total + count * 1_000_000_000 + Int128(nanosecond)
            }
            guard let place = units.firstIndex(where: { take($0.letter) }) else { return nil }
            total += count * units[place].seconds * 1_000_000_000
            units.removeFirst(place + 1)
            isEmpty = false
        }
        return isEmpty ? nil : total
    }
}

extension Int128 {
    /// The value of decimal digits, or `nil` when there are none or more than 18.
    fileprivate init?(decimal digits: some Collection<UInt8>) {
        guard digits.count <= 18, let value = Int(decimal: digits) else { return nil }
        self = Int128(value)
    }
}
