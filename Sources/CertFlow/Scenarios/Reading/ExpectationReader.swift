import CertFlowCore
import CertFlowDefinition

/// Reads a last column: items divided by commas.
enum ExpectationReader {
    /// The words that begin an item other than a state.
    static let keywords = ScenarioKeyword.all

    static func read(_ words: [ScenarioWord]) throws(InputProblem) -> [Expectation] {
        var items: [Expectation] = []
        var item: [ScenarioWord] = []
        for word in words {
            if !word.text.isEmpty || word.isQuoted { item.append(word) }
            guard word.endsItem, !item.isEmpty else { continue }
            items.append(try expectation(item))
            item = []
        }
        if !item.isEmpty { items.append(try expectation(item)) }
        return items
    }

    private static func expectation(_ words: [ScenarioWord]) throws(InputProblem) -> Expectation {
        let text = words.map { $0.isQuoted ? "\"\($0.text)\"" : $0.text }.joined(separator: " ")
        guard
            let kind = try kind(
                words[0].text, isQuoted: words[0].isQuoted, Array(words.dropFirst()))
        else {
            throw InputProblem(
                words[0].place, "结果“\(text)”写得不对\(usage(words[0].text).zh)",
                "‘\(text)’ is not written right\(usage(words[0].text).en)")
        }
        return Expectation(kind: kind, text: text, place: words[0].place)
    }

    /// `nil` when the words do not fit.
    private static func kind(
        _ key: String, isQuoted: Bool, _ rest: [ScenarioWord]
    ) throws(InputProblem) -> Expectation.Kind? {
        let first = rest.first?.text
        switch (key, rest.count) {
        // A state whose name is one of the words stands in quotes.
        case (_, 0) where isQuoted: return StateID(rawValue: key).map { .state($0, alias: nil) }
        case ("due", 1): return first.flatMap { Day($0) }.map { .due($0) }
        case ("no", 1) where first == "due": return .noDue
        case ("overdue", 0): return .overdue
        case ("paused", 0): return .paused(nil, days: nil)
        case ("paused", 1...2):
            let days = rest.dropFirst().first.map { Int($0.text) }
            guard days.map({ $0 != nil }) ?? true else { return nil }
            return first.flatMap { StateID(rawValue: $0) }.map { .paused($0, days: days ?? nil) }
        case ("number", 1): return first.map { .number($0) }
        case ("document", 1): return first.map { .document($0) }
        case ("title", 1): return first.map { .title($0, on: nil) }
        case ("title", 2):
            guard let kind = first, let day = Day(rest[1].text) else { return nil }
            return .title(kind, on: day)
        case ("opens", 1):
            return first == "nothing"
                ? .opensNothing : first.flatMap { ProgrammeID(rawValue: $0) }.map { .opens($0) }
        case ("reward", 1...) where first == "unset":
            return .rewardUnset(rest.dropFirst().map(\.text))
        case ("reward", 1...2): return .reward(rest.map(\.text).joined(separator: " "))
        case ("fact", 1):
            return rest[0].name.flatMap { FactName(rawValue: $0) }.map { .fact($0, rest[0].value) }
        default: return try further(key, rest)
        }
    }

    private static func further(
        _ key: String, _ rest: [ScenarioWord]
    ) throws(InputProblem) -> Expectation.Kind? {
        let first = rest.first?.text
        switch (key, rest.count) {
        case ("corrections", 1): return first.flatMap { Int($0) }.map { .corrections($0) }
        case ("notice", 2) where first == "until":
            return Day(rest[1].text).map { .noticeUntil($0) }
        case ("matched", 1): return first.flatMap { Int($0) }.map { .matched($0) }
        case ("tells", 1):
            return first.flatMap { RoleID(rawValue: $0) }.map { .tells($0, alias: nil) }
        case ("awaits", 1): return first.flatMap { RoleID(rawValue: $0) }.map { .awaits($0) }
        case ("ranked", 1...):
            return .ranked(
                rest.map { $0.text.hasPrefix("@") ? String($0.text.dropFirst()) : $0.text })
        case ("stuck", 0): return .stuck
        case ("offers", 1): return first.flatMap { EventName(rawValue: $0) }.map { .offers($0) }
        case ("offers", 2) where first == "not":
            return EventName(rawValue: rest[1].text).map { .offersNot($0) }
        case ("refused", 0): return .state("refused", alias: nil)
        case ("refused", 1...): return first.map { .refused($0, rest.dropFirst().map(\.text)) }
        case (_, 2) where key.hasPrefix("@") && key.count > 1 && first == "tells":
            return RoleID(rawValue: rest[1].text)
                .map { .tells($0, alias: String(key.dropFirst())) }
        case (_, 1) where key.hasPrefix("@") && key.count > 1:
            return first.flatMap { StateID(rawValue: $0) }
                .map { .state($0, alias: String(key.dropFirst())) }
        case (_, 0) where !keywords.contains(key):
            return StateID(rawValue: key).map { .state($0, alias: nil) }
        default: return nil
        }
    }

    private static func usage(_ key: String) -> Bilingual {
        let forms = [
            "due": "due 2026-03-16", "no": "no due", "paused": "paused submitted 3",
            "number": "number acceptance", "document": "document acceptance",
            "title": "title certifiedProduct 2026-11-28", "opens": "opens reward-claim",
            "reward": "reward 200000 元", "fact": "fact panelScore=85",
            "corrections": "corrections 1", "notice": "notice until 2026-05-20",
            "matched": "matched 1", "tells": "tells applicant", "awaits": "awaits applicant",
            "ranked": "ranked case second",
            "offers": "offers accept", "refused": "refused missing \"签批依据\"",
        ]
        if let form = forms[key] {
            return Bilingual(zh: "，应如：\(form)", en: "; write e.g. \(form)")
        }
        let near = NearestName.find(key, among: keywords)
        return Bilingual(
            zh: near.map { "；是否为“\($0)”？各项以“,”分隔" } ?? "；各项以“,”分隔",
            en: near.map { "; did you mean ‘\($0)’? Items are divided by commas" }
                ?? "; items are divided by commas")
    }
}
