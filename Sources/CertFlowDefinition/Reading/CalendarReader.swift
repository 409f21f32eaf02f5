import CertFlowCore

/// Reads one year of a work calendar: the holidays and the make-up days of its notice.
struct CalendarReader {
    let context: ReadingContext
    /// The name of the calendar, which is that of its folder.
    let name: String

    /// The longest holiday that is taken for one.
    private static let longestHoliday = 31

    var shape: Shape<CalendarYear> { .mapping(year) }

    func read(_ root: YAMLNode) -> CalendarYear? { shape.read(root, context) }

    private func year(_ reader: MappingReader) -> CalendarYear? {
        _ = reader.need("calendar", .theWord(name, as: .name))
        let year = reader.need("year", CalendarReader.yearNumber)
        let notice = reader.need("source", CalendarReader.notice)
        let off = reader.need("holidays", .list(of: CalendarReader.holiday))
        let makeUp = reader.need("makeUpDays", .list(of: .day))
        guard let year, let notice, let off, let makeUp else { return nil }
        let calendar = CalendarYear(
            year: year, off: Set(off.flatMap(\.self)), makeUp: Set(makeUp), notice: notice)
        report(off, of: calendar, in: reader.node("holidays"))
        report(makeUp.map { [$0] }, of: calendar, in: reader.node("makeUpDays"))
        return calendar
    }

    /// Reports what is wrong with the days of each item of a list, at that item.
    private func report(_ days: [[Day]], of year: CalendarYear, in list: YAMLNode?) {
        guard let nodes = list?.list, nodes.count == days.count else { return }
        for (node, days) in zip(nodes, days) {
            let part = CalendarYear(
                year: year.year, off: year.off.intersection(days),
                makeUp: year.makeUp.intersection(days), notice: year.notice)
            for problem in part.problems {
                context.log.error(.calendarDay, at: node.place, zh: problem.zh, en: problem.en)
            }
        }
    }

    private static var yearNumber: Shape<Int> {
        Shape<Int>.count.map(as: .whole(atLeast: 1949, atMost: 9999)) { year, node, context in
            guard (1949...9999).contains(year) else {
                context.log.error(
                    .badValue, at: node.place, zh: "“\(year)”不是年份", en: "‘\(year)’ is no year")
                return nil
            }
            return year
        }
    }

    private static var notice: Shape<CalendarYear.Notice> {
        .mapping { reader in
            let document = reader.need("document", .text)
            let number = reader.take("number", .text)
            let publishedOn = reader.take("publishedOn", .day)
            let url = reader.take("url", .text)
            guard let document else { return nil }
            return CalendarYear.Notice(
                title: document, number: number, publishedOn: publishedOn, url: url)
        }
    }

    /// The days of a holiday.
    private static var holiday: Shape<[Day]> {
        .mapping { reader in
            _ = reader.need("name", .text)
            let from = reader.need("from", .day)
            let to = reader.need("to", .day)
            guard let from, let to else { return nil }
            let length = from.distance(to: to) + 1
            guard length >= 1, length <= longestHoliday else {
                reader.log.error(
                    .dateOrder, at: reader.place(of: "to"), zh: "从 \(from) 到 \(to) 不是一个假期",
                    en: "\(from) to \(to) is no holiday")
                return nil
            }
            return (0..<length).compactMap { from.adding(days: $0) }
        }
    }
}
