// One patent-intensive product from filing to national certification, with the library alone.
// Run it from the package's folder: swift run quickstart
import CertFlow
import Foundation

let folder = FileManager.default.temporaryDirectory.appending(path: "certflow-quickstart")
if FileManager.default.fileExists(atPath: folder.path) {
    try FileManager.default.removeItem(at: folder)
}

// A rehearsal register may be told the time: Monday 2 March 2026, 10:00 in Xi'an.
let office = try CertFlowOffice.create(
    at: folder, pack: URL(fileURLWithPath: "Workflows/xian"), rehearsalSeed: 1,
    clock: { 1_772_416_800_000 })

try office.openRound(
    "patent-intensive-product", year: 2026, dataYear: 2025, opens: "2026-03-02",
    closes: "2026-09-15", fairCompetition: "示例〔2026〕1号，不妨碍公平竞争", by: "decision-clerk")

// An application is a file; a refusal would say every reason at once.
let id = try office.file(URL(fileURLWithPath: "Examples/quickstart/application.yaml"))

// Acceptance, district, city: three people, each with a ground or an opinion.
try office.act("accept", on: id, by: "acceptance", ["ground": "专呈〔2026〕1号"])
try office.act("pass", on: id, by: "yanta-reviewer", ["opinion": "材料属实"])
try office.act(
    "recommend", on: id, by: "city-reviewer-1", ["opinion": "同意推荐", "ground": "专呈〔2026〕2号"])
try office.act(
    "recordFiling", on: id, by: "list-clerk",
    ["platformNumber": "SL-2026-0001", "platformFiledOn": "2026-03-02"])

// Only an official list certifies.
do {
    try office.act("certify", on: id, by: "city-reviewer-1")
} catch {
    print("refused:", error.english)
}
let unmatched = try office.importList(
    URL(fileURLWithPath: "Examples/quickstart/certified.csv"), by: "list-clerk")
unmatched.forEach { print("not matched:", $0) }

for line in try office.history(of: id) {
    print(line.sequence, line.day, line.actor, line.event, "→", line.state)
}
for link in try office.links(of: id) { print("linked:", link.id, link.stateTitle) }
for quota in try office.quotas(year: 2026) {
    print(quota.target, quota.actual, "of", quota.required.map(String.init) ?? "no yearly task")
}
