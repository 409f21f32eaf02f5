import CertFlowCore
import CertFlowDefinition
import CertFlowTestSupport
import Foundation

/// A pack of the repository, read by both sides from the same bytes.
struct WalkPack: Sendable {
    let name: String
    let pack: Pack
    let plain: PlainPack

    /// Every pack, as it stands and with values where no source states one.
    static let all: Result<[WalkPack], any Error> = Result {
        try names().flatMap { name in
            let source = try PackSource.read(folder: Repository.path("Workflows/\(name)").path)
            let bare = try WalkPack(name: name, source)
            let values = Array(overlay(bare.plain).utf8)
            return [
                bare,
                try WalkPack(
                    name: "\(name) with values", source.adding(overlay: values, shownPath: "values")
                ),
                try WalkPack(
                    name: "\(name) with two roles a step", twoRoles(source, bare.plain)),
            ]
        }
    }

    static func names() throws -> [String] {
        let folder = Repository.path("Workflows")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().filter {
            FileManager.default.fileExists(atPath: "\(folder.path)/\($0)/office.yaml")
        }
    }

    private init(name: String, _ source: PackSource) throws {
        self.name = name
        pack = try PackReader.read(source, digest: "walk").get()
        plain = try PlainPack(
            Dictionary(
                uniqueKeysWithValues: source.files.filter { $0.path.hasSuffix(".yaml") }.map {
                    ($0.path, String(decoding: $0.bytes, as: UTF8.self))
                }))
    }

    /// The pack with a second role for every step of an officer, as an office of few people might write it.
    private static func twoRoles(_ source: PackSource, _ plain: PlainPack) -> PackSource {
        let roles = plain.roles.filter { $0 != "applicant" }
        return source.files.filter { $0.path.hasSuffix("/workflow.yaml") }.reduce(source) {
            var text = String(decoding: $1.bytes, as: UTF8.self)
            for (index, role) in roles.enumerated() {
                let other = roles[(index + roles.count - 1) % roles.count]
                text = text.replacingOccurrences(
                    of: "\n    by: \(role)\n", with: "\n    by: [\(other), \(role)]\n")
            }
            return $0.replacing($1.path, with: Array(text.utf8))
        }
    }

    /// Invented values for everything that is unset, and a later amendment of everything.
    private static func overlay(_ plain: PlainPack) -> String {
        var lines = [
            "overlay: walk", "status: example", "note: { zh: 示例值, en: Example }", "parameters:",
        ]
        let source = "source: { document: 示例值 }"
        for (index, parameter) in plain.parameters.enumerated() {
            let key = parameter["key"]?.text ?? ""
            let isDays = parameter["unit"]?.text?.hasSuffix("Day") ?? false
            let value = isDays ? index % 7 + 2 : 1
            if parameter["unset"] != nil {
                lines.append("  - { key: \(key), from: 2025-03-20, value: \(value), \(source) }")
            }
            let later = isDays ? value + 3 : 2
            lines.append("  - { key: \(key), from: 2026-06-01, value: \(later), \(source) }")
        }
        lines.append("rewards:")
        let appliesBy = ["recognition", "filing", "recognition", "notice"]
        for (index, reward) in plain.rewards.enumerated() {
            lines.append("  - id: \(reward["id"]?.text ?? "")")
            if reward["appliesBy"] == nil {
                lines.append("    appliesBy: \(appliesBy[index % appliesBy.count])")
            }
            guard reward["values"] == nil else { continue }
            lines += ["    from: 2025-09-01", "    yuan: 10000", "    \(source)"]
        }
        if plain.rewards.isEmpty { lines.removeLast() }
        return lines.joined(separator: "\n") + "\n"
    }
}
