/// A calendar as a table with one row a day; a day is a number of days after the table's first.
struct PlainDays: Sendable {
    struct Row: Sendable {
        let iso: String
        let year: Int
        let month: Int
        let day: Int
        let isWorking: Bool
    }

    let rows: [Row]
    let lastAnnouncedYear: Int
    private let numbers: [String: Int]

    /// The holidays that the law itself fixes (国务院令第795号), for years without a notice.
    private static let lawfulHolidays: Set<String> = [
        "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05",
        "2027-05-01", "2027-05-02", "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02",
        "2027-10-03", "2028-01-01", "2028-01-25", "2028-01-26", "2028-01-27", "2028-01-28",
        "2028-04-04", "2028-05-01", "2028-05-02", "2028-05-28", "2028-10-01", "2028-10-02",
        "2028-10-03",
    ]

    /// From 2024-01-01, a Monday, to the end of 2034; working days are counted up to 2028.
    init(calendars: [PlainYAML]) {
        var off = PlainDays.lawfulHolidays
        var working: Set<String> = []
        for calendar in calendars {
            working.formUnion(calendar["makeUpDays"].texts)
            for holiday in calendar["holidays"].list {
                guard let from = holiday["from"]?.text, let to = holiday["to"]?.text else {
                    continue
                }
                off.formUnion(PlainDays.days.map(\.iso).filter { $0 >= from && $0 <= to })
            }
        }
        var rows: [Row] = []
        for (number, day) in PlainDays.days.enumerated() {
            let isWeekend = number % 7 >= 5
            rows.append(
                Row(
                    iso: day.iso, year: day.year, month: day.month, day: day.day,
                    isWorking: working.contains(day.iso)
                        || !isWeekend && !off.contains(day.iso)))
        }
        self.rows = rows
        lastAnnouncedYear = calendars.compactMap { $0["year"]?.text.flatMap { Int($0) } }.max() ?? 0
        numbers = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.iso, $0) })
    }

    private typealias Civil = (iso: String, year: Int, month: Int, day: Int)

    private static let days: [(iso: String, year: Int, month: Int, day: Int)] = {
        var days: [Civil] = []
        for year in 2024...2034 {
            for month in 1...12 {
                let length = [31, year % 4 == 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
                for day in 1...length[month - 1] {
                    let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
                    days.append(("\(year)-\(two(month))-\(two(day))", year, month, day))
                }
            }
        }
        return days
    }()

    func number(_ iso: String) -> Int? { numbers[iso] }

    /// The last day of a period; day 0 is not counted.
    func due(after start: Int, days: Int, working: Bool) -> Int {
        guard working else { return start + days }
        var day = start
        var left = days
        while left > 0 {
            day += 1
            if rows[day].isWorking { left -= 1 }
        }
        return day
    }

    /// The days left until `due` when the clock stops on `day`; at least one.
    func left(on day: Int, until due: Int, working: Bool) -> Int {
        guard day < due else { return 1 }
        return max(1, working ? rows[(day + 1)...due].count(where: \.isWorking) : due - day)
    }
}
