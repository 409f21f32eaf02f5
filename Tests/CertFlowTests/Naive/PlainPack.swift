import FEEL

/// An office's files as dictionaries: what the naive interpreter knows of a pack.
struct PlainPack: Sendable {
    let office: PlainYAML
    let days: PlainDays
    let actors: PlainYAML?
    let workflows: [PlainWorkflow]
    private let policies: [PlainYAML]
    private let overlays: [PlainYAML]

    /// From the texts of a pack by path.
    init(_ texts: [String: String]) throws {
        func read(_ isWanted: (String) -> Bool) throws -> [(path: String, root: PlainYAML)] {
            try texts.keys.filter(isWanted).sorted().map { path in
                (path, try PlainYAML(reading: texts[path] ?? ""))
            }
        }
        office = try PlainYAML(reading: texts["office.yaml"] ?? "")
        actors = try texts["actors.yaml"].map { try PlainYAML(reading: $0) }
        days = PlainDays(calendars: try read { $0.hasPrefix("calendars/") }.map(\.root))
        policies = try read { $0.hasPrefix("policies/") }.map(\.root)
        overlays = try read { $0.hasPrefix("overlays/") }.map(\.root)
        workflows = try read { $0.hasSuffix("/workflow.yaml") }.map { path, root in
            let folder = path.dropLast("/workflow.yaml".count)
            return PlainWorkflow(
                root, form: try PlainYAML(reading: texts["\(folder)/form.yaml"] ?? ""))
        }
    }

    func workflow(_ id: String) -> PlainWorkflow? { workflows.first { $0.id == id } }

    var roles: [String] { office["roles"].list.compactMap { $0["id"]?.text } }
    var units: [String] { office["units"].list.compactMap { $0["id"]?.text } }
    var parameters: [PlainYAML] { policies.flatMap { $0["parameters"].list } }
    var rewards: [PlainYAML] { policies.flatMap { $0["rewards"].list } }
    var tables: [PlainYAML] { policies.flatMap { $0["tables"].list } }

    private func inForce(_ values: [PlainYAML], on day: Int) -> PlainYAML? {
        values.filter { $0["from"]?.text ?? "" <= days.rows[day].iso }
            .max { ($0["from"]?.text ?? "") < ($1["from"]?.text ?? "") }
    }

    /// The value in force with its unit; `nil` while unset.
    func parameter(_ name: String, on day: Int) -> (value: String, unit: String)? {
        guard let found = parameters.first(where: { $0["key"]?.text == name }) else { return nil }
        let more = overlays.flatMap { $0["parameters"].list }.filter { $0["key"]?.text == name }
        guard let value = inForce(found["values"].list + more, on: day)?["value"]?.text else {
            return nil
        }
        return (value, found["unit"]?.text ?? "")
    }

    /// What a reward comes to: `unset`, a number of yuan, or `nil` when the day that it needs is missing.
    func reward(_ id: String, recognisedOn: Int?, filedOn: Int) -> String? {
        guard let found = rewards.first(where: { $0["id"]?.text == id }) else { return nil }
        let more = overlays.flatMap { $0["rewards"].list }.filter { $0["id"]?.text == id }
        let values = found["values"].list + more.filter { $0["yuan"] != nil }
        let appliesBy = more.compactMap { $0["appliesBy"]?.text }.last ?? found["appliesBy"]?.text
        let day: Int?
        switch appliesBy {
        case "recognition": day = recognisedOn
        case "filing": day = filedOn
        case "notice": day = nil
        default: return "unset"
        }
        guard let day else { return nil }
        return inForce(values, on: day)?["yuan"]?.text ?? "unset"
    }
}

/// One programme's two files.
struct PlainWorkflow: Sendable {
    let root: PlainYAML
    let form: PlainYAML

    init(_ root: PlainYAML, form: PlainYAML) {
        self.root = root
        self.form = form
    }

    var id: String { root["workflow"]?.text ?? "" }
    var questions: [PlainYAML] { form["groups"].list.flatMap { $0["questions"].list } }
    var officersFacts: [PlainYAML] { root["facts"].list }
    var transitions: [PlainYAML] { root["transitions"].list }

    func state(_ id: String) -> PlainYAML? {
        root["states"].list.first { $0["id"]?.text == id }
    }

    func phase(of state: String) -> String { self.state(state)?["phase"]?.text ?? "" }

    func isFinal(_ state: String) -> Bool { self.state(state)?["final"].isTrue ?? false }

    /// Whether a transition leaves `state`: named, in a list, or by its phase.
    func leaves(_ transition: PlainYAML, _ state: String) -> Bool {
        guard let from = transition["from"] else { return false }
        if from.texts.contains(state) { return true }
        let phases = from["phase"].texts
        return phases.contains(phase(of: state)) && !isFinal(state)
    }

    var openings: [PlainYAML] { transitions.filter { $0["from"] == nil } }

    func question(_ name: String) -> PlainYAML? {
        (questions + officersFacts).first { $0["key"]?.text == name }
    }
}
