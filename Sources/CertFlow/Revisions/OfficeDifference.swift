import CertFlowCore

/// What is said differently of the office: roles, units, duties, numbers and the calendar.
enum OfficeDifference {
    static func add(to log: inout ChangeLog) {
        let old = log.old.office
        let new = log.new.office
        for id in (old.roles + new.roles).map(\.id).uniqued {
            log.compare(
                "role", id.rawValue, [id], Bilingual(zh: "角色 \(id)", en: "Role \(id)"),
                old.role(id).map { $0.title.quoted } ?? .nothing,
                new.role(id).map { $0.title.quoted } ?? .nothing)
        }
        for id in (old.units + new.units).map(\.id).uniqued {
            log.compare(
                "unit", id.rawValue, [], Bilingual(zh: "填报单位 \(id)", en: "Unit \(id)"),
                words(old.unit(id)), words(new.unit(id)))
        }
        let duties: [(String, Bilingual, RoleID, RoleID)] = [
            (
                "lists", Bilingual(zh: "登记名单", en: "Recording lists"), old.duties.lists,
                new.duties.lists
            ),
            (
                "rounds", Bilingual(zh: "开放批次", en: "Opening rounds"), old.duties.rounds,
                new.duties.rounds
            ),
            (
                "actors", Bilingual(zh: "管理人员、发布和迁移版本", en: "People, publishing and migrating"),
                old.duties.actors, new.duties.actors
            ),
        ]
        for (name, what, was, now) in duties {
            log.compare("duty", name, [was, now], what, log.role(was), log.role(now))
        }
        for key in (old.series + new.series).map(\.key).uniqued {
            log.compare(
                "numbering", key, [], Bilingual(zh: "编号 \(key)", en: "Numbering \(key)"),
                old.series(key).map { .same($0.format) } ?? .nothing,
                new.series(key).map { .same($0.format) } ?? .nothing)
        }
        if log.old.calendar != log.new.calendar {
            log.add(
                "calendar", new.calendar, [], "工作日历有改动，期限按新日历计算",
                "The work calendar changed; deadlines are counted by the new one")
        }
    }

    private static func words(_ unit: Office.Unit?) -> Bilingual {
        guard let unit else { return .nothing }
        let days = [unit.from.map { "\($0.iso) –" }, unit.to.map { "– \($0.iso)" }]
            .compactMap(\.self).joined(separator: " ")
        let tail = days.isEmpty ? "" : " \(days)"
        return Bilingual(zh: "“\(unit.name.zh)”\(tail)", en: "‘\(unit.name.en)’\(tail)")
    }
}

/// Documents whose wording changed.
enum TemplateDifference {
    static func add(to log: inout ChangeLog) {
        let names = Set(log.old.templates.keys).union(log.new.templates.keys).sorted()
        for name in names {
            let was = log.old.templates[name]
            let now = log.new.templates[name]
            guard was != now else { continue }
            let people = [.applicant] + users(of: name, log)
            if was == nil || now == nil {
                log.add(
                    was == nil ? "template-added" : "template-removed", name, people,
                    was == nil ? "新增文书模板 \(name)" : "取消文书模板 \(name)",
                    was == nil ? "The template \(name) is new" : "The template \(name) is gone")
                continue
            }
            let lines = LineDifference(was ?? "", now ?? "", around: 0, most: 4).lines
                .filter { !$0.hasPrefix("@@") }.joined(separator: " / ")
            log.add(
                "template", name, people, "文书模板 \(name) 措辞有改动：\(lines)",
                "The template \(name) reads otherwise: \(lines)")
        }
    }

    private static func users(of template: String, _ log: ChangeLog) -> [RoleID] {
        let parts = template.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return [] }
        return (log.old.workflows + log.new.workflows).filter {
            parts[0] == "shared" || $0.id.rawValue == parts[0]
        }.flatMap { workflow in
            workflow.transitions.filter { $0.effects.contains(.document(parts[1])) }
                .flatMap(\.roles)
                + (workflow.notice.map { $0.template == parts[1] ? [$0.role] : [] } ?? [])
        }.uniqued
    }
}
