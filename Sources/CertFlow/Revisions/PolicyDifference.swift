import CertFlowCore
import FEEL

/// What the policies say differently: periods, amounts, targets and tables.
enum PolicyDifference {
    static func add(to log: inout ChangeLog) {
        parameters(&log)
        rewards(&log)
        targets(&log)
        tables(&log)
    }

    private static func parameters(_ log: inout ChangeLog) {
        let old = log.old.policies.flatMap(\.parameters)
        let new = log.new.policies.flatMap(\.parameters)
        for name in (old + new).map(\.name).uniqued {
            let was = log.old.parameter(name)
            let now = log.new.parameter(name)
            guard let title = now?.title ?? was?.title else { continue }
            log.compare(
                "parameter", name.rawValue, users(of: name, log),
                Bilingual(zh: "“\(title.zh)”（\(name)）", en: "‘\(title.en)’ (\(name))"),
                was?.words ?? .nothing, now?.words ?? .nothing)
        }
    }

    /// Who works under a period, or decides by a condition that reads the parameter.
    private static func users(of name: ParameterName, _ log: ChangeLog) -> [RoleID] {
        (log.old.workflows + log.new.workflows).flatMap { workflow -> [RoleID] in
            let owners = workflow.states.filter { $0.deadline?.length == name }
                .compactMap(\.owner)
            let readers = workflow.transitions.filter { transition in
                transition.guards.contains { condition in
                    workflow.guards[condition].map {
                        RuleReading($0.rule).parameters.contains(name)
                    } ?? false
                }
            }.flatMap(\.roles)
            let notice = workflow.notice?.length == name ? workflow.notice?.role : nil
            return owners + readers + [notice].compactMap(\.self)
        }.uniqued
    }

    private static func rewards(_ log: inout ChangeLog) {
        let people = [.applicant] + log.payers
        for id in (log.old.rewards + log.new.rewards).map(\.id).uniqued {
            let was = log.old.reward(id)
            let now = log.new.reward(id)
            guard let title = now?.title ?? was?.title else { continue }
            let what = Bilingual(zh: "奖励“\(title.zh)”", en: "Reward ‘\(title.en)’")
            let parts: [(String, Bilingual, (RewardRule) -> Bilingual)] = [
                ("amount", Bilingual(zh: "的标准", en: ", amount"), { $0.amounts }),
                (
                    "applies-by", Bilingual(zh: "的适用时点", en: ", day it applies by"),
                    { $0.appliesBy?.title ?? Bilingual(zh: "未定", en: "unset") }
                ),
                ("once", Bilingual(zh: "的次数", en: ", how often"), { .same($0.once.rawValue) }),
                ("payer", Bilingual(zh: "的支付方", en: ", payer"), { .same($0.payer) }),
                ("source", Bilingual(zh: "的依据", en: ", source"), { .same($0.source.description) }),
                (
                    "fair-competition", Bilingual(zh: "的公平竞争审查", en: ", fair-competition review"),
                    { .same($0.fairCompetition?.number ?? "—") }
                ),
            ]
            for (kind, part, words) in parts {
                guard was != nil || now != nil, kind == "amount" || (was != nil && now != nil)
                else { continue }
                log.compare(
                    "reward-\(kind)", id.rawValue, people,
                    Bilingual(zh: what.zh + part.zh, en: what.en + part.en),
                    was.map(words) ?? .nothing, now.map(words) ?? .nothing)
            }
        }
    }

    private static func targets(_ log: inout ChangeLog) {
        for name in (log.old.targets + log.new.targets).map(\.name).uniqued {
            let was = log.old.targets.first { $0.name == name }
            let now = log.new.targets.first { $0.name == name }
            guard let title = now?.title ?? was?.title else { continue }
            log.compare(
                "target", name, [],
                Bilingual(zh: "任务目标“\(title.zh)”", en: "Target ‘\(title.en)’"),
                was?.words ?? .nothing, now?.words ?? .nothing)
        }
    }

    private static func tables(_ log: inout ChangeLog) {
        for name in (log.old.tables + log.new.tables).map(\.name).uniqued {
            let was = log.old.tables.filter { $0.name == name }
            let now = log.new.tables.filter { $0.name == name }
            guard was != now, let title = (now + was).first?.title else { continue }
            let people = users(of: name, log)
            if was.isEmpty || now.isEmpty {
                log.add(
                    was.isEmpty ? "table-added" : "table-removed", name.rawValue, people,
                    was.isEmpty ? "新增决策表“\(title.zh)”" : "取消决策表“\(title.zh)”",
                    was.isEmpty
                        ? "The table ‘\(title.en)’ is new" : "The table ‘\(title.en)’ is gone")
                continue
            }
            let count = (was.last?.table.rules.count ?? 0, now.last?.table.rules.count ?? 0)
            log.add(
                "table", name.rawValue, people,
                "决策表“\(title.zh)”有改动：\(was.count) 版 \(count.0) 行改为 \(now.count) 版 \(count.1) 行，最近一版自 \(now.last?.from.iso ?? "") 施行",
                "The table ‘\(title.en)’ reads otherwise: \(count.0) rules became \(count.1) in its latest edition, in force from \(now.last?.from.iso ?? "")"
            )
        }
    }

    private static func users(of table: TableName, _ log: ChangeLog) -> [RoleID] {
        (log.old.workflows + log.new.workflows).flatMap { workflow in
            workflow.transitions.filter { transition in
                transition.guards.contains { condition in
                    workflow.guards[condition].map { RuleReading($0.rule).calls(table) } ?? false
                }
            }.flatMap(\.roles)
        }.uniqued
    }
}

extension CertFlowCore.Parameter {
    /// Every dated value with its unit and source, or why there is none.
    var words: Bilingual {
        guard !values.isEmpty else {
            let why = unsetBecause ?? Bilingual(zh: "未见规定", en: "no source states it")
            return Bilingual(zh: "未设定（\(why.zh)）", en: "unset (\(why.en))")
        }
        return values.map { amendment in
            let value = amendment.value.number?.feelText ?? amendment.value.text ?? ""
            let unit = PeriodUnit(rawValue: self.unit)?.title
            let mark =
                amendment.isExample && !amendment.source.description.contains("示例值")
                ? Bilingual(zh: "，示例值", en: ", example value") : Bilingual(zh: "", en: "")
            return Bilingual(
                zh:
                    "\(value)\(unit?.zh ?? "")（\(amendment.from.iso) 起，\(amendment.source)\(mark.zh)）",
                en:
                    "\(value) \(unit?.en ?? "") from \(amendment.from.iso) (\(amendment.source)\(mark.en))"
            )
        }.joined
    }
}

extension RewardRule {
    fileprivate var amounts: Bilingual {
        guard !amendments.isEmpty else {
            return Bilingual(zh: "未明确", en: "unset")
        }
        return amendments.map { amendment in
            let amount: Bilingual =
                switch amendment.amount {
                case .fixed(let fen): .same(fen.yuanText)
                case .unset: Bilingual(zh: "未明确", en: "unset")
                }
            return Bilingual(
                zh: "\(amount.zh)（\(amendment.from.iso) 起，\(amendment.source)）",
                en: "\(amount.en) from \(amendment.from.iso) (\(amendment.source))")
        }.joined
    }
}

extension Target {
    fileprivate var words: Bilingual {
        let least =
            atLeast.map { Bilingual.same("≥ \($0)") }
            ?? Bilingual(zh: "无年度任务", en: "no yearly target")
        let head = headline?.rawValue ?? "—"
        return Bilingual(zh: "\(least.zh)，口径 \(head)", en: "\(least.en), headline \(head)")
    }
}
