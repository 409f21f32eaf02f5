import CertFlowCore

/// Reads one state of a workflow, with its deadline.
enum StateReader {
    static var state: Shape<State> {
        .mapping { reader in
            let id: StateID? = reader.need("id", .identifier())
            let phase: Phase? = reader.need("phase", .word)
            let title = reader.need("title", .bilingual)
            let reads = reader.take("reads", .bilingual)
            let owner: RoleID? = reader.take("owner", .known(.role))
            let deadline = reader.take("deadline", deadline)
            let stopsClock = reader.flag("stopsClock")
            let isFinal = reader.flag(deciding: "final")
            checkEnd(isFinal: isFinal, in: reader)
            guard let id, let phase, let title else { return nil }
            return State(
                id: id, phase: phase, title: title, reads: reads ?? title, owner: owner,
                deadline: deadline, stopsClock: stopsClock, isFinal: isFinal)
        }
    }

    /// In a final state nobody acts and nothing falls due; in any other somebody must act.
    private static func checkEnd(isFinal: Bool, in reader: MappingReader) {
        guard isFinal else {
            reader.demand("owner") {
                reader.log.error(
                    .stateWithoutOwner, at: reader.place, zh: "非终结状态没有“owner”",
                    en: "a state that is not final has no ‘owner’",
                    hint: Bilingual(
                        zh: "写明由谁办理，或写 final: true",
                        en: "name who acts here, or write final: true"))
            }
            return
        }
        for (key, rule) in [("owner", DiagnosticRule.finalOwner), ("deadline", .finalDeadline)] {
            reader.refuse(key) { place in
                reader.log.error(
                    rule, at: place, zh: "终结状态不能有“\(key)”",
                    en: "a final state has no ‘\(key)’",
                    hint: Bilingual(zh: "请删去，或去掉 final", en: "delete it, or ‘final’"))
            }
        }
    }

    private static var deadline: Shape<DeadlineRule> {
        .mapping { reader in
            let length: ParameterName? = reader.need("length", length)
            let end: DeadlineRule.End? = reader.need(deciding: "atEnd", .word)
            let event: EventName? = reader.take("event", .known(.event))
            let source = reader.take("source", .citation)
            if let end { checkLapse(end, in: reader) }
            guard let length, let end else { return nil }
            return DeadlineRule(length: length, end: end, event: event, source: source)
        }
    }

    /// A parameter whose unit says which days are counted.
    static var length: Shape<ParameterName> {
        Shape<ParameterName>.known(.parameter).map { name, node, context in
            guard let unit = context.known.parameter(name.rawValue)?.unit,
                PeriodUnit(rawValue: unit) == nil
            else { return name }
            context.log.error(
                .deadlineUnit, at: node.place, zh: "期限参数“\(name)”的单位“\(unit)”不是天数",
                en: "the period ‘\(name)’ has the unit ‘\(unit)’, which is no kind of day",
                hint: Bilingual(
                    zh: "参数单位应为 workingDay 或 calendarDay",
                    en: "give the parameter the unit workingDay or calendarDay"))
            return nil
        }
    }

    /// Only the clock ends a case, by an event that stands in the workflow, on a cited ground.
    private static func checkLapse(_ end: DeadlineRule.End, in reader: MappingReader) {
        guard end == .lapse else {
            reader.refuse(
                "event", because: Bilingual(zh: "只用于 atEnd: lapse", en: "only with atEnd: lapse"))
            return
        }
        for key in ["event", "source"] {
            reader.demand(key) {
                reader.log.error(
                    .lapse, at: reader.place, zh: "期满视为撤回（lapse）缺少“\(key)”",
                    en: "a deadline that lapses needs ‘\(key)’",
                    hint: Bilingual(
                        zh: "写明时钟触发的事件及条款依据",
                        en: "name the event that the clock sends and the clause that allows it"))
            }
        }
    }
}
