import ArgumentParser
import CertFlow
import CertFlowCore

struct ActorCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "actor", abstract: help("操作人及其角色", "Actors and their roles"),
            subcommands: [Add.self, List.self])
    }

    struct Add: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("登记一名操作人", "Add an actor"),
                discussion: help(
                    "例：certflow actor add li --name 李某 --role districtReviewer@yanta --as admin",
                    "Example: certflow actor add li --name Li --role districtReviewer@yanta --as admin"
                ))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var who: ActorOptionGroup
        @Argument(help: ArgumentHelp(help("操作人代号", "The actor's id"))) var id: String
        @Option(help: ArgumentHelp(help("姓名", "Name"))) var name: String
        @Option(
            help: ArgumentHelp(
                help(
                    "角色，可带辖区：districtReviewer@yanta",
                    "A role, with its unit: districtReviewer@yanta")))
        var role: [String]
        @Option(help: ArgumentHelp(help("须回避的企业信用代码", "Credit codes of bound enterprises")))
        var conflict: [String] = []

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            let holdings = role.compactMap { text -> Actor.Holding? in
                let parts = text.split(separator: "@").map(String.init)
                guard let first = parts.first, let role = RoleID(rawValue: first) else {
                    return nil
                }
                return Actor.Holding(
                    role: role, unit: parts.dropFirst().first.flatMap { UnitID(rawValue: $0) },
                    from: nil, to: nil)
            }
            guard let actor = ActorID(rawValue: id) else {
                throw ValidationError(help("操作人代号不能为空", "an actor's id is not empty"))
            }
            try engine.perform(
                .addActor(
                    Actor(id: actor, name: name, holdings: holdings, conflicts: conflict)),
                by: try who.required(console))
            console.print(help("已登记 \(id)。", "Added \(id)."))
        }
    }

    struct List: ConsoleCommand {
        static var configuration: CommandConfiguration {
            CommandConfiguration(
                abstract: help("列出操作人", "List the actors"),
                discussion: help("例：certflow actor list", "Example: certflow actor list"))
        }

        @OptionGroup var options: RegisterOptionGroup
        @OptionGroup var output: FormatOptionGroup
        @Flag(help: ArgumentHelp(help("连同申报人", "Applicants too"))) var all = false

        func execute(_ console: Console) throws {
            let engine = try options.engine(console)
            let pack = try engine.officePack()
            let actors = try engine.actors().filter { actor in
                !actor.holdings.contains { RoleID.drivers.contains($0.role) }
                    && (all || !actor.holdings.contains { $0.role == .applicant })
            }
            var table = TextTable([
                TextColumn(help("代号", "Id")), TextColumn(help("姓名", "Name")),
                TextColumn(help("角色", "Roles")),
            ])
            for actor in actors {
                let roles = actor.holdings.map { holding in
                    let title = pack.office.role(holding.role)?.title.text(console.language)
                    let unit = holding.unit.flatMap { pack.office.unit($0)?.name }
                    let place = unit.map { "（\($0.text(console.language))）" } ?? ""
                    return (title ?? holding.role.rawValue) + place
                }
                switch output.format {
                case .table:
                    table.add([actor.id.rawValue, actor.name, roles.joined(separator: "、")])
                case .json:
                    console.print(
                        JSONLine([
                            ("id", .text(actor.id.rawValue)), ("name", .text(actor.name)),
                            (
                                "roles",
                                .list(
                                    actor.holdings.map {
                                        .object([
                                            ("role", .text($0.role.rawValue)),
                                            ("unit", JSONLine.Value($0.unit?.rawValue)),
                                        ])
                                    })
                            ),
                        ]).rendered)
                }
            }
            if output.format == .table { console.print(table.rendered()) }
        }
    }
}
