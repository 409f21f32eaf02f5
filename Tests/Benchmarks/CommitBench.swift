import CertFlow
import CertFlowCore
import CertFlowStore
import CertFlowTestSupport
import Foundation

/// One command of the engine against the bare append of the entry it writes.
func benchCommit(_ office: TestOffice) throws {
    var filed = 1_000
    let floor = try Register.create(
        at: RegisterFolder(path: office.place.url.appending(path: "floor").path))
    var sequence = 0
    func appendBare() throws {
        sequence += 1
        let number = sequence
        try floor.write { writer in
            let id = ActorID(stringLiteral: "actor-\(number)")
            let added = Actor(id: id, name: "示例", holdings: [], conflicts: [])
            try writer.append(
                Entry(
                    sequence: number, id: CommandID(stringLiteral: "c\(number)"),
                    at: office.moment.instant, on: office.moment.day,
                    subject: Subject(.actor, id.rawValue), actor: "init",
                    command: .addActor(added), cause: nil, changes: [.actorAdded(added)]))
        }
    }
    try report(
        "command: file an application", floor: "append one entry", operations: 50,
        floorBody: { count in for _ in 0..<count { try appendBare() } },
        body: { count in
            for _ in 0..<count {
                filed += 1
                try office.file(
                    "patent-intensive-product", try office.product(filed, name: "示例产品\(filed)"))
            }
        })
}
