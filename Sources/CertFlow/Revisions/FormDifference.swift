import CertFlowCore

/// What is asked differently: the form, for the applicant; the other facts, for those who give them.
struct FormDifference {
    private let before: Workflow
    private let after: Workflow

    init(_ before: Workflow, _ after: Workflow) {
        self.before = before
        self.after = after
    }

    func add(to log: inout ChangeLog) {
        questions(
            before.form.questions, after.form.questions, Bilingual(zh: "申报表", en: "Form"),
            "question", &log
        ) { _ in [.applicant] }
        questions(
            before.facts, after.facts, Bilingual(zh: "办理事实", en: "Facts"), "fact", &log
        ) { name in givers(name, before) + givers(name, after) }
    }

    private func givers(_ name: FactName, _ workflow: Workflow) -> [RoleID] {
        workflow.transitions.filter { ($0.gives + $0.mayGive).contains(name) }.flatMap(\.roles)
    }

    private func questions(
        _ old: [Question], _ new: [Question], _ place: Bilingual, _ kind: String,
        _ log: inout ChangeLog, people: (FactName) -> [RoleID]
    ) {
        for name in (old + new).map(\.name).uniqued {
            let was = old.first { $0.name == name }
            let now = new.first { $0.name == name }
            let affected = people(name)
            switch (was, now) {
            case (let was?, let now?): compare(was, now, place, kind, affected, &log)
            case (nil, let now?):
                let need = now.required.words
                log.add(
                    "\(kind)-added", name.rawValue, affected,
                    "\(place.zh)新增“\(now.title.zh)”（\(now.type.words.zh)，\(need.zh)）",
                    "\(place.en): new ‘\(now.title.en)’ (\(now.type.words.en), \(need.en))")
            case (let was?, nil):
                log.add(
                    "\(kind)-removed", name.rawValue, affected,
                    "\(place.zh)不再有“\(was.title.zh)”", "\(place.en): ‘\(was.title.en)’ is gone")
            case (nil, nil): continue
            }
        }
    }

    private func compare(
        _ old: Question, _ new: Question, _ place: Bilingual, _ kind: String,
        _ people: [RoleID], _ log: inout ChangeLog
    ) {
        let parts: [(String, Bilingual, Bilingual, Bilingual)] = [
            ("title", Bilingual(zh: "标题", en: "title"), old.title.quoted, new.title.quoted),
            ("type", Bilingual(zh: "类型", en: "type"), old.type.words, new.type.words),
            ("required", Bilingual(zh: "填写要求", en: "need"), old.required.words, new.required.words),
            ("valid", Bilingual(zh: "检查", en: "checks"), old.checks, new.checks),
            (
                "class", Bilingual(zh: "公开程度", en: "privacy"), .same(old.privacy.rawValue),
                .same(new.privacy.rawValue)
            ),
            (
                "unit", Bilingual(zh: "单位", en: "unit"), .same(old.unitLabel ?? "—"),
                .same(new.unitLabel ?? "—")
            ),
            (
                "stops", Bilingual(zh: "答“是”即停止", en: "stops at yes"), .flag(old.stopsWhenYes),
                .flag(new.stopsWhenYes)
            ),
        ]
        let name = Bilingual(
            zh: "\(place.zh)“\(new.title.zh)”的", en: "\(place.en), ‘\(new.title.en)’, ")
        log.compare(
            "\(kind)-choices", new.name.rawValue, people,
            Bilingual(zh: "\(name.zh)选项", en: "\(name.en)choices"), old.type.choices,
            new.type.choices)
        log.compare(
            "\(kind)-columns", new.name.rawValue, people,
            Bilingual(zh: "\(name.zh)列", en: "\(name.en)columns"), old.type.columns,
            new.type.columns)
        for (part, what, was, now) in parts {
            log.compare(
                "\(kind)-\(part)", new.name.rawValue, people,
                Bilingual(zh: name.zh + what.zh, en: name.en + what.en), was, now)
        }
    }
}

extension Question.Required {
    fileprivate var words: Bilingual {
        switch self {
        case .always: Bilingual(zh: "必填", en: "needed")
        case .never: Bilingual(zh: "选填", en: "optional")
        case .when(let rule):
            Bilingual(zh: "当 \(rule.source) 时必填", en: "needed when \(rule.source)")
        }
    }
}

extension Question {
    fileprivate var checks: Bilingual {
        validities.map { validity in
            let source = validity.source.map { "（\($0)）" } ?? ""
            return Bilingual(
                zh: "\(validity.rule.source)\(source)", en: "\(validity.rule.source)\(source)")
        }.joined
    }
}

extension FactType {
    /// What kind of answer it takes, for people.
    fileprivate var words: Bilingual {
        switch self {
        case .text: Bilingual(zh: "文字", en: "text")
        case .lines: Bilingual(zh: "多行文字", en: "lines of text")
        case .flag: Bilingual(zh: "是或否", en: "yes or no")
        case .count: Bilingual(zh: "个数", en: "a count")
        case .number: Bilingual(zh: "数值", en: "a number")
        case .money: Bilingual(zh: "金额", en: "an amount")
        case .percent: Bilingual(zh: "百分比", en: "a share")
        case .day: Bilingual(zh: "日期", en: "a day")
        case .year: Bilingual(zh: "年度", en: "a year")
        case .choice: Bilingual(zh: "选项", en: "a choice")
        case .creditCode: Bilingual(zh: "统一社会信用代码", en: "a credit code")
        case .patentNumber: Bilingual(zh: "专利号", en: "a patent number")
        case .unit: Bilingual(zh: "区县（开发区）", en: "a district")
        case .industry: Bilingual(zh: "行业代码", en: "an industry")
        case .table: Bilingual(zh: "表", en: "a table")
        case .evidence: Bilingual(zh: "佐证材料", en: "evidence")
        }
    }

    fileprivate var choices: [Bilingual] {
        guard case .choice(let choices) = self else { return [] }
        return choices.map(\.title.quoted)
    }

    fileprivate var columns: [Bilingual] {
        guard case .table(let columns) = self else { return [] }
        return columns.map { column in
            let list = column.type.choices.joined
            let choices =
                if case .choice = column.type {
                    Bilingual(zh: "：\(list.zh)", en: ": \(list.en)")
                } else {
                    Bilingual(zh: "", en: "")
                }
            let need = column.required.words
            return Bilingual(
                zh: "“\(column.title.zh)”（\(column.type.words.zh)\(choices.zh)，\(need.zh)）",
                en: "‘\(column.title.en)’ (\(column.type.words.en)\(choices.en), \(need.en))")
        }
    }
}
