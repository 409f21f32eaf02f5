import CertFlowCore

/// The head lines of a scenario while they are read.
struct ScenarioHead {
    static let keywords = [
        "programme", "set", "start", "round", "actor", "facts", "case", "after", "opened",
    ]

    private(set) var programme: ProgrammeID?
    private(set) var settings: [Scenario.Setting] = []
    private(set) var start: Day?
    private(set) var round: Scenario.RoundHead?
    private(set) var actors: [Scenario.ActorHead] = []
    private(set) var facts: [Scenario.FactsHead] = []
    private(set) var cases: [Scenario.CaseHead] = []
    private(set) var after: Scenario.AfterHead?
    private(set) var isOpenedBySample = false

    mutating func take(_ key: ScenarioWord, _ words: [ScenarioWord]) throws(InputProblem) {
        switch key.text {
        case "programme":
            guard programme == nil else { throw repeated(key) }
            guard words.count == 1, let id = ProgrammeID(rawValue: words[0].text) else {
                throw shape(key, "programme patent-intensive-product")
            }
            programme = id
        case "set": settings.append(try setting(key, words))
        case "start":
            guard words.count == 1, let day = Day(words[0].text) else {
                throw shape(key, "start 2026-03-02")
            }
            start = day
        case "round":
            guard round == nil else { throw repeated(key) }
            let isSample = words.count == 1 && words[0].text == "sample"
            guard isSample || words.first.map({ Int($0.text) != nil }) == true else {
                throw shape(
                    key, "round 2026 dataYear=2025 opens=2026-03-02 closes=2026-07-31 at=17:00")
            }
            round = Scenario.RoundHead(words: words, isSample: isSample, place: key.place)
        case "actor": actors.append(try actor(key, words))
        case "facts": facts.append(try facts(key, words))
        case "case": cases.append(try other(key, words))
        case "after":
            guard after == nil else { throw repeated(key) }
            after = try after(key, words)
        default:
            guard words.count == 1, words[0].text == "sample" else {
                throw shape(key, "opened sample")
            }
            isOpenedBySample = true
        }
    }

    private func setting(
        _ key: ScenarioWord, _ words: [ScenarioWord]
    ) throws(InputProblem) -> Scenario.Setting {
        let parts = words.flatMap { word in
            word.name.map { [$0, "=", word.value] } ?? [word.text]
        }
        guard parts.count >= 3, parts[1] == "=", parts.count <= 4, !parts[2].isEmpty else {
            throw shape(key, "set publicNoticeDays = 5 workingDay")
        }
        return Scenario.Setting(
            name: parts[0], value: parts[2], unit: parts.count == 4 ? parts[3] : nil,
            place: words[0].place)
    }

    private func actor(
        _ key: ScenarioWord, _ words: [ScenarioWord]
    ) throws(InputProblem) -> Scenario.ActorHead {
        let named = try arguments(words.dropFirst(), of: ["roles", "unit", "name", "conflicts"])
        guard let id = words.first, id.name == nil, let roles = named["roles"] else {
            throw shape(key, "actor zhang roles=districtReviewer unit=yanta")
        }
        return Scenario.ActorHead(
            id: id.text, roles: list(roles), unit: named["unit"], name: named["name"],
            conflicts: named["conflicts"].map(list) ?? [], place: id.place)
    }

    private func facts(
        _ key: ScenarioWord, _ words: [ScenarioWord]
    ) throws(InputProblem) -> Scenario.FactsHead {
        var rest = words
        var alias = Scenario.mainAlias
        if let first = rest.first, first.name == nil, !["sample", "from"].contains(first.text) {
            alias = first.text.hasPrefix("@") ? String(first.text.dropFirst()) : first.text
            rest.removeFirst()
        }
        var isSample = false
        if rest.first?.text == "sample" {
            isSample = true
            rest.removeFirst()
        }
        var meets: [String] = []
        if isSample, let first = rest.first, first.name == "meets" {
            meets = first.value.split(separator: ",").map(String.init)
            rest.removeFirst()
        }
        var from: String?
        if rest.first?.text == "from" {
            guard rest.count > 1 else { throw shape(key, "facts from application.yaml") }
            from = rest[1].text
            rest.removeFirst(2)
        }
        if let stray = rest.first(where: { $0.name == nil }) {
            throw InputProblem(
                stray.place, "应为 名=值，收到“\(stray.text)”；含空格的值加引号",
                "a fact is name=value, not ‘\(stray.text)’; a value with blanks stands in quotes")
        }
        return Scenario.FactsHead(
            alias: alias, isSample: isSample, meets: meets, from: from, words: rest,
            place: key.place)
    }

    private func other(
        _ key: ScenarioWord, _ words: [ScenarioWord]
    ) throws(InputProblem) -> Scenario.CaseHead {
        let named = try arguments(words.dropFirst(), of: ["programme", "about", "holder"])
        guard let alias = words.first, alias.name == nil, alias.text != Scenario.mainAlias else {
            throw shape(key, "case objection programme=objection about=case")
        }
        func plain(_ name: String) -> String? {
            named[name].map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
        }
        return Scenario.CaseHead(
            alias: alias.text, programme: named["programme"].flatMap { ProgrammeID(rawValue: $0) },
            about: plain("about"), holder: plain("holder"), place: alias.place)
    }

    private func after(
        _ key: ScenarioWord, _ words: [ScenarioWord]
    ) throws(InputProblem) -> Scenario.AfterHead {
        let isNamed = words.count == 3 && words[1].text == "as"
        guard words.count == 1 || isNamed else {
            throw shape(key, "after certified.txt as product")
        }
        return Scenario.AfterHead(
            file: words[0].text, alias: isNamed ? words[2].text : "before", place: words[0].place)
    }

    private func arguments(
        _ words: some Sequence<ScenarioWord>, of known: [String]
    ) throws(InputProblem) -> [String: String] {
        var found: [String: String] = [:]
        for word in words {
            guard let name = word.name, known.contains(name) else {
                let near = NearestName.find(word.name ?? word.text, among: known)
                throw InputProblem(
                    word.place,
                    "此处可写 \(known.joined(separator: "、"))，收到“\(word.text)”\(near.zhHint)",
                    "it takes \(known.joined(separator: ", ")), not ‘\(word.text)’\(near.enHint)")
            }
            found[name] = word.value
        }
        return found
    }

    private func list(_ text: String) -> [String] {
        text.split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    private func shape(_ key: ScenarioWord, _ example: String) -> InputProblem {
        InputProblem(
            key.place, "“\(key.text)”一行写作：\(example)", "a ‘\(key.text)’ line is written: \(example)"
        )
    }

    private func repeated(_ key: ScenarioWord) -> InputProblem {
        InputProblem(
            key.place, "“\(key.text)”只能写一次", "‘\(key.text)’ stands only once")
    }
}
