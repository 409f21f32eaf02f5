import CertFlowDefinition
import Foundation
import Testing
import Yams

/// A definition with one thing changed.
struct Mutant: Sendable, CustomTestStringConvertible {
    enum Kind: String, Sendable, CaseIterable {
        case dropTransition = "drop a transition"
        case swapRole = "swap a role"
        case removeDeadline = "remove a deadline"
        case renameFact = "rename a fact"
        case invertGuard = "invert a guard"
        case deleteKey = "delete a key"
        case misplaceKey = "misplace a key"
    }

    let pack: String
    let programme: String
    let kind: Kind
    /// `workflow.yaml` or `form.yaml`, the place, and what stands there instead.
    let change: String
    let file: String
    let text: String

    /// What the list of survivors calls it.
    var name: String { "\(pack)/\(programme) · \(kind.rawValue) · \(file) \(change)" }
    var testDescription: String { name }
    var path: String { "\(programme)/\(file)" }
}

/// The mutants of one programme, in an order that a seed makes; a change of one part of a file leaves the
/// order of the others.
struct MutantMaker {
    let pack: String
    let programme: String
    let roles: [String]
    private let files: [(name: String, yaml: EditableYAML, text: String)]

    private typealias Candidate = (file: String, change: String, make: () -> EditableYAML)

    init(pack: String, programme: String, roles: [String], _ source: PackSource) throws {
        self.pack = pack
        self.programme = programme
        self.roles = roles
        files = try ["workflow.yaml", "form.yaml"].map { name in
            let bytes = source["\(programme)/\(name)"]?.bytes ?? []
            let yaml = try EditableYAML(reading: String(decoding: bytes, as: UTF8.self))
            return (name, yaml, try yaml.text())
        }
    }

    /// The files as they are written when nothing is changed.
    var unchanged: [String: String] {
        Dictionary(uniqueKeysWithValues: files.map { ("\(programme)/\($0.name)", $0.text) })
    }

    /// The first so many mutants of a kind; none has the text of the original.
    func mutants(_ kind: Mutant.Kind, most: Int, seed: UInt64) throws -> [Mutant] {
        let ordered = candidates(kind).map { candidate in
            (order: hash("\(kind)\(candidate.file)\(candidate.change)", seed), candidate)
        }.sorted { ($0.order, $0.1.change) < ($1.order, $1.1.change) }
        var made: [Mutant] = []
        for (_, candidate) in ordered where made.count < most {
            let text = try candidate.make().text()
            guard text != files.first(where: { $0.name == candidate.file })?.text else { continue }
            made.append(
                Mutant(
                    pack: pack, programme: programme, kind: kind, change: candidate.change,
                    file: candidate.file, text: text))
        }
        return made
    }

    private func hash(_ text: String, _ seed: UInt64) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ seed) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
    }

    // MARK: - What can be changed

    private func candidates(_ kind: Mutant.Kind) -> [Candidate] {
        files.flatMap { name, yaml, _ in
            yaml.places.flatMap { place -> [Candidate] in
                changes(kind, yaml, place).map { (name, $0.change, $0.make) }
            }
        }
    }

    private typealias Change = (change: String, make: () -> EditableYAML)

    private func changes(
        _ kind: Mutant.Kind, _ yaml: EditableYAML, _ place: [EditableYAML.Step]
    ) -> [Change] {
        let keys = place.compactMap { if case .key(let key) = $0 { key } else { nil } }
        let text = yaml[place]?.string
        func put(_ new: String) -> [Change] {
            [
                (
                    "\(yaml.name(place)) → \(new)",
                    { yaml.replacing(place, with: .init(new, .implicit, .any)) }
                )
            ]
        }
        switch kind {
        case .dropTransition:
            return place.count == 2 && keys == ["transitions"] ? [without(yaml, place)] : []
        case .swapRole:
            guard let text, isRole(keys) else { return [] }
            let others = roles.filter { $0 != text }
            return put(others[Int(hash(yaml.name(place), 7) % UInt64(others.count))])
        case .removeDeadline:
            return keys == ["states", "deadline"] && place.count == 3 ? [without(yaml, place)] : []
        case .renameFact:
            guard let text, isFact(keys) else { return [] }
            return put("\(text)Renamed")
        case .invertGuard:
            guard let text, isCondition(keys, text) else { return [] }
            return put("not(\(text))")
        case .deleteKey:
            guard case .key? = place.last else { return [] }
            return [without(yaml, place)]
        case .misplaceKey:
            return misplaced(yaml, place)
        }
    }

    private func without(_ yaml: EditableYAML, _ place: [EditableYAML.Step]) -> Change {
        (yaml.name(place), { yaml.replacing(place, with: nil) })
    }

    /// The key in the mapping around its own.
    private func misplaced(_ yaml: EditableYAML, _ place: [EditableYAML.Step]) -> [Change] {
        guard case .key(let key)? = place.last, let node = yaml[place] else { return [] }
        var around = Array(place.dropLast())
        while !around.isEmpty {
            around.removeLast()
            guard case .mapping? = yaml[around] else { continue }
            let target = around
            let name = target.isEmpty ? "the top" : yaml.name(target)
            return [
                (
                    "\(yaml.name(place)) → \(name)",
                    { yaml.replacing(place, with: nil).adding(key, node, to: target) }
                )
            ]
        }
        return []
    }

    private func isRole(_ keys: [String]) -> Bool {
        let places: [[String]] = [
            ["transitions", "by"], ["states", "owner"], ["panel", "role"], ["round", "role"],
            ["round", "cosigners"], ["notice", "role"], ["transitions", "effects", "notify"],
        ]
        return places.contains(keys)
    }

    /// Where a fact is declared, given, carried or shown.
    private func isFact(_ keys: [String]) -> Bool {
        let places: [[String]] = [
            ["facts", "key"], ["groups", "questions", "key"],
            ["groups", "questions", "columns", "key"],
            ["transitions", "gives"], ["transitions", "mayGive"], ["round", "ties"],
            ["round", "score"],
        ]
        if places.contains(keys) || keys.first == "identity" && keys.count == 2 { return true }
        let effect = keys.dropFirst(2)
        return keys.starts(with: ["transitions", "effects"])
            && (effect.first == "title"
                && ["day", "document", "serial", "kindFact"].contains(effect.last)
                || effect.starts(with: ["link", "carries"]) && effect.count == 3)
    }

    private func isCondition(_ keys: [String], _ text: String) -> Bool {
        keys.last == "when"
            || keys.last == "required" && !["true", "false"].contains(text)
                && keys.first == "groups"
    }
}
