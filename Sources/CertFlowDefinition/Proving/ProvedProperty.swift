import CertFlowCore

/// What every workflow must have, whoever wrote it.
enum ProvedProperty: CaseIterable {
    case reachable, owned, timed, wayOut, panelOutcomes, deadlineEnds, boundedCorrections
    case separation, noticed, listed, grounded, paidOnce, eventsPossible, tablesComplete
    case nothingDeemed, notByCount, author

    var rule: DiagnosticRule {
        switch self {
        case .reachable: .statesReachable
        case .owned: .statesOwned
        case .timed: .statesTimed
        case .wayOut: .wayOut
        case .panelOutcomes: .panelOutcomes
        case .deadlineEnds: .deadlineEnds
        case .boundedCorrections: .boundedCorrections
        case .separation: .separation
        case .noticed: .publicNotice
        case .listed: .officialList
        case .grounded: .decisionGround
        case .paidOnce: .paidOnce
        case .eventsPossible: .eventsPossible
        case .tablesComplete: .tablesComplete
        case .nothingDeemed: .nothingDeemed
        case .notByCount: .notByCount
        case .author: .authorProperty
        }
    }

    var title: Bilingual {
        switch self {
        case .reachable:
            Bilingual(zh: "每个状态都能到达", en: "every state can be reached")
        case .owned:
            Bilingual(zh: "每个未办结状态都有人能办", en: "somebody can act in every state that is not final")
        case .timed:
            Bilingual(zh: "每个未办结状态都有期限", en: "every state that is not final has a deadline")
        case .wayOut:
            Bilingual(zh: "任何办件都能办结", en: "every case can always come to an end")
        case .panelOutcomes:
            Bilingual(zh: "每种评审结果都有下文", en: "every outcome of a panel is handled")
        case .deadlineEnds:
            Bilingual(zh: "每种期限届满都有下文", en: "every end of a deadline is handled")
        case .boundedCorrections:
            Bilingual(zh: "补正次数有上限", en: "corrections are bounded")
        case .separation:
            Bilingual(
                zh: "无人对同一办件既申报、又审核、又认定或拨付",
                en: "nobody files, reviews and certifies or pays the same case")
        case .noticed:
            Bilingual(
                zh: "未经公示、公布，不授称号、不发奖励",
                en: "no title of the city and no reward without its public notice")
        case .listed:
            Bilingual(
                zh: "国家称号只凭公布名单登记", en: "no national title except from an official list")
        case .grounded:
            Bilingual(
                zh: "受理、名单和资金的决定都有签批依据",
                en: "acceptance, lists and money are decided on a named ground")
        case .paidOnce: Bilingual(zh: "不重复发放", en: "nothing is paid twice")
        case .eventsPossible: Bilingual(zh: "每个操作都可能发生", en: "every event can happen")
        case .tablesComplete:
            Bilingual(zh: "所用决策表没有空缺", en: "the decision tables that it uses are complete")
        case .nothingDeemed:
            Bilingual(
                zh: "不因逾期视为同意，逾期撤回须有依据",
                en: "nothing is deemed approved, and no case lapses without a citation")
        case .notByCount:
            Bilingual(
                zh: "专利数量不是唯一因素", en: "the number of patents is nowhere the only factor")
        case .author: Bilingual(zh: "作者写明的性质", en: "a property of the author")
        }
    }
}
