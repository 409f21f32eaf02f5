/// The holidays that the law itself fixes, for years whose notice is not yet published.
///
/// Thirteen days: 元旦 1, 春节 4 (除夕 to 正月初三), 清明节 1, 劳动节 2, 端午节 1, 中秋节 1, 国庆节 3.
/// Days in lieu of weekends (补假) and exchanged days (调休) come with the notice and are not guessed.
///
/// > Source: 《全国年节及纪念日放假办法》 第二条, 国务院令第795号, in force from 2025-01-01.
enum StatutoryHolidays {
    /// The lunar days of a year in the Gregorian calendar.
    private struct LunarDays {
        let newYear: (month: Int, day: Int)
        let dragonBoat: (month: Int, day: Int)
        let midAutumn: (month: Int, day: Int)
    }

    /// The statutory days of `year`, ascending by holiday.
    ///
    /// After the last year of the lunar table only those with a date in the Gregorian calendar are
    /// known, and 清明节, whose date is computed.
    static func days(of year: Int) -> Set<Day> {
        let fixed = [(1, 1), (4, qingming(of: year)), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)]
        var days = Set(fixed.compactMap { Day(year: year, month: $0.0, day: $0.1) })
        guard let lunar = lunarDays[year] else { return days }
        if let newYear = Day(year: year, month: lunar.newYear.month, day: lunar.newYear.day) {
            days.formUnion((-1...2).compactMap { newYear.adding(days: $0) })
        }
        days.formUnion(
            [lunar.dragonBoat, lunar.midAutumn].compactMap {
                Day(year: year, month: $0.month, day: $0.day)
            })
        return days
    }

    /// The day of April on which 清明 falls: an approximation that holds from 2000 to 2099, after
    /// which it may err by a day.
    static func qingming(of year: Int) -> Int {
        let inCentury = (year - 2000).flooredRemainder(100)
        return (inCentury * 2_422 + 48_100) / 10_000 - inCentury / 4
    }

    /// 正月初一, 五月初五 and 八月十五.
    ///
    /// > Source: GB/T 33661-2017 《农历的编算和颁行》; checked against the new moons in UTC+8.
    private static let lunarDays: [Int: LunarDays] = [
        2025: LunarDays(newYear: (1, 29), dragonBoat: (5, 31), midAutumn: (10, 6)),
        2026: LunarDays(newYear: (2, 17), dragonBoat: (6, 19), midAutumn: (9, 25)),
        2027: LunarDays(newYear: (2, 6), dragonBoat: (6, 9), midAutumn: (9, 15)),
        2028: LunarDays(newYear: (1, 26), dragonBoat: (5, 28), midAutumn: (10, 3)),
        2029: LunarDays(newYear: (2, 13), dragonBoat: (6, 16), midAutumn: (9, 22)),
        2030: LunarDays(newYear: (2, 3), dragonBoat: (6, 5), midAutumn: (9, 12)),
        2031: LunarDays(newYear: (1, 23), dragonBoat: (6, 24), midAutumn: (10, 1)),
        2032: LunarDays(newYear: (2, 11), dragonBoat: (6, 12), midAutumn: (9, 19)),
        2033: LunarDays(newYear: (1, 31), dragonBoat: (6, 1), midAutumn: (9, 8)),
        2034: LunarDays(newYear: (2, 19), dragonBoat: (6, 20), midAutumn: (9, 27)),
        2035: LunarDays(newYear: (2, 8), dragonBoat: (6, 10), midAutumn: (9, 16)),
    ]
}
