import CertFlowCore
import CertFlowDocuments
import CertFlowStore

extension Transaction {
    /// Puts cases on public notice; each of them moves with it.
    func openNotice(_ command: OpenNotice) throws {
        let cases = try command.cases.uniqued.map(existing)
        let terms = try terms(
            of: cases.filter { $0.programme == command.programme }, command.programme)
        let workflow = terms.workflow
        guard let rule = workflow.notice else {
            throw Refusal.unknownProgramme(command.programme.rawValue, near: nil)
        }
        try require(rule.role, for: Bilingual(zh: "公示", en: "open a notice"))
        guard !command.ground.trimmed.isEmpty, !command.secrecyReview.trimmed.isEmpty,
            !command.cases.isEmpty
        else {
            throw Refusal.missing([
                Bilingual(
                    zh: "签批依据（--ground）、保密审查记录（--secrecy-review）和办件",
                    en: "the ground (--ground), the secrecy review (--secrecy-review) and cases")
            ])
        }
        try checkNotice(cases, workflow)
        let (length, last, isExample) = try period(rule, terms)
        let id = try nextNoticeID(workflow)
        let notice = Notice(
            id: id, programme: workflow.id, cases: cases.map(\.id), openedOn: moment.day,
            length: length.length, unit: length.unit, lastDay: last, isExample: isExample,
            ground: command.ground, secrecyReview: command.secrecyReview)
        let subject = Subject(.notice, id.rawValue)
        let number = try number("notice", subject: subject, pack: terms.pack)
        let document = try noticeDocument(notice, number, cases, terms, rule)
        let cause = try append(
            subject, .openNotice(command),
            [.noticeChanged(notice), .numberTaken(number), .documentIssued(document)])
        for current in cases {
            let opens = try self.workflow(of: current).0.notice?.opens ?? rule.opens
            try act(
                OnCase(id: current.id, act: Act(event: opens, ground: command.ground)),
                driver: .notice, cause: cause, notice: id)
        }
    }

    /// Publishes what the notice showed; only after its days are over and no objection is open.
    func publishNotice(_ command: OnNotice) throws {
        guard var notice = try writer.notice(command.notice) else {
            throw Refusal.unknownSubject(Subject(.notice, command.notice.rawValue))
        }
        let shown = try notice.cases.map(existing)
        guard let rule = try terms(of: shown, notice.programme).workflow.notice else {
            throw Refusal.unknownProgramme(notice.programme.rawValue, near: nil)
        }
        try require(rule.role, for: Bilingual(zh: "公布", en: "publish"))
        let open = try openObjections(notice)
        guard open.isEmpty else { throw Refusal.objectionsOpen(open) }
        switch notice.stage {
        case .ended: break
        case .open:
            throw Refusal.noticeStage(
                notice.id,
                Bilingual(
                    zh: "公示至 \(notice.lastDay.iso) 期满，尚未期满",
                    en: "it runs through \(notice.lastDay.iso) and is not over"))
        case .published:
            throw Refusal.noticeStage(
                notice.id, Bilingual(zh: "已公布", en: "it has been published"))
        }
        guard let ground = command.ground, !ground.trimmed.isEmpty,
            let document = command.document, !document.trimmed.isEmpty
        else {
            throw Refusal.missing([
                Bilingual(
                    zh: "签批依据（--ground）和公布文号（--document）",
                    en: "the ground (--ground) and the document number (--document)")
            ])
        }
        notice.stage = .published
        notice.publishedOn = moment.day
        notice.publishedAs = document
        let cause = try append(
            Subject(.notice, notice.id.rawValue), .publishNotice(command),
            [.noticeChanged(notice)])
        for id in notice.cases {
            let current = try existing(id)
            let (pinned, _) = try self.workflow(of: current)
            let publishes = pinned.notice?.publishes ?? rule.publishes
            let offers = pinned.exits(from: current.state).first { $0.event == publishes }
            guard let offers else { continue }
            var facts = Facts()
            let known = offers.gives + offers.mayGive
            if known.contains("publishedAs") { facts["publishedAs"] = .text(document) }
            if known.contains("publishedOn") { facts["publishedOn"] = .day(moment.day) }
            try act(
                OnCase(
                    id: id, act: Act(event: publishes, facts: facts, ground: ground)),
                driver: .notice, cause: cause)
        }
    }

