import CertFlow
import CertFlowCore
import CertFlowTestSupport
import Foundation

// Each measurement stands beside a floor measured in the same run; ratios travel, absolute figures do not.

try benchFEEL()
try benchDecisionTable()

let office = try TestOffice()
try office.openRound()
let filed = try office.filedProduct()
let current = try office.engine.existing(filed)
let workflow = try office.engine.workflow(of: current)
let surroundings = try office.engine.surroundings(of: current, in: workflow)
let clerk = try office.engine.actor("list-clerk")
let act = Act(event: "joinCertification")
report(
    "step: one decision of a case", floor: "folding its outcome", operations: 2_000,
    floorBody: { count in
        guard let step = try? workflow.step(current, act: act, by: clerk, in: surroundings) else {
            return
        }
        for _ in 0..<count { blackHole(current.applying(step.move)) }
    },
    body: { count in
        for _ in 0..<count {
            blackHole(try? workflow.step(current, act: act, by: clerk, in: surroundings))
        }
    })

try benchCommit(office)
try benchChecker(office.engine.pack(), like: workflow)
