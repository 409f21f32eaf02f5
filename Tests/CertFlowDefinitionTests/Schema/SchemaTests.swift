import CertFlowCore
import Foundation
import Testing

@testable import CertFlowDefinition

@Suite("The published JSON Schema")
struct SchemaTests {
    /// `GOLDEN=record` writes the copies, as `certflow programme schema --output Workflows/schemas` does.
    @Test("is the one in Workflows/schemas", arguments: SchemaKind.allCases)
    func published(kind: SchemaKind) throws {
        let file = URL(fileURLWithPath: "\(Xian.root)/Workflows/schemas/\(kind.fileName)")
        if ProcessInfo.processInfo.environment["GOLDEN"] == "record" {
            try Data(kind.text.utf8).write(to: file)
        }

        let expected = try String(contentsOf: file, encoding: .utf8)

        #expect(kind.text == expected, "certflow programme schema --output Workflows/schemas")
    }

    @Test(
        "is of the draft that editors know, and closed at every level",
        arguments: SchemaKind.allCases)
    func closed(kind: SchemaKind) throws {
        let schema = try JSONData(json: kind.text)

        #expect(schema["$schema"] == .text("https://json-schema.org/draft/2020-12/schema"))
        for mapping in Self.mappings(in: schema) {
            #expect(mapping["additionalProperties"] != nil)
        }
        #expect(Self.mappings(in: schema).count >= 2)
    }

    private static func mappings(in schema: JSONData) -> [JSONData] {
        let inner = schema.members.values.flatMap(mappings) + schema.list.flatMap(mappings)
        return inner + (schema["type"] == .text("object") ? [schema] : [])
    }

    @Test("takes every file of the pack, its calendar and the overlays of the examples")
    func takesThePack() throws {
        var checked: Set<SchemaKind> = []
        for (path, node) in try Self.files() {
            let kind = try #require(Self.kind(of: path))
            checked.insert(kind)

            #expect(try SchemaValidator(kind.text).problems(in: JSONData(node)) == [], "\(path)")
        }
        #expect(checked == Set(SchemaKind.allCases))
    }

    @Test("takes them with the names of the pack as well")
    func takesThePackByNames() throws {
        let source = try Xian.onDisk.get()
        for (path, node) in try Self.files() {
            let kind = try #require(Self.kind(of: path))
            let text = kind.text(for: source, programme: PackPath(path).programmeFolder)

            #expect(try SchemaValidator(text).problems(in: JSONData(node)) == [], "\(path)")
        }
    }

    @Test("completes the names of the pack, when it is asked for them")
    func names() throws {
        let text = SchemaKind.workflow.text(for: try Xian.onDisk.get(), programme: "objection")

        #expect(text.contains("\"acceptanceOfficer\""))
        #expect(text.contains("\"otherSideHeard\""))
        #expect(text.contains("\"publicNoticeDays\""))
        #expect(!SchemaKind.workflow.text.contains("acceptanceOfficer"))
    }

    @Test("has each key in the README", arguments: SchemaKind.allCases)
    func documented(kind: SchemaKind) throws {
        let readme = try String(
            contentsOfFile: "\(Xian.root)/Workflows/README.md", encoding: .utf8)
        let missing = Self.keys(of: kind.schema, path: kind.rawValue).map(\.last).filter { key in
            readme.range(of: "(?<![A-Za-z])\(key)(?![A-Za-z])", options: .regularExpression) == nil
        }

        #expect(Set(missing) == [])
    }

    @Test("says of each key what it means, in Chinese and English")
    func meanings() {
        var used: Set<String> = ["bilingual", "citation", "name", "factName", "day", "rule"]
        for kind in SchemaKind.allCases {
            for (path, _) in Self.keys(of: kind.schema, path: kind.rawValue) {
                #expect(KeyMeaning.find(path) != nil, "KeyMeaning has no \(path)")
                let names = KeyMeaning.names(of: path.split(separator: ".").map(String.init))
                used.formUnion(names.first { KeyMeaning.all[$0] != nil }.map { [$0] } ?? [])
            }
        }

        #expect(Set(KeyMeaning.all.keys).subtracting(used) == [])
    }

    /// Every key with the way to it.
    private static func keys(of schema: Schema, path: String) -> [(path: String, last: String)] {
        switch schema {
        case .list(let item, _): keys(of: item, path: path)
        case .either(let parts): parts.flatMap { keys(of: $0, path: path) }
        case .shared(let name, let inner): keys(of: inner, path: name)
        case .mapping(let mapping):
            mapping.keys.flatMap { key in
                [("\(path).\(key.name)", key.name)]
                    + keys(of: key.schema, path: "\(path).\(key.name)")
            } + (mapping.rest.map { keys(of: $0.values, path: path) } ?? [])
        default: []
        }
    }
}

extension SchemaTests {
    static func kind(of path: String) -> SchemaKind? {
        switch PackPath(path).kind {
        case .workflow: .workflow
        case .form: .form
        case .policy: .policy
        case .office: .office
        case .actors: .actors
        case .calendar: .calendar
        case .overlay: .overlay
        case .template, .drawing, .unknown: nil
        }
    }

    /// The pack with both overlays, file by file.
    static func files() throws -> [(path: String, node: YAMLNode)] {
        var source = try Xian.source()
        for path in ["xian-2026/policy-example.yaml", "wizard/policy-periods-only.yaml"] {
            source = try source.adding(overlayFile: "\(Xian.root)/Examples/\(path)")
        }
        return try source.files.filter { PackPath($0.path).isYAML }.map { file in
            (file.path, try #require(YAMLFile(file, log: DiagnosticLog())).root)
        }
    }
}
