/// A value of FEEL.
///
/// `==` says whether two values are the same element of FEEL's domain, as the built-in `is` does:
/// strings are compared by Unicode scalars, numbers by what they are worth. The FEEL operator `=`,
/// which may answer `null`, is ``feelEquals(_:)``.
///
/// > Source: DMN 1.5, §10.3.2.2 and §10.3.2.3.
public enum Value: Sendable {
    /// Nothing is known; the answer to every mistake.
    case null
    /// A truth value.
    case boolean(Bool)
    /// A decimal number.
    case number(Decimal128)
    /// A text.
    case string(String)
    /// A day.
    case date(CalendarDate)
    /// A time of the day.
    case time(TimeOfDay)
    /// A day with a time.
    indirect case dateAndTime(DateAndTime)
    /// A span of days, hours, minutes and seconds.
    case dayTimeDuration(DayTimeDuration)
    /// A span of years and months.
    case yearMonthDuration(YearMonthDuration)
    /// Values in order.
    case list([Value])
    /// Values by name.
    case context(Context)
    /// All values between two ends.
    indirect case range(ValueRange)
    /// Something that can be called.
    case function(Function)
}

extension Value: Hashable {
    /// Whether the values are the same element of FEEL's domain.
    public static func == (left: Value, right: Value) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.number(let left), .number(let right)): left == right
        case (.string(let left), .string(let right)): left.isSameText(as: right)
        case (.date(let left), .date(let right)): left == right
        case (.time(let left), .time(let right)): left == right
        case (.dateAndTime(let left), .dateAndTime(let right)): left == right
        case (.dayTimeDuration(let left), .dayTimeDuration(let right)): left == right
        case (.yearMonthDuration(let left), .yearMonthDuration(let right)): left == right
        case (.list(let left), .list(let right)): left == right
        case (.context(let left), .context(let right)): left == right
        case (.range(let left), .range(let right)): left == right
        case (.function(let left), .function(let right)): left == right
        default: false
        }
    }

    /// Hashes the value; of a list only its length and the kinds of its first elements, because a
    /// value that shares its parts can be far larger than the memory it takes.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .boolean(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .date(let value): hasher.combine(value)
        case .time(let value): hasher.combine(value)
        case .dateAndTime(let value): hasher.combine(value)
        case .dayTimeDuration(let value): hasher.combine(value)
        case .yearMonthDuration(let value): hasher.combine(value)
        case .list(let value):
            hasher.combine(value.count)
            for element in value.prefix(8) { element.hashShallowly(into: &hasher) }
        case .context(let value): hasher.combine(value)
        case .range(let value): hasher.combine(value)
        case .function(let value): hasher.combine(value)
        }
    }
}

extension Value {
    /// Hashes a scalar value, and of any other only its kind.
    private func hashShallowly(into hasher: inout Hasher) {
        switch self {
        case .list, .context, .range, .function: hasher.combine(kind)
        default: hash(into: &hasher)
        }
    }

    /// Whether the value is `null`.
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    /// The truth value, or `nil` when the value is none.
    public var asBoolean: Bool? {
        if case .boolean(let value) = self { value } else { nil }
    }

    /// The number, or `nil` when the value is none.
    public var asNumber: Decimal128? {
        if case .number(let value) = self { value } else { nil }
    }

    /// The text, or `nil` when the value is none.
    public var asString: String? {
        if case .string(let value) = self { value } else { nil }
    }

    /// The elements, or `nil` when the value is no list.
    public var asList: [Value]? {
        if case .list(let value) = self { value } else { nil }
    }

    /// The context, or `nil` when the value is none.
    public var asContext: Context? {
        if case .context(let value) = self { value } else { nil }
    }

    /// The day, or `nil` when the value is none.
    public var asDate: CalendarDate? {
        if case .date(let value) = self { value } else { nil }
    }

    /// A truth value, or `null` for `nil`.
    init(_ value: Bool?) { self = value.map(Value.boolean) ?? .null }

    /// A number, or `null` for `nil`.
    init(_ value: Decimal128?) { self = value.map(Value.number) ?? .null }

    /// A whole number.
    init(_ value: Int) { self = .number(Decimal128(value)) }
}
