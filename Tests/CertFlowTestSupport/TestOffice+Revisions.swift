package import CertFlow
package import CertFlowCore
import Foundation

extension TestOffice {
    /// Publishes what is on the workbench as the next revision.
    @discardableResult
    package func publish(_ bench: Workbench) throws -> Engine.Publication {
        try engine.publish(
            bench.pack, by: "administrator", ground: "局务会纪要〔2026〕示例1号", at: moment)
    }

    /// The example's mapping from the first revision to the present one.
    package func exampleMapping() throws -> (mapping: MigrationMapping, to: String) {
        let to = try engine.pack().digest
        let path = "Examples/revision-2/mapping.yaml"
        return (try engine.migrationMapping(Repository.path(path), shownAs: path, to: to), to)
    }

    /// What a verification finds.
    package func faults() throws -> [String] { try Engine.verify(registerPlace).faults.map(\.en) }

    /// Open products at every stage of the example year, `count` of them in turn: some below the turnover
    /// that the second revision asks for, some past the step that it adds.
    package func products(_ count: Int) throws -> [CaseID] {
        var cases: [CaseID] = []
        for number in 1...count {
            let stage = number % 6
            var answers = try product(number)
            if stage == 5 { answers.merge(["sales": "80", "exports": "40"]) { $1 } }
            let id = try file("patent-intensive-product", answers)
            cases.append(id)
            guard (1...4).contains(stage) else { continue }
            try act("accept", id, by: "acceptance", ["ground": "专呈〔2026〕\(number)号"])
            guard stage > 1 else { continue }
            try act("pass", id, by: "yanta-reviewer", ["opinion": "材料属实"])
            guard stage > 2 else { continue }
            if stage == 3 {
                try act(
                    "requestSupplement", id, by: "city-reviewer-1", ["supplementItems": "补交证明"])
            } else {
                try act(
                    "recommend", id, by: "city-reviewer-1",
                    ["opinion": "同意推荐", "ground": "专呈〔2026〕9\(number)号"])
            }
        }
        return cases
    }
}
