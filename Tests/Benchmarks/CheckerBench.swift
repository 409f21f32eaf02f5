import CertFlowCore
import CertFlowDefinition
import CertFlowTestSupport

/// Proving a workflow of 60 states and 150 transitions, against walking its states once.
func benchChecker(_ pack: Pack, like model: Workflow) throws {
    let workflow = try SyntheticWorkflow.make(like: model)
    report(
        "checker: all properties of 60 states and 150 transitions",
        floor: "walking its states once", operations: 1,
        floorBody: { count in
            for _ in 0..<count { blackHole(walked(workflow)) }
        },
        body: { count in
            for _ in 0..<count { blackHole(Prover(pack).prove(workflow).proofs.count) }
        })
}

private func walked(_ workflow: Workflow) -> Int {
    var seen: Set<StateID> = []
    var waiting = workflow.openingStates
    while let state = waiting.popLast() {
        guard seen.insert(state).inserted else { continue }
        for exit in workflow.exits(from: state) {
            if case .state(let target) = exit.target { waiting.append(target) }
        }
    }
    return seen.count
}
