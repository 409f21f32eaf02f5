import FEEL

extension NaiveInterpreter {
    func checkSecret(_ facts: [String: PlainValue]) throws(NaiveRefusal) {
        for question in workflow.questions where question["stopsWhenYes"].isTrue {
            guard facts[question["key"]?.text ?? ""] != .flag(true) else {
                throw NaiveRefusal("state-secret")
            }
        }
    }

    /// Exactly what the transition takes.
    func checkGiven(
        _ facts: [String: PlainValue], _ transition: PlainYAML
    ) throws(NaiveRefusal) {
        var taken = transition["gives"].texts + transition["mayGive"].texts
        if transition["revisesForm"].isTrue {
            taken += workflow.questions.compactMap { $0["key"]?.text }
        }
        let strange = facts.keys.filter { !taken.contains($0) }.sorted()
        guard strange.isEmpty else { throw NaiveRefusal("not-taken", strange) }
        let missing = transition["gives"].texts.filter { facts[$0]?.isBlank ?? true }
        guard missing.isEmpty else { throw NaiveRefusal("missing", ["\(missing.count)"]) }
    }

    func checkWords(
        _ transition: PlainYAML, _ opinion: String?, _ reason: String?, _ ground: String?
    ) throws(NaiveRefusal) {
        var missing = 0
        for (key, word) in [("opinion", opinion), ("reason", reason), ("ground", ground)]
        where transition[key].isRequired {
            if (word ?? "").allSatisfy({ $0 == " " }) { missing += 1 }
        }
        guard missing == 0 else { throw NaiveRefusal("missing", ["\(missing)"]) }
    }

    /// The guards of a transition in its order, each that is not met with how.
    func checkGuards(_ transition: PlainYAML, _ scope: Scope) throws(NaiveRefusal) {
        var found: [String] = []
        for name in transition["guards"].texts {
            let text = workflow.root["guards"]?[name]?["when"]?.text ?? ""
            switch PlainRules.ask(text, scope) {
            case true?: continue
            case false?: found.append("\(name) unmet")
            case nil: found.append("\(name) undecidable")
            }
        }
        guard found.isEmpty else { throw NaiveRefusal("unmet", found) }
    }

    /// Every question that has something wrong with it, a row of a table by its number.
    func checkForm(
        _ facts: [String: PlainValue], _ scope: Scope, strangersToo: Bool
    ) throws(NaiveRefusal) {
        var wrong = workflow.questions.flatMap { question in
            complaints(question, facts[question["key"]?.text ?? ""], scope)
        }
        if strangersToo {
            let known = workflow.questions.compactMap { $0["key"]?.text }
            wrong += facts.keys.filter { !known.contains($0) }.sorted()
        }
        guard wrong.isEmpty else { throw NaiveRefusal("form", wrong) }
    }

    private func complaints(
        _ question: PlainYAML, _ value: PlainValue?, _ scope: Scope
    ) -> [String] {
        let name = question["key"]?.text ?? ""
        guard let value, !value.isBlank else { return isRequired(question, scope) ? [name] : [] }
        if question["type"]?.text == "table", case .list(let rows) = value {
            let columns = question["columns"].list
            var wrong: [String] = []
            for row in rows {
                guard case .row(let fields) = row else { continue }
                let inner = scope.adding(
                    Context(
                        columns.map { column in
                            let key = column["key"]?.text ?? ""
                            return (key, fields[key]?.feel(pack.days) ?? .null)
                        }))
                for column in columns {
                    let found = complaints(column, fields[column["key"]?.text ?? ""], inner)
                    wrong += found.map { _ in name }
                }
            }
            if !wrong.isEmpty { return wrong }
        }
        return question["valid"].list.compactMap { condition in
            PlainRules.ask(condition["when"]?.text ?? "", scope) == true ? nil : name
        }
    }

    private func isRequired(_ question: PlainYAML, _ scope: Scope) -> Bool {
        switch question["required"]?.text {
        case nil, "false": false
        case "true": true
        case let text?: PlainRules.ask(text, scope) != false
        }
    }

    /// The effects as texts, to be held against what the engine was told.
    func effects(_ transition: PlainYAML) -> [String] {
        transition["effects"].list.flatMap(\.entries).map { kind, what in
            switch kind {
            case "number", "document", "notify", "parent": return "\(kind) \(what.text ?? "")"
            case "assess": return "assess"
            case "propose":
                return "propose \(what["panel"]?.text ?? "") \(what["into"]?.text ?? "")"
            case "title":
                let keys = ["kind", "kindFact", "day", "document", "serial"]
                return "title " + keys.map { what[$0]?.text ?? "-" }.joined(separator: " ")
            case "link":
                let carries = what["carries"]?.entries ?? []
                let sets = what["sets"]?.entries ?? []
                return
                    ([
                        "link", what["programme"]?.text ?? "", what["event"]?.text ?? "",
                        what["when"]?.text ?? "-",
                    ]
                    + carries.map { "\($0.key)<\($0.value.text ?? "")" }.sorted()
                    + sets.map { "\($0.key)=\($0.value.text ?? "")" }.sorted())
                    .joined(separator: " ")
            default: return "? \(kind)"
            }
        }
    }

