package import CertFlowCore
import CertFlowStore
package import Foundation

/// Plays a folder of applications, lists and timelines in time order through ``Engine/perform``.
package final class Rehearsal {
    /// What was played.
    package struct Outcome: Hashable, Sendable {
        package var filings = 0
        package var acts = 0
        package var refusals = 0
        package var through: Day?
    }

    /// A line that did not follow as written.
    package struct Surprise: Error, Hashable, Sendable, CustomStringConvertible {
        package let place: Place
        package let expected: String
        package let actual: Bilingual

        package var sentence: Bilingual {
            Bilingual(
                zh: "\(place)：应为“\(expected)”，实为：\(actual.zh)",
                en: "\(place): ‘\(expected)’ was to follow, but: \(actual.en)")
        }

        package var description: String { sentence.en }
    }

    let engine: Engine
    let pack: Pack
    let folder: URL
    var labels: [String: CaseID] = [:]
    var outcome = Outcome()
    /// Where an earlier playing of the folder stopped; what it did has no second effect.
    var resumedFrom: (sequence: Int, at: Instant)?

    /// - Throws: ``EngineFault/rehearsalOnly`` for a real register.
    package init(_ engine: Engine, folder: URL) throws {
        guard engine.isRehearsal else { throw EngineFault.rehearsalOnly }
        self.engine = engine
        self.folder = folder
        pack = try engine.pack()
    }

    /// `progress` is called after each item with the number done and the number of all.
    ///
    /// - Returns: What was played.
    /// - Throws: ``InputProblems`` before anything is played, ``Surprise`` at the first line that does
    ///   not follow; what was played before it stays.
    package func play(progress: (Int, Int, Day) -> Void) throws -> Outcome {
        let script = try RehearsalScript(folder: folder, pack: pack, zone: engine.zone)
        resumedFrom = try engine.register.read { try $0.lastEntry() }.map { ($0.sequence, $0.at) }
        var today: Day?
        for (index, item) in script.items.enumerated() {
            if today != item.moment.day {
                today = item.moment.day
                try tick(item.moment.day)
            }
            switch item.happening {
            case .filing(let draft): try hand(in: draft, at: item.moment)
            case .line(let line): try play(line, at: item.moment)
            }
            progress(index + 1, script.items.count, item.moment.day)
        }
        outcome.through = today
        return outcome
    }

    /// Every day begins with the clock.
    private func tick(_ day: Day) throws {
        guard let morning = engine.zone.moment(day: day, time: LocalTime(minutes: 60)) else {
            return
        }
        let last = try engine.register.read { try $0.lastEntry() }
        guard (last?.at ?? morning.instant) <= morning.instant else { return }
        if let held = try engine.tick(at: morning).refused.first { throw held.refusal }
    }

    private func hand(in draft: FilingDraft, at moment: Moment) throws {
        let id = CommandID(stringLiteral: "file:\(draft.place)")
        do {
            let entries = try engine.file(draft, by: nil, id: id, at: moment)
            outcome.filings += 1
            if let label = draft.label, let first = entries.first {
                labels[label] = CaseID(rawValue: first.subject.id)
            }
        } catch let refusal as Refusal {
            throw Surprise(place: draft.place, expected: "submitted", actual: refusal.sentence)
        }
    }

    func commandID(_ line: TimelineLine, _ part: String = "") -> CommandID {
        CommandID(stringLiteral: "play:\(line.place)\(part)")
    }

    /// The case ids that a line names, in order.
    func cases(_ line: TimelineLine) throws -> [CaseID] {
        try line.cases.flatMap { try expand($0, line.place) }.map { label in
            if let id = labels[label] { return id }
            let known = try engine.register.read { try $0.case(CaseID(stringLiteral: label)) }
            guard let known else {
                let near = NearestName.find(label, among: Array(labels.keys).sorted())
                let hint = near.map { "，是否为“\($0)”" } ?? ""
                throw InputProblems([
                    InputProblem(line.place, "没有办件“\(label)”\(hint)", "there is no case ‘\(label)’")
                ])
            }
            return known.id
        }
    }

    private func expand(_ text: String, _ place: Place) throws -> [String] {
        if text.hasSuffix("*") {
            let prefix = text.dropLast()
            return labels.keys.filter { $0.hasPrefix(prefix) }.sorted()
        }
        guard let dots = text.firstRange(of: "..") else { return [text] }
        let first = String(text[..<dots.lowerBound])
        let last = String(text[dots.upperBound...])
        guard let cut = first.lastIndex(where: { !$0.isNumber }),
            let from = Int(first[first.index(after: cut)...]),
            last.hasPrefix(first[...cut]), let to = Int(last.dropFirst(first[...cut].count)),
            from <= to, to - from < 1000
        else {
            throw InputProblems([
                InputProblem(
                    place, "范围写作 YT-001..YT-018，收到“\(text)”",
                    "a range is written YT-001..YT-018, not ‘\(text)’")
            ])
        }
        let width = first[first.index(after: cut)...].count
        return (from...to).map { number in
            let digits = String(number)
            let zeros = String(repeating: "0", count: max(0, width - digits.count))
            return "\(first[...cut])\(zeros)\(digits)"
        }
    }
}
