import CertFlowCore

/// What a key means, for editors: looked up by the path from the root of its file, then by its last
/// two keys, then by the last alone.
enum KeyMeaning {
    static func find(_ path: String) -> Bilingual? {
        let keys = path.split(separator: ".")
        return names(of: keys.map(String.init)).lazy.compactMap { all[$0] }.first
    }

    /// The names under which the meaning of a key may stand, nearest first.
    static func names(of keys: [String]) -> [String] {
        [keys.count, 2, 1].filter { $0 <= keys.count }
            .map { keys.suffix($0).joined(separator: ".") }
    }

    static func members(of path: String) -> [JSONValue.Member] {
        guard let meaning = find(path) else { return [] }
        return [
            JSONValue.Member("title", .text(meaning.zh)),
            JSONValue.Member("description", .text(meaning.en)),
        ]
    }

    static let all: [String: Bilingual] = {
        let lists = [shared, ofWorkflows, ofForms, ofPolicies, ofOffices]
        let pairs = lists.flatMap(\.self).map { ($0.key, Bilingual(zh: $0.zh, en: $0.en)) }
        return Dictionary(pairs, uniquingKeysWith: { $1 })
    }()

    typealias Line = (key: String, zh: String, en: String)

    private static let shared: [Line] = [
        ("bilingual", "双语文字，zh、en 都要写", "Text in Chinese and English, both needed"),
        ("citation", "依据：文号或名称，条款可省", "The source: a document and, if any, its clause"),
        ("name", "名称：字母开头，字母、数字、连字符", "A name: a letter, then letters, digits and hyphens"),
        ("factName", "名称：字母开头，字母、数字、下划线，规则可引用", "A name that rules can use"),
        ("day", "日期，如 2026-03-05", "A day such as 2026-03-05"),
        (
            "rule", "FEEL 规则；含“: ”“, ”“#”的整条加引号",
            "A rule in FEEL; quote it when it has ‘: ’, ‘, ’ or ‘#’"
        ),
        ("zh", "中文", "Chinese"), ("en", "英文", "English"),
        ("title", "标题（双语）", "Title in both languages"),
        ("source", "依据", "The source that states it"),
        ("document", "文号或文件名称", "Number or title of the document"),
        ("clause", "条款；省略表示全文", "Its clause; the whole document when left out"),
        ("revision", "版本，自 1 起；发布后不再改动", "Edition, from 1; never changed once published"),
        ("key", "名称", "Name"), ("id", "名称", "Name"), ("note", "说明", "A remark"),
        ("from", "开始日（施行日）", "The first day"), ("to", "结束日", "The last day"),
        ("unitLabel", "单位，如 万元", "The unit that is shown, such as 万元"),
        ("choices", "选项：key、title", "The choices: key and title"),
        ("type", "类型", "The type of the answer"),
        ("values", "逐次修订的值，按施行日先后", "The amendments, by first day"),
        ("unset", "没有规定时的说明；程序拒绝计算并照此提示", "Why there is no value; shown when one is needed"),
        ("value", "值", "The value"), ("yuan", "金额，以元计", "The amount in yuan"),
        ("definition", "统计口径", "What is counted"),
        (
            "appliesBy", "适用时点：recognition 认定公布日、notice 公示日、filing 申领日",
            "The day whose amount applies"
        ),
        ("fairCompetition", "公平竞争审查", "The review for fair competition"),
        ("number", "编号或文号", "The number"), ("date", "日期", "The day"),
        ("conclusion", "结论", "The conclusion"),
        ("headline", "对外口径：filed 备案、certified 认定、either 任一", "Which count is the headline"),
        ("parameters", "参数", "Parameters"), ("rewards", "奖励条目", "Reward rules"),
        ("targets", "任务目标", "Targets"), ("calendar", "工作日历的文件夹名", "The calendar's folder"),
    ]

    private static let ofOffices: [Line] = [
        ("office.office", "单位代号", "The office's name for programs"),
        ("office.name", "单位名称（双语）", "The office's name"),
        ("city", "城市（双语）", "The city"),
        ("timeZone", "时区，如 Asia/Shanghai", "The time zone, such as Asia/Shanghai"),
        ("units", "填报单位：区、县、开发区", "Reporting units"),
        ("units.kind", "district 区、county 县、zone 开发区", "district, county or zone"),
        ("units.code", "六位行政区划代码（加引号）", "Six-digit region code, quoted"),
        ("units.name", "名称（双语）", "Its name"),
        ("departments", "部门", "Departments"),
        ("departments.name", "文件原名", "As printed in the source"),
        ("presentName", "现名", "Its present name"),
        ("office.roles", "角色", "Roles"),
        ("level", "权限范围：applicant、district、city、bureau、expert", "How far its authority reaches"),
        ("department", "所属部门", "Its department"),
        ("numbering", "正式编号的序列", "Series of official numbers"),
        ("format", "编号格式，含 {year} 和 {number} 各一次", "With {year} and {number}, each once"),
        ("duties", "不属于单个办件的职责由谁承担", "Who does what belongs to no single case"),
        ("lists", "登记公布名单的角色", "The role that records lists"),
        ("rounds", "开立批次的角色", "The role that opens rounds"),
        ("duties.actors", "管理人员、接收提请的角色", "The role that adds actors and is told of escalations"),
        ("actors", "人员", "Actors"), ("actors.name", "姓名", "Their name"),
        ("actors.roles", "担任的角色", "The roles they hold"),
        ("role", "角色", "The role"),
        ("roles.unit", "填报单位；不写即全市", "The unit; the whole city when left out"),
        ("conflicts", "须回避企业的统一社会信用代码", "Credit codes of enterprises they may not judge"),
        ("year", "年份", "The year"), ("calendar.source", "放假通知", "The notice"),
        ("publishedOn", "公布日", "Published on"), ("url", "网址", "Where to find it"),
        ("holidays", "放假：name、from、to", "Holidays"), ("holidays.name", "节日", "The holiday"),
        ("makeUpDays", "调休上班日", "Make-up days, on which people work"),
        ("overlay", "覆盖文件的名称", "The overlay's name"),
        ("status", "只能写 example", "Only ‘example’"),
    ]
}
