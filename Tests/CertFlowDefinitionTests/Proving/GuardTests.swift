import CertFlowCore
import FEEL
import Foundation
import Testing

@testable import CertFlowDefinition

@Suite("What can come of a guard")
struct GuardTests {
    enum Expected: String {
        /// Met by some facts and refused for others, both shown.
        case either
        /// No facts meet it.
        case never
        /// Every fact meets it.
        case always
        /// Nobody knows whether any facts meet it.
        case unknown
    }

    static let guards: [(String, Expected)] = [
        ("sales >= 500 * 万元", .either), ("sales > 1 * 元 and sales < 1 * 元", .never),
        ("sales >= 1 * 元 or sales < 1 * 元", .always),
        ("sales between 1 * 元 and 2 * 元 and sales > 3 * 元", .never),
        ("rewardRule = \"award\"", .always), ("rewardRule != \"award\"", .never),
        ("sales in (1 * 元, 2 * 元)", .either), ("not(sales >= 0) and sales > 5 * 元", .never),
        ("if sales > 0 then sales > 0 else sales <= 0", .always),
        ("score >= 60 or score < 60", .either),  // No score is known yet: refused.
        ("score > 60 and score <= 60", .never), ("publishedOn <= today", .either),
        ("publishedOn < today and publishedOn > today", .never),
        ("publishedOn <= today and publishedOn.year = 2026", .either),
        ("publishedOn.year = 2026 and publishedOn.year != 2026", .never),
        ("count(patents) >= 3", .either), ("count(patents) < 0", .never),
        ("every p in patents satisfies p.number = \"ZL1\"", .either),
        ("count(patents) >= 3 and count(patents) < 3", .never),
        ("case.corrections < parameter.maxCorrections", .always),
        ("sales >= parameter.minimum", .unknown),  // The parameter is not set.
        ("parameter.minimum = null or sales < 0", .either),
        ("case.corrections >= parameter.maxCorrections", .never),
        ("modulo(string length(enterpriseName), 97) = 96", .unknown),
        (
            "sales > 2 * 元 and modulo(string length(enterpriseName), 97) = 96 and sales < 1 * 元",
            .never
        ),
    ]

    @Test("is told by its comparisons, or by facts that show it", arguments: guards)
    func outcome(text: String, expected: Expected) throws {
        let source = try PackSource.read(folder: Xian.root + "/" + sample)
        let changed = Xian.text("award/workflow.yaml", of: source).replacingOccurrences(
            of: "when: sales >= 500 * 万元", with: "when: '\(text)'")
        let pack = try PackReader.read(
            source.replacing("award/workflow.yaml", with: changed), digest: ""
        ).get()
        let workflow = try #require(pack.workflow("award"))
        let index = try #require(workflow.transitions.firstIndex { $0.event == "pass" })

        let outcome = GuardAnalyst(workflow, in: pack).outcome(of: index, in: Circumstances())

        switch expected {
        case .either:
            #expect(outcome.metBy != nil)
            #expect(outcome.refusedBy != nil)
        case .never:
            #expect(!outcome.mayBeMet)
        case .always:
            #expect(outcome.mayBeMet)
            #expect(!outcome.mayBeRefused)
            #expect(outcome.metBy != nil)
        case .unknown:
            #expect(outcome.mayBeMet)
            #expect(outcome.metBy == nil)
            let part = text.contains("parameter") ? "parameter.minimum" : "string length"
            #expect(outcome.blocking?.text.contains(part) == true)
        }
    }

    private let sample = "Tests/CertFlowDefinitionTests/Goldens/broken/Workflows/sample"
}
