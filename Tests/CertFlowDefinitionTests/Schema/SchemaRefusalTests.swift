import CertFlowCore
import Foundation
import Testing

@testable import CertFlowDefinition

private let workflow = "patent-intensive-product/workflow.yaml"
private let form = "patent-intensive-product/form.yaml"
private let policy = "policies/xian-2025-11.yaml"

/// A change that the schema must see.
struct Refused: Sendable, CustomTestStringConvertible {
    let path: String
    let find: String
    let put: String

    init(_ path: String, _ find: String, _ put: String) {
        self.path = path
        self.find = find
        self.put = put
    }

    var testDescription: String { "\(path): \(put.prefix(60))" }
}

@Suite("What the schema refuses")
struct SchemaRefusalTests {
    static let refused: [Refused] = [
        Refused(workflow, "stopsClock: true", "stopClock: true"),
        Refused(workflow, "code: PIP\n", ""),
        Refused(workflow, "code: PIP", "code: pip"),
        Refused(workflow, "revision: 1", "revision: 0"),
        Refused(workflow, "revision: 1", "revision: 1.5"),
        Refused(workflow, "revision: 1", "revision: one"),
        Refused(workflow, "certifier: national", "certifier: state"),
        Refused(workflow, "needsRound: true", "needsRound: \"true\""),
        Refused(workflow, "en: Submit }", "}"),
        Refused(workflow, "zh: 提交, en: Submit", "zh: 提交, en: \"\""),
        Refused(workflow, "zh: 提交, en: Submit", "zh: 提交, en: true"),
        Refused(workflow, "basis: { document: 市政办函〔2025〕11号, clause: 第5条 }", "basis: 第5条"),
        Refused(workflow, "    owner: acceptanceOfficer\n", ""),
        Refused(
            workflow, "title: { zh: 国家认定, en: Nationally certified }, final: true",
            "title: { zh: 国家认定, en: Nationally certified }, final: true, owner: listClerk"),
        Refused(workflow, "atEnd: mark }", "atEnd: mark, event: withdraw }"),
        Refused(workflow, "atEnd: mark }", "atEnd: lapse }"),
        Refused(workflow, "phase: [filing, review]", "phase: [filing, reviewing]"),
        Refused(workflow, "from: { phase: [filing, review] }", "from: []"),
        Refused(workflow, "opinion: required", "opinion: optional"),
        Refused(workflow, "effects: [{ notify: applicant }]", "effects: [{ notfy: applicant }]"),
        Refused(
            workflow, "effects: [{ notify: applicant }]",
            "effects: [{ notify: applicant, number: refusal }]"),
        Refused(workflow, "title: { kind: filedProduct,", "title: {"),
        Refused(
            workflow, "title: { kind: filedProduct,",
            "title: { kindFact: platformNumber, kind: filedProduct,"),
        Refused(
            workflow, "- { key: platformFiledOn, type: day,",
            "- { key: platformFiledOn, type: date,"),
        Refused(
            workflow, "- { key: platformFiledOn, type: day,",
            "- { key: platformFiledOn, required: true, type: day,"),
        Refused(form, "{ key: contactPhone, type: text,", "{ key: contactPhone, type: choice,"),
        Refused(
            form, "{ key: contactPhone, type: text,",
            "{ key: contactPhone, choices: [{ key: a, title: { zh: 甲, en: A } }], type: text,"),
        Refused(form, "{ key: contactPhone, type: text,", "{ key: contact phone, type: text,"),
        Refused(
            form, "{ key: contactPhone, type: text,",
            "{ key: contactPhone, stopsWhenYes: true, type: text,"),
        Refused(policy, "yuan: 200000", "yuan: -5"),
        Refused(policy, "yuan: 200000", "yuan: 20万"),
        Refused(policy, "once: perEnterprise", "once: everyYear"),
        Refused(policy, "issuedOn: 2025-03-20", "issuedOn: 2025.3.20"),
        Refused(
            "policies/procedure.yaml",
            ", unset: { zh: 补正期限未见规定, en: No source states the time to supplement }", ""),
        Refused("office.yaml", "kind: district,", "kind: city,"),
        Refused("office.yaml", "code: \"610102\"", "code: \"61010\""),
        Refused(
            "actors.yaml", "roles: [{ role: districtReviewer, unit: xincheng }]",
            "roles: districtReviewer"),
        Refused("calendars/cn/2026.yaml", "year: 2026", "year: 26"),
        Refused("overlays/1.yaml", "    yuan: 10000\n", ""),
        Refused("overlays/1.yaml", "status: example", "status: final"),
    ]

    @Test("the reader refuses too", arguments: refused)
    func refusedByBoth(_ change: Refused) throws {
        let source = try PolicyMistakeTests.source()
        let text = Xian.text(change.path, of: source)
        let range = try #require(text.range(of: change.find))
        let broken = source.replacing(
            change.path, with: text.replacingCharacters(in: range, with: change.put))

        #expect(try Self.problems(in: change.path, of: broken) != [])
        #expect(PackReader.check(broken).hasErrors)
    }

    /// Keys are renamed, dropped and moved, values replaced by others of the same file.
    @Test("the reader refuses too, whatever was changed", arguments: 0..<12)
    func refusedByBothAtRandom(seed: UInt64) throws {
        let source = try FuzzTests.small()
        let files = source.files.filter { SchemaTests.kind(of: $0.path) != nil }
        var random = SplitMix64(seed: seed)
        var refusals = 0
        for _ in 0..<Self.changes {
            let file = files[Int.random(in: 0..<files.count, using: &random)]
            let lines = Self.changed(file, using: &random)
            let broken = source.replacing(file.path, with: lines)
            guard let problems = try Self.problems(in: file.path, of: broken), problems != [] else {
                continue
            }
            refusals += 1

            #expect(PackReader.check(broken).hasErrors, "\(file.path): \(problems) \(lines)")
        }
        #expect(refusals >= 3)
    }

    private static let validators = Dictionary(
        uniqueKeysWithValues: SchemaKind.allCases.map { kind in
            (kind, Result { try SchemaValidator(kind.text) })
        })

    /// How many changes a seed makes: a few at the desk, many in `make soak`.
    private static let changes =
        ProcessInfo.processInfo.environment["CERTFLOW_SOAK"] == "1" ? 1_000 : 25

    /// `nil` when the file is no YAML.
    private static func problems(in path: String, of source: PackSource) throws -> [String]? {
        let kind = try #require(SchemaTests.kind(of: path))
        let validator = try #require(validators[kind]).get()
        let file = try #require(source[path])
        guard let root = YAMLFile(file, log: DiagnosticLog())?.root else { return nil }
        return try validator.problems(in: JSONData(root))
    }

    private static func changed(
        _ file: PackSource.File, using random: inout SplitMix64
    ) -> String {
        let text = String(decoding: file.bytes, as: UTF8.self)
        let words = text.matches(of: /[A-Za-z]+(?=:)|: [^,{}\[\]\n]+/).map { $0.range }
        let one = words[Int.random(in: 0..<words.count, using: &random)]
        let other = words[Int.random(in: 0..<words.count, using: &random)]
        let odd = ["x", ": 5", ": -1", ": true", ": ''", ": []", ": {}", ": 2026-01-01", ": ~"]
        let put =
            Bool.random(using: &random)
            ? String(text[other]) : odd[Int.random(in: 0..<odd.count, using: &random)]
        return text.replacingCharacters(in: one, with: put)
    }
}
