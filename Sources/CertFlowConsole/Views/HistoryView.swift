import CertFlowCore

/// The journal of one case, a line an entry.
struct HistoryView {
    let workflow: Workflow
    let pack: Pack
    let language: Language

    func table(_ entries: [Entry]) -> TextTable {
        var table = TextTable([
            TextColumn("#", .right), TextColumn(language.pick(zh: "日期", en: "Day"), min: 10),
            TextColumn(language.pick(zh: "何人", en: "Who"), min: 18),
            TextColumn(language.pick(zh: "办理", en: "Event")),
            TextColumn(language.pick(zh: "状态", en: "State")),
            TextColumn(language.pick(zh: "意见、理由、依据", en: "Opinion, reason, ground")),
        ])
        for entry in entries {
            let move = move(of: entry)
            let words = [
                move?.opinion?.opinion, move?.opinion?.reason, move?.opinion?.ground,
                move?.assessment?.sentence.text(language),
            ].compactMap { $0 }.joined(separator: "；")
            table.add([
                String(entry.sequence), (move?.on ?? entry.on).iso, entry.actor.rawValue,
                title(move?.event), state(move?.to), words,
            ])
        }
        return table
    }

    func json(_ entry: Entry) -> JSONLine {
        let move = move(of: entry)
        return JSONLine([
            ("sequence", .number(Int64(entry.sequence))), ("id", .text(entry.id.rawValue)),
            ("at", .text(entry.at.rfc3339(offsetSeconds: 8 * 3600))),
            ("day", .text((move?.on ?? entry.on).iso)), ("actor", .text(entry.actor.rawValue)),
            ("event", JSONLine.Value(move?.event.rawValue)),
            ("from", JSONLine.Value(move?.from?.rawValue)),
            ("to", JSONLine.Value(move?.to.rawValue)),
            ("opinion", JSONLine.Value(move?.opinion?.opinion)),
            ("reason", JSONLine.Value(move?.opinion?.reason)),
            ("ground", JSONLine.Value(move?.opinion?.ground)),
            ("cause", JSONLine.Value(entry.cause)),
        ])
    }

    private func move(of entry: Entry) -> CaseMoved? {
        for change in entry.changes {
            switch change {
            case .caseMoved(let move): return move
            case .caseOpened(let opened): return opened.move
            default: continue
            }
        }
        return nil
    }

    private func title(_ event: EventName?) -> String {
        guard let event else { return "" }
        switch event {
        case "score": return language.pick(zh: "专家评分", en: "Scored")
        case "deadlinePassed": return language.pick(zh: "期限届满", en: "Deadline passed")
        default:
            let found = workflow.transitions.first { $0.event == event }
            return found?.title.text(language) ?? event.rawValue
        }
    }

    private func state(_ id: StateID?) -> String {
        id.flatMap { workflow.state($0)?.title.text(language) } ?? ""
    }
}
