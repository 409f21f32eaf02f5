import CertFlow
import CertFlowCore

/// The journal of one case, a line an entry.
struct HistoryView {
    let programme: ProgrammeID
    let revisions: Revisions
    let language: Language

    func table(_ entries: [Entry]) -> TextTable {
        var table = TextTable([
            TextColumn("#", .right), TextColumn(language.pick(zh: "日期", en: "Day"), min: 10),
            TextColumn(language.pick(zh: "何人", en: "Who"), min: 18),
            TextColumn(language.pick(zh: "办理", en: "Event")),
            TextColumn(language.pick(zh: "状态", en: "State")),
            TextColumn(language.pick(zh: "意见、理由、依据", en: "Opinion, reason, ground")),
        ])
        var revision = ""
        for entry in entries {
            let move = move(of: entry)
            revision = self.revision(after: entry) ?? revision
            if let migrated = migrated(by: entry) {
                table.add([
                    String(entry.sequence), entry.on.iso, entry.actor.rawValue,
                    title(of: migrated), state(migrated.after.state, revision), reason(migrated),
                ])
                continue
            }
            let words = [
                move?.opinion?.opinion, move?.opinion?.reason, move?.opinion?.ground,
                move?.assessment?.sentence.text(language),
            ].compactMap { $0 }.joined(separator: "；")
            table.add([
                String(entry.sequence), (move?.on ?? entry.on).iso, entry.actor.rawValue,
                title(move?.event, revision), state(move?.to, revision), words,
            ])
        }
        return table
    }

    func json(_ entry: Entry) -> JSONLine {
        let move = move(of: entry)
        let migrated = migrated(by: entry)
        let event = migrated.map { $0.isUndo ? "undoMigration" : "migrate" }
        return JSONLine([
            ("sequence", .number(Int64(entry.sequence))), ("id", .text(entry.id.rawValue)),
            ("at", .text(entry.at.rfc3339(offsetSeconds: 8 * 3600))),
            ("day", .text((move?.on ?? entry.on).iso)), ("actor", .text(entry.actor.rawValue)),
            ("event", JSONLine.Value(event ?? move?.event.rawValue)),
            ("from", JSONLine.Value(migrated?.before.state.rawValue ?? move?.from?.rawValue)),
            ("to", JSONLine.Value(migrated?.after.state.rawValue ?? move?.to.rawValue)),
            ("opinion", JSONLine.Value(move?.opinion?.opinion)),
            ("reason", JSONLine.Value(move?.opinion?.reason)),
            ("ground", JSONLine.Value(move?.opinion?.ground)),
            ("cause", JSONLine.Value(entry.cause)),
            ("revision", JSONLine.Value(revision(after: entry))),
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

    private func title(_ event: EventName?, _ revision: String) -> String {
        guard let event else { return "" }
        switch event {
        case "score": return language.pick(zh: "专家评分", en: "Scored")
        case "deadlinePassed": return language.pick(zh: "期限届满", en: "Deadline passed")
        default:
            let workflow = revisions.pack(revision)?.workflow(programme)
            let found = workflow?.transitions.first { $0.event == event }
            return found?.title.text(language) ?? event.rawValue
        }
    }

    private func state(_ id: StateID?, _ revision: String) -> String {
        guard let id else { return "" }
        return revisions.state(id, of: programme, in: revision)?.title.text(language)
            ?? id.rawValue
    }

    /// The revision that an entry pins the case to; `nil` when it leaves it where it was.
    private func revision(after entry: Entry) -> String? {
        for change in entry.changes {
            switch change {
            case .caseOpened(let opened): return opened.revision
            case .caseMigrated(let migrated): return migrated.after.revision
            default: continue
            }
        }
        return nil
    }

    private func migrated(by entry: Entry) -> CaseMigrated? {
        for case .caseMigrated(let migrated) in entry.changes { return migrated }
        return nil
    }

    private func title(of migrated: CaseMigrated) -> String {
        migrated.isUndo
            ? language.pick(zh: "撤销迁移 \(migrated.migration)", en: "\(migrated.migration) undone")
            : language.pick(zh: "迁移 \(migrated.migration)", en: "Migrated, \(migrated.migration)")
    }

    private func reason(_ migrated: CaseMigrated) -> String {
        let names = [migrated.before, migrated.after].map { revisions.name(of: $0.revision) }
        return language.pick(zh: "版本 ", en: "revision ") + names.joined(separator: " → ")
    }
}