    // MARK: - What rules may look at

    func scope(_ current: NaiveCase?, _ facts: [String: PlainValue]) -> Scope {
        let days = pack.days
        var names: [(String, Value)] = PlainRules.units
        for question in workflow.questions + workflow.officersFacts {
            let key = question["key"]?.text ?? ""
            names.append((key, facts[key]?.feel(days) ?? .null))
        }
        names += [
            ("today", days.feel(world.day)), ("parameter", parameters),
            ("case", caseContext(current)), ("round", round), ("parent", parent),
            ("links", .list(world.links.map(link))),
            (
                "titles",
                .list(
                    world.titles.map {
                        context([
                            ("kind", text($0.kind)), ("on", days.feel($0.on)),
                            ("product", text($0.product)),
                            ("document", text($0.document)),
                        ])
                    })
            ),
            (
                "claims",
                .list(
                    world.claims.map {
                        context([
                            ("id", text($0.id)), ("rule", text($0.rule)),
                            ("state", text($0.status)),
                            ("filedOn", days.feel($0.filedOn)),
                        ])
                    })
            ),
            ("panel", panel(current)), ("assessment", assessment(current)),
        ]
        return Scope(Context(names)).adding(pack.tableFunctions(on: world.day))
    }

    private func text(_ text: String?) -> Value { text.map { .string($0) } ?? .null }
    private func context(_ entries: [(String, Value)]) -> Value { .context(Context(entries)) }
    private func number(_ number: Int) -> Value { .number(Decimal128(number)) }

    private var parameters: Value {
        context(
            pack.parameters.compactMap { $0["key"]?.text }.map { name in
                let found = pack.parameter(name, on: world.day)
                return (name, found.flatMap { Decimal128($0.value) }.map { .number($0) } ?? .null)
            })
    }

    private func caseContext(_ current: NaiveCase?) -> Value {
        guard let current else {
            return context([
                ("year", number(pack.days.rows[world.day].year)),
                ("filedOn", pack.days.feel(world.day)), ("corrections", number(0)),
                ("version", number(0)),
            ])
        }
        return context([
            ("id", text(current.id)), ("year", number(current.year)),
            ("filedOn", pack.days.feel(current.filedOn)),
            ("enteredOn", pack.days.feel(current.enteredOn)),
            ("corrections", number(current.corrections)), ("unit", text(current.unit)),
            ("version", number(current.steps)), ("state", text(current.status)),
        ])
    }

    private var round: Value {
        guard let round = world.round else { return .null }
        return context([
            ("year", number(round.year)), ("dataYear", number(round.dataYear)),
            ("opensOn", pack.days.feel(round.opens)), ("closesOn", pack.days.feel(round.closes)),
            ("open", .boolean(world.isRoundOpen)),
        ])
    }

    private var parent: Value {
        guard let parent = world.parent else { return .null }
        let other = pack.workflow(parent.programme)
        let assessed = parent.assessed.map { $0 == "unset" ? "unset" : "computed" }
        return context([
            ("state", text(parent.status)),
            ("phase", text(other?.phase(of: parent.status) ?? "")),
            ("programme", text(parent.programme)), ("assessed", text(assessed)),
        ])
    }

    private func link(_ link: NaiveNeighbour) -> Value {
        let other = pack.workflow(link.programme)
        return context([
            ("programme", text(link.programme)), ("state", text(link.status)),
            ("phase", text(other?.phase(of: link.status) ?? "")),
            ("open", .boolean(!(other?.isFinal(link.status) ?? false))),
        ])
    }

    private func panel(_ current: NaiveCase?) -> Value {
        guard let panel = workflow.root["panel"] else { return .null }
        return context([
            ("seats", number(Int(panel["seats"]?.text ?? "") ?? 0)),
            ("scored", number(current?.votes.count ?? 0)),
        ])
    }

    private func assessment(_ current: NaiveCase?) -> Value {
        guard let assessed = current?.assessed else { return .null }
        let amount = Int(assessed)
        return context([
            ("outcome", text(amount == nil ? "unset" : "computed")),
            ("amount", amount.map(number) ?? .null),
        ])
    }
}
