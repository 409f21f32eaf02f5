extension Builtins {
    static let temporal: [Builtin] = [
        Builtin("now", [], .dateAndTime) { (call) throws(Message) in
            .dateAndTime(try now(call))
        },
        Builtin("today", [], .date) { (call) throws(Message) in .date(try now(call).date) },
        ofDay("day of year", .number) { Value($0.dayOfYear) },
        ofDay("week of year", .number) { Value($0.weekOfYear) },
        ofDay("day of week", .string) {
            .string(
                [
                    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
                ][$0.weekday - 1])
        },
        ofDay("month of year", .string) {
            .string(
                [
                    "January", "February", "March", "April", "May", "June", "July", "August",
                    "September", "October", "November", "December",
                ][$0.month - 1])
        },
    ]

    private static func now(_ call: Arguments) throws(Message) -> DateAndTime {
        guard let now = call.evaluator.now else {
            throw Message("No instant counts as now here.", "此处没有当前时间。")
        }
        return now
    }

    private static func ofDay(
        _ name: String, _ result: FEELType, _ body: @escaping @Sendable (CalendarDate) -> Value
    ) -> Builtin {
        Builtin(name, [Parameter("date", oneOf: [.date, .dateAndTime])], result) {
            (call) throws(Message) in
            body(try day(call, 0))
        }
    }
}