    /// Objections about the notice's cases that are not decided.
    func openObjections(_ notice: Notice) throws -> [CaseID] {
        try notice.cases.flatMap { id in
            try writer.links(of: id).filter { link in
                guard !link.isFinal else { return false }
                return try workflow(of: link).0.opening == .about
            }.map(\.id)
        }
    }

    private func nextNoticeID(_ workflow: Workflow) throws -> NoticeID {
        let year = moment.day.year
        let earlier = try writer.notices(workflow.id).filter { $0.openedOn.year == year }.count
        return NoticeID(stringLiteral: "\(workflow.code)-N\(year)-\(earlier + 1)")
    }

    private func checkNotice(_ cases: [Case], _ workflow: Workflow) throws {
        for current in cases {
            guard current.programme == workflow.id else {
                throw Refusal.other(
                    "programme",
                    Bilingual(
                        zh: "\(current.id) 不属于“\(workflow.title.zh)”。",
                        en: "\(current.id) is not of ‘\(workflow.title.en)’."))
            }
            guard let assessment = current.assessment else { continue }
            let rule = try self.workflow(of: current).1.reward(assessment.rule)
            guard rule?.fairCompetition != nil else {
                throw Refusal.noFairCompetition(rule?.title ?? workflow.title)
            }
        }
    }

    private func period(
        _ rule: NoticeRule, _ terms: Terms
    ) throws -> (period: (length: Int, unit: PeriodUnit), last: Day, isExample: Bool) {
        let clock = DeadlineClock(pack: terms.pack, day: moment.day)
        let parameter = terms.pack.parameter(rule.length)
        guard let period = clock.period(rule.length) else {
            throw Refusal.unsetParameter(
                parameter?.title ?? Bilingual(zh: "公示期", en: "length of the notice"),
                parameter?.unsetBecause ?? Bilingual(zh: "未见规定", en: "no source states it"))
        }
        let isSame = terms.all.allSatisfy { one in
            let own = one.workflow.notice.flatMap {
                DeadlineClock(pack: one.pack, day: moment.day).period($0.length)
            }
            return own.map { $0 == period } ?? false
        }
        guard isSame else {
            let why = try apart(Bilingual(zh: "公示期", en: "lengths of the public notice"), terms)
            throw Refusal.other(
                "revisions-differ",
                Bilingual(
                    zh: "不能一并公示：\(why.zh)。", en: "They cannot go on one notice: \(why.en)."))
        }
        let (last, isProvisional) = try clock.counting(
            period.length, period.unit, after: moment.day)
        guard !isProvisional else { throw Refusal.provisional(last) }
        return (period, last, parameter?.inForce(on: moment.day)?.isExample ?? false)
    }

    private func noticeDocument(
        _ notice: Notice, _ number: NumberTaken, _ cases: [Case], _ terms: Terms,
        _ rule: NoticeRule
    ) throws -> DocumentIssued {
        let workflow = terms.workflow
        var fields = baseFields(terms.pack)
        fields["number"] = .text(number.text)
        fields["noticeTitle"] = .text(rule.title.zh)
        fields["programmeTitle"] = .text(workflow.title.zh)
        fields["firstDay"] = .text(notice.openedOn.chinese)
        fields["lastDay"] = .text(notice.lastDay.chinese)
        fields["length"] = .text("\(notice.length)\(notice.unit.title.zh)")
        fields["entries"] = .rows(
            try cases.enumerated().map { try noticeEntry($0.offset + 1, $0.element) })
        return try document(
            id: "\(notice.id.rawValue)-notice", rule.template, for: workflow, pack: terms.pack,
            subject: Subject(.notice, notice.id.rawValue), number: number.text,
            title: rule.title.zh, fields)
    }

    /// Only name, item, basis and amount are published.
    private func noticeEntry(_ index: Int, _ current: Case) throws -> DocumentFields {
        let (workflow, pinned) = try workflow(of: current)
        let rule = current.assessment.flatMap { pinned.reward($0.rule) }
        let amount = current.assessment?.amount?.yuanText
        return DocumentFields([
            "index": .text(String(index)), "name": .text(current.enterprise),
            "item": .text(
                [rule?.title.zh ?? workflow.title.zh, current.productName].compactMap { $0 }
                    .joined(separator: "：")),
            "basis": .text((rule?.source ?? workflow.basis).description),
            "amount": .text(amount ?? current.assessment?.sentence.zh ?? ""),
        ])
    }
}
