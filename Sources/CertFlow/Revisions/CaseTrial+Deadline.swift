import CertFlowCore

extension CaseTrial {
    /// The deadline after the migration.
    func deadline(_ obstacles: inout [Obstacle], _ notes: inout [Bilingual]) -> Deadline? {
        guard let state = after.state(stateID) else { return nil }
        guard let rule = state.deadline else {
            if let due = current.deadline?.due {
                notes.append(
                    Bilingual(
                        zh: "新版本此状态没有期限，原到期日 \(due.iso) 取消",
                        en: "the state has no deadline any more; \(due.iso) is dropped"))
            }
            return nil
        }
        switch own.deadlines {
        case .keep: return current.deadline?.kept(in: state.id, rule)
        case .recount: return recounted(state, rule, &obstacles, &notes)
        }
    }

    /// Counted from the day of entry, by the value that was in force on that day.
    private func recounted(
        _ state: State, _ rule: DeadlineRule, _ obstacles: inout [Obstacle],
        _ notes: inout [Bilingual]
    ) -> Deadline? {
        let clock = DeadlineClock(pack: target, day: current.enteredOn)
        do throws(Refusal) {
            guard let due = try clock.deadline(for: state, remaining: nil) else {
                guard current.deadline != nil else { return nil }
                let title = target.parameter(rule.length)?.title
                obstacles.append(
                    Obstacle(
                        "deadline-unset",
                        zh:
                            "“\(title?.zh ?? rule.length.rawValue)”在进入之日 \(current.enteredOn.iso) 未设定，无法重新计算期限",
                        en:
                            "‘\(title?.en ?? rule.length.rawValue)’ is not set on the day of entry, \(current.enteredOn.iso); the deadline cannot be counted anew"
                    ))
                return nil
            }
            return checked(due, &obstacles, &notes)
        } catch {
            let sentence = error.sentence
            obstacles.append(Obstacle("calendar", zh: sentence.zh, en: sentence.en))
            return nil
        }
    }

    private func checked(
        _ due: Deadline, _ obstacles: inout [Obstacle], _ notes: inout [Bilingual]
    ) -> Deadline {
        guard due.due < trial.day else { return due }
        if due.end == .lapse {
            obstacles.append(
                Obstacle(
                    "lapse-due", zh: "按新期限已于 \(due.due.iso) 届满，一迁移即视为撤回",
                    en: "by the new length it ended on \(due.due.iso) and would lapse at once"))
        } else if current.deadline?.due ?? trial.day >= trial.day {
            notes.append(
                Bilingual(
                    zh: "按新期限已于 \(due.due.iso) 逾期",
                    en: "overdue since \(due.due.iso) by the new length"
                ))
        }
        return current.deadline?.isMarked ?? false ? due.marked : due
    }
}

extension Deadline {
    fileprivate func kept(in state: StateID, _ rule: DeadlineRule) -> Deadline {
        Deadline(
            state: state, startedOn: startedOn, length: length, unit: unit, due: due,
            isProvisional: isProvisional, end: rule.end, isMarked: isMarked)
    }
}
