import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

struct CalendarCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "calendar", abstract: help("工作日计算", "Working days"),
            subcommands: [Add.self, Between.self])
    }

    struct Add: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("某日之后第 N 个工作日（当日不计）", "The Nth working day after a day"),
                discussion: help(
                    "例：certflow calendar add 2026-02-13 5",
                    "Example: certflow calendar add 2026-02-13 5"))
        }

        @OptionGroup var source: CalendarSource
        @Argument(help: ArgumentHelp(help("日期", "The day"))) var day: String?
        @Argument(help: ArgumentHelp(help("工作日数", "How many working days"))) var count: Int?
        @Flag(help: ArgumentHelp(help("自标准输入逐行读取 {id, from, days}", "Read {id, from, days} lines")))
        var batch = false

        func execute(_ console: Console) throws {
            let calendar = try source.calendar(console)
            guard batch else {
                guard let day, let count else {
                    throw ValidationError(
                        help("请给出日期和天数，或 --batch", "give a day and a number, or --batch"))
                }
                let found = try calendar.adding(workingDays: count, after: try readDay(day))
                console.print(
                    found.due.iso + (found.isProvisional ? help("（暂定）", " (provisional)") : ""))
                return
            }
            for line in BatchLines(keys: ["id", "from", "days"]) {
                let request = try line.get()
                let days = Int(request["days"] ?? "") ?? 0
                let found = try calendar.adding(
                    workingDays: days, after: try readDay(request["from"] ?? ""))
                console.print(
                    JSONLine([
                        ("id", .text(request["id"] ?? "")), ("day", .text(found.due.iso)),
                        ("provisional", .flag(found.isProvisional)),
                    ]).rendered)
            }
        }
    }

    struct Between: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("(A, B] 内的工作日数", "Working days in (A, B]"),
                discussion: help(
                    "例：certflow calendar between 2026-01-01 2026-12-31",
                    "Example: certflow calendar between 2026-01-01 2026-12-31"))
        }

        @OptionGroup var source: CalendarSource
        @Argument(help: ArgumentHelp(help("起", "From"))) var from: String?
        @Argument(help: ArgumentHelp(help("止", "To"))) var to: String?
        @Flag(help: ArgumentHelp(help("自标准输入逐行读取 {id, from, to}", "Read {id, from, to} lines")))
        var batch = false

        func execute(_ console: Console) throws {
            let calendar = try source.calendar(console)
            guard batch else {
                guard let from, let to else {
                    throw ValidationError(help("请给出起止日，或 --batch", "give two days, or --batch"))
                }
                let found = try calendar.workingDays(
                    after: try readDay(from), through: try readDay(to))
                console.print(
                    String(found.count)
                        + (found.isProvisional ? help("（暂定）", " (provisional)") : ""))
                return
            }
            for line in BatchLines(keys: ["id", "from", "to"]) {
                let request = try line.get()
                let found = try calendar.workingDays(
                    after: try readDay(request["from"] ?? ""),
                    through: try readDay(request["to"] ?? ""))
                console.print(
                    JSONLine([
                        ("id", .text(request["id"] ?? "")), ("days", .number(Int64(found.count))),
                        ("provisional", .flag(found.isProvisional)),
                    ]).rendered)
            }
        }
    }
}

private func readDay(_ text: String) throws -> Day {
    guard let day = Day(text) else {
        throw CommandFailure(
            .usage,
            Bilingual(
                zh: "“\(text)”不是日期，写法如 2026-03-05。", en: "‘\(text)’ is not a day; write 2026-03-05."
            ))
    }
    return day
}

/// The calendar of the register when there is one, else of the pack on disk.
struct CalendarSource: ParsableArguments {
    @OptionGroup var options: RegisterOptionGroup
    @Option(help: ArgumentHelp(help("流程包文件夹（没有登记库时）", "The pack's folder, without a register")))
    var pack: String?

    func calendar(_ console: Console) throws -> WorkCalendar {
        if pack == nil, options.place.hasRegister {
            return try options.engine(console).pack().calendar
        }
        return try Engine.readPack(at: PackFolder.resolved(pack)).calendar
    }
}
