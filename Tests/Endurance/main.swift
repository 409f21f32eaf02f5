import CertFlow
import Foundation

// Hurts a register on purpose and says which of its promises did not hold:
//
//     certflow-endurance fault [--seed N] [--sample COUNT] [--only KIND@OPERATION] [--trace yes]
//     certflow-endurance crash [--seed N] [--kills COUNT]
//     certflow-endurance together [--seed N] [--processes COUNT] [--seconds COUNT] [--alike yes]
//
// Ends with 0 when every promise held, with 1 when one was broken.

let words = Words(CommandLine.arguments.dropFirst())
let seed = words.number("seed") ?? 2026 as UInt64
switch words.first {
case "fault":
    let run = FaultRun(
        seed: seed, sample: words.number("sample"), traces: words.text("trace") != nil,
        only: words.only)
    exit(try run.run() == 0 ? 0 : 1)
case "crash":
    exit(try CrashRun(seed: seed, kills: words.number("kills") ?? 50).run() == 0 ? 0 : 1)
case "together":
    let run = TogetherRun(
        seed: seed, processes: words.number("processes") ?? 4,
        length: .seconds(words.number("seconds") ?? 10), areAlike: words.text("alike") != nil)
    exit(try run.run() == 0 ? 0 : 1)
case "work":
    guard let duty = words.text("duty").flatMap(Worker.Duty.init), let name = words.text("name"),
        let register = words.text("register")
    else { exit(64) }
    var worker = try Worker(duty, name: name, register: RegisterPlace(register), seed: seed)
    try worker.work()
default:
    warn("certflow-endurance fault|crash|together")
    exit(64)
}
