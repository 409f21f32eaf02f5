import CertFlowCore
import Foundation

extension Rehearsal {
    func play(_ line: TimelineLine, at moment: Moment) throws {
        if line.follows.hasPrefix("refused "), let from = resumedFrom, moment.instant < from.at {
            return  // It was refused when the folder was played before; its time is past.
        }
        do {
            try perform(line, at: moment)
        } catch let refusal as Refusal {
            guard line.follows == "refused \(refusal.code)" else {
                throw Surprise(
                    place: line.place, expected: line.follows, actual: refusal.sentence)
            }
            outcome.refusals += 1
            return
        } catch let problems as InputProblems where line.follows == "refused form" {
            // A file that cannot even be read, as the line says.
            outcome.refusals += problems.problems.isEmpty ? 0 : 1
            return
        }
        outcome.acts += 1
        guard !line.follows.hasPrefix("refused ") else {
            throw Surprise(
                place: line.place, expected: line.follows,
                actual: Bilingual(zh: "已办理", en: "it was done"))
        }
    }

    private func perform(_ line: TimelineLine, at moment: Moment) throws {
        switch line.event {
        case "round.open": try perform(.openRound(try openRound(line)), line, moment)
        case "round.rank": try perform(.rankRound(try onRound(line)), line, moment)
        case "round.cosign": try perform(.cosignRound(try onRound(line)), line, moment)
        case "round.decide": try perform(.decideRound(try onRound(line)), line, moment)
        case "notice.open":
            let cases = try self.cases(line)
            let programme = try programme(of: cases, line)
            let written = try perform(
                .openNotice(
                    OpenNotice(
                        programme: programme, cases: cases, ground: line.arguments["ground"] ?? "",
                        secrecyReview: line.arguments["secrecyReview"] ?? "")), line, moment)
            for id in cases { try expect(line, id, after: written) }
        case "notice.publish": try publish(line, moment)
        case "import": try importList(line, moment)
        case "submit": try submit(line, moment)
        default: try actEach(line, moment)
        }
    }

    @discardableResult
    private func perform(
        _ command: Command, _ line: TimelineLine, _ moment: Moment, part: String = ""
    ) throws -> [Entry] {
        try engine.perform(
            command, by: try who(line), id: commandID(line, part), at: moment)
    }

    /// `applicant` in the column of names means the applicant of the case.
    private func who(_ line: TimelineLine, _ current: Case? = nil) throws -> ActorID {
        if line.who == "applicant", let current {
            return ActorID(stringLiteral: current.creditCode)
        }
        guard let id = ActorID(rawValue: line.who) else {
            throw InputProblems([
                InputProblem(line.place, "没有写明何人", "the line does not say who acts")
            ])
        }
        return id
    }

    private func actEach(_ line: TimelineLine, _ moment: Moment) throws {
        for id in try cases(line) {
            let current = try engine.existing(id)
            let workflow = try engine.workflow(of: current)
            let actor = try who(line, current)
            if line.event == "score" {
                let points = line.arguments.compactMapValues { Int($0) }
                let written = try engine.perform(
                    .score(OnCase(id: id, act: Act(event: "score"), points: points)), by: actor,
                    id: commandID(line, id.rawValue), at: moment)
                try expect(line, id, after: written)
            } else {
                let event = EventName(stringLiteral: line.event)
                let act = try ActReader(workflow: workflow, office: pack.office)
                    .act(event, line.arguments)
                let written = try engine.perform(
                    .act(OnCase(id: id, act: act)), by: actor, id: commandID(line, id.rawValue),
                    at: moment)
                try expect(line, id, after: written)
            }
        }
    }

    /// Holds the case against the last column, unless the command was done by an earlier playing.
    private func expect(_ line: TimelineLine, _ id: CaseID, after written: [Entry]) throws {
        let isNew = written.contains { $0.sequence > resumedFrom?.sequence ?? 0 }
        guard isNew, !line.follows.isEmpty else { return }
        let state = try engine.existing(id).state.rawValue
        guard state == line.follows || line.follows.hasPrefix("refused ") else {
            throw Surprise(
                place: line.place, expected: line.follows,
                actual: Bilingual(zh: "\(id) 处于 \(state)", en: "\(id) is in \(state)"))
        }
    }

    private func openRound(_ line: TimelineLine) throws -> OpenRound {
        let words = ArgumentReader(line)
        return OpenRound(
            programme: ProgrammeID(stringLiteral: try words.text("programme")),
            year: try words.number("year"), dataYear: try words.number("dataYear"),
            opensOn: try words.day("opens"), closesOn: try words.day("closes"),
            closesAt: try words.time("at"), fairCompetition: try words.text("fairCompetition"))
    }

