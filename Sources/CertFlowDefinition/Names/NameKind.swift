import CertFlowCore

/// What a name in a file names.
enum NameKind: Hashable, Sendable {
    case role
    /// A role of the office, or a driver (clock, list, round, notice, link).
    case actingRole
    case unit, department, series, parameter, reward, target, titleKind
    case programme, template
    case state, event, `guard`, fact, panel

    var rule: DiagnosticRule {
        switch self {
        case .role, .actingRole: .unknownRole
        case .unit: .unknownUnit
        case .department: .unknownDepartment
        case .series: .unknownSeries
        case .parameter: .unknownParameter
        case .reward: .unknownReward
        case .target: .unknownTarget
        case .titleKind: .unknownTitleKind
        case .programme: .unknownProgramme
        case .template: .unknownTemplate
        case .state: .unknownState
        case .event: .unknownEvent
        case .guard: .unknownGuard
        case .fact: .unknownFact
        case .panel: .unknownPanel
        }
    }

    var title: Bilingual {
        switch self {
        case .role, .actingRole: Bilingual(zh: "角色", en: "role")
        case .unit: Bilingual(zh: "填报单位", en: "reporting unit")
        case .department: Bilingual(zh: "部门", en: "department")
        case .series: Bilingual(zh: "编号序列", en: "numbering series")
        case .parameter: Bilingual(zh: "参数", en: "parameter")
        case .reward: Bilingual(zh: "奖励条目", en: "reward rule")
        case .target: Bilingual(zh: "任务目标", en: "target")
        case .titleKind: Bilingual(zh: "称号种类", en: "kind of title")
        case .programme: Bilingual(zh: "流程", en: "programme")
        case .template: Bilingual(zh: "模板", en: "template")
        case .state: Bilingual(zh: "状态", en: "state")
        case .event: Bilingual(zh: "事件", en: "event")
        case .guard: Bilingual(zh: "条件", en: "guard")
        case .fact: Bilingual(zh: "申报事实", en: "fact")
        case .panel: Bilingual(zh: "评审组", en: "panel")
        }
    }

    /// The file and the key under which such a name is defined, where it is another file than the one
    /// that uses it.
    var home: Bilingual? {
        switch self {
        case .role, .actingRole: NameKind.home("office.yaml", "roles", "id")
        case .unit: NameKind.home("office.yaml", "units", "id")
        case .department: NameKind.home("office.yaml", "departments", "key")
        case .series: NameKind.home("office.yaml", "numbering", "key")
        case .parameter: NameKind.home("policies/*.yaml", "parameters", "key")
        case .reward: NameKind.home("policies/*.yaml", "rewards", "id")
        case .target: NameKind.home("policies/*.yaml", "targets", "key")
        case .titleKind, .programme, .template, .state, .event, .guard, .fact, .panel: nil
        }
    }

    private static func home(_ file: String, _ list: String, _ key: String) -> Bilingual {
        Bilingual(zh: "\(file) 的 \(list)（\(key)）", en: "\(file), ‘\(list)’ (\(key))")
    }
}
