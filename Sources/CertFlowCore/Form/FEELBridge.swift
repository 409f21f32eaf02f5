package import FEEL

extension Fen {
    /// The amount in yuan, exact.
    package var yuan: Decimal128 {
        let cents = Decimal128(Int128(count))
        return cents.divided(by: Decimal128(100)) ?? cents
    }
}

extension Day {
    /// The day as a FEEL date.
    package var feel: Value {
        guard let date = CalendarDate(year: year, month: month, day: day) else { return .null }
        return .date(date)
    }
}

extension Decimal128 {
    /// The number as `Int`, when it is whole and small enough.
    package var wholeNumber: Int? { Int(exactly: self) }
}