    private func onRound(_ line: TimelineLine) throws -> OnRound {
        let words = ArgumentReader(line)
        return OnRound(
            round: RoundID(stringLiteral: try words.text("round")),
            role: RoleID(rawValue: line.role), opinion: line.arguments["opinion"],
            ground: line.arguments["ground"],
            select: try line.arguments["select"].map { _ in try words.number("select") },
            reserve: try line.arguments["reserve"].map { _ in try words.number("reserve") })
    }

    private func publish(_ line: TimelineLine, _ moment: Moment) throws {
        let words = ArgumentReader(line)
        let notice: NoticeID
        if let named = line.arguments["notice"] {
            notice = NoticeID(stringLiteral: named)
        } else if let found = try theNotice(of: try cases(line), line) {
            notice = found
        } else {
            throw InputProblems([InputProblem(line.place, "没有写明公示", "the line names no notice")])
        }
        let written = try perform(
            .publishNotice(
                OnNotice(
                    notice: notice, ground: line.arguments["ground"],
                    document: try words.text("document"))), line, moment)
        for id in try cases(line) { try expect(line, id, after: written) }
    }

    /// The one notice that all of these cases are on.
    private func theNotice(of cases: [CaseID], _ line: TimelineLine) throws -> NoticeID? {
        let notices = Set(try cases.map { try engine.existing($0).notice })
        guard notices.count <= 1 else {
            throw InputProblems([
                InputProblem(line.place, "这些办件不在同一公示中", "these cases are on different notices")
            ])
        }
        return notices.first ?? nil
    }

    private func importList(_ line: TimelineLine, _ moment: Moment) throws {
        let path = try ArgumentReader(line).text("file")
        try engine.importList(
            folder.appending(path: path), shownAs: path, by: try who(line),
            id: commandID(line), at: moment)
    }

    /// A filing that a timeline hands in again, or that is to be refused.
    private func submit(_ line: TimelineLine, _ moment: Moment) throws {
        let path = try ArgumentReader(line).text("file")
        let file = folder.appending(path: path)
        let draft = try FilingFile(pack: pack).read(
            try TextFile.read(file, shownAs: path), path: path,
            folder: file.deletingLastPathComponent())
        let about = try cases(line).first
        if let about, try engine.existing(about).programme == draft.submission.programme {
            let event = EventName(stringLiteral: line.arguments["event"] ?? "resubmit")
            let facts = try engine.takeEvidence(draft)
            let written = try engine.perform(
                .act(OnCase(id: about, act: Act(event: event, facts: facts))),
                by: try who(line, try engine.existing(about)), id: commandID(line), at: moment)
            return try expect(line, about, after: written)
        }
        let entries = try engine.file(
            draft.about(about), by: line.who == "applicant" ? nil : try who(line),
            id: commandID(line), at: moment)
        outcome.filings += 1
        if let id = entries.first.flatMap({ CaseID(rawValue: $0.subject.id) }) {
            if let label = draft.label { labels[label] = id }
            try expect(line, id, after: entries)
        }
    }

    private func programme(of cases: [CaseID], _ line: TimelineLine) throws -> ProgrammeID {
        guard let first = cases.first else {
            throw InputProblems([InputProblem(line.place, "没有写明办件", "the line names no case")])
        }
        return try engine.existing(first).programme
    }
}

/// Reads the arguments of a timeline's line.
private struct ArgumentReader {
    let line: TimelineLine

    init(_ line: TimelineLine) { self.line = line }

    func text(_ name: String) throws(InputProblems) -> String {
        guard let text = line.arguments[name], !text.isEmpty else {
            throw problem("缺“\(name)=”", "‘\(name)=’ is missing")
        }
        return text
    }

    func number(_ name: String) throws(InputProblems) -> Int {
        let text = try text(name)
        guard let number = Int(text) else {
            throw problem("“\(text)”不是整数", "‘\(text)’ is not a whole number")
        }
        return number
    }

    func day(_ name: String) throws(InputProblems) -> Day {
        let text = try text(name)
        guard let day = Day(text) else { throw problem("“\(text)”不是日期", "‘\(text)’ is not a day") }
        return day
    }

    func time(_ name: String) throws(InputProblems) -> LocalTime {
        let text = try text(name)
        guard let time = LocalTime(text) else {
            throw problem("“\(text)”不是时间", "‘\(text)’ is not a time")
        }
        return time
    }

    private func problem(_ zh: String, _ en: String) -> InputProblems {
        InputProblems([InputProblem(line.place, zh, en)])
    }
}
