import CertFlowCore

/// Which role may do what in which state, in Markdown.
struct PermissionMatrix {
    let words: DrawingWords
    private var workflow: Workflow { words.workflow }

    var text: String {
        let heading = words.pick("权限表", "Permissions")
        let key = words.pick(
            "●：该状态的承办角色。〔 〕：没有人担任，由时钟、名单、批次、公示或关联办件引起。",
            "●: the role that owns the state. [ ]: no person; the clock, a list, a round, a notice or a linked case."
        )
        let lines =
            [
                "# \(words.text(workflow.title)) · \(heading)", "",
                "<!-- \(DrawingFile.remark) -->", "",
            ]
            + [key, ""] + table.lines
        return lines.joined(separator: "\n") + "\n"
    }

    /// The roles that occur: people in the order of the office, then drivers.
    private var roles: [RoleID] {
        let used = Set(workflow.transitions.flatMap(\.roles) + workflow.states.compactMap(\.owner))
        return (words.pack.office.roles.map(\.id) + RoleID.drivers).filter(used.contains)
    }

    private var table: MarkdownTable {
        let roles = roles
        var table = MarkdownTable([words.pick("状态", "State")] + roles.map(words.title))
        if !workflow.openings.isEmpty {
            let title = words.pick("（开立）", "(opening)")
            table.add([[title]] + roles.map { cell(of: $0, workflow.openings) })
        }
        for state in workflow.states where !state.isFinal {
            let exits = workflow.exits(from: state.id)
            table.add(
                [[words.text(state.title)]]
                    + roles.map { role in
                        (state.owner == role ? ["●"] : []) + cell(of: role, exits)
                    })
        }
        return table
    }

    private func cell(of role: RoleID, _ transitions: [Transition]) -> [String] {
        transitions.filter { $0.roles.contains(role) }.map { words.text($0.title) }
    }
}
