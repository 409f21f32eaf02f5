extension Refusal {
    /// A stable word for scripts.
    package var code: String {
        switch self {
        case .notOffered: "not-offered"
        case .notYours: "not-yours"
        case .notYourUnit: "not-your-unit"
        case .actedBefore, .actedOnParent: "separation-of-duties"
        case .conflict: "conflict"
        case .onBehalfOfAnother: "not-the-applicant"
        case .unmet(let found): found.first.map(\.condition) ?? "unmet"
        case .missing: "missing"
        case .notTaken: "not-taken"
        case .form: "form"
        case .stateSecret: "state-secret"
        case .noRound: "no-round"
        case .roundClosed: "round-closed"
        case .notOnOfficialList: "official-list-only"
        case .alreadyScored: "already-scored"
        case .panelFull: "panel-full"
        case .noPanel: "no-panel"
        case .pointsWrong, .pointsMissing: "points"
        case .unsetParameter: "unset"
        case .provisional: "provisional-calendar"
        case .calendar: "calendar-gap"
        case .unknownProgramme: "unknown-programme"
        case .unknownCase: "unknown-case"
        case .unknownActor: "unknown-actor"
        case .unknownSubject: "unknown-subject"
        case .noEligibleCase: "not-eligible"
        case .filedAlready: "filed-already"
        case .roundStage: "round-stage"
        case .cosignaturesMissing: "cosignatures"
        case .noticeStage: "notice-stage"
        case .objectionsOpen: "objections-open"
        case .noFairCompetition: "fair-competition"
        case .notByHand: "not-by-hand"
        case .alreadyThere: "already-there"
        case .stale: "stale"
        case .clockBehind: "clock-behind"
        case .bulkNotAllowed: "no-bulk"
        case .other(let code, _): code
        }
    }

    /// One sentence for the person who asked; it names what to do next where there is something.
    package var sentence: Bilingual {
        switch self {
        case .notOffered(let event, let state, let offered):
            let list = offered.isEmpty ? "无" : offered.joined(separator: "、")
            let listEN = offered.isEmpty ? "nothing" : offered.joined(separator: ", ")
            return Bilingual(
                zh: "“\(state.zh)”状态下不能办理“\(event)”；此处可办：\(list)。",
                en: "‘\(event)’ is not offered in ‘\(state.en)’; offered here: \(listEN).")
        case .notYours(let event, let roles):
            let zh = roles.map(\.zh).joined(separator: "、")
            let en = roles.map(\.en).joined(separator: " or ")
            return Bilingual(
                zh: "“\(event.zh)”须由\(zh)办理。", en: "‘\(event.en)’ is for the \(en) to do.")
        case .notYourUnit(let unit):
            return Bilingual(
                zh: "本件属\(unit.zh)，不在您的辖区。",
                en: "The case belongs to \(unit.en), outside your jurisdiction.")
        case .actedBefore(let actor, let role):
            return Bilingual(
                zh: "\(actor)已以“\(role.zh)”身份办理过本件，同一人不得在两个环节办理；请转其他人员。",
                en:
                    "\(actor) has acted on this case as \(role.en); nobody acts on two levels of one case. Ask a colleague."
            )
        case .actedOnParent(let actor):
            return Bilingual(
                zh: "\(actor)办理过被异议的办件，不得再办本件；请转其他人员。",
                en: "\(actor) acted on the case that this one is about; ask a colleague.")
        case .conflict(let actor, let enterprise):
            return Bilingual(
                zh: "\(actor)与\(enterprise.zh)存在利害关系，应当回避。",
                en: "\(actor) is bound to \(enterprise.en) and must step aside.")
        case .onBehalfOfAnother(let actor):
            return Bilingual(
                zh: "\(actor)不是本件申报人，申报人以统一社会信用代码办理（--as 信用代码）。",
                en:
                    "\(actor) is not the applicant of this case; the applicant acts by credit code (--as CODE)."
            )
        default: return particulars
        }
    }

    private var particulars: Bilingual {
        switch self {
        case .unmet(let found):
            return Bilingual(
                zh: found.map(\.sentence.zh).joined(separator: "\n"),
                en: found.map(\.sentence.en).joined(separator: "\n"))
        case .missing(let names):
            return Bilingual(
                zh: "还须给出：\(names.map(\.zh).joined(separator: "、"))。",
                en: "Still to be given: \(names.map(\.en).joined(separator: ", ")).")
        case .notTaken(let names):
            let list = names.map(\.rawValue).joined(separator: ", ")
            return Bilingual(
                zh: "此操作不接收：\(list)。", en: "This event does not take: \(list).")
        case .form(let complaints):
            return Bilingual(
                zh: complaints.map(\.sentence.zh).joined(separator: "\n"),
                en: complaints.map(\.sentence.en).joined(separator: "\n"))
        case .stateSecret:
            return Bilingual(
                zh: "所报内容含国家秘密、工作秘密或未公开国防专利，不得通过本系统申报；系统未保存任何内容，请联系保密部门。",
                en:
                    "State secrets, work secrets and undisclosed defence patents never enter; nothing was stored. Ask the secrecy office."
            )
        case .noRound(let programme, let year):
            return Bilingual(
                zh: "“\(programme.zh)”\(year)年度尚未开放申报批次；先由市局办理 round open。",
                en:
                    "No \(year) round of ‘\(programme.en)’ is open; the office opens one with `round open`."
            )
        case .roundClosed(let round, let opens, let closes, let time):
            return Bilingual(
                zh: "批次 \(round) 的申报时间为 \(opens.iso) 至 \(closes.iso) \(time)，现在不接收。",
                en:
                    "Round \(round) takes applications from \(opens.iso) to \(closes.iso) \(time) only."
            )
        case .notOnOfficialList:
            return Bilingual(
                zh: "国家认定只能凭公布名单登记（certflow import list FILE），不能由本局直接办理。",
                en:
                    "A national title enters from an official list only (certflow import list FILE)."
            )
        case .alreadyScored(let expert):
            return Bilingual(zh: "\(expert)已评分。", en: "\(expert) has scored already.")
        case .panelFull(let seats):
            return Bilingual(zh: "\(seats)位专家已评齐。", en: "All \(seats) experts have scored.")
        case .noPanel:
            return Bilingual(zh: "本件不在评审环节。", en: "The case is not before a panel.")
        case .pointsWrong(let criterion, let points):
            return Bilingual(
                zh: "“\(criterion.zh)”须为 0 至 \(points) 分的整数。",
                en: "‘\(criterion.en)’ takes whole points from 0 to \(points).")
        case .pointsMissing(let criteria):
            return Bilingual(
                zh: "未评分：\(criteria.map(\.zh).joined(separator: "、"))。",
                en: "Not scored: \(criteria.map(\.en).joined(separator: ", ")).")
        case .unsetParameter(let title, let reason):
            return Bilingual(
                zh: "“\(title.zh)”未设定：\(reason.zh)。", en: "‘\(title.en)’ is not set: \(reason.en).")
        case .provisional(let day):
            return Bilingual(
                zh: "\(day.iso) 所在年度的放假安排尚未公布，不能据此发文。",
                en: "The calendar of \(day.iso) is not announced; no document may state that day.")
        case .calendar(let gap): return gap.sentence
        default: return circumstances
        }
    }

    private var circumstances: Bilingual {
        switch self {
        case .unknownProgramme(let name, let near):
            let hint = near.map { "，是否为“\($0)”" } ?? ""
            let hintEN = near.map { "; did you mean ‘\($0)’" } ?? ""
            return Bilingual(
                zh: "没有项目“\(name)”\(hint)。", en: "There is no programme ‘\(name)’\(hintEN).")
        case .unknownCase(let id):
            return Bilingual(zh: "没有办件 \(id)。", en: "There is no case \(id).")
        case .unknownActor(let id):
            return Bilingual(
                zh: "没有操作人 \(id)；见 certflow actor list。",
                en: "There is no actor \(id); see `certflow actor list`.")
        case .unknownSubject(let subject):
            return Bilingual(zh: "没有 \(subject)。", en: "There is no \(subject).")
        case .noEligibleCase(let why):
            return why
        case .roundStage(let round, let why):
            return Bilingual(zh: "批次 \(round)：\(why.zh)。", en: "Round \(round): \(why.en).")
        case .cosignaturesMissing(let roles):
            return Bilingual(
                zh: "尚缺会签：\(roles.map(\.zh).joined(separator: "、"))。",
                en: "Still to cosign: \(roles.map(\.en).joined(separator: ", ")).")
        case .noticeStage(let notice, let why):
            return Bilingual(zh: "公示 \(notice)：\(why.zh)。", en: "Notice \(notice): \(why.en).")
        case .objectionsOpen(let cases):
            let list = cases.map(\.rawValue).joined(separator: "、")
            return Bilingual(
                zh: "异议尚未办结：\(list)。", en: "Objections are still open: \(list).")
        case .noFairCompetition(let rule):
            return Bilingual(
                zh: "“\(rule.zh)”没有公平竞争审查记录（结论、文号、日期），不得公示。",
                en: "‘\(rule.en)’ carries no fair-competition review; it cannot be published.")
        case .notByHand(let event):
            return Bilingual(
                zh: "“\(event.zh)”随批次、公示或关联办件办理，不能单独办理。",
                en:
                    "‘\(event.en)’ follows from a round, a notice or a linked case; it is not done by hand."
            )
        case .alreadyThere(let what): return what
        case .stale(let id, let seen, let now):
            return Bilingual(
                zh: "办件 \(id) 已由他人更新（您看到第\(seen)版，现为第\(now)版），请重新查看。",
                en: "Case \(id) has moved on (you saw version \(seen), it is \(now)); look again.")
        case .clockBehind(let moment, let last):
            return Bilingual(
                zh: "现在是 \(moment)，早于登记库最近一条记录 \(last)；请校准时间，演练登记库请用 --at 指定其后的时刻。",
                en:
                    "It is \(moment), before the register's last entry at \(last); set the clock right, "
                    + "or name a later instant with --at on a rehearsal register.")
        case .filedAlready(let id, let item):
            return Bilingual(
                zh: "\(item.zh)本批次已有办件 \(id)，一事一件；请查看 certflow case show \(id)，需更改的先撤回。",
                en:
                    "\(item.en) is filed in this round already as \(id); see certflow case show \(id), "
                    + "and withdraw it first if it must change.")
        case .bulkNotAllowed(let event):
            return Bilingual(
                zh: "“\(event.zh)”须逐件办理。", en: "‘\(event.en)’ is done one case at a time.")
        case .other(_, let says): return says
        default: return Bilingual(zh: code, en: code)
        }
    }
}

extension Refusal: CustomStringConvertible {
    package var description: String { sentence.en }
}
