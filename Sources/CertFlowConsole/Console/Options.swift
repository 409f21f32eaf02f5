import ArgumentParser
import CertFlow
import CertFlowCore
import Foundation

/// Options that every command on a register shares.
struct RegisterOptionGroup: ParsableArguments {
    @Option(
        name: .customLong("register"),
        help: ArgumentHelp(help("登记库所在文件夹", "The folder of the register")))
    var register: String?

    @Option(name: .customLong("lang"), help: ArgumentHelp(help("语言：zh 或 en", "Language: zh or en")))
    var language: String?

    @Option(
        name: .customLong("at"),
        help: ArgumentHelp(
            help("演练登记库的时刻，如 2026-03-05T10:00:00+08:00", "The instant, on rehearsal registers only")
        ))
    var at: String?

    /// Where the register is; how long to wait (`CERTFLOW_BUSY_MS`) and the size limit of tests
    /// (`CERTFLOW_MAX_PAGES`) come from the environment.
    var place: RegisterPlace {
        let environment = Console.current.environment
        return RegisterPlace(
            register ?? environment["CERTFLOW_REGISTER"] ?? "./register",
            busyMilliseconds: environment["CERTFLOW_BUSY_MS"].flatMap { Int($0) } ?? 5_000,
            maxPageCount: environment["CERTFLOW_MAX_PAGES"].flatMap { Int($0) })
    }

    /// Opens the register; `--at` sets the clock of a rehearsal, `--as-of` looks at the end of a day.
    func engine(_ console: Console, _ past: PastOptionGroup? = nil) throws -> Engine {
        let fixed = try instant()
        var engine = try Engine(
            opening: place, clock: fixed.map { .fixed($0) } ?? console.clock, asOf: past?.day())
        guard fixed == nil || engine.isRehearsal else { throw EngineFault.rehearsalOnly }
        if fixed == nil, engine.isRehearsal, engine.asOf == nil,
            let last = try engine.lastInstant()
        {
            // One forgotten `--at` must not carry a rehearsal into the present for good.
            engine = try Engine(opening: place, clock: .fixed(last))
        }
        try checkPast(engine, console)
        if engine.isRehearsal {
            console.terminal().show(help("【演练登记库】", "[rehearsal register]"))
        }
        if let day = engine.asOf {
            console.terminal().show(
                help("【\(day.iso) 日终的样子】", "[as of the end of \(day.iso)]"))
        }
        return engine
    }

    /// A day that is not over yet, or not there yet, has no end to look at; today's is the present.
    private func checkPast(_ engine: Engine, _ console: Console) throws {
        guard let day = engine.asOf else { return }
        let today = try engine.lastDay(by: try instant() ?? console.clock.now())
        guard day > today else { return }
        throw CommandFailure(
            .usage,
            Bilingual(
                zh: "\(day.iso) 还没有到（今天是 \(today.iso)），看不到那一日日终的样子。",
                en:
                    "\(day.iso) is still to come (today is \(today.iso)); nobody knows how it will end."
            ),
            hint: Bilingual(
                zh: "写今天或以前的日期；看现在的样子不写 --as-of。",
                en: "Give today or an earlier day; leave --as-of out to see the present."))
    }

    private func instant() throws -> Instant? {
        guard let at else { return nil }
        guard let instant = Instant(rfc3339: at) else {
            throw ValidationError(
                help(
                    "--at 应为 2026-03-05T10:00:00+08:00 的形式",
                    "--at is written 2026-03-05T10:00:00+08:00"))
        }
        return instant
    }
}

/// Which day a question is about.
struct PastOptionGroup: ParsableArguments {
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            help("登记库在某日结束时的样子，如 2026-06-30", "The register as it stood at the end of a day")))
    var asOf: String?

    init() {}

    init(_ asOf: String?) { self.asOf = asOf }

    func day() throws -> Day? {
        guard let asOf else { return nil }
        guard let day = Day(asOf) else {
            throw ValidationError(
                help("--as-of 应为 2026-06-30 的形式", "--as-of is written 2026-06-30"))
        }
        return day
    }
}

/// Who acts.
struct ActorOptionGroup: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            help("以谁的身份办理（或环境变量 CERTFLOW_ACTOR）", "Who acts (or CERTFLOW_ACTOR)")))
    var actor: String?

    func required(_ console: Console) throws -> ActorID {
        guard let id = optional(console) else {
            throw CommandFailure(
                .usage,
                Bilingual(
                    zh: "请用 --as 说明何人办理（certflow actor list 列出名单）。",
                    en: "Say who acts with --as (see certflow actor list)."))
        }
        return id
    }

    func optional(_ console: Console) -> ActorID? {
        (actor ?? console.environment["CERTFLOW_ACTOR"]).flatMap { ActorID(rawValue: $0) }
    }
}

enum Format: String, CaseIterable, ExpressibleByArgument {
    case table, json
}

struct FormatOptionGroup: ParsableArguments {
    @Option(help: ArgumentHelp(help("输出：table 或 json（每行一个对象）", "table, or json: an object a line")))
    var format: Format = .table
}
